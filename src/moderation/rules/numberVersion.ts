import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook } from 'payload'
import { validate as isUuid } from 'uuid'

import { transactionOf } from '../../db/transaction'
import { reasonOf, Refusal } from '../../errors/Refusal'

/** Versions count on from the rule they replace, which is one that has been tried or is in force. */
export const numberVersion: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = originalDoc as { id?: string; replaces?: unknown } | undefined
  const replaces: unknown = data.replaces === undefined ? before?.replaces : data.replaces
  if (!replaces) return { ...data, version: 1 }
  if (!isUuid(replaces)) return data
  const tx = await transactionOf(req)
  const [replaced] = await tx.query<{ version: number }>(sql`
    select version::int from text_rules
    where id = ${replaces}::uuid and state <> 'draft' and id::text <> ${before?.id ?? ''}`)
  if (!replaced) throw new Refusal(422, reasonOf('rule-not-replaceable'))
  return { ...data, version: replaced.version + 1 }
}
