import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../db/transaction'

/** What ties an answer to the message it answers; RFC 5322 §3.6.4. */
export type Thread = { inReplyTo: string; references: string; subject: string }

const MESSAGE_ID = /^<[^<>\s]{1,250}>$/

const PREFIXES = /^(\s*(re|fw|fwd|回复|答复|转发)\s*[:：]\s*)+/i

const LONGEST_SUBJECT = 80

/** The message a comment came by, or undefined when it came another way or had no Message-ID. */
export const threadOf = async (payload: Payload, comment: string): Promise<Thread | undefined> => {
  const [message] = await query<{ messageId: string; subject: string | null }>(
    payload,
    sql`select message_id as "messageId", subject from mail_messages where comment_id = ${comment}::uuid limit 1`,
  )
  if (!message || !MESSAGE_ID.test(message.messageId)) return undefined
  const subject = [...(message.subject ?? '').replace(PREFIXES, '')].slice(0, LONGEST_SUBJECT).join('')
  return { inReplyTo: message.messageId, references: message.messageId, subject: subject.trim() }
}
