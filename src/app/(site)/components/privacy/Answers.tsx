import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { formatBeijing } from '../../../../legal/beijing'
import { describeKeptData } from '../../../../privacy/describeKeptData'
import type { AnsweredRequest, KeptData } from '../../../../privacy/keptData'

const standingOf = (locale: Locale, { state, dueAt, answeredAt }: AnsweredRequest) => {
  const t = translator(locale, 'privacy')
  const day = (date: Date) => formatBeijing(date, locale, 'day')
  if (state === 'submitted') return t('answer.waiting', { date: day(dueAt) })
  return t(`answer.${state}`, { date: answeredAt ? day(answeredAt) : '' })
}

/** What was asked about a comment and what came of it, the latest first. */
export const Answers = ({ locale, requests }: { locale: Locale; requests: readonly AnsweredRequest[] }) => {
  const t = translator(locale, 'privacy')
  return (
    <section className="section" aria-labelledby="requests">
      <h2 id="requests">{t('answer.requests')}</h2>
      <dl className="facts">
        {requests.map((request) => (
          <div key={request.id}>
            <dt>{t(`request.${request.kind}`)}</dt>
            <dd>
              {standingOf(locale, request)}
              {request.answer && <p lang="zh-CN">{request.answer}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Everything kept about who sent the comment, as article 45 gives them a right to see it. */
export const KeptDataView = ({ locale, data }: { locale: Locale; data: KeptData }) => {
  const t = translator(locale, 'privacy')
  return (
    <section className="section" aria-labelledby="data">
      <h2 id="data">{t('answer.data')}</h2>
      <p className="field__help">{t('answer.dataHelp')}</p>
      {!data.name && !data.contact && !data.email && <p>{t('answer.dataNone')}</p>}
      <dl className="facts">
        {describeKeptData(data, locale).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="kept">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
