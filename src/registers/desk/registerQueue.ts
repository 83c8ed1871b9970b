import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf } from '../../access/abilities'
import type { Operation } from '../../access/grants'
import type { StaffActor } from '../../access/actor'
import { toSql } from '../../access/toSql'
import { toWhere } from '../../access/toWhere'
import { columnName } from '../../db/columnName'
import { query } from '../../db/transaction'
import { unionOfStates } from '../../db/unionOfStates'
import type { Locale } from '../../i18n'
import { addDays, beijingDay } from '../../legal/beijing'
import { parseCursor } from '../../queries/commentQueue'
import type { Clock } from '../../workflow/clock'
import { tableOf } from '../../workflow/tableOf'
import type { RegisterQueue } from '../definition'
import { heldIn } from './deskList'
import type { DeskList } from './deskList'
import { statesOf } from './registerFilter'
import type { RegisterFilter } from './registerFilter'

/** Rows of one page. */
export const PAGE_SIZE = 25

/** Days before a term or a permit ends in which a record counts as expiring. */
const EXPIRING_DAYS = 90

/** One of several days ends before another. Each is asked by itself: how many do is known of a column alone. */
const oneEndsBefore = (days: readonly string[], day: string): SQL =>
  sql`(${sql.join(
    days.map((name) => sql`${sql.identifier(columnName(name))} < ${day}`),
    sql` or `,
  )})`

export type RegisterRow = {
  id: string
  name: string
  /** Its number, or what it is known by until it has one. */
  code: string | null
  state: string
  county: string | null
  countyEn: string | null
  assignee: string | null
  arrivedAt: string
  clock: Clock | null
  unverified: boolean
  /** Values of the listed columns, in their order. */
  facts: (string | null)[]
}

export type RegisterPage = {
  rows: RegisterRow[]
  /** Pass as `after`; null on the last page. */ next: string | null
}

/** What a queue asks of a record beside its state. */
export const onlySql = (
  { only, endsOn }: Pick<RegisterQueue, 'only' | 'endsOn'>,
  { actor, now }: { actor: StaffActor; now: Date },
): SQL[] => {
  const at = sql`${now.toISOString()}::timestamptz`
  switch (only) {
    case 'mine':
      return [sql`assignee_id = ${actor.id}::uuid`]
    case 'unassigned':
      return [sql`assignee_id is null`]
    case 'overdue':
      return [sql`due_at < ${at}`]
    case 'expiring':
      if (endsOn) return [oneEndsBefore(endsOn, addDays(beijingDay(now), EXPIRING_DAYS))]
      return [sql`valid_until < ${at} + make_interval(days => ${EXPIRING_DAYS})`]
    case undefined:
      return []
  }
}

export type Asked = {
  actor: StaffActor
  list: DeskList
  filter: RegisterFilter
  now?: Date
  /** The reader's; Chinese unless said. */
  locale?: Locale
}

/** Everything a filter asks for beside state and place in the order, over columns of the row itself. */
export const conditionsOf = (
  { actor, list, filter, now = new Date() }: Asked,
  operation: Operation = 'read',
): SQL => {
  const { county, assignee, term, queue } = filter
  const asked = list.queues.find(({ name }) => name === queue)
  return sql.join(
    [
      toSql(toWhere(abilityOf(actor), operation, list.slug)),
      ...onlySql(asked ?? {}, { actor, now }),
      ...(county ? [sql`county_id = ${county}`] : []),
      ...(assignee === 'none' ? [sql`assignee_id is null`] : []),
      ...(assignee && assignee !== 'none' ? [sql`assignee_id = ${assignee}::uuid`] : []),
      // A term too short to be looked up finds nothing: a list of everything would be taken for its answer.
      ...(term ? [list.matches(term) ?? sql`false`] : []),
      ...(list.narrowings ?? []).flatMap(({ name, column }) =>
        filter[name] ? [sql`${sql.identifier(column)}::text = ${filter[name]}`] : [],
      ),
    ],
    sql` and `,
  )
}

/** One walk per state; a term is looked up in an index of its own, and once for all of them. */
const walks = (states: readonly string[], { term }: RegisterFilter, walk: (isState: SQL) => SQL): SQL =>
  term
    ? walk(
        sql`state in (${sql.join(
          states.map((state) => sql`${state}`),
          sql`, `,
        )})`,
      )
    : unionOfStates(states, walk)

const findIds = async (payload: Payload, asked: Asked): Promise<string[]> => {
  const { list, filter } = asked
  const states = statesOf(list, filter)
  if (states.length === 0) return []
  const conditions = conditionsOf(asked)
  const cursor = parseCursor(filter.after)
  const after = cursor ? sql`(created_at, id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)` : sql`true`
  const end = sql`order by created_at desc, id desc limit ${PAGE_SIZE + 1}`
  const walk = (isState: SQL) => sql`
    select id, created_at from ${tableOf(list.slug)}
    where ${isState} and ${conditions} and ${after} ${end}`
  const rows = await query<{ id: string }>(
    payload,
    sql`select id from (${walks(states, filter, walk)}) as walked ${end}`,
  )
  return rows.map(({ id }) => id)
}

/** Every record a filter finds in one's scope, up to a number: for what is done to all of them. */
export const findMatchingIds = async (payload: Payload, asked: Asked, most: number): Promise<string[]> => {
  const { list, filter } = asked
  const conditions = conditionsOf(asked)
  const walk = (isState: SQL) => sql`
    select id from ${tableOf(list.slug)} where ${isState} and ${conditions} limit ${most}`
  const states = statesOf(list, filter)
  if (states.length === 0) return []
  const rows = await query<{ id: string }>(
    payload,
    sql`select id from (${walks(states, filter, walk)}) as walked limit ${most}`,
  )
  return rows.map(({ id }) => id)
}

type Row = Omit<RegisterRow, 'clock'> & Clock & { createdAt: string }

const CLOCK_SQL = sql`r.due_at as "dueAt", r.due_unknown_year::int as "dueUnknownYear",
  case when r.clock_from is null then r.clock_left::int end as left`

const NO_CLOCK_SQL = sql`null as "dueAt", null as "dueUnknownYear", null as left`

const codeSql = ({ codes }: DeskList): SQL =>
  codes.length === 0
    ? sql`null`
    : sql`coalesce(${sql.join(
        codes.map((name) => sql`r.${sql.identifier(name)}`),
        sql`, `,
      )})`

const factsSql = ({ columns }: DeskList, locale: Locale): SQL => {
  const listed = columns.filter((column) => column.listed)
  if (listed.length === 0) return sql`array[]::text[]`
  return sql`array[${sql.join(
    listed.map((column) => sql`${heldIn(column, locale)}::text`),
    sql`, `,
  )}]`
}

const readRows = (
  payload: Payload,
  { list, locale = 'zh' }: Asked,
  ids: readonly string[],
): Promise<Row[]> => {
  const { has } = list
  return query<Row>(
    payload,
    sql`select r.id, r.${sql.identifier(list.name)} as name, ${codeSql(list)} as code, r.state::text,
        c.name as county, c.name_en as "countyEn", r.${sql.identifier(list.arrivedAt)} as "arrivedAt",
        ${has.assignee ? sql`u.name` : sql`null`} as assignee,
        ${has.unverified ? sql`coalesce(r.unverified, false)` : sql`false`} as unverified,
        ${factsSql(list, locale)} as facts, ${has.clock ? CLOCK_SQL : NO_CLOCK_SQL},
        to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdAt"
      from ${tableOf(list.slug)} r
        left join counties c on c.id = r.county_id
        ${has.assignee ? sql`left join users u on u.id = r.assignee_id` : sql``}
      where r.id in (${sql.join(
        ids.map((id) => sql`${id}::uuid`),
        sql`, `,
      )}) order by r.created_at desc, r.id desc`,
  )
}

/** A page of a list in one's scope, the latest first. */
export const findRegisterPage = async (payload: Payload, asked: Asked): Promise<RegisterPage> => {
  const ids = await findIds(payload, asked)
  if (ids.length === 0) return { rows: [], next: null }
  const rows = await readRows(payload, asked, ids.slice(0, PAGE_SIZE))
  const last = rows.at(-1)
  return {
    rows: rows.map(({ dueAt, dueUnknownYear, left, createdAt: _at, ...row }) => ({
      ...row,
      clock: { dueAt, dueUnknownYear, left },
    })),
    next: ids.length > PAGE_SIZE && last ? `${last.createdAt}_${last.id}` : null,
  }
}
