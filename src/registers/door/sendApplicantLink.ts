import { addHours } from 'date-fns'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { inTransaction } from '../../db/transaction'
import type { Locale } from '../../i18n'
import { tellApplicant } from '../../links/tellApplicant'
import type { ApplicationStatus } from '../../queries/applicationStatus'
import { findRegister } from '../registry'

/** A link asked for on the receipt page is good for a day. */
const HOURS = 24

/** Nobody's mailbox is filled by somebody who found a receipt: one such mail in this many minutes. */
const PAUSE_MINUTES = 10

const ASKED_FOR = ['change', 'cancel', 'data'] as const

/**
 * Mails the applicant a link to ask for a change or to cancel, while the record stands, or to see what is kept of them;
 * silently does nothing else.
 */
export const sendApplicantLink = async (
  payload: Payload,
  {
    status,
    purpose: asked,
    locale,
    now = new Date(),
  }: { status: ApplicationStatus; purpose: string; locale: Locale; now?: Date },
): Promise<void> => {
  const purpose = ASKED_FOR.find((one) => one === asked)
  const { register, record, state } = status
  const definition = findRegister(register)
  const isStanding = definition?.publicStates.includes(state) ?? false
  if (!purpose || !definition || (purpose !== 'data' && !isStanding)) return
  await inTransaction(payload, async (tx) => {
    const [recent] = await tx.query(sql`
      select 1 from applicant_links where subject_collection = ${register} and subject_id = ${record}::uuid
        and purpose = ${purpose} and created_at > ${now.toISOString()}::timestamptz - make_interval(mins => ${PAUSE_MINUTES})`)
    if (recent) return
    await tellApplicant(tx, {
      register,
      record,
      act: `${purpose}-link`,
      locale,
      now,
      link: { purpose, expiresAt: addHours(now, HOURS) },
    })
  })
}
