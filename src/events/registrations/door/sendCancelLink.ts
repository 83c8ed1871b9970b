import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { SLUGS } from '../../../collections/slugs'
import { inTransaction } from '../../../db/transaction'
import type { Locale } from '../../../i18n'
import { issueLink } from '../../../links/issueLink'
import { enqueue } from '../../../outbox/enqueue'
import type { MailParcel } from '../../../outbox/enqueue'
import type { Attendee } from '../attendee'

/** Nobody's mailbox is filled by somebody who found a receipt: one such mail in this many minutes. */
const PAUSE_MINUTES = 10

/** Mails the registration once more, with its ticket and a link to give the place back; silently does nothing else. */
export const sendCancelLink = async (
  payload: Payload,
  { attendee, locale, now = new Date() }: { attendee: Attendee; locale: Locale; now?: Date },
): Promise<void> => {
  const { id, state, event } = attendee
  if (!['registered', 'waiting'].includes(state) || event.endsAt <= now) return
  await inTransaction(payload, async (tx) => {
    const [recent] = await tx.query(sql`
      select 1 from applicant_links where subject_collection = ${SLUGS.eventRegistrations} and subject_id = ${id}::uuid
        and created_at > ${now.toISOString()}::timestamptz - make_interval(mins => ${PAUSE_MINUTES})`)
    if (recent) return
    const letter: MailParcel = {
      kind: 'mail',
      template: 'event-step',
      registration: id,
      act: 'repeat',
      locale,
    }
    await issueLink(tx, {
      purpose: 'cancel-registration',
      collection: SLUGS.eventRegistrations,
      record: id,
      letter,
      expiresAt: event.endsAt,
      now,
    })
    await enqueue(tx, letter)
  })
}
