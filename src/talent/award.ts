import { inBoth } from '../certificates/facts'
import { issueCertificate } from '../certificates/issueCertificate'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { AWARD_SERIES } from '../numbering/seriesKinds'
import type { ActionContext } from '../workflow/definition'
import { wordIn } from './programme'
import { programmeOf } from './related'

/** Issues the certificate of an award, with its number, in the act's own transaction. */
export const issueAward = async (context: ActionContext): Promise<Record<string, unknown>> => {
  const { tx, record, collection, actor, now } = context
  const programme = await programmeOf(context)
  const name = String(record.name)
  const say = (locale: Locale) => (zh: string, en: string | null) =>
    wordIn(locale, zh, en).replaceAll('{{name}}', name)
  const { number } = await issueCertificate(tx, {
    kind: AWARD_SERIES,
    title: inBoth((locale) => say(locale)(programme.awardTitle, programme.awardTitleEn)),
    holder: name,
    statement: inBoth((locale) => [say(locale)(programme.awardText, programme.awardTextEn)]),
    rows: [
      {
        label: inBoth((locale) => translator(locale)('registers:talent-programmes.singular')),
        value: inBoth((locale) => wordIn(locale, programme.title, programme.titleEn)),
      },
    ],
    subject: {
      collection,
      id: record.id,
      agency: programme.agency,
      county: typeof record.county === 'string' ? record.county : null,
    },
    actor,
    at: now,
  })
  return { number, issuedAt: now.toISOString() }
}
