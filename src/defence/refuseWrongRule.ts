import { ValidationError } from 'payload'
import type { CollectionBeforeValidateHook } from 'payload'

import { SLUGS } from '../collections/slugs'
import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { checkRule } from './checkRule'

/** A wrong rule guards nothing, or shuts everybody out: it is refused when it is saved, with a sentence. */
export const refuseWrongRule: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const entry = { ...(originalDoc as Record<string, unknown> | undefined), ...data }
  const checked = checkRule(entry)
  if (checked.ok) return { ...data, ...checked.rule }
  const t = translator(localeOf(req))
  throw new ValidationError(
    {
      collection: SLUGS.defenceRules,
      errors: checked.faults.map(({ field, code }) => {
        const message = t(`defence:wrong.${code}`)
        // The panel's notice names fields by their label alone, and would leave the sentence to the field.
        const label = t('privacy:mail.line', { label: t(`fields:defenceRules.${field}`), value: message })
        return { path: field, label, message }
      }),
      req,
    },
    req.t,
  )
}
