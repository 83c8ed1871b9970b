import type { TextareaFieldValidation } from 'payload'
import { textarea } from 'payload/shared'

import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { findUnknownVariables, REASON_VARIABLES } from '../points/reasonVariables'

/** A template names only what can be filled in: an open place must not reach a published reason. */
export const knowsItsVariables: TextareaFieldValidation = (value, options) => {
  const unknown = findUnknownVariables(value ?? '')
  if (unknown.length === 0) return textarea(value, options)
  const t = translator(localeOf(options.req))
  const separator = t('admin:listSeparator')
  return t('points:template.unknown', {
    names: unknown.join(separator),
    known: REASON_VARIABLES.map((name) => `{{${name}}}`).join(separator),
  })
}
