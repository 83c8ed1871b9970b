import { createHmac } from 'node:crypto'

import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import { systemActor } from '../../access/actor'
import type { Actor } from '../../access/actor'
import { canonicalJson } from '../../audit/entry'
import { sm3 } from '../../audit/sm3'
import { SLUGS } from '../../collections/slugs'
import { inTransaction } from '../../db/transaction'
import type { Transaction } from '../../db/transaction'
import { payloadSecret } from '../../environment'
import type { Locale } from '../../i18n'
import { deriveKey } from '../../intake/deriveKey'
import { findReceipt, takeReceipt } from '../../registers/door/receipt'
import { startOfBeijingDay } from '../../legal/beijing'
import { enqueue } from '../../outbox/enqueue'
import { begin } from '../../workflow/begin'
import { performIn } from '../../workflow/perform'
import { joinCase } from '../cases/joinCase'
import { accountKeyOf } from '../platforms'
import type { ReportValues } from './reportSchema'

export type ReportFile = { id: string; sm3: string }

export type Report = {
  values: ReportValues
  agency: string
  channel: 'web' | 'patrol' | 'platform' | 'rule'
  locale: Locale
  actor: Actor
  arrivedAt: Date
  /** Which broadcast it is about, where that is known; else it is found by account and time. */
  broadcast?: string
  /** A key of where it came from when no address is given: one source is one reporter. */
  sender?: string
  unverified?: boolean
  challenge?: { id: string; expiresAt: Date }
  /** The same key again is the same report. */
  submissionKey: string
  files?: readonly ReportFile[]
}

export type ReceivedReport =
  | { outcome: 'received'; receipt: string; id: string; case: string }
  | { outcome: 'repeated'; receipt: string }
  | { outcome: 'challenge-used' }

class ChallengeUsed extends Error {}

/**
 * By what a reporter is known again, and nothing else can be learnt: of the address they gave, else of where they sent
 * from (a platform, for its lists), else who entered it.
 */
const sourceOf = ({ values, sender, actor }: Report): string => {
  const known = values.contactEmail?.toLowerCase() ?? sender ?? (actor.kind === 'staff' ? actor.id : '')
  return createHmac('sha256', deriveKey(payloadSecret(), 'reporter')).update(known).digest('base64url')
}

const spendChallenge = async (tx: Transaction, challenge: Report['challenge']) => {
  if (!challenge) return
  const rows = await tx.query(sql`
    insert into used_challenges values (${challenge.id}, ${challenge.expiresAt.toISOString()}::timestamptz)
    on conflict do nothing returning 1`)
  // Rolls the receipt back: a solved check is good for one report.
  if (rows.length === 0) throw new ChallengeUsed()
}

const MINUTE_MS = 60 * 1000

/** The moment of the report; noon where no time was given. */
const momentOf = ({ day, time }: Pick<ReportValues, 'day' | 'time'>): Date => {
  const [hours, minutes] = (time ?? '12:00').split(':').map(Number) as [number, number]
  return new Date(startOfBeijingDay(day).getTime() + (hours * 60 + minutes) * MINUTE_MS)
}

export type Place = {
  room: string | null
  broadcast: string | null
  county: string
  roomName: string
  base: string | null
  reach: number
}

/** Of a room's broadcasts the one that is named, else the one it was at that moment, or on that day. */
const isMeant = ({ values: { day, time }, broadcast }: Report): SQL => {
  if (broadcast) return sql`id = ${broadcast}::uuid`
  const moment = momentOf({ day, time }).toISOString()
  const isOn = sql`starts_at <= ${moment}::timestamptz and ends_at >= ${moment}::timestamptz`
  if (time !== null) return isOn
  const ofDay = sql`(starts_at + interval '8 hours')::date <= ${day}::date and (ends_at + interval '8 hours')::date >= ${day}::date`
  return sql`(${ofDay} or ${isOn})`
}

/** Which recorded room it is, and which of its broadcasts; a room's own county is where it is handled. */
const findPlace = async (tx: Transaction, report: Report): Promise<Place> => {
  const { values } = report
  const [room] = await tx.query<Omit<Place, 'reach'> & { followers: number; viewers: number | null }>(sql`
    select r.id as room, r.name as "roomName", r.county_id as county, r.base, coalesce(r.followers, 0)::int as followers,
      b.id as broadcast, b.viewers::int as viewers
    from live_rooms r left join lateral (
      select id, viewers from broadcasts where room_id = r.id and ${isMeant(report)} and state <> 'cancelled'
      order by starts_at desc limit 1) b on true
    where r.platform::text = ${values.platform} and r.account_key = ${accountKeyOf(values.roomText)}`)
  if (!room) {
    const { county, roomText } = values
    return { room: null, broadcast: null, county, roomName: roomText, base: null, reach: 0 }
  }
  const { followers, viewers, ...place } = room
  return { ...place, reach: Math.max(followers, viewers ?? 0) }
}

const attach = async (tx: Transaction, report: Report, id: string, county: string) => {
  for (const file of report.files ?? []) {
    await tx.query(sql`
      update case_files set subject_collection = ${SLUGS.liveReports}, subject_id = ${id}, purpose = 'report',
        agency_id = ${report.agency}, county_id = ${county}, updated_at = now()
      where id = ${file.id}::uuid and subject_id is null`)
  }
}

/** The door, in a transaction of the caller's. @throws an error that rolls it back for a check used twice */
export const receiveReportIn = async (tx: Transaction, report: Report): Promise<ReceivedReport> => {
  const { values, agency, channel, locale, actor, arrivedAt, files = [] } = report
  const id = uuidv7()
  const receipt = await takeReceipt(tx, {
    collection: SLUGS.liveReports,
    id,
    submissionKey: report.submissionKey,
    at: arrivedAt,
  })
  if (!receipt) return { outcome: 'repeated', receipt: await findReceipt(tx, report.submissionKey) }
  await spendChallenge(tx, report.challenge)
  const place = await findPlace(tx, report)
  const source = sourceOf(report)
  const { day: _day, time: _time, county: _county, ...said } = values
  await begin(tx, {
    collection: SLUGS.liveReports,
    id,
    data: {
      ...said,
      receiptCode: receipt,
      channel,
      locale,
      room: place.room,
      broadcast: place.broadcast,
      happenedAt: momentOf(values).toISOString(),
      arrivedAt: arrivedAt.toISOString(),
      source,
      unverified: report.unverified ?? false,
      county: place.county,
      agency,
    },
    action: 'receive',
    actor,
    // Who reports stays out of the trail; the digest proves what was handed in.
    trace: { channel, valuesSm3: sm3(canonicalJson(values)), files: files.map((file) => file.sm3) },
    now: arrivedAt,
  })
  await attach(tx, report, id, place.county)
  const found = await joinCase(tx, { values, place, source, agency, actor, now: arrivedAt })
  await performIn(tx, {
    collection: SLUGS.liveReports,
    id,
    action: 'join',
    actor: systemActor('moderation'),
    input: { case: found },
    now: arrivedAt,
  })
  if (values.contactEmail) {
    await enqueue(tx, { kind: 'mail', template: 'live-report', report: id, act: 'received', locale })
  }
  return { outcome: 'received', receipt, id, case: found }
}

/**
 * The one door for reports of livestreams: report, receipt, files, trail and case in one transaction, durable when this
 * resolves.
 */
export const receiveReport = async (payload: Payload, report: Report): Promise<ReceivedReport> => {
  try {
    return await inTransaction(payload, (tx) => receiveReportIn(tx, report))
  } catch (error) {
    if (error instanceof ChallengeUsed) return { outcome: 'challenge-used' }
    throw error
  }
}
