import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { validate as isUuid } from 'uuid'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { unionOfStates } from '../db/unionOfStates'
import { commentWorkflow } from '../workflow/comments'
import { carriedTitles } from '../points/carriedPoints'
import { excerptOf, shownBody } from '../privacy/shownBody'
import { clauseLabels } from './clauseLabels'
import { searchComments } from './searchComments'

export const QUEUE_STATES = Object.keys(commentWorkflow.states)

/** Rows of one page. */
export const PAGE_SIZE = 25

/** Totals are counted up to here and then said to be more. */
export const COUNT_CAP = 1000

/** What a queue can be narrowed to beside state, place and person. */
export const QUEUE_FLAGS = ['late', 'unverified', 'suspect', 'disowned'] as const

export type QueueFilter = {
  /** Several states; none means all. */
  states?: readonly string[]
  consultation?: string
  county?: string
  clause?: string
  channel?: string
  /** `none`, or a user id. */
  assignee?: string
  flag?: (typeof QUEUE_FLAGS)[number]
  /** Text of two characters or more in the comment. */
  term?: string
  order?: 'newest' | 'oldest'
  /** `<ISO time>_<id>` of the row the page starts after. */
  after?: string
}

export type QueueRow = {
  id: string
  receiptCode: string
  excerpt: string
  clause: string | null
  /** The clause as printed, `（一）加强组织领导`; null for a comment on the whole. */
  clauseLabel: string | null
  state: string
  revision: number
  channel: string
  arrivedAt: string
  nameMasked: string | null
  late: boolean
  unverified: boolean
  suspect: boolean
  disowned: boolean
  /** Titles of the points it carries. */
  points: string[]
  disposition: string | null
  exclusion: string | null
  assignee: string | null
  assigneeName: string | null
  consultation: string
  consultationTitle: string
  countyName: string | null
  countyNameEn: string | null
}

export type QueuePage = {
  rows: QueueRow[]
  /** Pass as `after` for the next page; null on the last. */
  next: string | null
  /** Rows that match, counted to the cap; `capped` when there are more. */
  total: number
  capped: boolean
}

/** The place a keyset page starts after: `<ISO time>_<id>`; undefined for anything else. */
export const parseCursor = (after: string | undefined) => {
  const [at, id] = after?.split('_') ?? []
  return at && id && isUuid(id) && !Number.isNaN(Date.parse(at)) ? { at, id } : undefined
}

/** The conditions of a filter beside state and order, over columns of the row itself. */
export const filterSql = (filter: QueueFilter): SQL[] => {
  const conditions: SQL[] = []
  if (filter.consultation) {
    conditions.push(isUuid(filter.consultation) ? sql`consultation_id = ${filter.consultation}` : sql`false`)
  }
  if (filter.county) conditions.push(sql`county_id = ${filter.county}`)
  if (filter.clause) conditions.push(sql`clause = ${filter.clause}`)
  if (filter.channel) conditions.push(sql`channel::text = ${filter.channel}`)
  if (filter.assignee === 'none') conditions.push(sql`assignee_id is null`)
  else if (filter.assignee) {
    conditions.push(isUuid(filter.assignee) ? sql`assignee_id = ${filter.assignee}` : sql`false`)
  }
  if (filter.flag === 'late') conditions.push(sql`late`)
  if (filter.flag === 'unverified') conditions.push(sql`unverified`)
  if (filter.flag === 'suspect') conditions.push(sql`suspect`)
  if (filter.flag === 'disowned') conditions.push(sql`disowned`)
  return conditions
}

export const cursorSql = ({ after, order }: QueueFilter): SQL => {
  const cursor = parseCursor(after)
  if (!cursor) return sql`true`
  return order === 'oldest'
    ? sql`(arrived_at, id) > (${cursor.at}::timestamptz, ${cursor.id}::uuid)`
    : sql`(arrived_at, id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`
}

export const statesOf = ({ states }: QueueFilter) => {
  const known = (states ?? []).filter((state) => QUEUE_STATES.includes(state))
  return known.length > 0 ? known : QUEUE_STATES
}

const listIds = async (tx: Transaction, filter: QueueFilter, conditions: SQL): Promise<string[]> => {
  const direction = filter.order === 'oldest' ? sql`asc` : sql`desc`
  const walks = unionOfStates(
    statesOf(filter),
    (isState) => sql`
      select id, arrived_at from comments
      where ${isState} and ${conditions} and ${cursorSql(filter)}
      order by arrived_at ${direction}, id ${direction} limit ${PAGE_SIZE + 1}`,
  )
  const rows = await tx.query<{ id: string }>(sql`
    select id from (${walks}) as walks order by arrived_at ${direction}, id ${direction} limit ${PAGE_SIZE + 1}`)
  return rows.map(({ id }) => id)
}

const countCapped = async (tx: Transaction, filter: QueueFilter, conditions: SQL): Promise<number> => {
  const walks = unionOfStates(
    statesOf(filter),
    (isState) => sql`select 1 from comments where ${isState} and ${conditions} limit ${COUNT_CAP + 1}`,
  )
  const [row] = await tx.query<{ count: number }>(sql`
    select count(*)::int as count from (select 1 from (${walks}) as walks limit ${COUNT_CAP + 1}) as capped`)
  return row?.count ?? 0
}

type Row = Omit<QueueRow, 'clauseLabel'> & { revisionId: string }

const readRows = async (tx: Transaction, actor: StaffActor, ids: readonly string[]): Promise<QueueRow[]> => {
  if (ids.length === 0) return []
  const rows = await tx.query<Row>(sql`
    select c.id, c.policy_revision_id as "revisionId", c.receipt_code as "receiptCode",
      ${excerptOf(shownBody(actor, 'c'), 240)} as excerpt, c.clause, c.state, c.revision::int as revision, c.channel, c.arrived_at as "arrivedAt", c.name_masked as "nameMasked",
      coalesce(c.late, false) as late, coalesce(c.unverified, false) as unverified,
      coalesce(c.suspect, false) as suspect, coalesce(c.disowned, false) as disowned,
      ${carriedTitles(actor)} as points, c.disposition,
      c.exclusion, c.assignee_id as assignee, u.name as "assigneeName", c.consultation_id as consultation,
      n.title as "consultationTitle", y.name as "countyName", y.name_en as "countyNameEn"
    from comments c
      join consultations n on n.id = c.consultation_id
      left join users u on u.id = c.assignee_id
      left join counties y on y.id = c.county_id
    where c.id in (${sql.join(
      ids.map((id) => sql`${id}::uuid`),
      sql`, `,
    )})`)
  const labels = await clauseLabels(tx, rows)
  const byId = new Map(
    rows.map(({ revisionId, ...row }) => [
      row.id,
      {
        ...row,
        clauseLabel: labels.get(`${revisionId}_${row.clause}`) ?? row.clause,
        arrivedAt: new Date(row.arrivedAt).toISOString(),
      },
    ]),
  )
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/**
 * A page of the comments this actor may see, by keyset: as quick at a million comments as at a thousand.
 * A term of fewer than two characters is ignored.
 */
export const findCommentQueue = (
  payload: Payload,
  actor: StaffActor,
  filter: QueueFilter,
): Promise<QueuePage> =>
  inTransaction(payload, async (tx) => {
    const scope = toSql(toWhere(abilityOf(actor), 'read', SLUGS.comments))
    const conditions = sql.join([scope, ...filterSql(filter)], sql` and `)
    const search = filter.term
      ? await searchComments(tx, { actor, filter, states: statesOf(filter), conditions })
      : undefined
    const ids = search?.ids ?? (await listIds(tx, filter, conditions))
    const total = search?.total ?? (await countCapped(tx, filter, conditions))
    const rows = await readRows(tx, actor, ids.slice(0, PAGE_SIZE))
    const last = rows.at(-1)
    return {
      rows,
      next: ids.length > PAGE_SIZE && last ? `${last.arrivedAt}_${last.id}` : null,
      total: Math.min(total, COUNT_CAP),
      capped: total > COUNT_CAP,
    }
  })
