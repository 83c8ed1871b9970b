import { sql } from '@payloadcms/db-postgres/drizzle'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import type { Transaction } from '../db/transaction'

/** Another comment of the same person on the same consultation. */
export type SameSender = { id: string; receiptCode: string; channel: string }

/** Named of one person; who sends hundreds is seen from these as well. */
export const MOST_NAMED = 10

/** Looked at by address or number, the earliest: one sender may have sent a hundred thousand. */
const MOST_LOOKED_AT = 50

/**
 * Which comments came from the same address or number as these, through any channel, by the digests of the contacts;
 * nobody once the contact is forgotten.
 */
export const findSameSender = async (
  tx: Transaction,
  actor: StaffActor,
  comments: readonly string[],
): Promise<Map<string, SameSender[]>> => {
  const scope = toSql(toWhere(abilityOf(actor), 'read', SLUGS.comments), 'c')
  const rows = await tx.query<SameSender & { comment: string }>(sql`
    select asked.id as comment, other.* from unnest(${`{${comments.join(',')}}`}::uuid[]) as asked (id)
      cross join lateral (
        select c.id, c.receipt_code as "receiptCode", c.channel::text as channel
        from (select distinct twin.comment_id from sender_digests own
            cross join lateral (select comment_id from sender_digests
              where digest = own.digest and comment_id <> own.comment_id
              order by comment_id limit ${MOST_LOOKED_AT}) as twin
            where own.comment_id = asked.id) as twin
          join comments c on c.id = twin.comment_id
        where ${scope} order by c.arrived_at, c.id limit ${MOST_NAMED}) as other`)
  const senders = new Map<string, SameSender[]>()
  for (const { comment, ...other } of rows) senders.set(comment, [...(senders.get(comment) ?? []), other])
  return senders
}
