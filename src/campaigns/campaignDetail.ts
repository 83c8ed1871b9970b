import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { may } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { fillBuckets } from '../live/buckets'
import type { ArrivalRow, Bucket, Grain } from '../live/buckets'
import { visiblePoints } from '../points/carriedPoints'
import { shownBody } from '../privacy/shownBody'
import { getVisibleCampaign } from './getVisibleCampaign'
import { findRepeatSenders } from './repeatSenders'
import type { RepeatSender } from './repeatSenders'

export type CampaignSample = {
  id: string
  receiptCode: string
  body: string
  channel: string
  arrivedAt: string
  nameMasked: string | null
}

export type CampaignDetail = {
  id: string
  consultation: string
  consultationTitle: string
  consultationTitleEn: string | null
  members: number
  firstAt: string
  lastAt: string
  sample: CampaignSample
  /** Members that say the same as the sample, itself among them. */
  same: number
  /** Members by state of settling. */
  states: Record<string, number>
  channels: Record<string, number>
  /** Points that members carry, those with most members first. */
  points: { id: string; title: string; members: number }[]
  timeline: { grain: Grain; buckets: Bucket[] }
  senders: RepeatSender[]
  /** May this person assign the members to a point? */
  mayGroup: boolean
}

/** A campaign that came within so many hours is shown by the hour, a longer one by the day. */
const BY_HOUR = 47

const HOUR_MS = 60 * 60 * 1000

const MOST_POINTS = 5

type Head = Omit<
  CampaignDetail,
  'same' | 'states' | 'channels' | 'points' | 'timeline' | 'senders' | 'mayGroup'
> & {
  consultationState: string
}

const readHead = async (tx: Transaction, id: string, actor: StaffActor): Promise<Head> => {
  const [head] = await tx.query<Head>(sql`
    select g.id, n.id as consultation, n.title as "consultationTitle", n.title_en as "consultationTitleEn",
      n.state as "consultationState", g.members::int as members, g.first_at as "firstAt", g.last_at as "lastAt",
      jsonb_build_object('id', c.id, 'receiptCode', c.receipt_code, 'body', ${shownBody(actor, 'c')},
        'channel', c.channel, 'arrivedAt', c.arrived_at, 'nameMasked', c.name_masked) as sample
    from campaigns g join consultations n on n.id = g.consultation_id join comments c on c.id = g.sample_id
    where g.id = ${id}::uuid`)
  return head!
}

const countStates = async (tx: Transaction, campaign: string) => {
  const rows = await tx.query<{ state: string; count: number }>(sql`
    select c.state::text as state, count(*)::int as count
    from comment_signatures s join comments c on c.id = s.comment_id
    where s.campaign_id = ${campaign}::uuid group by c.state`)
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

const countSame = async (tx: Transaction, campaign: string, sample: string) => {
  const [row] = await tx.query<{ count: number }>(sql`
    select count(*)::int as count from comment_signatures s
      join comment_signatures of_sample using (consultation_id, fingerprint)
    where of_sample.comment_id = ${sample}::uuid and s.campaign_id = ${campaign}::uuid`)
  return row?.count ?? 0
}

const findPoints = (tx: Transaction, actor: StaffActor, campaign: string) =>
  tx.query<CampaignDetail['points'][number]>(sql`
    select p.id, p.title, count(*)::int as members
    from comment_signatures s join point_members m on m.comment_id = s.comment_id
      join ${visiblePoints(actor)} as p on p.id = m.point_id
    where s.campaign_id = ${campaign}::uuid group by p.id, p.title order by count(*) desc, p.id limit ${MOST_POINTS}`)

const readArrivals = (tx: Transaction, campaign: string, grain: Grain) =>
  tx.query<ArrivalRow>(sql`
    select ${grain}::text as grain, date_trunc(${grain}::text, hour, 'Asia/Shanghai') as at, channel, 0 as flags,
      sum(comments)::int as count
    from campaign_arrivals where campaign_id = ${campaign}::uuid group by 2, 3 order by 2, 3`)

/** From the first arrival to the last. */
const timelineOf = (rows: readonly ArrivalRow[], grain: Grain, lastAt: string) => {
  const arrivals = rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
  const buckets = fillBuckets(arrivals, { grain, now: new Date(lastAt), opensAt: null, closesAt: null })
  const first = buckets.findIndex(({ channels }) => Object.keys(channels).length > 0)
  return { grain, buckets: buckets.slice(Math.max(0, first)) }
}

const sumByChannel = (rows: readonly ArrivalRow[]) => {
  const sums: Record<string, number> = {}
  for (const { channel, count } of rows) sums[channel] = (sums[channel] ?? 0) + count
  return sums
}

/**
 * A campaign as staff judge it: one sample, how many, through which channels, when, how far settled, and who wrote
 * several times.
 *
 * @throws Refusal 404 when the campaign is not there for this actor.
 */
export const getCampaignDetail = (
  payload: Payload,
  { id, actor }: { id: string; actor: StaffActor },
): Promise<CampaignDetail> =>
  inTransaction(payload, async (tx) => {
    const record = await getVisibleCampaign(tx, { id, actor })
    const { consultationState, ...head } = await readHead(tx, id, actor)
    const firstAt = new Date(head.firstAt).toISOString()
    const lastAt = new Date(head.lastAt).toISOString()
    const grain = Date.parse(lastAt) - Date.parse(firstAt) < BY_HOUR * HOUR_MS ? 'hour' : 'day'
    const arrivals = await readArrivals(tx, id, grain)
    return {
      ...head,
      firstAt,
      lastAt,
      sample: { ...head.sample, arrivedAt: new Date(head.sample.arrivedAt).toISOString() },
      same: await countSame(tx, id, head.sample.id),
      states: await countStates(tx, id),
      channels: sumByChannel(arrivals),
      points: await findPoints(tx, actor, id),
      timeline: timelineOf(arrivals, grain, lastAt),
      senders: await findRepeatSenders(tx, actor, id),
      mayGroup:
        consultationState !== 'published' && may(actor, 'group', SLUGS.comments, { agency: record.agency }),
    }
  })
