import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import { askAboutData } from '../privacy/askAboutData'
import { privacyRequests } from './data/privacyRequests'
import { getPerson } from './people'

const DAY = 24 * 60 * 60 * 1000

const findReceipt = async (payload: Payload, contact: string): Promise<string> => {
  const [comment] = await query<{ code: string }>(
    payload,
    sql`select c.receipt_code as code from comments c join comment_contacts p on p.comment_id = c.id
      where p.contact = ${contact} limit 1`,
  )
  if (!comment) throw new TypeError(`No demo comment came with ${contact}`)
  return comment.code
}

/** Requests that wait for an answer, asked as the public asks. @returns how many were made. */
export const seedPrivacyRequests = async (payload: Payload, today: Date): Promise<number> => {
  const { user } = await getPerson(payload, 'editor')
  const { totalDocs } = await payload.count({
    collection: SLUGS.privacyRequests,
    user,
    overrideAccess: false,
  })
  if (totalDocs > 0) return 0
  for (const { contact, kind, note, daysAgo } of privacyRequests) {
    const asked = await askAboutData(payload, {
      typed: { code: await findReceipt(payload, contact), contact, kind, note },
      locale: 'zh',
      sender: 'demo',
      now: new Date(today.getTime() - daysAgo * DAY),
    })
    if (!asked.ok) throw new TypeError(`Demo request of ${contact}: ${asked.errors.join(', ')}`)
  }
  return privacyRequests.length
}
