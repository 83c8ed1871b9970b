import type { JSONFieldServerComponent } from 'payload'

import { may } from '../../access/abilities'
import { actorOf } from '../../access/actor'
import { placeOf } from '../../access/placeOf'
import { SLUGS } from '../../collections/slugs'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { findAcceptedBefore } from '../../registers/returns/findAcceptedBefore'
import { findJumps } from '../../registers/returns/jumps'
import { getReturn } from '../../registers/returns/returnDefinition'
import { valueInWords } from '../../registers/certificateOf'
import type { ApplicationValues } from '../../registers/definition'
import { fieldHelp, fieldLabel } from '../../registers/fieldTexts'
import { ValuesInputs } from './ValuesInputs'

/** What is reported, beside what was reported of the period before; staff fill it in for a holder who cannot. */
export const ValuesField: JSONFieldServerComponent = async ({ data, path, req }) => {
  const { register: slug, kind, record, period } = data ?? {}
  const { register, definition } = getReturn(slug, kind)
  const locale = localeOf(req)
  const t = translator(locale)
  const own = { register: String(slug), record: String(record), kind: String(kind), period: String(period) }
  const before = await findAcceptedBefore(req.payload, own)
  const values = (data?.values ?? undefined) as ApplicationValues | undefined
  const jumps = values ? findJumps(definition.fields, before, values).map(({ field }) => field) : []
  return (
    <ValuesInputs
      path={path}
      isEditable={may(actorOf(req), 'update', SLUGS.registerReturns, placeOf(data))}
      label={t('registers:register-returns.fields.values')}
      rows={definition.fields.map((field) => ({
        name: field.name,
        kind: field.kind,
        label: fieldLabel(register, field.name, locale),
        help: fieldHelp(register, field.name, locale) ?? '',
        isRequired: field.required ?? false,
        options:
          field.kind === 'choice'
            ? field.options.map((value) => ({
                value,
                label: t(`registers:${register.slug}.options.${field.name}.${value}`),
              }))
            : [],
        before: valueInWords(register.slug, field, before?.[field.name], locale),
        hasJumped: jumps.includes(field.name),
      }))}
    />
  )
}
