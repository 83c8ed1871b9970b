import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Slug } from '../../collections/slugs'
import type { Transaction } from '../../db/transaction'

/** A file stored ahead of its record, and which piece of evidence it is. */
export type StoredFile = { id: string; sm3: string; purpose: string }

type Target = { collection: Slug; id: string; agency: string; county: string; files: readonly StoredFile[] }

/** Gives waiting files to their record; one that has a record already is not given to another. */
export const attachFiles = async (
  tx: Transaction,
  { collection, id, agency, county, files }: Target,
): Promise<void> => {
  for (const file of files) {
    await tx.query(sql`
      update registry_files set subject_collection = ${collection}, subject_id = ${id}, purpose = ${file.purpose},
        agency_id = ${agency}, county_id = ${county}, updated_at = now()
      where id = ${file.id}::uuid and subject_id is null`)
  }
}
