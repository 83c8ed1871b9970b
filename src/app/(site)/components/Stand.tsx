import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import { formatBeijing } from '../../../legal/beijing'
import type { ConsultationDetail } from '../../../queries/siteConsultations'
import { addressOf } from '../addresses'
import { DaysLeft } from './DaysLeft'
import { StateBadge } from './StateBadge'

type View = { locale: Locale; consultation: ConsultationDetail }

const StandNote = ({ locale, consultation }: View) => {
  const t = translator(locale, 'site')
  const { state, closesAt, publishedAt } = consultation
  const day = (date: Date) => formatBeijing(date, locale, 'day')
  if (state === 'open')
    return <p>{t('consultation.openNote', { date: formatBeijing(closesAt, locale, 'minute') })}</p>
  return state === 'published' && publishedAt ? (
    <p>{t('consultation.publishedNote', { date: day(publishedAt) })}</p>
  ) : (
    <p>{t('consultation.closedNote', { date: day(closesAt) })}</p>
  )
}

/** Where a consultation stands, and what a reader can do now. */
export const Stand = ({ locale, consultation }: View) => {
  const t = translator(locale, 'site')
  const { id, state, closesAt } = consultation
  return (
    <div className="stand">
      {state === 'open' && <DaysLeft locale={locale} closesAt={closesAt} />}
      <div className="stand__text">
        <StateBadge locale={locale} state={state} />
        <StandNote locale={locale} consultation={consultation} />
      </div>
      <p className="stand__actions no-print">
        {state === 'open' && (
          <a className="button" href={addressOf.comment(locale, id)} rel="nofollow">
            {t('consultation.comment')}
          </a>
        )}
        {state === 'published' && (
          <a className="button" href="#result">
            {t('consultation.readResult')}
          </a>
        )}
        <a className="button button--quiet" href="#draft">
          {t('consultation.readDraft')}
        </a>
      </p>
    </div>
  )
}
