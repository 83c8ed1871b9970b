import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterChangeHook } from 'payload'

import { transactionOf } from '../db/transaction'

/**
 * Whoever loses a role, a county or the account has lent it no longer: the loans of their borrowers are counted anew,
 * and the own ones too, in the same transaction.
 */
export const refreshBorrowers: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'update') return
  const { query } = await transactionOf(req)
  const { id } = doc as { id: string }
  await query(sql`
    update users set updated_at = updated_at where id in (
      select delegate_id from delegations where owner_id = ${id}::uuid and state = 'active'
      union select delegate_id from delegations where delegate_id = ${id}::uuid and state = 'active')`)
}
