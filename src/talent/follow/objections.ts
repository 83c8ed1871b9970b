import { sql } from '@payloadcms/db-postgres/drizzle'

import { SLUGS } from '../../collections/slugs'
import type { Transaction } from '../../db/transaction'
import type { Follow } from '../../workflow/definition'
import { move } from '../related'
import { lockApplication } from './applications'

/** An objection stops the award of whom it is against, in the transaction that takes it in. */
export const raiseObjection = async (
  tx: Transaction,
  { application, now }: { application: string; now: Date },
): Promise<void> => {
  if ((await lockApplication({ tx }, application)) === 'shortlisted') {
    await move({ tx, now }, SLUGS.talentApplications, application, 'object')
  }
}

/** With the last of its objections dismissed, an applicant stands on the list again. */
export const clearObjection: Follow = async (context) => {
  const { tx, record } = context
  if (!record.application) return
  const application = String(record.application)
  const state = await lockApplication(context, application)
  const [open] = await tx.query(sql`
    select 1 from talent_objections
    where application_id = ${application}::uuid and state = 'received' and id <> ${record.id}::uuid limit 1`)
  if (state === 'objected' && !open) {
    await move(context, SLUGS.talentApplications, application, 'clear-objection')
  }
}

/** An objection that holds takes the applicant off the list. */
export const strikeFromList: Follow = async (context) => {
  const { record } = context
  if (!record.application) return
  const application = String(record.application)
  const state = await lockApplication(context, application)
  if (state === 'objected' || state === 'shortlisted') {
    await move(context, SLUGS.talentApplications, application, 'strike')
  }
}
