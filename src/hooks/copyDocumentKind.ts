import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook } from 'payload'

import { transactionOf } from '../db/transaction'

/** The legal clock of a consultation runs by the kind of its policy: copied, never typed. */
export const copyDocumentKind: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const policy = data.policy ?? (originalDoc as { policy?: string } | undefined)?.policy
  // Runs before the fields' own validation, which refuses a consultation on no policy.
  if (!policy) return data
  const tx = await transactionOf(req)
  const [row] = await tx.query<{ kind: string }>(sql`select kind from policies where id = ${policy}::uuid`)
  return { ...data, kind: row?.kind }
}
