import type { Payload } from 'payload'

import type { ApplicantActor } from '../../../access/actor'
import { SLUGS } from '../../../collections/slugs'
import { inTransaction } from '../../../db/transaction'
import { Refusal } from '../../../errors/Refusal'
import { spendLink } from '../../../links/spendLink'
import { performIn } from '../../../workflow/perform'
import { findAttendee } from '../attendee'

/**
 * Gives a place back through the link of a mail; the link is used up in the same transaction, and the next who waits moves
 * up in it.
 *
 * @returns the receipt code, or undefined when the link does not open or the registration cannot be cancelled (any more)
 */
export const cancelByLink = async (
  payload: Payload,
  { token, now = new Date() }: { token: string; now?: Date },
): Promise<string | undefined> => {
  try {
    const record = await inTransaction(payload, async (tx) => {
      const link = await spendLink(tx, { token, purpose: 'cancel-registration', now })
      const actor: ApplicantActor = { kind: 'applicant', collection: link.collection, record: link.record }
      await performIn(tx, {
        collection: SLUGS.eventRegistrations,
        id: link.record,
        action: 'cancel',
        actor,
        now,
      })
      return link.record
    })
    return (await findAttendee(payload, record))?.receipt
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}
