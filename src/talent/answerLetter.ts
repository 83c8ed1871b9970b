import { inBoth } from '../certificates/facts'
import { issueCertificate } from '../certificates/issueCertificate'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { AWARD_SERIES } from '../numbering/seriesKinds'
import { maskName } from '../text/mask'
import type { Follow } from '../workflow/definition'
import { wordIn } from './programme'
import { programmeOf } from './related'

/** The answer to an objection. */
export const ANSWER_KIND = 'talent-answers'

/** Enough to tell one's own answer by, and too little to ask for anything with. */
const SHOWN_OF_RECEIPT = 4

/**
 * The answer 答复 to an objection as a letter, issued in the act's own transaction. Who has objected is told to nobody:
 * the letter, which anybody can verify, names them by a masked name and the end of their receipt code.
 *
 * @param outcome words under `talent:answer.<outcome>`
 */
export const issueAnswer =
  (outcome: 'dismissed' | 'upheld'): Follow =>
  async (context) => {
    const { tx, collection, record, actor, reason, now } = context
    const programme = await programmeOf(context)
    const titleIn = (locale: Locale) => wordIn(locale, programme.title, programme.titleEn)
    const say = (locale: Locale, part: string) =>
      translator(locale)(`talent:answer.${part}`, { programme: titleIn(locale), reason: reason ?? '' })
    await issueCertificate(tx, {
      kind: ANSWER_KIND,
      series: AWARD_SERIES,
      title: inBoth((locale) => say(locale, 'title')),
      holder: translator('zh')('talent:answer.who', {
        name: maskName(String(record.name ?? '')),
        receipt: String(record.receiptCode ?? '').slice(-SHOWN_OF_RECEIPT),
      }),
      labels: { holder: inBoth((locale) => say(locale, 'holder')) },
      textFirst: true,
      statement: inBoth((locale) => [
        say(locale, 'opening'),
        say(locale, `${outcome}.statement`),
        ...(reason ?? '').split('\n').filter((line) => line.trim() !== ''),
        say(locale, `${outcome}.after`),
      ]),
      rows: [
        {
          label: inBoth((locale) => translator(locale)('registers:talent-programmes.singular')),
          value: inBoth(titleIn),
        },
        {
          label: inBoth((locale) => translator(locale)('registers:talent-objections.fields.against')),
          value: inBoth(() => String(record.against ?? '')),
        },
        {
          label: inBoth((locale) => say(locale, 'finding')),
          value: inBoth((locale) => say(locale, `${outcome}.finding`)),
        },
      ],
      // The agency's own: no county reads objections.
      subject: { collection, id: record.id, agency: programme.agency, county: null },
      actor,
      at: now,
    })
  }
