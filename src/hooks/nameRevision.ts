import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook } from 'payload'

import { transactionOf } from '../db/transaction'
import { translator } from '../i18n'

/** Numbers a policy's revisions 1, 2, 3 … and names one that has no name of its own after its number. */
export const nameRevision: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  // Runs before the fields' own validation, which refuses a revision of no policy.
  if (!data.policy) return data
  const tx = await transactionOf(req)
  await tx.query(sql`select 1 from policies where id = ${data.policy}::uuid for update`)
  const [last] = await tx.query<{ ordinal: number }>(sql`
    select coalesce(max(ordinal), 0)::int as ordinal from policy_revisions where policy_id = ${data.policy}::uuid`)
  const ordinal = (last?.ordinal ?? 0) + 1
  return {
    ...data,
    ordinal,
    name: data.name || translator('zh', 'fields')('policyRevisions.ordinalName', { ordinal }),
  }
}
