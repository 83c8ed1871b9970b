import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../definition'

/** Once the result is published, no comment on it changes any more. */
export const consultationIsUnpublished: Guard = async ({ tx, record }) => {
  // Share lock: a publication that has begun waits for this act, or this act waits and then reads `published`.
  const [consultation] = await tx.query<{ state: string }>(sql`
    select state from consultations where id = ${record.consultation}::uuid for share`)
  return consultation?.state === 'published' ? reasonOf('consultation-published') : null
}
