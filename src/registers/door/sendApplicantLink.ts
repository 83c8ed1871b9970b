import { addHours } from 'date-fns'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { inTransaction } from '../../db/transaction'
import type { Locale } from '../../i18n'
import { tellApplicant } from '../../links/tellApplicant'
import type { ApplicationStatus } from '../../queries/applicationStatus'
import { findDefinitionOf } from '../definitionOf'
import { offeredLinks } from './offeredLinks'

/** A link asked for on the receipt page is good for a day. */
const HOURS = 24

/** Nobody's mailbox is filled by somebody who found a receipt: one such mail in this many minutes. */
const PAUSE_MINUTES = 10

/**
 * Mails the applicant the link asked for, where the record's receipt offers it; silently does nothing else.
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
  const { register, record, state } = status
  const definition = await findDefinitionOf(payload, { collection: register, record })
  const purpose = definition && offeredLinks(definition, state).find((one) => one === asked)
  if (!purpose) return
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
