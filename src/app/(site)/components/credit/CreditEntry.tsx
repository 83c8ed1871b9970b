import type { ReactNode } from 'react'

import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { formatBeijing } from '../../../../legal/beijing'
import type { PublicRecord } from '../../../../queries/siteCredit'
import { LocalText } from '../LocalText'

/** One record in publicity: who, what for, on what grounds, and until when. */
export const CreditEntry = ({ locale, record }: { locale: Locale; record: PublicRecord }) => {
  const t = translator(locale, 'credit')
  const day = (moment: string) => formatBeijing(new Date(moment), locale, 'day')
  const inChinese = (text: string) => <LocalText text={{ text, lang: 'zh' }} locale={locale} />
  const kind = record.severity
    ? `${t(`kinds.${record.kind}`)} · ${t(`severities.${record.severity}`)}`
    : t(`kinds.${record.kind}`)
  const facts: [string, ReactNode][] = [
    ['code', record.code],
    ['kind', kind],
    ['facts', inChinese(record.facts)],
    ['basis', inChinese(record.basis)],
    ['authority', record.authority && inChinese(record.authority)],
    ['documentNumber', record.documentNumber && inChinese(record.documentNumber)],
    ['decidedOn', day(record.decidedOn)],
    ['period', t('site.periodText', { from: day(record.publicFrom), until: day(record.endsAt) })],
  ]
  return (
    <article className="row">
      <h2>{inChinese(record.name)}</h2>
      <dl className="facts">
        {facts
          .filter(([, value]) => Boolean(value))
          .map(([name, value]) => (
            <div key={name}>
              <dt>{t(`site.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </article>
  )
}
