'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { Dialog } from './Dialog'

type Props = { label: string; children: (onClose: () => void) => ReactNode }

/** A button and the dialog of its name that it opens. */
export const DialogButton = ({ label, children }: Props) => {
  const [isOpen, setIsOpen] = useState(false)
  const onClose = () => setIsOpen(false)
  return (
    <>
      <Button
        type="button"
        size="small"
        margin={false}
        buttonStyle="secondary"
        onClick={() => setIsOpen(true)}
      >
        {label}
      </Button>
      {isOpen && (
        <Dialog heading={label} onClose={onClose}>
          {children(onClose)}
        </Dialog>
      )}
    </>
  )
}
