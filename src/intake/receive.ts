import { createHash } from 'node:crypto'

import { v7 as uuidv7 } from 'uuid'

import type { Actor } from '../access/actor'
import { auditActorOf, auditHash, CHAIN_START } from '../audit/entry'
import { sm3 } from '../audit/sm3'
import { SLUGS } from '../collections/slugs'
import { intakePool } from '../db/intakePool'
import { findActiveRules } from '../defence/activeRules'
import { isDeniedMail } from '../defence/deniedSender'
import type { Locale } from '../i18n'
import { maskContact, maskName } from '../text/mask'
import { foldForSearch } from '../text/normalise'
import { gramsOfFolded } from '../text/searchGrams'
import type { IntakeConsultation } from './openConsultation'
import { createReceiptCode } from './receiptCode'
import type { SubmissionValues } from './submissionSchema'

/** Mails, letters and imports are taken however late, flagged, and decided by staff; seconds. */
export const LATE_GRACE = 10 * 366 * 24 * 3600

export type Channel = 'web' | 'mail' | 'letter' | 'fax' | 'hotline' | 'meeting' | 'import'

export type Submission = {
  consultation: IntakeConsultation
  /** Checked by `checkSubmission`. */
  values: SubmissionValues
  locale: Locale
  channel: Channel
  arrivedAt: Date
  /** Who hands it in: the public, or staff who type in a letter. */
  actor: Actor
  /** The human check was not passed: taken all the same, shown to staff. */
  unverified: boolean
  /** The solved challenge, good for one comment. */
  challenge?: { id: string; expiresAt: Date }
  /** The same key and content again is the same comment: double click, reload, back. */
  submissionKey: string
  /** Stored files waiting for their comment. */
  attachments?: readonly { id: string; sm3: string }[]
  /** A letter's postmark, `yyyy-MM-dd`: the day it was sent, apart from the day it came. */
  postmarkedOn?: string
  /** A mail whose subject is not the one the notice asks for: taken all the same. */
  wrongSubject?: boolean
  /** A defence rule matched: taken all the same, judged by staff. */
  suspect?: boolean
  /** How long after closing it is still taken, flagged late; seconds. */
  graceSeconds: number
}

export type Received =
  | { outcome: 'received'; receipt: string; late: boolean }
  | { outcome: 'repeated'; receipt: string }
  | { outcome: 'not-open' | 'closed' | 'stale' | 'challenge-used' }

/** Content and form together: the same form with other words is another comment. */
const keyOf = ({ submissionKey, values, consultation }: Submission) =>
  createHash('sha256')
    .update(JSON.stringify([submissionKey, consultation.id, values]))
    .digest('base64url')

const entryOf = (submission: Submission) => {
  const { values, consultation, actor, attachments = [], challenge } = submission
  const id = uuidv7()
  const arrivedAt = submission.arrivedAt.toISOString()
  // Personal data stays out of the trail, which nobody can delete from; the digest proves the words.
  const data = {
    channel: submission.channel,
    clause: values.clause,
    bodySm3: sm3(values.body),
    attachments: attachments.map((file) => file.sm3),
  }
  const auditActor = auditActorOf(actor)
  const hash = auditHash(CHAIN_START, {
    subjectCollection: SLUGS.comments,
    subjectId: id,
    sequence: 1,
    at: arrivedAt,
    action: 'receive',
    fromState: null,
    toState: 'received',
    reason: null,
    actor: auditActor,
    data,
  })
  const contact = values.contact ?? values.email
  return {
    id,
    contactId: uuidv7(),
    auditId: uuidv7(),
    outboxId: uuidv7(),
    consultation: consultation.id,
    policyRevision: consultation.policyRevision,
    receiptCode: createReceiptCode(),
    submissionKey: keyOf(submission),
    ...values,
    nameMasked: values.name && maskName(values.name),
    contactMasked: contact && maskContact(contact),
    channel: submission.channel,
    arrivedAt,
    locale: submission.locale,
    unverified: submission.unverified,
    postmarkedOn: submission.postmarkedOn ?? null,
    wrongSubject: submission.wrongSubject ?? false,
    suspect: submission.suspect ?? false,
    graceSeconds: submission.graceSeconds,
    challenge: challenge?.id ?? null,
    challengeExpiresAt: challenge?.expiresAt.toISOString() ?? null,
    searchText: foldForSearch(values.body),
    actorId: auditActor.id,
    actor: auditActor,
    auditData: data,
    hash,
    attachments: attachments.map((file) => file.id),
  }
}

const isReceiptCollision = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'comments_receipt_code_idx'

const store = async (submission: Submission): Promise<Received> => {
  const entry = entryOf(submission)
  const { rows } = await intakePool().query<{ answer: Received }>({
    name: 'receive-comment',
    text: 'select receive_comment($1::jsonb, $2::int[]) as answer',
    // As one text: the driver would quote every number of an array by itself.
    values: [JSON.stringify(entry), `{${gramsOfFolded(entry.searchText).join(',')}}`],
  })
  const [row] = rows
  if (!row) throw new Error('receive_comment answered nothing')
  return row.answer
}

/**
 * The one door for what comes in: comment, contact, audit entry, receipt mail and attachments in one statement, one
 * round trip, durable when this resolves. No document is read back.
 */
export const receive = async (submission: Submission): Promise<Received> => {
  const suspect = submission.suspect || isDeniedMail(await findActiveRules(), submission.values.email)
  try {
    return await store({ ...submission, suspect })
  } catch (error) {
    if (!isReceiptCollision(error)) throw error
    return store({ ...submission, suspect })
  }
}
