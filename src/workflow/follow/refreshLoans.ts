import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Follow } from '../definition'

/** Has the database count the borrower's loans anew: its trigger keeps `users.lent`, whoever writes the row. */
export const refreshLoans: Follow = async ({ tx, record }) => {
  await tx.query(sql`update users set updated_at = updated_at where id = ${record.delegate}::uuid`)
}
