'use client'

import { useMemo } from 'react'

import { FormErrors } from '../FormErrors'
import { DRAFT_GONE, FIELDS } from './types'
import type { FormError, FormTexts } from './types'

const placeOf = (field: string) => FIELDS.findIndex((name) => name === field)

/** What stands in the way of a comment, in the order of the page. */
export const ErrorSummary = ({ errors, texts }: { errors: readonly FormError[]; texts: FormTexts }) => {
  const lines = useMemo(
    () =>
      [...errors]
        .sort((a, b) => placeOf(a.field) - placeOf(b.field))
        .map(({ field, message }) => ({ field: placeOf(field) >= 0 ? field : null, text: message })),
    [errors],
  )
  const isKept = errors.every(({ code }) => code !== DRAFT_GONE)
  return <FormErrors title={texts.errorTitle} lines={lines} note={isKept ? texts.errorKept : undefined} />
}
