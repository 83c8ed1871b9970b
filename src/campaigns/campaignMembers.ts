import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { shownBody } from '../privacy/shownBody'
import { parseCursor } from '../queries/commentQueue'
import { changesTo } from './changesTo'
import type { Change } from './changesTo'
import { getVisibleCampaign } from './getVisibleCampaign'
import { findSameSender } from './sameSender'
import type { SameSender } from './sameSender'

/** Members of one page. */
export const MEMBERS_PAGE = 50

/** Two texts with little in common are not compared for longer, nor all texts of a page together. */
const ONE_COMPARISON_MS = 60
const ALL_COMPARISONS_MS = 1000

export type CampaignMember = {
  id: string
  receiptCode: string
  state: string
  channel: string
  arrivedAt: string
  nameMasked: string | null
  disowned: boolean
  /** Not in width, case, punctuation or script, but in what is said, the same as the sample. */
  isSame: boolean
  /** Against the sample; the whole text as one run when the two could not be compared in time. */
  changes: Change[]
  isCompared: boolean
  /** Other comments of the same person, through any channel. */
  sameSender: SameSender[]
}

export type CampaignMembers = { members: CampaignMember[]; next: string | null }

type Row = Omit<CampaignMember, 'changes' | 'isCompared' | 'sameSender' | 'arrivedAt'> & {
  body: string
  sample: string
  arrivedAt: Date
}

/** `different`: those only that say something the sample does not, or leave something out. */
export type MemberFilter = { campaign: string; different?: boolean; after?: string }

const readRows = (
  tx: Transaction,
  actor: StaffActor,
  { campaign, sample, different, after }: MemberFilter & { sample: string },
) => {
  const cursor = parseCursor(after)
  const from = cursor
    ? sql`(s.arrived_at, s.comment_id) > (${cursor.at}::timestamptz, ${cursor.id}::uuid)`
    : sql`true`
  const isSame = sql`s.fingerprint = (select fingerprint from comment_signatures where comment_id = ${sample}::uuid)`
  const scope = toSql(toWhere(abilityOf(actor), 'read', SLUGS.comments), 'c')
  return tx.query<Row>(sql`
    select c.id, c.receipt_code as "receiptCode", c.state::text as state, c.channel::text as channel,
      c.arrived_at as "arrivedAt", c.name_masked as "nameMasked", coalesce(c.disowned, false) as disowned,
      ${isSame} as "isSame", ${shownBody(actor, 'c')} as body,
      (select ${shownBody(actor, 'o')} from comments o where o.id = ${sample}::uuid) as sample
    from comment_signatures s join comments c on c.id = s.comment_id
    where s.campaign_id = ${campaign}::uuid and ${from} and ${scope} and ${different ? sql`not ${isSame}` : sql`true`}
    order by s.arrived_at, s.comment_id limit ${MEMBERS_PAGE + 1}`)
}

/** Against the sample, as long as there is time; the same text twice is compared once. */
const comparing = () => {
  const known = new Map<string, Change[] | undefined>()
  let left = ALL_COMPARISONS_MS
  return ({ sample, body }: Row): Change[] | undefined => {
    if (known.has(body) || left <= 0) return known.get(body)
    const began = performance.now()
    const changes = changesTo(sample, body, { milliseconds: Math.min(ONE_COMPARISON_MS, left) })
    left -= performance.now() - began
    known.set(body, changes)
    return changes
  }
}

/**
 * A page of the members of a campaign in the order of their arrival, by keyset, each with what it adds to the sample.
 *
 * @throws Refusal 404 when the campaign is not there for this actor.
 */
export const findCampaignMembers = (
  payload: Payload,
  { actor, ...filter }: MemberFilter & { actor: StaffActor },
): Promise<CampaignMembers> =>
  inTransaction(payload, async (tx) => {
    const { sample } = await getVisibleCampaign(tx, { id: filter.campaign, actor })
    const rows = await readRows(tx, actor, { ...filter, sample: String(sample) })
    const page = rows.slice(0, MEMBERS_PAGE)
    const senders = await findSameSender(
      tx,
      actor,
      page.map(({ id }) => id),
    )
    const compare = comparing()
    const members = page.map((row): CampaignMember => {
      const { body, sample: _, ...member } = row
      const changes = compare(row)
      return {
        ...member,
        arrivedAt: new Date(row.arrivedAt).toISOString(),
        changes: changes ?? [{ kind: 'same', text: body }],
        isCompared: changes !== undefined,
        sameSender: senders.get(row.id) ?? [],
      }
    })
    const last = rows.length > MEMBERS_PAGE ? members.at(-1) : undefined
    return { members, next: last ? `${last.arrivedAt}_${last.id}` : null }
  })
