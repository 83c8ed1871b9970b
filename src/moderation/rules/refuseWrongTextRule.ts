import { ValidationError } from 'payload'
import type { CollectionBeforeValidateHook } from 'payload'

import { SLUGS } from '../../collections/slugs'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { checkTextRule } from './checkTextRule'

/** A rule that finds nothing, everything, or never ends is refused when it is saved, with a sentence at its field. */
export const refuseWrongTextRule: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const checked = checkTextRule({ ...(originalDoc as Record<string, unknown> | undefined), ...data })
  if (checked.ok) return { ...data, ...checked.entry }
  const t = translator(localeOf(req))
  throw new ValidationError(
    {
      collection: SLUGS.textRules,
      errors: checked.faults.map(({ field, code, params }) => {
        const message = t(`rules:wrong.${code}`, params)
        // The panel's notice names fields by their label alone, and would leave the sentence to the field.
        const label = t('privacy:mail.line', { label: t(`rules:fields.${field}`), value: message })
        return { path: field, label, message }
      }),
      req,
    },
    req.t,
  )
}
