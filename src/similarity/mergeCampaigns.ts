import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'
import { arrayLiteral } from './arrayLiteral'

/**
 * Makes several campaigns one, because a comment turned out to be near to all of them. The first stays; what was said
 * to stem from the others stems from it now. The comments themselves do not change.
 *
 * @param campaigns in ascending order, so that the outcome does not depend on who found them
 */
export const mergeCampaigns = async (tx: Transaction, campaigns: readonly string[]): Promise<void> => {
  const [kept, ...given] = campaigns
  if (!kept || given.length === 0) return
  const gone = sql`any(${arrayLiteral(given)}::uuid[])`
  await tx.query(sql`
    update point_members m set campaign_id = ${kept}::uuid from comment_signatures s
    where s.campaign_id = ${gone} and m.comment_id = s.comment_id and m.campaign_id = ${gone}`)
  await tx.query(sql`update comment_signatures set campaign_id = ${kept}::uuid where campaign_id = ${gone}`)
  await tx.query(sql`
    insert into campaign_arrivals (campaign_id, hour, channel, comments)
      select ${kept}::uuid, hour, channel, sum(comments) from campaign_arrivals where campaign_id = ${gone}
      group by hour, channel
    on conflict (campaign_id, hour, channel) do update set comments = campaign_arrivals.comments + excluded.comments`)
  await tx.query(sql`
    with all_of_them as (select * from campaigns where id = ${kept}::uuid or id = ${gone})
    update campaigns set members = (select sum(members) from all_of_them),
      sample_id = (select sample_id from all_of_them order by first_at, sample_id limit 1),
      first_at = (select min(first_at) from all_of_them), last_at = (select max(last_at) from all_of_them),
      updated_at = now()
    where id = ${kept}::uuid`)
  await tx.query(sql`delete from campaigns where id = ${gone}`)
}
