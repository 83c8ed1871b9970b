import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import { formatBeijing } from '../../../legal/beijing'
import type { ConsultationDetail } from '../../../queries/siteConsultations'
import type { SitePeriod } from '../../../queries/sitePeriod'
import { HTML_LANG } from '../sitePage'
import { LocalText } from './LocalText'
import { Paragraphs } from './Paragraphs'

type Props = { locale: Locale; consultation: ConsultationDetail; period: SitePeriod }

/** Agency, document and period, as the notice prints them. */
export const ConsultationFacts = ({ locale, consultation, period }: Props) => {
  const t = translator(locale, 'site')
  const { agency, policy, kind, opensAt, closesAt } = consultation
  return (
    <dl className="facts">
      <div>
        <dt>{t('consultation.agency')}</dt>
        <dd>{agency}</dd>
      </div>
      <div>
        <dt>{t('consultation.policy')}</dt>
        <dd>
          <LocalText text={policy.title} locale={locale} />
        </dd>
      </div>
      <div>
        <dt>{t('consultation.kind')}</dt>
        <dd>{t(`kinds.${kind}`)}</dd>
      </div>
      <div>
        <dt>{t('consultation.period')}</dt>
        <dd>
          {t('consultation.periodValue', {
            opens: formatBeijing(opensAt, locale, 'day'),
            closes: formatBeijing(closesAt, locale, 'minute'),
            days: period.days,
          })}
          <br />
          <span className="note">{t('consultation.beijing')}</span>
        </dd>
      </div>
    </dl>
  )
}

/** Why the period is shorter than the law's: printed, 重大行政决策程序暂行条例 art 15. */
export const ShortReason = ({ locale, consultation, period }: Props) => {
  const t = translator(locale, 'site')
  const { minimum, basis, isShort } = period
  if (!consultation.shortReason) return null
  const zh = locale === 'zh' ? undefined : HTML_LANG.zh
  return (
    <section className="short-reason" aria-labelledby="short-reason">
      <h2 id="short-reason">{t('consultation.shortReason')}</h2>
      {isShort && (
        <p>
          {basis
            ? t('consultation.shortBasis', { minimum, basis })
            : t('consultation.shortNoBasis', { minimum })}
        </p>
      )}
      {zh && <p className="note">{t('inChineseOnly')}</p>}
      <div lang={zh}>
        <Paragraphs text={consultation.shortReason} />
      </div>
    </section>
  )
}
