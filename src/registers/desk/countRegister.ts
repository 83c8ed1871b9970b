import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../../db/transaction'
import { unionOfStates } from '../../db/unionOfStates'
import { tableOf } from '../../workflow/tableOf'
import { ALL } from './registerFilter'
import { conditionsOf, onlySql } from './registerQueue'
import type { Asked } from './registerQueue'

/** Totals are counted up to here and then said to be more. */
export const COUNT_CAP = 1000

/** Records with a term that are looked at to count them: half of a million names hold 科技, and nobody needs to know how many. */
export const MOST_FOUND = 5000

export type RegisterCounts = {
  /** Of each queue, of each state under `state:<name>`, and of all; counted to `COUNT_CAP` + 1: one more means there are more. */
  of: Record<string, number>
  /** More records hold the term than were looked at: every count is one at least. */
  isPartial: boolean
}

type Counted = { name: string; states: readonly string[]; only: SQL[] }

const countedOf = ({ actor, list, now = new Date() }: Asked): Counted[] => {
  const states = Object.keys(list.workflow.states)
  return [
    ...list.queues.map((queue) => ({
      name: queue.name,
      states: queue.states,
      only: onlySql(queue, { actor, now }),
    })),
    ...states.map((state) => ({ name: `state:${state}`, states: [state], only: [] })),
    { name: ALL, states, only: [] },
  ]
}

const inStates = (states: readonly string[]): SQL =>
  sql`state::text in (${sql.join(
    states.map((state) => sql`${state}`),
    sql`, `,
  )})`

const inAll = (asked: Asked): SQL =>
  conditionsOf({ ...asked, filter: { ...asked.filter, queue: ALL, state: undefined } })

/** Each for itself, one bounded walk along an index for each state. */
const countApart = (payload: Payload, asked: Asked) => {
  const base = inAll(asked)
  const table = tableOf(asked.list.slug)
  const walkOf = (isState: SQL, only: SQL[]) => sql`
    select 1 from ${table} where ${sql.join([isState, base, ...only], sql` and `)} limit ${COUNT_CAP + 1}`
  const counted = ({ name, states, only }: Counted) => {
    const walks = unionOfStates(states, (isState) => walkOf(isState, only))
    return sql`select ${name}::text as name, count(*)::int as count
      from (select 1 from (${walks}) as walked limit ${COUNT_CAP + 1}) as capped`
  }
  return query<{ name: string; count: number }>(
    payload,
    sql.join(countedOf(asked).map(counted), sql` union all `),
  )
}

/** With a term: what holds it is looked up once for all of them. */
const countFound = async (payload: Payload, asked: Asked): Promise<RegisterCounts> => {
  const wanted = countedOf(asked)
  const as = (index: number) => sql.identifier(`c${index}`)
  const marks = wanted.map(
    ({ states, only }, index) => sql`${sql.join([inStates(states), ...only], sql` and `)} as ${as(index)}`,
  )
  const sums = wanted.map((_, index) => sql`count(*) filter (where ${as(index)})::int as ${as(index)}`)
  const [row] = await query<Record<string, number>>(
    payload,
    sql`with found as materialized (
        select ${sql.join(marks, sql`, `)} from ${tableOf(asked.list.slug)} where ${inAll(asked)} limit ${MOST_FOUND + 1})
      select count(*)::int as found, ${sql.join(sums, sql`, `)} from found`,
  )
  const counts = wanted.map(({ name }, index): [string, number] => [
    name,
    Math.min(row?.[`c${index}`] ?? 0, COUNT_CAP + 1),
  ])
  return { of: Object.fromEntries(counts), isPartial: (row?.found ?? 0) > MOST_FOUND }
}

/** How many records each queue and each state of a list holds, in one's scope and as the filter narrows it. */
export const countRegister = async (payload: Payload, asked: Asked): Promise<RegisterCounts> => {
  if (asked.filter.term) return countFound(payload, asked)
  const rows = await countApart(payload, asked)
  return { of: Object.fromEntries(rows.map(({ name, count }) => [name, count])), isPartial: false }
}

/** A count as a number, or as one that is more. */
export const countInWords = ({ of, isPartial }: RegisterCounts, name: string): string => {
  const count = of[name] ?? 0
  if (count > COUNT_CAP) return `${COUNT_CAP}+`
  return isPartial ? `${count}+` : String(count)
}
