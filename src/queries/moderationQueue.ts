import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import type { Locale } from '../i18n'
import { CLAIMABLE } from '../livestream/cases/claims'
import { caseTitleIn } from '../livestream/cases/caseTitle'
import { isOfAgency } from '../livestream/cases/nextCase'
import type { CaseFilter } from '../livestream/cases/nextCase'
import { placesOf } from '../livestream/cases/places'
import { nameColumn } from './nameColumn'

export type QueueCase = {
  id: string
  title: string
  topic: string
  state: string
  severity: number
  priority: number
  reporters: number
  dueAt: string | null
  county: string | null
  base: string | null
  holder: string | null
  isMine: boolean
}

/** Cases shown; what comes after them is reached by taking the next. */
const SHOWN = 50

const iso = (moment: string | null) => (moment === null ? null : new Date(moment).toISOString())

/** As the indexes of what waits say it, with the values in the text: with parameters no partial index is read. */
const WAITING = sql.raw(`c.state in (${CLAIMABLE.map((state) => `'${state}'`).join(', ')})`)

/** What waits for somebody's judgement, in the order it is taken: of each county the first ones, by its index, then the first of those. */
export const findModerationQueue = async (
  payload: Payload,
  { actor, filter, locale }: { actor: StaffActor; filter: CaseFilter; locale: Locale },
): Promise<QueueCase[]> => {
  const scope = toWhere(abilityOf(actor), 'read', SLUGS.liveCases)
  const firstOf = (county: string | undefined) => sql`(
    select c.* from live_cases c where ${sql.join(
      [
        WAITING,
        toSql(scope, 'c'),
        ...(county ? [sql`c.county_id = ${county}`] : []),
        ...(filter.topic ? [sql`c.topic::text = ${filter.topic}`] : []),
        ...(filter.base ? [sql`c.base = ${filter.base}`] : []),
        ...(filter.agency ? [isOfAgency(filter.agency)] : []),
      ],
      sql` and `,
    )} order by c.priority desc, c.due_at, c.id limit ${SHOWN})`
  const places = placesOf(actor, scope, filter.county)
  if (places.length === 0) return []
  const rows = await query<QueueCase>(
    payload,
    sql`select c.id, c.title, c.topic::text, c.state::text, c.severity::int, c.priority::int, c.reporters::int,
        c.due_at as "dueAt", ${nameColumn(locale, 'p')} as county, c.base,
        u.name as holder, coalesce(c.assignee_id = ${actor.id}::uuid, false) as "isMine"
      from (${sql.join(places.map(firstOf), sql` union all `)}) c
        left join counties p on p.id = c.county_id left join users u on u.id = c.assignee_id
      order by c.priority desc, c.due_at, c.id limit ${SHOWN}`,
  )
  return rows.map((row) => ({ ...row, title: caseTitleIn(locale, row.title), dueAt: iso(row.dueAt) }))
}
