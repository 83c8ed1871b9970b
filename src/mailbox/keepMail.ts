import { createHmac } from 'node:crypto'

import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import { systemActor } from '../access/actor'
import { auditActorOf, auditHash, CHAIN_START } from '../audit/entry'
import type { AuditContent } from '../audit/entry'
import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
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
import { hasRaw, openRaw, removeRaw } from './rawMail'
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

type Known = { id: string; filename: string | null; isSame: boolean; isElsewhere: boolean; isFirst: boolean }

/** What the mailbox already has with the same bytes or the same Message-ID, oldest first. */
const findKnown = (payload: Payload, mailbox: OpenMailbox, messageId: string, { raw }: FetchedMail) =>
  query<Known>(
    payload,
    sql`select id, filename, sm3 = ${raw.sm3} as "isSame", uid_validity <> ${mailbox.uidValidity} as "isElsewhere",
        message_id = ${messageId} and kind <> 'duplicate' as "isFirst"
      from mail_messages
      where mailbox_id = ${mailbox.id}::uuid and (sm3 = ${raw.sm3} or message_id = ${messageId})
      order by created_at, id limit 100`,
  )

/** A mailbox that was moved or rebuilt numbers its messages anew: those known stay as they are. */
const renumber = (payload: Payload, mailbox: OpenMailbox, id: string, uid: number) =>
  query(
    payload,
    sql`update mail_messages set uid_validity = ${mailbox.uidValidity}, uid = ${uid} where id = ${id}::uuid`,
  )

const fingerprintOf = (mail: Mail) =>
  JSON.stringify([wordsOf(mail), mail.files.map(({ filename, size }) => [filename, size])])

const twinOf = async (known: readonly Known[], mail: Mail): Promise<Evidence['twin']> => {
  const first = known.find(({ isFirst }) => isFirst)
  if (!first) return 'none'
  // Forgotten when its retention ended: what it said cannot be compared any more.
  if (!first.filename || !(await hasRaw(first.filename))) return 'other-words'
  const original = await parseMail(openRaw(first.filename))
  return fingerprintOf(original) === fingerprintOf(mail) ? 'same-words' : 'other-words'
}

type Row = { mail: Mail; messageId: string; judgement: Judgement; fetched: FetchedMail }

const trailOf = (id: string, { judgement, fetched }: Row) => {
  const content: AuditContent = {
    subjectCollection: SLUGS.mailMessages,
    subjectId: id,
    sequence: 1,
    at: new Date().toISOString(),
    action: 'receive',
    fromState: null,
    toState: 'waiting',
    reason: null,
    actor: auditActorOf(systemActor('mailbox')),
    data: { kind: judgement.kind, sm3: fetched.raw.sm3 },
  }
  return { ...content, hash: auditHash(CHAIN_START, content) }
}

/** The message and the beginning of its trail in one statement. @returns whether it is new. */
const insert = async (payload: Payload, mailbox: OpenMailbox, row: Row): Promise<boolean> => {
  const { mail, messageId, judgement, fetched } = row
  const id = uuidv7()
  const trail = trailOf(id, row)
  const senderKey = mail.sender && senderKeyOf(mail.sender)
  const subject = withoutRefused(mail.subject).replace(/\s+/g, ' ').trim().slice(0, LONGEST_SUBJECT)
  const stored = await query(
    payload,
    sql`with message as (
      insert into mail_messages (id, state, revision, mailbox_id, message_id, sender_masked, subject, received_at,
        kind, wrong_subject, remark, consultation_id, sm3, agency_id, filename, mime_type, filesize,
        uid_validity, uid, sender_key, may_answer, created_at, updated_at)
      values (${id}, 'waiting', 1, ${mailbox.id}, ${messageId}, ${maskedSender(mail.sender)}, ${subject},
        ${fetched.receivedAt.toISOString()}, ${judgement.kind}, ${judgement.wrongSubject},
        ${judgement.remarks.join(' ') || null}, ${judgement.consultation}, ${fetched.raw.sm3}, ${mailbox.agency},
        ${fetched.raw.filename}, 'message/rfc822', ${fetched.raw.bytes},
        ${mailbox.uidValidity}, ${fetched.uid}, ${senderKey},
        ${mayAnswer(mail, mailbox.own)} and ${ANSWERS_PER_DAY} > (select count(*) from mail_messages
          where sender_key = ${senderKey} and may_answer and created_at > now() - interval '1 day'),
        now(), now())
      on conflict (mailbox_id, uid_validity, uid) do nothing returning id)
    insert into audit_entries (id, subject_collection, subject_id, sequence, at, action, to_state, actor, data,
        previous_hash, hash, created_at, updated_at)
      select ${uuidv7()}::uuid, ${trail.subjectCollection}, ${id}, ${trail.sequence}, ${trail.at}::timestamptz,
        ${trail.action}, ${trail.toState}, ${JSON.stringify(trail.actor)}::jsonb,
        ${JSON.stringify(trail.data)}::jsonb, ${CHAIN_START}, ${trail.hash}, ${trail.at}::timestamptz,
        ${trail.at}::timestamptz
      from message
      returning id`,
  )
  return stored.length > 0
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
  const mail = await parseMail(openRaw(fetched.raw.filename))
  const messageId = mail.messageId?.slice(0, 300) ?? `sm3:${fetched.raw.sm3}`
  const known = await findKnown(payload, mailbox, messageId, fetched)
  const moved = known.find(({ isSame, isElsewhere }) => isSame && isElsewhere)
  if (moved) {
    await renumber(payload, mailbox, moved.id, fetched.uid)
    await removeRaw(fetched.raw.filename)
    return false
  }
  const twin = fetched.isOversize ? 'none' : await twinOf(known, mail)
  const { receivedAt, isOversize } = fetched
  const { own, addressees } = mailbox
  const judgement = await judgeMail({ mail, receivedAt, isOversize, twin, own, addressees })
  const isNew = await insert(payload, mailbox, { mail, messageId, judgement, fetched })
  if (!isNew) await removeRaw(fetched.raw.filename)
  return isNew
}
