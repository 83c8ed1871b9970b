import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import type { StaffActor } from '../access/actor'
import type { Transaction } from '../db/transaction'
import { unionOfStates } from '../db/unionOfStates'
import { seesOriginal } from '../privacy/shownBody'
import { foldForSearch } from '../text/normalise'
import { isSearchable, queryGrams } from '../text/searchGrams'
import { COUNT_CAP, cursorSql, PAGE_SIZE, statesOf } from './commentQueue'
import type { QueueFilter } from './commentQueue'

/** Rows a walk in order looks at before it gives up on a term that is common but old. */
const WALK = 10_000

type Search = { actor: StaffActor; filter: QueueFilter; states: readonly string[]; conditions: SQL }

type Match = (table: string) => SQL

type Hit = { id: string; arrived_at: string }

const escapeLike = (text: string) => text.replace(/[\\%_]/g, (character) => `\\${character}`)

/** What is blacked out is not found by those who may not read it: a search must not tell whose number it is. */
export const matchSql = (term: string, actor: StaffActor, table: string): SQL => {
  const grams = `{${queryGrams(term).join(',')}}`
  const pattern = `%${escapeLike(foldForSearch(term))}%`
  return sql`search_grams @> ${grams}::int[] and search_text like ${pattern}
    and (redacted_search_text is null or redacted_search_text like ${pattern} or ${seesOriginal(actor, table)})`
}

const stateSql = (states: readonly string[]) =>
  sql`state in (${sql.join(
    states.map((state) => sql`${state}`),
    sql`, `,
  )})`

const orderSql = ({ order }: QueueFilter) =>
  order === 'oldest' ? sql`arrived_at asc, id asc` : sql`arrived_at desc, id desc`

const isAfterCursor = (filter: QueueFilter) => {
  const [at, id] = filter.after?.split('_') ?? []
  if (!at || !id) return () => true
  const cursor = `${new Date(at).toISOString()}_${id}`
  return (hit: Hit) => {
    const key = `${new Date(hit.arrived_at).toISOString()}_${hit.id}`
    return filter.order === 'oldest' ? key > cursor : key < cursor
  }
}

/** Every match up to the cap (with more, the term is common enough to walk in order), by the bigram index; the planner must not be tempted to read the table instead. */
const collect = async (tx: Transaction, { states, conditions }: Search, match: Match): Promise<Hit[]> => {
  await tx.query(sql`set local enable_seqscan = off`)
  return tx.query<Hit>(sql`
    with hits as materialized (
      select id, arrived_at, state, agency_id, county_id, consultation_id, clause, channel, assignee_id, late, unverified,
        suspect, disowned
      from comments where ${match('comments')}
    )
    select id, arrived_at from hits where ${stateSql(states)} and ${conditions} limit ${COUNT_CAP + 1}`)
}

/** The first page of a common term: the newest rows in order, merged from one index walk per state, those that match kept. */
const walk = async (
  tx: Transaction,
  { filter, conditions }: Search,
  match: Match,
  after: SQL,
): Promise<Hit[]> => {
  const order = orderSql(filter)
  const walks = unionOfStates(
    statesOf(filter),
    (isState) => sql`
      select id, arrived_at, search_grams, search_text, redacted_search_text, agency_id, county_id, state from comments
      where ${isState} and ${conditions} and ${after}
      order by ${order} limit ${WALK}`,
  )
  return tx.query<Hit>(sql`
    select id, arrived_at from (
      select * from (${walks}) as walks order by ${order} limit ${WALK}
    ) as nearest where ${match('nearest')} limit ${PAGE_SIZE + 1}`)
}

/** The whole of a common but old term, sorted. */
const sortAll = (
  tx: Transaction,
  { filter, states, conditions }: Search,
  match: Match,
  after: SQL,
): Promise<Hit[]> => {
  return tx.query<Hit>(sql`
    select id, arrived_at from comments where ${match('comments')} and ${stateSql(states)} and ${conditions} and ${after}
    order by ${orderSql(filter)} limit ${PAGE_SIZE + 1}`)
}

/**
 * Ids of the comments that contain the term, in order, one more than a page; undefined for a term too short to index.
 * Rare terms are collected through the bigram index and sorted, common ones found by walking the rows in order.
 */
export const searchComments = async (
  tx: Transaction,
  search: Search,
): Promise<{ ids: string[]; total: number } | undefined> => {
  const { filter } = search
  if (!filter.term || !isSearchable(filter.term)) return undefined
  const term = filter.term
  const match: Match = (table) => matchSql(term, search.actor, table)
  const hits = await collect(tx, search, match)
  if (hits.length <= COUNT_CAP) {
    const ordered = hits.filter(isAfterCursor(filter)).sort((a, b) => {
      const [x, y] = [a, b].map((hit) => `${new Date(hit.arrived_at).toISOString()}_${hit.id}`) as [
        string,
        string,
      ]
      return (x < y ? -1 : 1) * (filter.order === 'oldest' ? 1 : -1)
    })
    return { ids: ordered.slice(0, PAGE_SIZE + 1).map(({ id }) => id), total: hits.length }
  }
  const after = cursorSql(filter)
  const nearest = await walk(tx, search, match, after)
  const found = nearest.length > PAGE_SIZE ? nearest : await sortAll(tx, search, match, after)
  return { ids: found.map(({ id }) => id), total: hits.length }
}
