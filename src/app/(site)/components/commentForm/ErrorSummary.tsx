'use client'

import { useEffect, useRef } from 'react'

import { DRAFT_GONE, FIELDS } from './types'
import type { FormError, FormTexts } from './types'

const placeOf = (field: string) => FIELDS.findIndex((name) => name === field)

/** Everything that stands in the way, on top of the form, each a link to its field; takes the focus. */
export const ErrorSummary = ({ errors, texts }: { errors: readonly FormError[]; texts: FormTexts }) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) box.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  const inPageOrder = [...errors].sort((a, b) => placeOf(a.field) - placeOf(b.field))
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby="error-summary">
      <h2 id="error-summary">{texts.errorTitle}</h2>
      <ul>
        {inPageOrder.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {placeOf(field) >= 0 ? <a href={`#${field}`}>{message}</a> : message}
          </li>
        ))}
      </ul>
      {errors.every(({ code }) => code !== DRAFT_GONE) && <p>{texts.errorKept}</p>}
    </div>
  )
}
