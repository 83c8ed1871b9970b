import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'
import { readSettings } from '../globals/readSettings'
import { translator } from '../i18n'
import { inBoth } from './facts'
import type { BothLanguages } from './facts'

export type IssuedBy = 'county' | 'province'

/**
 * Who certifies: the department that runs the desk, or for what a county recognises itself its own bureau; where that is no
 * agency here, the county's commerce authority.
 *
 * @param county its code; what is of no county is the province's
 */
export const issuerOf = async (
  tx: Transaction,
  by: IssuedBy,
  county: string | null,
): Promise<BothLanguages> => {
  const [found] =
    by === 'province'
      ? []
      : await tx.query<BothLanguages & { isBureau: boolean }>(sql`
          select coalesce(a.name, c.name) as zh, coalesce(a.name_en, c.name_en) as en, a.id is not null as "isBureau"
          from counties c left join agencies a on a.county_id = c.id and a.kind = 'county-government'
          where c.id = ${county} order by a.id limit 1`)
  if (!found) {
    const { department, departmentEn } = await readSettings(tx.payload, tx.req)
    return { zh: department, en: departmentEn }
  }
  const { isBureau, ...name } = found
  if (isBureau) return name
  return inBoth((locale) => translator(locale)('certificates:ofCounty', { county: name[locale] }))
}
