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
import type { Column } from './columns'
import type { Format } from './format'

/** Of the last row written; times as the database writes them, to the microsecond. */
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

/** A million rows are walked in the order of arrival, one index walk per state merged: no page sorts more than itself. */
const pageSql = (scope: ExportScope, cursor: PageCursor | null, rows: number): SQL => {
  const conditions = conditionsOf(scope)
  const after = cursor ? sql`(arrived_at, id) > (${cursor.at}::timestamptz, ${cursor.id}::uuid)` : sql`true`
  const walks = unionOfStates(
    scope.filter,
    (state) => sql`select id, arrived_at from comments where state = ${state} and ${conditions} and ${after}`,
  )
  return sql`select id, arrived_at from (${walks}) as walks order by arrived_at, id limit ${rows}`
}

const pointsSql = sql`lateral (
  select string_agg(point.title, '；' order by point.title) as titles,
    min(point.disposition::text) filter (where point.state = 'decided') as disposition,
    string_agg(point.disposition_reason, '；' order by point.title) filter (where point.state = 'decided') as reason
  from point_members member join points point on point.id = member.point_id where member.comment_id = c.id
) as p on true`

type Page = { rows: number; text: string; cursor: PageCursor | null }

/** The rows of a page joined with everything columns speak of; `page.number` counts them from 1. */
export const rowsSql = async (
  tx: Transaction,
  { scope, cursor, rows, done }: Omit<PageRequest, 'columns' | 'format'>,
  selected: SQL,
): Promise<SQL> => sql`
  select ${selected}
  from (select id, arrived_at, ${done}::int + row_number() over (order by arrived_at, id) as number
    from (${pageSql(scope, cursor, rows)}) as walked) as page
    join comments c on c.id = page.id
    join consultations n on n.id = c.consultation_id
    left join counties y on y.id = c.county_id
    left join json_each_text(${await findLabels(tx, scope.filter)}::json) as l
      on l.key = c.policy_revision_id || '_' || c.clause
    left join ${pointsSql}`

export type PageRequest = {
  scope: ExportScope
  columns: readonly Column[]
  format: Format
  cursor: PageCursor | null
  /** Rows of the pages before. */
  done: number
  /** Most rows of the page. */
  rows: number
}

/** The next rows of an export as one text; fewer rows than asked for are the last. */
export const readExportPage = async (tx: Transaction, request: PageRequest): Promise<Page> => {
  const line = request.format.line(request.columns, sql`page.number`)
  const lines = await rowsSql(tx, request, sql`page.id, page.arrived_at, ${line} as line`)
  const [page] = await tx.query<{
    rows: number
    text: string | null
    at: string | null
    id: string | null
  }>(sql`
    with lines as materialized (${lines})
    select count(*)::int as rows, string_agg(line, '' order by arrived_at, id) as text,
      (select arrived_at::text from lines order by arrived_at desc, id desc limit 1) as at,
      (select id from lines order by arrived_at desc, id desc limit 1) as id
    from lines`)
  const { rows = 0, text, at, id } = page ?? {}
  return { rows, text: text ?? '', cursor: at && id ? { at, id } : null }
}
