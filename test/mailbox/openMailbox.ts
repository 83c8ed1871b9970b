import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import { query } from '../../src/db/transaction'
import { readMailboxes } from '../../src/jobs/readMailboxes'
import { consultationIn } from '../support/factories'
import type { Desk } from '../support/factories'

let opened = 0

export type Box = { id: string; address: string; user: string }

/** A mailbox of the agency; `urlFor` says where its user name is served. */
export async function openMailbox(
  payload: Payload,
  urlFor: (user: string) => string,
  agency = 'harbour',
): Promise<Box> {
  opened += 1
  const user = `notice${opened}`
  const variable = `TEST_MAILBOX_${opened}`
  process.env[variable] = urlFor(user)
  const box = { id: uuidv7(), address: `${user}@commerce.example`, user }
  await query(
    payload,
    sql`insert into mailboxes (id, address, connection, active, agency_id)
      values (${box.id}, ${box.address}, ${variable}, true, ${agency})`,
  )
  return box
}

export const SUBJECT = '产业园细则意见'

/** A consultation whose notice names the mailbox; the way to `open` by real transitions leaves its opening ahead. */
export async function noticeFor(
  payload: Payload,
  desk: Desk,
  { box, state = 'open', ...fields }: { box: Box; state?: string } & Record<string, unknown>,
): Promise<string> {
  const id = await consultationIn(payload, desk, state, {
    email: box.address,
    emailSubject: SUBJECT,
    ...fields,
  })
  await query(
    payload,
    sql`update consultations set opens_at = now() - interval '30 days' where id = ${id}::uuid`,
  )
  return id
}

export const readOnce = (payload: Payload) => readMailboxes.run(payload, new Date())

export type Message = {
  id: string
  kind: string
  state: string
  remark: string | null
  wrong_subject: boolean
  subject: string
  sender_masked: string | null
  message_id: string
  comment_id: string | null
  consultation_id: string | null
  filename: string
  sm3: string
}

export const messagesIn = (payload: Payload, box: Box) =>
  query<Message>(
    payload,
    sql`select * from mail_messages where mailbox_id = ${box.id}::uuid order by received_at, uid`,
  )

export type Taken = {
  body: string
  receipt_code: string
  arrived_at: string
  late: boolean
  wrong_subject: boolean
  locale: string
  channel: string
  consultation_id: string
  name: string | null
  contact: string | null
  email: string | null
  files: string[]
}

/** The comments that came by this mailbox, oldest first, with who sent them and their attachments. */
export const commentsOf = (payload: Payload, box: Box) =>
  query<Taken>(
    payload,
    sql`select c.body, c.receipt_code, c.arrived_at, c.late, c.wrong_subject, c.locale, c.channel, c.consultation_id,
        p.name, p.contact, p.email,
        array(select original_name from attachments a where a.comment_id = c.id order by a.id) as files
      from comments c join comment_contacts p on p.comment_id = c.id join mail_messages m on m.comment_id = c.id
      where m.mailbox_id = ${box.id}::uuid order by c.arrived_at, m.uid`,
  )
