import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf } from '../../access/abilities'
import type { StaffActor } from '../../access/actor'
import { toSql } from '../../access/toSql'
import { toWhere } from '../../access/toWhere'
import { SLUGS } from '../../collections/slugs'
import { inTransaction, query } from '../../db/transaction'
import type { Transaction } from '../../db/transaction'
import { performIn } from '../../workflow/perform'
import { CLAIMABLE, claimEnd } from './claims'
import { placesOf } from './places'
import { SENIORS } from '../measures'
import { findEnough } from '../wellness/exposure'
import { GRAPHIC_TOPICS, isGraphic } from '../wellness/graphic'

export type CaseFilter = { county?: string; base?: string; topic?: string; room?: string; agency?: string }

const SENIOR_STATES: readonly string[] = ['handed-up', 'senior-review']

const isSenior = ({ roles, lent }: StaffActor) =>
  SENIORS.some((role) => [roles, ...lent.map((loan) => loan.roles)].some((held) => held.includes(role)))

/** States in which this person may judge. */
const statesOf = (actor: StaffActor): string[] =>
  CLAIMABLE.filter((state) => isSenior(actor) || !SENIOR_STATES.includes(state))

/** Cases of the rooms and streamers an agency (MCN) manages. */
export const isOfAgency = (agency: string): SQL => sql`(room_id in (
    select id from live_rooms where agency_of_streamers_id = ${agency}::uuid)
  or broadcast_id in (select b.id from broadcasts b join streamers s on s.id = b.streamer_id
    where s.agency_of_streamers_id = ${agency}::uuid))`

const conditions = ({ county, base, topic, room, agency }: CaseFilter): SQL[] => [
  ...(county ? [sql`county_id = ${county}`] : []),
  ...(base ? [sql`base = ${base}`] : []),
  ...(topic ? [sql`topic::text = ${topic}`] : []),
  ...(room ? [sql`room_id = ${room}::uuid`] : []),
  ...(agency ? [isOfAgency(agency)] : []),
]

const and = (parts: readonly SQL[]) => sql.join([...parts], sql` and `)

/** People whose judgement is in it already are not asked again. */
const isNotJudgedBy = ({ id }: StaffActor) => sql`(reviewers is null or strpos(reviewers, ${id}) = 0)`

/** Own work first: what one holds, or was given by name. */
const findOwn = async (tx: Transaction, actor: StaffActor, now: Date): Promise<string | undefined> => {
  const [row] = await tx.query<{ id: string }>(sql`
    select id from live_cases where assignee_id = ${actor.id}::uuid
      and state::text = any(${`{${statesOf(actor).join(',')}}`}::text[])
      and (claim_until is null or claim_until > ${now.toISOString()}::timestamptz)
    order by priority desc, due_at, id limit 1`)
  return row?.id
}

/** As the calm indexes say it, with the values in the text: with parameters no partial index is read. */
const CALM = sql.raw(`topic not in (${GRAPHIC_TOPICS.map((topic) => `'${topic}'`).join(', ')})`)

/** Not named as the column is: an order by that name would be by the cast, and read no index. */
type Candidate = { id: string; topic: string; urgency: number; due: string | null }

const isBefore = (one: Candidate, other: Candidate) =>
  other.urgency - one.urgency || String(one.due ?? '~').localeCompare(String(other.due ?? '~'))

/** One state of one county is one stretch of one index; the best of the stretches is the next case. */
const findFree = async (
  tx: Transaction,
  actor: StaffActor,
  { filter, skip, isCalm }: { filter: CaseFilter; skip: readonly string[]; isCalm: boolean },
) => {
  const scope = toWhere(abilityOf(actor), 'claim', SLUGS.liveCases)
  const best: Candidate[] = []
  for (const state of statesOf(actor)) {
    for (const county of placesOf(actor, scope, filter.county)) {
      const [row] = await tx.query<Candidate>(sql`
        select id, topic::text as topic, priority::int as urgency, due_at as due from live_cases
        where ${and([
          sql`state = ${state}`,
          sql`assignee_id is null`,
          ...(isCalm ? [CALM] : []),
          toSql(scope),
          isNotJudgedBy(actor),
          ...(skip.length > 0 ? [sql`id <> all(${`{${skip.join(',')}}`}::uuid[])`] : []),
          ...conditions({ ...filter, county }),
        ])}
        order by priority desc, due_at, id limit 1 for update skip locked`)
      if (row) best.push(row)
    }
  }
  return best.sort(isBefore)[0]
}

/** Who has been given enough for today of what is hard to look at is given something else. */
const findBearable = async (
  tx: Transaction,
  actor: StaffActor,
  { filter, skip, now }: { filter: CaseFilter; skip: readonly string[]; now: Date },
): Promise<string | undefined> => {
  const found = await findFree(tx, actor, { filter, skip, isCalm: false })
  if (!found || !isGraphic(found.topic) || !(await findEnough(tx, actor.id, now))) return found?.id
  return (await findFree(tx, actor, { filter, skip, isCalm: true }))?.id
}

/**
 * The case to judge next, claimed: own ones first, else the most urgent one nobody holds. Two who ask at once get two
 * different cases, and neither waits for the other.
 *
 * @param skip cases the person has just passed over.
 * @returns its id; undefined when nothing waits.
 */
export const claimNextCase = (
  payload: Payload,
  {
    actor,
    filter = {},
    skip = [],
    now = new Date(),
  }: { actor: StaffActor; filter?: CaseFilter; skip?: readonly string[]; now?: Date },
): Promise<string | undefined> =>
  inTransaction(payload, async (tx) => {
    const own = skip.length === 0 ? await findOwn(tx, actor, now) : undefined
    if (own) return own
    const id = await findBearable(tx, actor, { filter, skip, now })
    if (!id) return undefined
    await performIn(tx, { collection: SLUGS.liveCases, id, action: 'claim', actor, now })
    return id
  })

/**
 * Keeps a claim while its holder looks at the case. No act, and nothing for the trail: nobody decides anything by
 * looking.
 *
 * @returns until when it is held now; undefined when the case is not (any more) this person's.
 */
export const keepClaim = async (
  payload: Payload,
  { id, actor, now = new Date() }: { id: string; actor: StaffActor; now?: Date },
): Promise<string | undefined> => {
  const until = claimEnd(now)
  const rows = await query(
    payload,
    sql`update live_cases set claim_until = case when claim_until is null then null else ${until}::timestamptz end
      where id = ${id}::uuid and assignee_id = ${actor.id}::uuid
        and (claim_until is null or claim_until > ${now.toISOString()}::timestamptz) returning 1`,
  )
  return rows.length > 0 ? until : undefined
}
