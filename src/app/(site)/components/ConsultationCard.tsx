import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import { formatBeijing } from '../../../legal/beijing'
import type { ConsultationSummary } from '../../../queries/siteConsultations'
import { addressOf } from '../addresses'
import { DaysLeft } from './DaysLeft'
import { LocalText } from './LocalText'
import { StateBadge } from './StateBadge'

type Props = { locale: Locale; consultation: ConsultationSummary; heading?: 'h2' | 'h3' }

/** An open consultation: what it is about, who asks, and how long it still takes comments. */
export const OpenCard = ({ locale, consultation, heading: Heading = 'h3' }: Props) => {
  const t = translator(locale, 'site')
  const { id, title, agency, closesAt } = consultation
  return (
    <article className="card card--open">
      <DaysLeft locale={locale} closesAt={closesAt} />
      <div className="card__body">
        <Heading className="card__title">
          <a href={addressOf.consultation(locale, id)}>
            <LocalText text={title} locale={locale} />
          </a>
        </Heading>
        <p className="card__meta">
          <span>{t('card.agency', { agency })}</span>
          <span>{t('card.closes', { date: formatBeijing(closesAt, locale, 'minute') })}</span>
        </p>
      </div>
    </article>
  )
}

const dateLine = (t: ReturnType<typeof translator>, locale: Locale, consultation: ConsultationSummary) => {
  const { state, publishedAt, closesAt } = consultation
  const day = (date: Date) => formatBeijing(date, locale, 'day')
  if (state === 'published' && publishedAt) return t('card.published', { date: day(publishedAt) })
  return state === 'open'
    ? t('card.closes', { date: formatBeijing(closesAt, locale, 'minute') })
    : t('card.closed', { date: day(closesAt) })
}

/** One line of a list of consultations in any public state. */
export const ConsultationRow = ({ locale, consultation, heading: Heading = 'h3' }: Props) => {
  const t = translator(locale, 'site')
  const { id, title, agency, state } = consultation
  return (
    <article className="row">
      <Heading className="row__title">
        <a href={addressOf.consultation(locale, id)}>
          <LocalText text={title} locale={locale} />
        </a>
      </Heading>
      <p className="row__meta">
        <StateBadge locale={locale} state={state} />
        <span>{dateLine(t, locale, consultation)}</span>
        <span>{agency}</span>
      </p>
    </article>
  )
}
