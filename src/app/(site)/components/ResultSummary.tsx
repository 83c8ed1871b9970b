import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import type { ReportData } from '../../../report/reportData'
import { reportWords } from '../../../report/reportWords'
import { addressOf } from '../addresses'
import { ReportChart } from './report/ReportChart'
import { ReportDownloads } from './report/ReportDownloads'

/** What became of the comments, in a few numbers; the adoption report has the rest. */
export const ResultSummary = ({ locale, report }: { locale: Locale; report: ReportData }) => {
  const t = translator(locale, 'report')
  const { id } = report.consultation
  const { received, answered, excluded } = report.totals
  const { received: arrivals, results } = reportWords(report, locale)
  return (
    <section className="section result" aria-labelledby="result">
      <h2 id="result">{translator(locale, 'site')('result.title')}</h2>
      <p className="lead">
        {received === 0
          ? arrivals.paragraphs[0]
          : t(excluded === 0 ? 'site.summaryAll' : 'site.summary', { received, answered, excluded })}
      </p>
      {results.bars.length > 0 && <ReportChart locale={locale} bars={results.bars} />}
      <p>
        <a className="button no-print" href={addressOf.report(locale, id)}>
          {t('site.read')}
        </a>
      </p>
      <ReportDownloads locale={locale} consultation={id} />
      <p className="no-print">
        {t('site.own')} <a href={addressOf.receipts(locale)}>{t('site.ownLink')}</a>
      </p>
    </section>
  )
}
