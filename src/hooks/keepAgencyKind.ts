import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook } from 'payload'

import { transactionOf } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'

/** An agency stays one as long as rooms or streamers are in its care: they would be in nobody's. */
export const keepAgencyKind: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = originalDoc as { id: string; kind?: string } | undefined
  if (before?.kind !== 'agency' || data.kind === undefined || data.kind === 'agency') return data
  const tx = await transactionOf(req)
  const [cared] = await tx.query<{ rooms: number; streamers: number }>(sql`
    select (select count(*)::int from live_rooms where agency_of_streamers_id = ${before.id}::uuid) as rooms,
      (select count(*)::int from streamers where agency_of_streamers_id = ${before.id}::uuid) as streamers`)
  if (!cared || cared.rooms + cared.streamers === 0) return data
  throw new Refusal(409, reasonOf('agency-in-charge', cared))
}
