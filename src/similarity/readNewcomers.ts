import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'

/** A comment that waits to be compared with the others. */
export type Waiting = {
  comment: string
  body: string
  /** ISO 8601, as the database writes it. */
  arrivedAt: string
  /** Null once its sender is forgotten. */
  contactId: string | null
  contact: string | null
  email: string | null
}

/** The comments that have waited longest, oldest first. */
export const readNewcomers = (tx: Transaction, consultation: string, most: number): Promise<Waiting[]> =>
  tx.query<Waiting>(sql`
    select c.id as comment, c.body, c.arrived_at::text as "arrivedAt", p.id as "contactId", p.contact, p.email
    from (select comment_id from signature_queue where consultation_id = ${consultation}::uuid
        order by comment_id limit ${most}) as waiting
      join comments c on c.id = waiting.comment_id
      left join comment_contacts p on p.comment_id = c.id
    order by c.id`)
