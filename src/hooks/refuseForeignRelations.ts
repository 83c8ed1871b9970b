import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook } from 'payload'
import { validate as isUuid } from 'uuid'

import { transactionOf } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'

type Relations = { agency?: string; policy?: unknown; policyRevision?: unknown; source?: unknown }

const isGiven = (id: unknown) => id !== undefined && id !== null && id !== ''

/** An id that is none points at nothing. */
const idOf = (id: unknown) => (typeof id === 'string' && isUuid(id) ? id : null)

/**
 * A policy, revision or file named in a record is of the same agency, and a revision is of the same policy. Without
 * this, an id from elsewhere would open another agency's text to whoever reads this record. Runs before the fields'
 * own validation: what is missing is left to them.
 */
export const refuseForeignRelations: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const record = { ...(originalDoc as Relations | undefined), ...(data as Relations) }
  const policy = idOf(record.policy)
  const tx = await transactionOf(req)
  const [found] = await tx.query<{ policy: boolean; revision: boolean; source: boolean }>(sql`
    select
      exists (select 1 from policies where id = ${policy}::uuid and agency_id = ${record.agency ?? null}) as policy,
      exists (select 1 from policy_revisions where id = ${idOf(record.policyRevision)}::uuid
        and policy_id = ${policy}::uuid and agency_id = ${record.agency ?? null}) as revision,
      exists (select 1 from source_files where id = ${idOf(record.source)}::uuid
        and agency_id = ${record.agency ?? null}) as source`)
  const given = { policy: record.policy, revision: record.policyRevision, source: record.source }
  const foreign = (['policy', 'revision', 'source'] as const).find(
    (relation) => isGiven(given[relation]) && !found?.[relation],
  )
  if (foreign) throw new Refusal(422, reasonOf('foreign-relation', { relation: foreign }))
  return data
}
