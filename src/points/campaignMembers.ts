import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { validate as isUuid } from 'uuid'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { excerptOf, shownBody } from '../privacy/shownBody'
import { findVisible } from '../workflow/perform'

/** Members of one page. */
const PAGE = 50

/** Characters of a member by which it is told from the others: campaigns begin alike, so generously. */
const EXCERPT = 400

export type CampaignMember = { id: string; receiptCode: string; excerpt: string; state: string }

export type CampaignMembers = { members: CampaignMember[]; next: string | null }

/**
 * A page of the members of a campaign, by the order of their ids.
 *
 * @throws Refusal 404 when the campaign is not there for this actor.
 */
export const findCampaignMembers = (
  payload: Payload,
  { campaign, after, actor }: { campaign: string; after?: string; actor: StaffActor },
): Promise<CampaignMembers> =>
  inTransaction(payload, async (tx) => {
    const record = await findVisible(tx, { collection: SLUGS.campaigns, id: campaign, actor })
    if (!record) throw new Refusal(404, reasonOf('not-found'))
    const scope = toSql(toWhere(abilityOf(actor), 'read', SLUGS.comments), 'c')
    const from = after && isUuid(after) ? sql`s.comment_id > ${after}::uuid` : sql`true`
    const rows = await tx.query<CampaignMember>(sql`
      select c.id, c.receipt_code as "receiptCode", ${excerptOf(shownBody(actor, 'c'), EXCERPT)} as excerpt,
        c.state::text as state
      from comment_signatures s join comments c on c.id = s.comment_id
      where s.campaign_id = ${campaign}::uuid and ${from} and ${scope}
      order by s.comment_id limit ${PAGE + 1}`)
    const members = rows.slice(0, PAGE)
    return { members, next: rows.length > PAGE ? (members.at(-1)?.id ?? null) : null }
  })
