import { sql } from '@payloadcms/db-postgres/drizzle'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import type { Transaction } from '../db/transaction'

export type CampaignOf = { id: string; members: number }

/** The campaign a comment belongs to, for those who may read campaigns. */
export const findCampaignOf = async (
  tx: Transaction,
  actor: StaffActor,
  comment: string,
): Promise<CampaignOf | null> => {
  const scope = toSql(toWhere(abilityOf(actor), 'read', SLUGS.campaigns), 'g')
  const [campaign] = await tx.query<CampaignOf>(sql`
    select g.id, g.members::int as members from comment_signatures s join campaigns g on g.id = s.campaign_id
    where s.comment_id = ${comment}::uuid and ${scope}`)
  return campaign ?? null
}
