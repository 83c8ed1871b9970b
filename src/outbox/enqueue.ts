import { sql } from '@payloadcms/db-postgres/drizzle'
import { v7 as uuidv7 } from 'uuid'

import type { Slug } from '../collections/slugs'
import type { Transaction } from '../db/transaction'
import type { AttendeeAct } from '../events/registrations/tellAttendee'
import type { Locale } from '../i18n'

/**
 * What the worker sends after the commit. Personal data is never copied here: a mail names the record, and the
 * address is read when it is sent.
 */
export type Parcel = MailParcel | { kind: 'revalidate'; paths: readonly string[] }

/** Each template has its composer in `src/mail/letters.ts`. */
export type MailParcel =
  | { kind: 'mail'; template: 'comment-receipt'; comment: string; locale: Locale }
  | { kind: 'mail'; template: 'consultation-published'; comment: string; locale: Locale }
  | { kind: 'mail'; template: 'privacy-answer'; request: string; locale: Locale }
  | { kind: 'mail'; template: 'opinion-request' | 'opinion-answered'; request: string }
  /** A step of an application or entry; `act` names the words, `registers:<register>.mails.<act>`. */
  | {
      kind: 'mail'
      template: 'register-step'
      register: Slug
      record: string
      act: string
      locale: Locale
      /** Carries the record's open link of this purpose; else the one issued with this very letter. */
      linkPurpose?: string
      /** An inspection, a return or a change of the record, which the letter is about. */
      about?: { collection: Slug; id: string }
    }
  /** A step of a credit record or commitment, to its subject; `act` names the words, `credit:mails.<act>`. */
  | { kind: 'mail'; template: 'credit-step'; collection: Slug; record: string; act: string; locale: Locale }
  /** To somebody who has registered for an event; the words stand under `events:mails.<act>`. */
  | { kind: 'mail'; template: 'event-step'; registration: string; act: AttendeeAct; locale: Locale }
  /** A step of a case, to its operator; `act` names the words, `livestream:mails.<act>`. */
  | { kind: 'mail'; template: 'live-case'; case: string; act: string; locale: Locale }
  /** What became of a report, to who reported. */
  | { kind: 'mail'; template: 'live-report'; report: string; act: string; locale: Locale }
  | PasswordParcel
  | WorkParcel

/** A link by which somebody sets their password: of a new account, or one that was forgotten. */
export type PasswordParcel = {
  kind: 'mail'
  template: 'password-link'
  user: string
  why: 'first' | 'forgotten'
}

export const WORK_TEMPLATES = [
  'work-waiting',
  'work-reminder',
  'work-escalation',
  'second-look-due',
  'second-look-objection',
] as const

/** Tells a member of staff of work, in their own language: the first few records by name, the others by their number. */
export type WorkParcel = {
  kind: 'mail'
  template: (typeof WORK_TEMPLATES)[number]
  collection: Slug
  records: readonly string[]
  count: number
  /** A record that has moved on since is not told of. */
  state: string
  user: string
}

/**
 * Puts parcels into the outbox in the caller's transaction, so that they leave if and only if the act is committed. A
 * parcel whose id is there already is not put in again.
 */
export const enqueueAll = async (
  tx: Transaction,
  parcels: readonly { id: string; parcel: Parcel }[],
): Promise<void> => {
  if (parcels.length === 0) return
  const rows = parcels.map(({ id, parcel: { kind, ...content } }) => ({ id, kind, content }))
  await tx.query(sql`
    insert into outbox (id, kind, content, state, attempts, next_attempt_at, created_at, updated_at)
    select id, kind::enum_outbox_kind, content, 'pending', 0, now(), now(), now()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as parcel(id uuid, kind text, content jsonb)
    on conflict (id) do nothing`)
}

/** Puts one parcel into the outbox, as `enqueueAll`. */
export const enqueue = (tx: Transaction, parcel: Parcel): Promise<void> =>
  enqueueAll(tx, [{ id: uuidv7(), parcel }])
