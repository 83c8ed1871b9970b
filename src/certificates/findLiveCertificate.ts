import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import type { Slug } from '../collections/slugs'
import { query } from '../db/transaction'
import type { CertificateFacts } from './facts'

/** The newest certificate of a record that has not been withdrawn or superseded. */
export const findLiveCertificate = async (
  payload: Payload,
  { collection, record }: { collection: Slug; record: string },
): Promise<CertificateFacts | undefined> => {
  const [row] = await query<{ facts: CertificateFacts }>(
    payload,
    sql`select facts from certificates
      where subject_collection = ${collection} and subject_id = ${record} and state in ('valid', 'suspended')
      order by issued_at desc limit 1`,
  )
  return row?.facts
}
