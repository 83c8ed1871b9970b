'use client'

import { useEffect, useId, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { createPortal } from 'react-dom'

type Props = { heading: ReactNode; children: ReactNode; onClose: () => void }

/** A modal dialog: the browser's own, which keeps the focus inside and gives it back. */
export const Dialog = ({ heading, children, onClose }: Props) => {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    ref.current?.showModal()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    // The browser closes it a moment later: the key that follows would still be taken for one of the dialog's.
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) ref.current?.close()
  }
  return createPortal(
    <dialog ref={ref} className="desk-dialog" aria-labelledby={id} onClose={onClose} onKeyDown={onKeyDown}>
      <h2 id={id} className="desk-dialog__heading">
        {heading}
      </h2>
      {children}
    </dialog>,
    document.body,
  )
}
