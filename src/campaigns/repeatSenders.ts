import { sql } from '@payloadcms/db-postgres/drizzle'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import type { Transaction } from '../db/transaction'

/** Somebody who sent several members of a campaign. */
export type RepeatSender = {
  nameMasked: string | null
  count: number
  /** The first of them, in the order of arrival. */
  comments: { id: string; receiptCode: string; channel: string }[]
}

/** Persons listed, those with most comments first. */
export const MOST_SENDERS = 20

const NAMED = 5

/** Who wrote several times in a campaign, told by address or number; whoever gave both is listed once. */
export const findRepeatSenders = async (
  tx: Transaction,
  actor: StaffActor,
  campaign: string,
): Promise<RepeatSender[]> => {
  const scope = toSql(toWhere(abilityOf(actor), 'read', SLUGS.comments), 'c')
  return tx.query<RepeatSender>(sql`
    with of_one as (
      select array_agg(distinct s.comment_id) as comments
      from comment_signatures s join sender_digests d on d.comment_id = s.comment_id
      where s.campaign_id = ${campaign}::uuid group by d.digest having count(*) > 1
    ), most as (
      select distinct comments, cardinality(comments) as count from of_one order by count desc, comments
      limit ${MOST_SENDERS}
    )
    select most.count, named.name as "nameMasked", named.comments
    from most cross join lateral (
      select (array_agg(one.name))[1] as name,
        jsonb_agg(jsonb_build_object('id', one.id, 'receiptCode', one.code, 'channel', one.channel)) as comments
      from (select c.id, c.name_masked as name, c.receipt_code as code, c.channel from comments c
        where c.id = any(most.comments) and ${scope} order by c.arrived_at, c.id limit ${NAMED}) as one) as named
    where named.comments is not null and not exists (select from most wider
      where wider.comments @> most.comments and wider.count > most.count)
    order by most.count desc, most.comments`)
}
