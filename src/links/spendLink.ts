import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { lockLink } from './findLink'
import type { ApplicantLink } from './link'

/**
 * Uses a link up in the transaction of the act it was issued for: of two who press the button at once, one acts.
 *
 * @param purpose what the caller is about to do; a link issued for something else does not open it
 * @throws Refusal 404 not issued here, or for another purpose · 409 used, expired or replaced
 */
export const spendLink = async (
  tx: Pick<Transaction, 'query'>,
  { token, purpose, now }: { token: string; purpose: string; now: Date },
): Promise<ApplicantLink> => {
  const answer = await lockLink(tx, token, now)
  if (answer.state === 'forged' || answer.link.purpose !== purpose) {
    throw new Refusal(404, reasonOf('link-unknown'))
  }
  switch (answer.state) {
    case 'used':
      throw new Refusal(409, reasonOf('link-used'))
    case 'expired':
      throw new Refusal(409, reasonOf('link-expired'))
    case 'replaced':
      throw new Refusal(409, reasonOf('link-replaced'))
    case 'open':
      await tx.query(sql`
        update applicant_links set used_at = ${now.toISOString()} where id = ${answer.link.id}::uuid`)
      return answer.link
  }
}
