'use client'

import { useEffect, useRef } from 'react'

import { ERROR_BOX } from '../../../intake/draftQuery'

export type ErrorLine = {
  /** The control it belongs to; null where it is the form as a whole. */
  field: string | null
  text: string
}

type Props = { title: string; lines: readonly ErrorLine[]; note?: string | undefined }

/** Everything that stands in the way, on top of a form; what belongs to a control is a link to it. Takes the focus. */
export const FormErrors = ({ title, lines, note }: Props) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (lines.length > 0) box.current?.focus()
  }, [lines])
  if (lines.length === 0) return null
  return (
    <div
      className="error-summary"
      id={ERROR_BOX}
      ref={box}
      role="alert"
      aria-labelledby="error-title"
      tabIndex={-1}
    >
      <h2 id="error-title">{title}</h2>
      <ul>
        {lines.map(({ field, text }) => (
          <li key={`${field} ${text}`}>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
        ))}
      </ul>
      {note && <p>{note}</p>}
    </div>
  )
}
