import { sql } from '@payloadcms/db-postgres/drizzle'

import { SLUGS } from '../collections/slugs'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { exportedColumns } from '../registers/desk/deskList'
import type { DeskList } from '../registers/desk/deskList'
import { conditionsOf } from '../registers/desk/registerQueue'
import { readRegisterFilter, statesOf } from '../registers/desk/registerFilter'
import { tableOf } from '../workflow/tableOf'
import { inWords } from './inWords'
import type { Column, ExportSource } from './source'
import { walkOf } from './walk'
import { nameColumn } from '../queries/nameColumn'

/** Columns over record `r` and county `y`. No personal data: a file goes where the desk's own rules do not reach. */
const columnsOf = (list: DeskList, locale: Locale): Column[] => {
  const t = translator(locale)
  const states = Object.keys(list.workflow.states).map((value) => ({
    value,
    label: t(`workflow:${list.slug}.states.${value}`),
  }))
  return [
    ...(list.exported?.(locale) ?? []),
    ...exportedColumns(list.columns, locale),
    {
      name: 'county',
      heading: t('registers:common.county'),
      text: nameColumn(locale, 'y'),
      isFree: false,
    },
    { name: 'state', heading: t('fields:common.state'), text: inWords(sql`r.state`, states), isFree: false },
  ]
}

/** Records of a list in the order they were made, as the list finds them. */
export const listSource = (list: DeskList): ExportSource => ({
  slug: list.slug,
  open: ({ actor, filter: address, until, locale }) => {
    const filter = readRegisterFilter(list, new URLSearchParams(address))
    const { walked, ...walk } = walkOf({
      table: sql`${tableOf(list.slug)}`,
      at: sql`created_at`,
      states: statesOf(list, filter),
      conditions: sql`${conditionsOf({ actor, list, filter }, 'export')} and created_at <= ${until}::timestamptz`,
    })
    return {
      ...walk,
      columns: columnsOf(list, locale),
      rowsSql: (_tx, stretch, selected) =>
        Promise.resolve(sql`
          select ${selected}
          from ${walked(stretch)}
            join ${tableOf(list.slug)} r on r.id = walked.id
            left join ${tableOf(SLUGS.counties)} y on y.id = r.county_id
          order by walked.at, walked.id`),
    }
  },
  filterForTrail: (address) => {
    const { term, after: _after, ...rest } = readRegisterFilter(list, new URLSearchParams(address))
    return { ...rest, ...(term && { searched: true }) }
  },
})
