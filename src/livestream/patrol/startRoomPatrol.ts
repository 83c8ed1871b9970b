import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import { abilityOf, may } from '../../access/abilities'
import type { StaffActor } from '../../access/actor'
import { toSql } from '../../access/toSql'
import { toWhere } from '../../access/toWhere'
import { appendAudit } from '../../audit/append'
import { SLUGS } from '../../collections/slugs'
import { inTransaction } from '../../db/transaction'
import type { Transaction } from '../../db/transaction'
import { findCountyCodes } from '../../intake/countyCodes'
import type { FieldError } from '../../intake/submissionSchema'
import { beijingDay } from '../../legal/beijing'
import { findRegistryAgency } from '../../registers/door/registryAgency'
import { accountKeyOf } from '../platforms'
import { checkReport } from '../reports/reportSchema'
import type { ReportValues } from '../reports/reportSchema'

/** What is typed to begin with: the room as the platform shows it. */
export const START_FIELDS = ['platform', 'roomText', 'county', 'url'] as const

export type StartField = (typeof START_FIELDS)[number]

export type StartedPatrol =
  /** A room on file that is on the air is watched as that broadcast. */
  | { ok: true; kind: 'broadcast' | 'room'; id: string }
  | { ok: false; status: 409 | 422; errors: FieldError[] }

type Request = { entered: Partial<Record<StartField, string>>; actor: StaffActor; now?: Date }

/** The rest of a report is written once something has been found. */
const check = async ({ entered, actor, now = new Date() }: Request, agency: string) => {
  const today = beijingDay(now)
  const checked = checkReport(
    { ...entered, topic: 'other', description: '—', day: today },
    { counties: await findCountyCodes(), today },
  )
  if (!checked.ok) return checked
  return may(actor, 'claim', SLUGS.liveCases, { agency, county: checked.values.county })
    ? checked
    : { ok: false as const, errors: [{ field: 'county', code: 'other-county' }] }
}

type Known = { room: string; name: string; broadcast: string | null }

/** The room where it is on file for this person, and its broadcast of this moment. */
const findKnown = async (
  tx: Transaction,
  { platform, roomText }: ReportValues,
  actor: StaffActor,
  now: Date,
) => {
  const scope = (slug: typeof SLUGS.liveRooms | typeof SLUGS.broadcasts, table: string) =>
    toSql(toWhere(abilityOf(actor), 'read', slug), table)
  const at = now.toISOString()
  const [known] = await tx.query<Known>(sql`
    select r.id as room, r.name, (
      select b.id from broadcasts b
      where b.room_id = r.id and b.state not in ('cancelled', 'ended') and b.starts_at <= ${at}::timestamptz
        and b.ends_at > ${at}::timestamptz and ${scope(SLUGS.broadcasts, 'b')}
      order by b.starts_at desc limit 1) as broadcast
    from live_rooms r
    where r.platform::text = ${platform} and r.account_key = ${accountKeyOf(roomText)}
      and ${scope(SLUGS.liveRooms, 'r')}`)
  return known
}

type Sheet = { values: ReportValues; known: Known | undefined; agency: string; actor: StaffActor; now: Date }

/** This person's sheet of the room for the day: the one there is, else a new one. */
const takeSheet = async (tx: Transaction, { values, known, agency, actor, now }: Sheet): Promise<string> => {
  const { platform, roomText, url, county } = values
  const [key, day, at] = [accountKeyOf(roomText), beijingDay(now), now.toISOString()]
  const id = uuidv7()
  const [made] = await tx.query(sql`
    insert into patrols (id, title, room_id, platform, room_text, account_key, url, day, owner_id, watched, findings,
      county_id, agency_id, created_at, updated_at)
    values (${id}::uuid, ${known?.name ?? roomText}, ${known?.room ?? null}::uuid, ${platform}::enum_patrols_platform,
      ${roomText}, ${key}, ${url}, ${day}, ${actor.id}::uuid, '[]', '[]', ${county}, ${agency}, ${at}, ${at})
    on conflict (owner_id, platform, account_key, day) where broadcast_id is null do nothing returning 1`)
  if (!made) {
    const [before] = await tx.query<{ id: string }>(sql`
      select id from patrols where owner_id = ${actor.id}::uuid and platform::text = ${platform}
        and account_key = ${key} and day = ${day} and broadcast_id is null`)
    return before?.id ?? id
  }
  await appendAudit(tx, {
    collection: SLUGS.patrols,
    id,
    action: 'create',
    actor,
    at: now,
    data: { platform, roomText },
  })
  return id
}

/**
 * Begins a patrol of a room that nobody has put on file, by platform and account, room number or name 巡查未登记的直播间;
 * the same room on the same day is the same sheet.
 *
 * @returns where to watch it; 422 what is wrong with what was typed, 409 while nobody takes reports
 */
export const startRoomPatrol = async (payload: Payload, request: Request): Promise<StartedPatrol> => {
  const { actor, now = new Date() } = request
  const agency = await findRegistryAgency(payload)
  if (!agency) return { ok: false, status: 409, errors: [{ field: 'form', code: 'not-open' }] }
  const checked = await check(request, agency)
  if (!checked.ok) return { ok: false, status: 422, errors: checked.errors }
  const { values } = checked
  return inTransaction(payload, async (tx) => {
    const known = await findKnown(tx, values, actor, now)
    if (known?.broadcast) return { ok: true, kind: 'broadcast', id: known.broadcast }
    return { ok: true, kind: 'room', id: await takeSheet(tx, { values, known, agency, actor, now }) }
  })
}
