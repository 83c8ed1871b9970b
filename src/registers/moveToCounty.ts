import { sql } from '@payloadcms/db-postgres/drizzle'

import { SLUGS } from '../collections/slugs'
import type { Slug } from '../collections/slugs'
import type { Transaction } from '../db/transaction'
import { tableOf } from '../workflow/tableOf'

/** What is about a record, and seen by whoever sees the record. */
const ABOUT = [SLUGS.inspections, SLUGS.registerReturns, SLUGS.serviceRecords, SLUGS.changeRequests] as const

/** A record has come to another county: its files and all that is about it are that county's to see and to handle, too. */
export const moveToCounty = async (
  tx: Transaction,
  { collection, id, county }: { collection: Slug; id: string; county: string },
): Promise<void> => {
  await tx.query(sql`
    update registry_files set county_id = ${county} where subject_collection = ${collection} and subject_id = ${id}`)
  for (const about of ABOUT) {
    await tx.query(sql`
      update ${tableOf(about)} set county_id = ${county} where register = ${collection} and record = ${id}`)
  }
}
