import type { Payload } from 'payload'
import { sql } from '@payloadcms/db-postgres/drizzle'

import { inTransaction } from '../db/transaction'
import { enqueue } from '../outbox/enqueue'
import { lockLink } from './findLink'
import { issueLink } from './issueLink'

/** Whoever presses again and again gets one letter in this time. */
const PAUSE = '10 minutes'

const DAY_MS = 24 * 60 * 60 * 1000

/** As long as the first one, within reason. */
const RENEWED_DAYS = 14

/**
 * Sends a new link to where the old one was sent. What was done with a used one is not done again, and a link that was
 * not mailed has nowhere to go. The caller says the same whatever comes of it.
 *
 * @returns whether a letter was put into the outbox
 */
export const renewLink = (payload: Payload, token: string, now = new Date()): Promise<boolean> =>
  inTransaction(payload, async (tx) => {
    const found = await lockLink(tx, token, now)
    if (found.state === 'forged' || found.state === 'used' || found.link.letter === null) return false
    const { purpose, collection, record, letter } = found.link
    const [latest] = await tx.query<{ used: boolean; recent: boolean }>(sql`
      select used_at is not null as used, created_at > ${now.toISOString()}::timestamptz - ${PAUSE}::interval as recent
      from applicant_links
      where subject_collection = ${collection} and subject_id = ${record}::uuid and purpose = ${purpose}
      order by created_at desc, id desc limit 1`)
    if (!latest || latest.used || latest.recent) return false
    const expiresAt = new Date(now.getTime() + RENEWED_DAYS * DAY_MS)
    await issueLink(tx, { purpose, collection, record, letter, expiresAt, now })
    await enqueue(tx, letter)
    return true
  })
