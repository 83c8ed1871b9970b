import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import { readChecklist } from '../registers/inspections/checklist'
import type { Person } from './people'

/** Finds everything on the list of a broadcast in order before it begins. */
export const answerChecklist = async (payload: Payload, { user }: Person, id: string, now: Date) => {
  const [row] = await query<{ checklist: unknown }>(
    payload,
    sql`select checklist from broadcasts where id = ${id}::uuid`,
  )
  const checklist = (readChecklist(row?.checklist) ?? []).map((item) => ({
    ...item,
    verdict: 'yes' as const,
  }))
  await payload.update({
    collection: SLUGS.broadcasts,
    id,
    data: { checklist },
    user,
    overrideAccess: false,
    context: { now },
  })
}
