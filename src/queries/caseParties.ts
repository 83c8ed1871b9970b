import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import type { Slug } from '../collections/slugs'
import type { Transaction } from '../db/transaction'
import { beijingDay } from '../legal/beijing'
import { caseTitleIn } from '../livestream/cases/caseTitle'
import { standingOf, verificationOf } from '../livestream/streamers/standing'
import type { StandingFact, StandingFile } from '../livestream/streamers/standing'
import type { Locale } from '../i18n'

/** Who stands behind a case; an agency is a 直播营销人员服务机构 (MCN). */
export type PartyKind = 'room' | 'streamer' | 'operator' | 'agency'

export type PartyCase = { id: string; title: string; state: string; measure: string | null }

export type Party = {
  kind: PartyKind
  collection: Slug
  id: string
  name: string
  /** Of its file; null where it has none. */
  state: string | null
  standing: StandingFact[]
  cases: { total: number; upheld: number; shown: PartyCase[] }
  strikes: { count: number; points: number }
  /** Until when it is on the blacklist. */
  blacklistedUntil: string | null
}

export type Asking = { actor: StaffActor; locale: Locale; now?: Date }

/** Cases named one by one. */
const MOST_CASES = 5

const COLLECTION_OF: Record<PartyKind, Slug> = {
  room: SLUGS.liveRooms,
  streamer: SLUGS.streamers,
  operator: SLUGS.liveOperators,
  agency: SLUGS.liveOperators,
}

const scopeOf = (actor: StaffActor, slug: Slug, table: string) =>
  toSql(toWhere(abilityOf(actor), 'read', slug), table)

/** Cases about a party: of its rooms, or of broadcasts its streamers spoke in. */
const casesOf = (kind: PartyKind, id: string): SQL => {
  switch (kind) {
    case 'room':
      return sql`c.room_id = ${id}::uuid`
    case 'streamer':
      return sql`c.broadcast_id in (select id from broadcasts where streamer_id = ${id}::uuid)`
    case 'operator':
      return sql`c.room_id in (select id from live_rooms where operator_id = ${id}::uuid)`
    case 'agency':
      return sql`(c.room_id in (
          select id from live_rooms where agency_of_streamers_id = ${id}::uuid or operator_id = ${id}::uuid)
        or c.broadcast_id in (
          select b.id from broadcasts b join streamers s on s.id = b.streamer_id
          where s.agency_of_streamers_id = ${id}::uuid))`
  }
}

/** What was imposed on a party, or upon its cases. */
const sanctionsOf = (kind: PartyKind, id: string): SQL => {
  if (kind === 'streamer') return sql`x.streamer_id = ${id}::uuid`
  const ofCases = sql`x.case_id in (select c.id from live_cases c where ${casesOf(kind, id)})`
  return kind === 'room' ? ofCases : sql`(x.operator_id = ${id}::uuid or ${ofCases})`
}

type Counts = { total: number; upheld: number }

const findCases = async (
  { query }: Pick<Transaction, 'query'>,
  { kind, id, except }: { kind: PartyKind; id: string; except: string | null },
  { actor, locale }: Asking,
): Promise<Party['cases']> => {
  const where = sql`${casesOf(kind, id)} and c.id is distinct from ${except}::uuid
    and ${scopeOf(actor, SLUGS.liveCases, 'c')}`
  const [counts] = await query<Counts>(sql`
    select count(*)::int as total,
      (count(*) filter (where c.measure is not null and c.measure <> 'no-violation'
        and c.state not in ('overturned', 'set-aside')))::int as upheld
    from live_cases c where ${where}`)
  const shown = await query<PartyCase>(sql`
    select c.id, c.title, c.state::text, c.measure::text from live_cases c where ${where}
    order by c.created_at desc, c.id limit ${MOST_CASES}`)
  return {
    total: counts?.total ?? 0,
    upheld: counts?.upheld ?? 0,
    shown: shown.map((one) => ({ ...one, title: caseTitleIn(locale, one.title) })),
  }
}

const findSanctions = async (
  { query }: Pick<Transaction, 'query'>,
  { kind, id }: { kind: PartyKind; id: string },
  { actor }: Asking,
): Promise<Pick<Party, 'strikes' | 'blacklistedUntil'>> => {
  const [row] = await query<{ count: number; points: number; until: string | null }>(sql`
    select (count(*) filter (where x.kind = 'strike'))::int as count,
      coalesce(sum(x.points) filter (where x.kind = 'strike'), 0)::int as points,
      max(x.ends_at) filter (where x.kind = 'blacklist') as until
    from live_sanctions x
    where x.state = 'active' and ${sanctionsOf(kind, id)} and ${scopeOf(actor, SLUGS.liveSanctions, 'x')}`)
  const { count = 0, points = 0, until = null } = row ?? {}
  return { strikes: { count, points }, blacklistedUntil: until && new Date(until).toISOString() }
}

type FileRow = StandingFile & { name: string; state: string | null }

const iso = (column: string) => sql`to_json(${sql.raw(column)}) #>> '{}'`

const findFile = async (
  { query }: Pick<Transaction, 'query'>,
  { kind, id }: { kind: PartyKind; id: string },
  { actor }: Asking,
): Promise<FileRow | undefined> => {
  const scope = scopeOf(actor, COLLECTION_OF[kind], 'f')
  const columns = {
    room: sql`f.name, null as state from live_rooms f`,
    streamer: sql`f.stage_name as name, f.state::text, f.topic::text, ${iso('f.trained_on')} as "trainedOn",
      ${iso('f.first_trained_on')} as "firstTrainedOn", ${iso('f.first_broadcast_at')} as "firstBroadcastAt",
      f.licence_number as "licenceNumber", ${iso('f.licence_until')} as "licenceUntil",
      ${iso('f.verify_by')} as "verifyBy" from streamers f`,
    operator: sql`f.name, f.state::text, ${iso('f.verify_by')} as "verifyBy" from live_operators f`,
    agency: sql`f.name, f.state::text, ${iso('f.verify_by')} as "verifyBy" from live_operators f`,
  }[kind]
  const [row] = await query<FileRow>(sql`select ${columns} where f.id = ${id}::uuid and ${scope}`)
  return row
}

const STANDING_OF = { room: () => [], streamer: standingOf, operator: verificationOf, agency: verificationOf }

/**
 * One party as far as this person may see it.
 *
 * @param party.except a case that is before their eyes already
 * @returns undefined where its file is not there for them
 */
export const findParty = async (
  tx: Pick<Transaction, 'query'>,
  party: { kind: PartyKind; id: string; except?: string },
  asking: Asking,
): Promise<Party | undefined> => {
  const { kind, id, except = null } = party
  const file = await findFile(tx, party, asking)
  if (!file) return undefined
  return {
    kind,
    collection: COLLECTION_OF[kind],
    id,
    name: file.name,
    state: file.state,
    standing: STANDING_OF[kind](file, beijingDay(asking.now ?? new Date())),
    cases: await findCases(tx, { kind, id, except }, asking),
    ...(await findSanctions(tx, party, asking)),
  }
}

type Behind = { operator: string | null; agency: string | null; streamer: string | null; own: string | null }

/** Who stands behind a case: its room, who spoke, who runs the room, and the agencies that manage either. */
export const findCaseParties = async (
  tx: Pick<Transaction, 'query'>,
  { id, room, broadcast }: { id: string; room?: unknown; broadcast?: unknown },
  asking: Asking,
): Promise<Party[]> => {
  const [behind] = await tx.query<Behind>(sql`
    select r.operator_id as operator, r.agency_of_streamers_id as agency, s.id as streamer,
      s.agency_of_streamers_id as own
    from (select 1) one left join live_rooms r on r.id = ${room ?? null}::uuid
      left join broadcasts b on b.id = ${broadcast ?? null}::uuid left join streamers s on s.id = b.streamer_id`)
  const agencies = [...new Set([behind?.agency, behind?.own])]
  const named: [PartyKind, unknown][] = [
    ['room', room],
    ['streamer', behind?.streamer],
    ['operator', behind?.operator],
    ...agencies.map((agency): [PartyKind, unknown] => ['agency', agency]),
  ]
  const parties: Party[] = []
  for (const [kind, of] of named) {
    const party =
      typeof of === 'string' ? await findParty(tx, { kind, id: of, except: id }, asking) : undefined
    if (party) parties.push(party)
  }
  return parties
}

export type Managed = {
  rooms: { id: string; name: string; platform: string }[]
  streamers: { id: string; name: string; state: string; standing: StandingFact[] }[]
  /** All there are, where more are managed than are listed. */
  counts: { rooms: number; streamers: number }
}

const MOST_MANAGED = 100

/** The rooms and streamers an operator runs or, as an agency, manages. */
export const findManaged = async (
  { query }: Pick<Transaction, 'query'>,
  id: string,
  { actor, now = new Date() }: Asking,
): Promise<Managed> => {
  const rooms = await query<Managed['rooms'][number] & { all: number }>(sql`
    select r.id, r.name, r.platform::text, count(*) over ()::int as all from live_rooms r
    where (r.operator_id = ${id}::uuid or r.agency_of_streamers_id = ${id}::uuid)
      and ${scopeOf(actor, SLUGS.liveRooms, 'r')}
    order by r.name, r.id limit ${MOST_MANAGED}`)
  const streamers = await query<StandingFile & { id: string; name: string; state: string; all: number }>(sql`
    select s.id, s.stage_name as name, s.state::text, s.topic::text, ${iso('s.trained_on')} as "trainedOn",
      ${iso('s.first_trained_on')} as "firstTrainedOn", ${iso('s.first_broadcast_at')} as "firstBroadcastAt",
      s.licence_number as "licenceNumber", ${iso('s.licence_until')} as "licenceUntil", ${iso('s.verify_by')} as "verifyBy",
      count(*) over ()::int as all
    from streamers s
    where (s.operator_id = ${id}::uuid or s.agency_of_streamers_id = ${id}::uuid) and s.state <> 'ended'
      and ${scopeOf(actor, SLUGS.streamers, 's')}
    order by s.stage_name, s.id limit ${MOST_MANAGED}`)
  return {
    rooms: rooms.map(({ all: _all, ...room }) => room),
    streamers: streamers.map((one) => ({
      id: one.id,
      name: one.name,
      state: one.state,
      standing: standingOf(one, beijingDay(now)),
    })),
    counts: { rooms: rooms[0]?.all ?? 0, streamers: streamers[0]?.all ?? 0 },
  }
}
