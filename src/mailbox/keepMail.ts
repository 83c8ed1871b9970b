import { createHmac } from 'node:crypto'

import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import { systemActor } from '../access/actor'
import { appendAudit } from '../audit/append'
import { SLUGS } from '../collections/slugs'
import { inTransaction, query } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { payloadSecret } from '../environment'
import { deriveKey } from '../intake/deriveKey'
import { maskContact, maskName } from '../text/mask'
import { withoutRefused } from '../text/normalise'
import { mayAnswer } from './automaticMail'
import { wordsOf } from './commentOfMail'
import { judgeMail } from './judgeMail'
import type { Evidence, Judgement } from './judgeMail'
import { ANSWERS_PER_DAY } from './limits'
import { parseMail } from './parseMail'
import type { Mail, MailAddress } from './parseMail'
import { openRaw, removeRaw } from './rawMail'
import type { KeptRaw } from './rawMail'
import type { Addressee } from './routeMail'

export type OpenMailbox = {
  id: string
  agency: string
  uidValidity: string
  /** Addresses this system writes from or reads, in lower case. */
  own: ReadonlySet<string>
  addressees: readonly Addressee[]
}

export type FetchedMail = { uid: number; receivedAt: Date; isOversize: boolean; raw: KeptRaw }

const LONGEST_SUBJECT = 500

/** Tells that two messages have one sender, and not who it is. */
const senderKeyOf = (sender: MailAddress): string =>
  createHmac('sha256', deriveKey(payloadSecret(), 'mail-sender')).update(sender.address).digest('base64url')

const maskedSender = (sender: MailAddress | null): string | null =>
  sender &&
  [sender.name && maskName(sender.name), maskContact(sender.address)].filter(Boolean).join(' ').slice(0, 200)

const hasAnswersLeft = async (tx: Transaction, senderKey: string): Promise<boolean> => {
  const [given] = await tx.query<{ count: number }>(sql`
    select count(*)::int as count from mail_messages
    where sender_key = ${senderKey} and may_answer and created_at > now() - interval '1 day'`)
  return (given?.count ?? 0) < ANSWERS_PER_DAY
}

/** A mailbox that was moved or rebuilt numbers its messages anew: those known stay as they are. */
const renumberKnown = async (payload: Payload, mailbox: OpenMailbox, { uid, raw }: FetchedMail) => {
  const known = await query(
    payload,
    sql`update mail_messages set uid_validity = ${mailbox.uidValidity}, uid = ${uid} where id = (
        select id from mail_messages
        where mailbox_id = ${mailbox.id}::uuid and sm3 = ${raw.sm3} and uid_validity <> ${mailbox.uidValidity}
        order by created_at limit 1)
      returning id`,
  )
  return known.length > 0
}

const fingerprintOf = (mail: Mail) =>
  JSON.stringify([wordsOf(mail), mail.files.map(({ filename, size }) => [filename, size])])

const findTwin = async (
  payload: Payload,
  mailbox: OpenMailbox,
  messageId: string,
  mail: Mail,
): Promise<Evidence['twin']> => {
  const [first] = await query<{ filename: string }>(
    payload,
    sql`select filename from mail_messages
      where mailbox_id = ${mailbox.id}::uuid and message_id = ${messageId} and kind <> 'duplicate'
      order by created_at limit 1`,
  )
  if (!first) return 'none'
  const original = await parseMail(openRaw(first.filename))
  return fingerprintOf(original) === fingerprintOf(mail) ? 'same-words' : 'other-words'
}

type Row = { mail: Mail; messageId: string; judgement: Judgement; fetched: FetchedMail }

const insert = async (
  tx: Transaction,
  mailbox: OpenMailbox,
  { mail, messageId, judgement, fetched }: Row,
) => {
  const id = uuidv7()
  const senderKey = mail.sender && senderKeyOf(mail.sender)
  const isAnswered =
    senderKey !== null && mayAnswer(mail, mailbox.own) && (await hasAnswersLeft(tx, senderKey))
  const subject = withoutRefused(mail.subject).replace(/\s+/g, ' ').trim().slice(0, LONGEST_SUBJECT)
  const stored = await tx.query(sql`
    insert into mail_messages (id, state, revision, mailbox_id, message_id, sender_masked, subject, received_at, kind,
      wrong_subject, remark, consultation_id, sm3, agency_id, filename, mime_type, filesize,
      uid_validity, uid, sender_key, may_answer, created_at, updated_at)
    values (${id}, 'waiting', 1, ${mailbox.id}, ${messageId}, ${maskedSender(mail.sender)}, ${subject},
      ${fetched.receivedAt.toISOString()}, ${judgement.kind}, ${judgement.wrongSubject},
      ${judgement.remarks.join(' ') || null}, ${judgement.consultation}, ${fetched.raw.sm3}, ${mailbox.agency},
      ${fetched.raw.filename}, 'message/rfc822', ${fetched.raw.bytes},
      ${mailbox.uidValidity}, ${fetched.uid}, ${senderKey}, ${isAnswered}, now(), now())
    on conflict (mailbox_id, uid_validity, uid) do nothing returning id`)
  if (stored.length === 0) return false
  await appendAudit(tx, {
    collection: SLUGS.mailMessages,
    id,
    action: 'receive',
    actor: systemActor('mailbox'),
    at: new Date(),
    toState: 'waiting',
    data: { kind: judgement.kind, sm3: fetched.raw.sm3 },
  })
  return true
}

/**
 * Records a message whose raw form is on the disk: what it is, and why, before anything is done about it. Its place in
 * the mailbox makes a repeat of this no second record.
 *
 * @returns whether it is new.
 */
export const keepMail = async (
  payload: Payload,
  mailbox: OpenMailbox,
  fetched: FetchedMail,
): Promise<boolean> => {
  if (await renumberKnown(payload, mailbox, fetched)) {
    await removeRaw(fetched.raw.filename)
    return false
  }
  const mail = await parseMail(openRaw(fetched.raw.filename))
  const messageId = mail.messageId?.slice(0, 300) ?? `sm3:${fetched.raw.sm3}`
  const twin = fetched.isOversize ? 'none' : await findTwin(payload, mailbox, messageId, mail)
  const { receivedAt, isOversize } = fetched
  const { own, addressees } = mailbox
  const judgement = await judgeMail({ mail, receivedAt, isOversize, twin, own, addressees })
  const isNew = await inTransaction(payload, (tx) =>
    insert(tx, mailbox, { mail, messageId, judgement, fetched }),
  )
  if (!isNew) await removeRaw(fetched.raw.filename)
  return isNew
}
