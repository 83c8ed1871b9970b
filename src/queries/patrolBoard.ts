import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import { beijingDay, endOfBeijingDay, startOfBeijingDay } from '../legal/beijing'
import { findingsIn, watchedIn } from '../livestream/patrol/patrol'
import type { Finding, WatchedItem } from '../livestream/patrol/patrol'

export type PatrolRow = {
  id: string
  title: string
  state: string
  room: string
  roomId: string
  platform: string
  url: string | null
  base: string | null
  streamer: string | null
  startsAt: string
  endsAt: string
  viewers: number
  unreviewed: boolean
  /** Patrols of it so far, by anybody. */
  patrols: number
  isOnAir: boolean
}

export type PatrolSheetView = PatrolRow & {
  streamerId: string | null
  streamerState: string | null
  goods: string | null
  watched: WatchedItem[]
  findings: Finding[]
  /** The next broadcast on the air this person has not watched; null when there is none. */
  next: string | null
}

type Viewer = { actor: StaffActor; now?: Date }

const MOST = 200

const columns = (now: string) => sql`
  b.id, b.title, b.state::text, r.name as room, r.id as "roomId", r.platform::text, r.url, r.base, s.stage_name as streamer,
  b.starts_at as "startsAt", b.ends_at as "endsAt", coalesce(b.viewers, 0)::int as viewers,
  coalesce(b.unreviewed, false) as unreviewed,
  (select count(*)::int from patrols p where p.broadcast_id = b.id) as patrols,
  b.starts_at <= ${now}::timestamptz and b.ends_at > ${now}::timestamptz and b.state <> 'ended' as "isOnAir"`

const tables = sql`broadcasts b join live_rooms r on r.id = b.room_id left join streamers s on s.id = b.streamer_id`

const scopeOf = (actor: StaffActor) => toSql(toWhere(abilityOf(actor), 'read', SLUGS.broadcasts), 'b')

/** Raw rows have times as the driver gives them. */
const dated = <Row extends PatrolRow>(row: Row): Row => ({
  ...row,
  startsAt: new Date(row.startsAt).toISOString(),
  endsAt: new Date(row.endsAt).toISOString(),
})

/** What is on the air now, then what is still to come today; each by base. */
export const findPatrolBoard = async (
  payload: Payload,
  { actor, now = new Date() }: Viewer,
): Promise<{ onAir: PatrolRow[]; planned: PatrolRow[] }> => {
  const at = now.toISOString()
  const day = beijingDay(now)
  const rows = await query<PatrolRow>(
    payload,
    sql`select ${columns(at)} from ${tables}
      where b.state not in ('cancelled', 'ended') and ${scopeOf(actor)}
        and b.ends_at > ${at}::timestamptz and b.starts_at <= ${endOfBeijingDay(day).toISOString()}::timestamptz
        and b.starts_at > ${startOfBeijingDay(day).toISOString()}::timestamptz - interval '1 day'
      order by r.base nulls last, b.starts_at, b.id limit ${MOST}`,
  )
  const all = rows.map(dated)
  return { onAir: all.filter(({ isOnAir }) => isOnAir), planned: all.filter(({ isOnAir }) => !isOnAir) }
}

type SheetRow = PatrolRow &
  Pick<PatrolSheetView, 'streamerId' | 'streamerState' | 'goods'> & { watched: unknown; findings: unknown }

/** One broadcast to watch, with this person's own sheet; undefined when it is not there for them. */
export const findPatrolSheet = async (
  payload: Payload,
  { id, actor, now = new Date() }: Viewer & { id: string },
): Promise<PatrolSheetView | undefined> => {
  const at = now.toISOString()
  const [row] = await query<SheetRow>(
    payload,
    sql`select ${columns(at)}, s.id as "streamerId", s.state::text as "streamerState", b.goods, own.watched, own.findings
      from ${tables} left join patrols own on own.broadcast_id = b.id and own.owner_id = ${actor.id}::uuid
      where b.id = ${id}::uuid and ${scopeOf(actor)}`,
  )
  if (!row) return undefined
  const [next] = await query<{ id: string }>(
    payload,
    sql`select b.id from ${tables}
      where b.state not in ('cancelled', 'ended') and b.starts_at <= ${at}::timestamptz and b.ends_at > ${at}::timestamptz
        and b.id <> ${id}::uuid and ${scopeOf(actor)}
        and not exists (select 1 from patrols p where p.broadcast_id = b.id and p.owner_id = ${actor.id}::uuid)
      order by b.unreviewed desc, b.viewers desc nulls last, b.id limit 1`,
  )
  return {
    ...dated(row),
    watched: watchedIn(row.watched),
    findings: findingsIn(row.findings),
    next: next?.id ?? null,
  }
}

/** A room on no file, as the moderator found it, with their sheet of it. */
export type RoomPatrol = Pick<
  PatrolSheetView,
  'id' | 'title' | 'platform' | 'url' | 'watched' | 'findings'
> & {
  account: string
  /** Where it has been put on file. */
  roomId: string | null
  county: string
  startedAt: string
}

const findOwnRoomPatrols = async (payload: Payload, { actor }: Viewer, where: SQL): Promise<RoomPatrol[]> => {
  const rows = await query<
    Omit<RoomPatrol, 'watched' | 'findings'> & { watched: unknown; findings: unknown }
  >(
    payload,
    sql`select p.id, p.title, p.platform::text, p.url, p.room_text as account, p.room_id as "roomId",
        p.county_id as county, p.created_at as "startedAt", p.watched, p.findings
      from patrols p
      where p.owner_id = ${actor.id}::uuid and p.broadcast_id is null and ${where}
        and ${toSql(toWhere(abilityOf(actor), 'read', SLUGS.patrols), 'p')}
      order by p.created_at desc limit 50`,
  )
  return rows.map((row) => ({
    ...row,
    startedAt: new Date(row.startedAt).toISOString(),
    watched: watchedIn(row.watched),
    findings: findingsIn(row.findings),
  }))
}

/** Rooms on no file this person has patrolled today. */
export const findRoomPatrolsOfToday = (payload: Payload, viewer: Viewer): Promise<RoomPatrol[]> =>
  findOwnRoomPatrols(payload, viewer, sql`p.day = ${beijingDay(viewer.now ?? new Date())}`)

/** One's own sheet of a room on no file; undefined for anybody else. */
export const findRoomPatrol = async (
  payload: Payload,
  { id, ...viewer }: Viewer & { id: string },
): Promise<RoomPatrol | undefined> => {
  const [found] = await findOwnRoomPatrols(payload, viewer, sql`p.id = ${id}::uuid`)
  return found
}
