import { sql } from '@payloadcms/db-postgres/drizzle'
import { v7 as uuidv7 } from 'uuid'

import type { Transaction } from '../db/transaction'
import type { ApplicantLink } from './link'
import { signId } from './signedId'

/** What an address carries for a link; worked out anew whenever it is needed, stored nowhere. */
export const tokenOfLink = (link: string): string => signId('applicant-link', link)

/** Takes back every open link of a purpose on a record. */
export const closeLinks = async (
  tx: Pick<Transaction, 'query'>,
  {
    purpose,
    collection,
    record,
    now,
  }: Pick<ApplicantLink, 'purpose' | 'collection' | 'record'> & { now: Date },
): Promise<void> => {
  await tx.query(sql`
    update applicant_links set replaced_at = ${now.toISOString()}
    where subject_collection = ${collection} and subject_id = ${record}::uuid and purpose = ${purpose}
      and used_at is null and replaced_at is null`)
}

/**
 * Issues a link in the caller's transaction; an earlier one of the same purpose on the same record is good no longer.
 *
 * @returns its id, for `tokenOfLink`
 */
export const issueLink = async (
  tx: Pick<Transaction, 'query'>,
  { purpose, collection, record, letter, expiresAt, now }: Omit<ApplicantLink, 'id'> & { now: Date },
): Promise<string> => {
  // Two who issue at once take turns, so that the second finds the first one's link to replace.
  await tx.query(
    sql`select pg_advisory_xact_lock(hashtextextended(${`link:${collection}:${record}:${purpose}`}, 0))`,
  )
  await closeLinks(tx, { purpose, collection, record, now })
  const id = uuidv7()
  await tx.query(sql`
    insert into applicant_links (id, purpose, subject_collection, subject_id, letter, created_at, expires_at)
    values (${id}::uuid, ${purpose}, ${collection}, ${record}::uuid,
      ${letter === null ? null : JSON.stringify(letter)}::jsonb, ${now.toISOString()}, ${expiresAt.toISOString()})`)
  return id
}
