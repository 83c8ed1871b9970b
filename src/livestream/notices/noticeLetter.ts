import type { Payload } from 'payload'

import { renderLetter } from '../../documents/letterPdf'
import { readSettings } from '../../globals/readSettings'
import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import { formatBeijing, startOfBeijingDay } from '../../legal/beijing'
import { evidenceLines } from '../frames/evidenceLines'
import type { NoticeFacts } from './notice'

const dayIn = (day: string, locale: Locale) => formatBeijing(startOfBeijingDay(day), locale, 'day')

const textOf = (facts: NoticeFacts, locale: Locale): string[] => {
  const t = translator(locale)
  const { room, code, measure, term, rectifyBy, appealBy, evidence = [] } = facts
  const title = locale === 'en' ? code.titleEn : code.title
  return [
    t('livestream:notice.facts', { room, facts: facts.facts }),
    t('livestream:notice.basis', { code: code.code, title, basis: code.basis }),
    t('livestream:notice.grounds', { grounds: facts.grounds }),
    t('livestream:notice.measure', {
      measure: t(`workflow:options.${measure}`),
      term: term ? t('livestream:notice.term', { term: t(`workflow:options.${term}`) }) : '',
    }),
    t('livestream:notice.rectify', { day: dayIn(rectifyBy, locale) }),
    t('livestream:notice.appeal', { day: dayIn(appealBy, locale) }),
    ...(evidence.length > 0 ? [t('livestream:notice.evidence')] : []),
  ]
}

const evidenceOf = ({ evidence = [] }: NoticeFacts, locale: Locale) =>
  evidenceLines(evidence, translator(locale))

/** What a notice says: facts, reasons, basis, what is asked and for how long, until when, how to appeal, and its evidence. */
export const noticeParagraphs = (facts: NoticeFacts, locale: Locale): string[] => [
  ...textOf(facts, locale),
  ...evidenceOf(facts, locale),
]

/** The notice as the letter 函 it is, A4. */
export const renderNotice = async (payload: Payload, facts: NoticeFacts, locale: Locale): Promise<Buffer> => {
  const settings = await readSettings(payload)
  return renderLetter(
    {
      issuer: locale === 'en' ? settings.departmentEn : settings.department,
      number: facts.number,
      title: translator(locale)('livestream:notice.title'),
      addressee: facts.addressee,
      paragraphs: textOf(facts, locale),
      list: evidenceOf(facts, locale),
      issuedOn: facts.issuedOn,
    },
    locale,
  )
}
