import type { Slug } from '../collections/slugs'
import type { Transaction } from '../db/transaction'
import type { Locale } from '../i18n'
import { enqueue } from '../outbox/enqueue'
import type { MailParcel } from '../outbox/enqueue'
import { issueLink } from './issueLink'

/**
 * Tells an applicant of an act on their record, in the act's transaction: a letter in the outbox, and where the act asks
 * something of them, a link to do it with, which takes the place of an earlier one of its purpose.
 *
 * @param act names the letter's words, `registers:<register>.mails.<act>`
 */
export const tellApplicant = async (
  tx: Transaction,
  {
    register,
    record,
    act,
    locale,
    link,
    about,
    now,
  }: {
    register: Slug
    record: string
    act: string
    locale: Locale
    link?: { purpose: string; expiresAt: Date }
    about?: { collection: Slug; id: string }
    now: Date
  },
): Promise<void> => {
  const letter: MailParcel = {
    kind: 'mail',
    template: 'register-step',
    register,
    record,
    act,
    locale,
    ...(about && { about }),
  }
  if (link) await issueLink(tx, { ...link, collection: register, record, letter, now })
  await enqueue(tx, letter)
}
