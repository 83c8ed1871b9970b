import { addDays } from 'date-fns'

import type { Locale } from '../../i18n'
import { tellApplicant } from '../../links/tellApplicant'
import type { ActionContext, Follow } from '../../workflow/definition'

/** What an applicant may do with a link, and for how many days when the record does not say. */
const LINK_DAYS = { correct: 30, confirm: 30, appeal: 60, renew: 90, certificate: 365 } as const

type Purpose = keyof typeof LINK_DAYS

const localeOf = ({ record }: ActionContext): Locale => (record.locale === 'en' ? 'en' : 'zh')

/**
 * Tells the applicant of the act by mail, with a link where the act asks something of them.
 *
 * @param act names the words, `registers:<slug>.mails.<act>` or `registers:mails.<act>`
 */
export const tell =
  (act: string, purpose?: Purpose): Follow =>
  async (context) => {
    const { tx, collection, record, now } = context
    await tellApplicant(tx, {
      register: collection,
      record: record.id,
      act,
      locale: localeOf(context),
      now,
      ...(purpose && { link: { purpose, expiresAt: addDays(now, LINK_DAYS[purpose]) } }),
    })
  }
