import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeValidateHook } from 'payload'
import { validate as isUuid } from 'uuid'

import { transactionOf } from '../db/transaction'

/** A broadcast belongs where its room does. */
export const placeByRoom: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const before = originalDoc as { room?: unknown } | undefined
  const room: unknown = data?.room ?? before?.room
  if (!data || !isUuid(room)) return data
  const tx = await transactionOf(req)
  const [place] = await tx.query<{ county: string; agency: string }>(
    sql`select county_id as county, agency_id as agency from live_rooms where id = ${room}::uuid`,
  )
  return place ? { ...data, ...place } : data
}
