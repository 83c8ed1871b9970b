import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import type { Transaction } from '../db/transaction'
import { clauseLabels } from '../queries/clauseLabels'
import { filterSql, statesOf, unionOfStates } from '../queries/commentQueue'
import type { QueueFilter } from '../queries/commentQueue'
import { matchSql } from '../queries/searchComments'
import { isSearchable } from '../text/searchGrams'

/** A row's place in the order of arrival; times as the database writes them, to the microsecond. */
export type PageCursor = { at: string; id: string }

export type ExportScope = {
  actor: StaffActor
  filter: QueueFilter
  /** Comments that arrive later are not in. */ until: string
}

const conditionsOf = ({ actor, filter, until }: ExportScope): SQL => {
  const { term } = filter
  return sql.join(
    [
      toSql(toWhere(abilityOf(actor), 'export', SLUGS.comments)),
      ...filterSql(filter),
      ...(term && isSearchable(term) ? [matchSql(term, actor, 'comments')] : []),
      sql`arrived_at <= ${until}::timestamptz`,
    ],
    sql` and `,
  )
}

/** How many comments an export will hold. */
export const countExport = async (tx: Transaction, scope: ExportScope): Promise<number> => {
  const states = sql.join(
    statesOf(scope.filter).map((state) => sql`${state}`),
    sql`, `,
  )
  const [row] = await tx.query<{ count: number }>(
    sql`select count(*)::int as count from comments where state in (${states}) and ${conditionsOf(scope)}`,
  )
  return row?.count ?? 0
}

/** Clauses as printed, by `<revision>_<anchor>`, for the drafts an export may speak of. */
const findLabels = async (tx: Transaction, { consultation }: QueueFilter): Promise<string> => {
  const places = await tx.query<{ revisionId: string; clause: string }>(sql`
    select r.id as "revisionId", clause->>'anchor' as clause
    from policy_revisions r cross join lateral jsonb_array_elements(coalesce(r.clauses, '[]'::jsonb)) as clause
    where r.id in (select policy_revision_id from consultations where ${consultation ? sql`id = ${consultation}::uuid` : sql`true`})`)
  return JSON.stringify(Object.fromEntries(await clauseLabels(tx, places)))
}

/** A stretch of an export: the rows behind `after`, up to and with `last`; from the first and to the end where either is null. */
export type Stretch = { scope: ExportScope; after: PageCursor | null; last: PageCursor | null }

const placeOf = ({ at, id }: PageCursor): SQL => sql`(${at}::timestamptz, ${id}::uuid)`

/** One walk per state, each along an index in the order of arrival: no stretch sorts more than itself. */
const walkSql = ({ scope, after, last }: Stretch, end: SQL = sql``): SQL => {
  const conditions = sql.join(
    [
      conditionsOf(scope),
      ...(after ? [sql`(arrived_at, id) > ${placeOf(after)}`] : []),
      ...(last ? [sql`(arrived_at, id) <= ${placeOf(last)}`] : []),
    ],
    sql` and `,
  )
  return unionOfStates(
    scope.filter,
    (state) => sql`select id, arrived_at from comments where state = ${state} and ${conditions} ${end}`,
  )
}

/**
 * Where the next rows of an export end.
 *
 * @param most rows of the stretch
 * @returns how many rows it has, fewer than `most` at the end of the export, and the last of them.
 */
export const findStretch = async (
  tx: Transaction,
  { scope, after, most }: Omit<Stretch, 'last'> & { most: number },
): Promise<{ rows: number; last: PageCursor | null }> => {
  const end = sql`order by arrived_at, id limit ${most}`
  const walk = walkSql({ scope, after, last: null }, end)
  const [found] = await tx.query<{ rows: number; at: string | null; id: string | null }>(sql`
    with walked as materialized (select id, arrived_at from (${walk}) as walks ${end})
    select count(*)::int as rows, max(arrived_at)::text as at,
      (select id from walked order by arrived_at desc, id desc limit 1) as id
    from walked`)
  const { rows = 0, at, id } = found ?? {}
  return { rows, last: at && id ? { at, id } : null }
}

const pointsSql = sql`lateral (
  select string_agg(point.title, '；' order by point.title) as titles,
    min(point.disposition::text) filter (where point.state = 'decided') as disposition,
    string_agg(point.disposition_reason, '；' order by point.title) filter (where point.state = 'decided') as reason
  from point_members member join points point on point.id = member.point_id where member.comment_id = c.id
) as p on true`

/** The rows of a stretch in the order of arrival, with everything columns speak of; `walked.number` counts them from 1. */
export const rowsSql = async (tx: Transaction, stretch: Stretch, selected: SQL): Promise<SQL> => sql`
  select ${selected}
  from (select id, arrived_at, row_number() over (order by arrived_at, id) as number
    from (${walkSql(stretch)}) as walks) as walked
    join comments c on c.id = walked.id
    join consultations n on n.id = c.consultation_id
    left join counties y on y.id = c.county_id
    left join json_each_text(${await findLabels(tx, stretch.scope.filter)}::json) as l
      on l.key = c.policy_revision_id || '_' || c.clause
    left join ${pointsSql}
  order by walked.arrived_at, walked.id`
