import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook } from 'payload'

import { transactionOf } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'

/**
 * A policy, revision or file named in a record is of the same agency, and a revision is of the same policy. Without
 * this, an id from elsewhere would open another agency's text to whoever reads this record.
 */
export const refuseForeignRelations: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const record = { ...(originalDoc as Record<string, unknown> | undefined), ...data } as Record<
    string,
    unknown
  >
  const tx = await transactionOf(req)
  const [found] = await tx.query<{ policy: boolean; revision: boolean; source: boolean }>(sql`
    select
      exists (select 1 from policies where id = ${record.policy}::uuid and agency_id = ${record.agency}) as policy,
      ${record.policyRevision ?? null}::uuid is null or exists (
        select 1 from policy_revisions where id = ${record.policyRevision ?? null}::uuid
          and policy_id = ${record.policy}::uuid and agency_id = ${record.agency}) as revision,
      ${record.source ?? null}::uuid is null or exists (
        select 1 from source_files where id = ${record.source ?? null}::uuid and agency_id = ${record.agency}) as source`)
  const foreign = (['policy', 'revision', 'source'] as const).find((relation) => !found?.[relation])
  if (foreign) throw new Refusal(422, reasonOf('foreign-relation', { relation: foreign }))
  return data
}
