import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import { may } from '../../access/abilities'
import type { StaffActor } from '../../access/actor'
import { appendAudit } from '../../audit/append'
import { SLUGS } from '../../collections/slugs'
import { inTransaction } from '../../db/transaction'
import type { Transaction } from '../../db/transaction'
import { reasonOf, Refusal } from '../../errors/Refusal'
import type { Locale } from '../../i18n'
import { findCountyCodes } from '../../intake/countyCodes'
import type { FieldError } from '../../intake/submissionSchema'
import { beijingDay, beijingMinute } from '../../legal/beijing'
import { findRegistryAgency } from '../../registers/door/registryAgency'
import { findVisible } from '../../workflow/perform'
import { receiveReportIn } from '../reports/receiveReport'
import { checkReport } from '../reports/reportSchema'
import type { ReportValues } from '../reports/reportSchema'
import { findingsIn, MAX_FINDINGS } from './patrol'
import type { Finding, WatchedItem } from './patrol'

/** How long after a broadcast its patrol may still be written up. */
const AFTERWARDS_HOURS = 12

export type NewFinding = { key: string; note: string; topic: string; asReport: boolean }

/** How long a sheet of a room on no file may be written on. */
const ROOM_HOURS = 24

type Request = {
  /** A broadcast, or one's own sheet of a room on no file. */
  of: { broadcast: string } | { sheet: string }
  actor: StaffActor
  locale: Locale
  watched: readonly WatchedItem[]
  finding?: NewFinding
  now?: Date
}

export type KeptPatrol =
  | { ok: true; watched: readonly WatchedItem[]; findings: Finding[] }
  | { ok: false; status: 409 | 422; errors: FieldError[] }

type Place = {
  title: string
  room: string | null
  platform: string
  account: string
  url: string | null
  county: string
  agency: string
  onAir: boolean
}

const findBroadcast = async (
  tx: Transaction,
  { actor, now = new Date() }: Request,
  broadcast: string,
): Promise<Place | undefined> => {
  if (!(await findVisible(tx, { collection: SLUGS.broadcasts, id: broadcast, actor }))) return undefined
  const at = now.toISOString()
  const [place] = await tx.query<Place>(sql`
    select b.title, r.id as room, r.platform::text, r.platform_account as account, r.url, b.county_id as county,
      b.agency_id as agency, b.state <> 'cancelled' and b.starts_at <= ${at}::timestamptz
        and b.ends_at + make_interval(hours => ${AFTERWARDS_HOURS}) >= ${at}::timestamptz as "onAir"
    from broadcasts b join live_rooms r on r.id = b.room_id where b.id = ${broadcast}::uuid`)
  return place
}

/** Nobody else's sheet is there to be written on. */
const findRoom = async (tx: Transaction, { actor, now = new Date() }: Request, sheet: string) => {
  const [place] = await tx.query<Place>(sql`
    select title, room_id as room, platform::text, room_text as account, url, county_id as county, agency_id as agency,
      created_at + make_interval(hours => ${ROOM_HOURS}) >= ${now.toISOString()}::timestamptz as "onAir"
    from patrols where id = ${sheet}::uuid and broadcast_id is null and owner_id = ${actor.id}::uuid`)
  return place
}

const getPlace = async (tx: Transaction, request: Request): Promise<Place> => {
  const { of, actor } = request
  const place =
    'sheet' in of ? await findRoom(tx, request, of.sheet) : await findBroadcast(tx, request, of.broadcast)
  if (!place) throw new Refusal(404, reasonOf('not-found'))
  const { county, agency } = place
  if (!may(actor, 'claim', SLUGS.liveCases, { county, agency }))
    throw new Refusal(403, reasonOf('not-your-action'))
  if (!place.onAir) throw new Refusal(409, reasonOf('not-on-air'))
  return place
}

type Sheet = { id: string; findings: unknown }

/** This person's sheet of this broadcast, made when there is none, and theirs alone until the end of the transaction. */
const takeSheet = async (tx: Transaction, { of, actor }: Request, place: Place): Promise<Sheet> => {
  if ('sheet' in of) {
    const [own] = await tx.query<Sheet>(
      sql`select id, findings from patrols where id = ${of.sheet}::uuid for update`,
    )
    if (!own) throw new TypeError('A patrol sheet has gone while it was written on')
    return own
  }
  const { broadcast } = of
  const [made] = await tx.query<Sheet>(sql`
    insert into patrols (id, title, broadcast_id, room_id, owner_id, watched, findings, county_id, agency_id)
    values (${uuidv7()}, ${place.title}, ${broadcast}::uuid, ${place.room}::uuid, ${actor.id}::uuid, '[]', '[]',
      ${place.county}, ${place.agency})
    on conflict (broadcast_id, owner_id) do nothing returning id, findings`)
  if (made) return made
  const [known] = await tx.query<Sheet>(sql`
    select id, findings from patrols
    where broadcast_id = ${broadcast}::uuid and owner_id = ${actor.id}::uuid for update`)
  if (!known) throw new TypeError('A patrol sheet is neither new nor known')
  return known
}

const check = async (finding: NewFinding, place: Place, now: Date) => {
  const checked = checkReport(
    {
      platform: place.platform,
      roomText: place.account,
      url: place.url ?? undefined,
      topic: finding.topic || (finding.asReport ? '' : 'other'),
      description: finding.note,
      county: place.county,
      day: beijingDay(now),
      time: beijingMinute(now).slice(11),
    },
    { counties: await findCountyCodes(), today: beijingDay(now) },
  )
  if (checked.ok) return checked
  const ofForm = checked.errors.map((error) =>
    error.field === 'description' ? { ...error, field: 'note' } : error,
  )
  return { ok: false as const, errors: ofForm }
}

const report = async (tx: Transaction, request: Request, values: ReportValues, key: string) => {
  const agency = await findRegistryAgency(tx.payload, tx.req)
  if (!agency) throw new Refusal(409, reasonOf('no-registry-agency'))
  const received = await receiveReportIn(tx, {
    values,
    agency,
    channel: 'patrol',
    locale: request.locale,
    actor: request.actor,
    arrivedAt: request.now ?? new Date(),
    submissionKey: `patrol:${request.actor.id}:${key}`,
  })
  return received.outcome === 'received'
    ? { report: received.id, case: received.case }
    : { report: null, case: null }
}

const keep = async (
  tx: Transaction,
  { id, findings }: { id: string; findings: readonly Finding[] },
  { actor, watched, now = new Date() }: Request,
) => {
  await tx.query(sql`
    update patrols set watched = ${JSON.stringify(watched)}::jsonb, findings = ${JSON.stringify(findings)}::jsonb,
      last_at = ${now.toISOString()}, updated_at = now() where id = ${id}::uuid`)
  await appendAudit(tx, {
    collection: SLUGS.patrols,
    id,
    action: 'edit',
    actor,
    at: now,
    data: { watched, findings: findings.length },
  })
}

/**
 * Keeps what a moderator has watched of a broadcast on the air, or of a room on no file 巡查, and what they found; a finding becomes a report in the
 * same transaction when they say so.
 *
 * @returns the sheet as it stands; 422 what is wrong with the finding, 409 when there are too many.
 * @throws Refusal 404 no such broadcast for this person · 403 they judge nothing there · 409 it is not on the air.
 */
export const keepPatrol = (payload: Payload, request: Request): Promise<KeptPatrol> =>
  inTransaction(payload, async (tx) => {
    const { finding, watched, now = new Date() } = request
    const place = await getPlace(tx, request)
    const sheet = await takeSheet(tx, request, place)
    const findings = findingsIn(sheet.findings)
    if (!finding || findings.some(({ key }) => key === finding.key)) {
      await keep(tx, { id: sheet.id, findings }, request)
      return { ok: true, watched, findings }
    }
    if (findings.length >= MAX_FINDINGS)
      return { ok: false, status: 409, errors: [{ field: 'note', code: 'too-many-findings' }] }
    const checked = await check(finding, place, now)
    if (!checked.ok) return { ok: false, status: 422, errors: checked.errors }
    const made = finding.asReport
      ? await report(tx, request, checked.values, finding.key)
      : { report: null, case: null }
    const { description: note, topic } = checked.values
    const all = [
      ...findings,
      { key: finding.key, at: now.toISOString(), note, topic: finding.topic === '' ? null : topic, ...made },
    ]
    await keep(tx, { id: sheet.id, findings: all }, request)
    return { ok: true, watched, findings: all }
  })
