import { createHmac } from 'node:crypto'

import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'
import { payloadSecret } from '../environment'
import { deriveKey } from '../intake/deriveKey'
import { arrayLiteral, bytesLiteral } from './arrayLiteral'

const DIGEST_BYTES = 16

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** What a telephone number may be written with. */
const NUMBER = /^\+?[\d\s\p{Pd}().]+$/u

const COUNTRY_CODE = /^(?:00)?86(?=1\d{10}$|0\d{9,11}$)/

/** Shorter, or one digit again and again, it is no number anybody can be reached at. */
const REAL_NUMBER = /^(?!(\d)\1*$)\d{7,15}$/

/**
 * How a contact is written when two are compared: a mail address in lower case, a telephone number as its digits
 * without 86. Undefined for anything else, which people share without being one: 无, a street, a shop.
 */
export const normaliseContact = (contact: string): string | undefined => {
  const text = contact.normalize('NFKC').trim().toLowerCase()
  if (MAIL.test(text)) return text
  if (!NUMBER.test(text)) return undefined
  const digits = text.replace(/\D/g, '').replace(COUNTRY_CODE, '')
  return REAL_NUMBER.test(digits) ? digits : undefined
}

/**
 * A keyed digest of a contact (HMAC-SHA256): the same within one consultation, so that one person by several channels
 * is seen; of no use outside it, nor without the secret of the application.
 */
export const senderDigest = (consultation: string, contact: string): string | undefined => {
  const normal = normaliseContact(contact)
  if (normal === undefined) return undefined
  return createHmac('sha256', deriveKey(payloadSecret(), 'sender-digest'))
    .update(`${consultation} ${normal}`)
    .digest('hex')
    .slice(0, 2 * DIGEST_BYTES)
}

type Sender = { comment: string; contactId: string | null; contact: string | null; email: string | null }

/** Notes by digest who sent the comments. */
export const storeSenders = async (
  tx: Transaction,
  consultation: string,
  senders: readonly Sender[],
): Promise<void> => {
  const rows = senders.flatMap(({ comment, contactId, contact, email }) => {
    if (contactId === null) return []
    const digests = [contact, email].flatMap((one) => (one && senderDigest(consultation, one)) || [])
    return [...new Set(digests)].map((digest) => ({ comment, contactId, digest }))
  })
  // A contact that was forgotten while this batch was read is not there any more, and neither should its digest be.
  await tx.query(sql`
    insert into sender_digests (contact_id, comment_id, digest)
      select p.id, sender.comment_id, sender.digest
      from unnest(${arrayLiteral(rows.map(({ contactId }) => contactId))}::uuid[],
          ${arrayLiteral(rows.map(({ comment }) => comment))}::uuid[],
          ${bytesLiteral(rows.map(({ digest }) => digest))}::bytea[]) as sender (contact_id, comment_id, digest)
        join comment_contacts p on p.id = sender.contact_id`)
}
