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

/** What waits for somebody's judgement, in the order it is taken. */
export const findModerationQueue = async (
  payload: Payload,
  { actor, filter, locale }: { actor: StaffActor; filter: CaseFilter; locale: Locale },
): Promise<QueueCase[]> => {
  const scope = toSql(toWhere(abilityOf(actor), 'read', SLUGS.liveCases), 'c')
  const states = sql.join(
    CLAIMABLE.map((state) => sql`${state}`),
    sql`, `,
  )
  const rows = await query<QueueCase>(
    payload,
    sql`select c.id, c.title, c.topic::text, c.state::text, c.severity::int, c.priority::int, c.reporters::int,
        c.due_at as "dueAt", ${locale === 'en' ? sql`p.name_en` : sql`p.name`} as county, c.base,
        u.name as holder, coalesce(c.assignee_id = ${actor.id}::uuid, false) as "isMine"
      from live_cases c left join counties p on p.id = c.county_id left join users u on u.id = c.assignee_id
      where c.state in (${states}) and ${scope}
        and (${filter.county ?? null}::text is null or c.county_id = ${filter.county ?? null})
        and (${filter.topic ?? null}::text is null or c.topic::text = ${filter.topic ?? null})
        and (${filter.base ?? null}::text is null or c.base = ${filter.base ?? null})
        and ${filter.agency ? isOfAgency(filter.agency) : sql`true`}
      order by c.priority desc, c.due_at, c.id limit ${SHOWN}`,
  )
  return rows.map((row) => ({ ...row, title: caseTitleIn(locale, row.title), dueAt: iso(row.dueAt) }))
}
