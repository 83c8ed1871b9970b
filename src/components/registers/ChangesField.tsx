import type { JSONFieldServerProps } from 'payload'

import { SLUGS } from '../../collections/slugs'
import { query } from '../../db/transaction'
import { sql } from '@payloadcms/db-postgres/drizzle'
import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { labelKeyOf, valueInWords } from '../../registers/certificateOf'
import { readChanges } from '../../registers/change/fieldChange'
import type { FieldChange } from '../../registers/change/fieldChange'
import { fieldsOf } from '../../registers/fieldsOf'
import { findRegister } from '../../registers/registry'
import type { RegisterDefinition } from '../../registers/definition'
import { nameColumn } from '../../queries/nameColumn'

type Counties = ReadonlyMap<string, string>

const wordsOf = (
  register: RegisterDefinition,
  name: string,
  value: FieldChange['to'],
  locale: Locale,
  counties: Counties,
) => {
  const field = fieldsOf(register).find((known) => known.name === name)
  if (field) return valueInWords(register.slug, field, value, locale)
  return counties.get(String(value)) ?? String(value ?? '')
}

/** What a change request would change: field by field, before and after. */
export const ChangesField = async ({ data, req }: JSONFieldServerProps) => {
  const register = findRegister(String(data?.register ?? ''))
  if (!register) return null
  const locale = localeOf(req)
  const t = translator(locale)
  const rows = await query<{ id: string; name: string }>(
    req.payload,
    sql`select id, ${nameColumn(locale)} as name from ${sql.identifier(SLUGS.counties)}`,
  )
  const counties = new Map(rows.map(({ id, name }) => [id, name]))
  const empty = t('fields:changeRequests.empty')
  return (
    <table className="desk-changes">
      <thead>
        <tr>
          <th scope="col">{t('fields:changeRequests.field')}</th>
          <th scope="col">{t('fields:changeRequests.from')}</th>
          <th scope="col">{t('fields:changeRequests.to')}</th>
        </tr>
      </thead>
      <tbody>
        {readChanges(data?.changes).map(({ field, from, to }) => (
          <tr key={field}>
            <th scope="row">{t(labelKeyOf(register.slug, field))}</th>
            <td>
              <del>{wordsOf(register, field, from, locale, counties) || empty}</del>
            </td>
            <td>
              <ins>{wordsOf(register, field, to, locale, counties) || empty}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
