import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { validate as isUuid } from 'uuid'

import { abilityOf, may } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { excerptOf, shownBody } from '../privacy/shownBody'
import { findVisible } from '../workflow/perform'

/** Campaigns of one page. */
export const CAMPAIGNS_PAGE = 20

/** Members that wait are counted up to here, and then said to be more. */
export const WAITING_CAP = 1000

const EXCERPT = 160

export type CampaignRow = {
  id: string
  members: number
  /** The beginning of the sample, as the reader may see it. */
  excerpt: string
  firstAt: string
  lastAt: string
  channels: { channel: string; comments: number }[]
  /** Members received or screened: without a point, an answer or an exclusion. Counted to `WAITING_CAP` + 1. */
  waiting: number
}

export type CampaignList = {
  campaigns: CampaignRow[]
  next: string | null
  /** Whether the worker has comments of this consultation still to compare. */
  isComparing: boolean
}

const CURSOR = /^(\d{1,9})_(.+)$/

const parseSizeCursor = (after: string | undefined) => {
  const [, members, id] = CURSOR.exec(after ?? '') ?? []
  return members && isUuid(id) ? { members: Number(members), id } : undefined
}

const readRows = (
  tx: Transaction,
  { consultation, actor, after }: { consultation: string; actor: StaffActor; after?: string },
) => {
  const cursor = parseSizeCursor(after)
  const from = cursor ? sql`(g.members, g.id) < (${cursor.members}::numeric, ${cursor.id}::uuid)` : sql`true`
  const scope = toSql(toWhere(abilityOf(actor), 'read', SLUGS.campaigns), 'g')
  return tx.query<CampaignRow>(sql`
    select page.id, page.members::int as members, ${excerptOf(shownBody(actor, 'c'), EXCERPT)} as excerpt,
      page.first_at as "firstAt", page.last_at as "lastAt", came.channels, open.waiting
    from (select g.* from campaigns g where g.consultation_id = ${consultation}::uuid and ${from} and ${scope}
        order by g.members desc, g.id desc limit ${CAMPAIGNS_PAGE + 1}) as page
      join comments c on c.id = page.sample_id
      cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('channel', channel, 'comments', comments)
          order by comments desc, channel), '[]') as channels
        from (select channel, sum(comments)::int as comments from campaign_arrivals
          where campaign_id = page.id group by channel) as sums) as came
      cross join lateral (select count(*)::int as waiting from (
        select 1 from comment_signatures s join comments m on m.id = s.comment_id
        where s.campaign_id = page.id and m.state in ('received', 'screened') limit ${WAITING_CAP + 1}) as found) as open
    order by page.members desc, page.id desc`)
}

/**
 * The campaigns of a consultation, the largest first, a page at a time by keyset.
 *
 * @throws Refusal 404 when the consultation is not there for this actor, or its campaigns are not theirs to read.
 */
export const findCampaignList = (
  payload: Payload,
  asked: { consultation: string; actor: StaffActor; after?: string },
): Promise<CampaignList> =>
  inTransaction(payload, async (tx) => {
    const { consultation: id, actor } = asked
    const record = await findVisible(tx, { collection: SLUGS.consultations, id, actor })
    if (!record || !may(actor, 'read', SLUGS.campaigns, { agency: record.agency })) {
      throw new Refusal(404, reasonOf('not-found'))
    }
    const rows = await readRows(tx, asked)
    const [queue] = await tx.query<{ waits: boolean }>(sql`
      select exists (select from signature_queue where consultation_id = ${id}::uuid) as waits`)
    const campaigns = rows.slice(0, CAMPAIGNS_PAGE).map((row) => ({
      ...row,
      firstAt: new Date(row.firstAt).toISOString(),
      lastAt: new Date(row.lastAt).toISOString(),
    }))
    const last = rows.length > CAMPAIGNS_PAGE ? campaigns.at(-1) : undefined
    return {
      campaigns,
      next: last ? `${last.members}_${last.id}` : null,
      isComparing: queue?.waits ?? false,
    }
  })
