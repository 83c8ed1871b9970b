import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../../db/transaction'
import type { Locale } from '../../i18n'
import { enqueue } from '../../outbox/enqueue'
import type { Follow } from '../../workflow/definition'

/** What a letter to somebody who has registered is about; its words stand under `events:mails.<act>`. */
export const ATTENDEE_ACTS = [
  'registered',
  'waiting',
  'repeat',
  'admitted',
  'cancelled',
  'moved',
  'postponed',
  'redated',
  'called-off',
] as const

export type AttendeeAct = (typeof ATTENDEE_ACTS)[number]

const localeOf = (value: unknown): Locale => (value === 'en' ? 'en' : 'zh')

/** Tells the attendee of the act by mail. */
export const tellAttendee =
  (act: AttendeeAct): Follow =>
  ({ tx, record }) =>
    enqueue(tx, {
      kind: 'mail',
      template: 'event-step',
      registration: record.id,
      act,
      locale: localeOf(record.locale),
    })

/** A registration that has ended needs its link no longer. */
export const closeLink: Follow = async ({ tx, record, now }) => {
  await tx.query(sql`
    update applicant_links set replaced_at = ${now.toISOString()}
    where subject_collection = 'event-registrations' and subject_id = ${record.id}::uuid
      and used_at is null and replaced_at is null`)
}

/** Whether anybody has registered who is to be told. */
export const hasAttendees = async (
  { query }: Pick<Transaction, 'query'>,
  event: string,
): Promise<boolean> => {
  const rows = await query(sql`
    select 1 from event_registrations where event_id = ${event}::uuid and state in ('registered', 'waiting') limit 1`)
  return rows.length > 0
}
