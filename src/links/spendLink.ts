import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { lockLink } from './findLink'
import type { ApplicantLink } from './link'

type Asked = { token: string; purpose: string; now: Date }

/**
 * Opens a link in the transaction of an act, and leaves it good for the next one: of two acts through one link, one
 * waits for the other.
 *
 * @param purpose what the caller is about to do; a link issued for something else does not open it
 * @throws Refusal 404 not issued here, or for another purpose · 409 used, expired or replaced
 */
export const openLink = async (
  tx: Pick<Transaction, 'query'>,
  { token, purpose, now }: Asked,
): Promise<ApplicantLink> => {
  const answer = await lockLink(tx, token, now)
  if (answer.state === 'forged' || answer.link.purpose !== purpose) {
    throw new Refusal(404, reasonOf('link-unknown'))
  }
  if (answer.state !== 'open') throw new Refusal(409, reasonOf(`link-${answer.state}`))
  return answer.link
}

/** As `openLink`, and uses it up: of two who press the button at once, one acts. */
export const spendLink = async (tx: Pick<Transaction, 'query'>, asked: Asked): Promise<ApplicantLink> => {
  const link = await openLink(tx, asked)
  await tx.query(sql`
    update applicant_links set used_at = ${asked.now.toISOString()} where id = ${link.id}::uuid`)
  return link
}
