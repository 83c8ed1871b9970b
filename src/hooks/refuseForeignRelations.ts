import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook } from 'payload'
import { validate as isUuid } from 'uuid'

import { transactionOf } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'

type Relations = {
  agency?: string
  policy?: unknown
  policyRevision?: unknown
  fromRevision?: unknown
  toRevision?: unknown
  source?: unknown
  consultation?: unknown
}

const isGiven = (id: unknown) => id !== undefined && id !== null && id !== ''

/** An id that is none points at nothing. */
const idOf = (id: unknown) => (typeof id === 'string' && isUuid(id) ? id : null)

/**
 * A policy, revision, consultation or file named in a record is of the same agency, and a revision is of the same policy. Without
 * this, an id from elsewhere would open another agency's text to whoever reads this record. Runs before the fields'
 * own validation: what is missing is left to them.
 */
export const refuseForeignRelations: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const record = { ...(originalDoc as Relations | undefined), ...(data as Relations) }
  const policy = idOf(record.policy)
  const tx = await transactionOf(req)
  const agency = record.agency ?? null
  const given = {
    policy: record.policy,
    revision: record.policyRevision,
    fromRevision: record.fromRevision,
    toRevision: record.toRevision,
    consultation: record.consultation,
    source: record.source,
  }
  const isRevision = (id: unknown) => sql`exists (select 1 from policy_revisions where id = ${idOf(id)}::uuid
    and policy_id = ${policy}::uuid and agency_id = ${agency})`
  const [found] = await tx.query<Record<keyof typeof given, boolean>>(sql`
    select
      exists (select 1 from policies where id = ${policy}::uuid and agency_id = ${agency}) as policy,
      ${isRevision(record.policyRevision)} as revision,
      ${isRevision(record.fromRevision)} as "fromRevision",
      ${isRevision(record.toRevision)} as "toRevision",
      exists (select 1 from consultations where id = ${idOf(record.consultation)}::uuid
        and agency_id = ${agency}) as consultation,
      exists (select 1 from source_files where id = ${idOf(record.source)}::uuid
        and agency_id = ${agency}) as source`)
  const foreign = (Object.keys(given) as (keyof typeof given)[]).find(
    (relation) => isGiven(given[relation]) && !found?.[relation],
  )
  if (foreign) throw new Refusal(422, reasonOf('foreign-relation', { relation: foreign }))
  return data
}
