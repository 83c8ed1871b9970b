import type { Clause } from '../../../clauses/clause'
import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import { clauseLabel } from '../../../queries/siteClauses'
import { RESULT_ROWS } from '../../../queries/siteResultTally'
import type { ConsultationResult } from '../../../queries/siteResultTally'
import { addressOf } from '../addresses'
import { HTML_LANG } from '../sitePage'

type Props = { locale: Locale; result: ConsultationResult; clauses: readonly Clause[] }

const percent = (count: number, total: number) => (total === 0 ? 0 : Math.round((count / total) * 100))

const Chart = ({ locale, result }: Omit<Props, 'clauses'>) => {
  const t = translator(locale, 'site')
  const labels = translator(locale, 'workflow')
  return (
    <table className="chart">
      <caption>{t('result.chart')}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('result.outcome')}</th>
          <th scope="col">{t('result.count')}</th>
          <th scope="col">{t('result.share')}</th>
        </tr>
      </thead>
      <tbody>
        {result.dispositions.map(({ value, count }) => (
          <tr key={value}>
            <th scope="row">{labels(`options.${value}`)}</th>
            <td className="chart__count">{count}</td>
            <td className="chart__share">
              <span
                className={`chart__bar chart__bar--${value}`}
                style={{ inlineSize: `${percent(count, result.decided)}%` }}
                aria-hidden="true"
              />
              <span className="chart__percent">{percent(count, result.decided)}%</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Excluded = ({ locale, result }: Omit<Props, 'clauses'>) => {
  const t = translator(locale, 'site')
  const labels = translator(locale, 'workflow')
  return (
    <>
      <h3>{t('result.excluded')}</h3>
      <ul className="tallies">
        {result.exclusions.map(({ value, count }) => (
          <li key={value}>
            {labels(`options.${value}`)} <strong>{count}</strong>
          </li>
        ))}
      </ul>
      <p className="note">{t('result.excludedNote')}</p>
    </>
  )
}

/** In the order of the draft, the whole draft first; then by number of comments. */
const inDocumentOrder = ({ rows }: ConsultationResult, clauses: readonly Clause[]) => {
  const place = new Map(clauses.map(({ anchor }, index) => [anchor, index]))
  const placeOf = (anchor: string | null) => (anchor === null ? -1 : (place.get(anchor) ?? clauses.length))
  return [...rows].sort((a, b) => placeOf(a.clause) - placeOf(b.clause) || b.count - a.count)
}

const AdoptionTable = ({ locale, result, clauses }: Props) => {
  const t = translator(locale, 'site')
  const labels = translator(locale, 'workflow')
  const byAnchor = new Map(clauses.map((clause) => [clause.anchor, clause]))
  const zh = locale === 'zh' ? undefined : HTML_LANG.zh
  return (
    <>
      <h3 id="adoption">{t('result.table')}</h3>
      <p className="note">
        {t('result.tableNote')}
        {result.capped && ` ${t('result.more', { shown: RESULT_ROWS })}`}
        {zh && ` ${t('inChineseOnly')}`}
      </p>
      <table className="adoption" aria-labelledby="adoption">
        <thead>
          <tr>
            <th scope="col">{t('result.clause')}</th>
            <th scope="col">{t('result.point')}</th>
            <th scope="col">{t('result.count')}</th>
            <th scope="col">{t('result.disposition')}</th>
            <th scope="col">{t('result.why')}</th>
          </tr>
        </thead>
        <tbody>
          {inDocumentOrder(result, clauses).map(
            ({ clause: anchor, point, disposition, reason, count }, index) => {
              const clause = anchor === null ? undefined : byAnchor.get(anchor)
              return (
                <tr key={index}>
                  <td data-label={t('result.clause')}>
                    {clause ? (
                      <a href={`#${encodeURIComponent(clause.anchor)}`} lang={zh}>
                        {clauseLabel(clause, 16)}
                      </a>
                    ) : (
                      t('result.whole')
                    )}
                  </td>
                  <td data-label={t('result.point')} lang={zh}>
                    {point ?? '—'}
                  </td>
                  <td data-label={t('result.count')} className="adoption__count">
                    {count}
                  </td>
                  <td data-label={t('result.disposition')}>
                    <span className={`disposition disposition--${disposition}`}>
                      {labels(`options.${disposition}`)}
                    </span>
                  </td>
                  <td data-label={t('result.why')} lang={zh}>
                    {reason}
                  </td>
                </tr>
              )
            },
          )}
        </tbody>
      </table>
    </>
  )
}

/** What became of the comments: counts, exclusions, and every decision with its reason. */
export const ResultSummary = (props: Props) => {
  const { locale, result } = props
  const t = translator(locale, 'site')
  const { total, decided, excluded } = result
  const lead = total === 0 ? 'result.none' : excluded === 0 ? 'result.leadAll' : 'result.lead'
  return (
    <section className="section result" aria-labelledby="result">
      <h2 id="result">{t('result.title')}</h2>
      <p className="lead">{t(lead, { total, decided, excluded })}</p>
      {decided > 0 && <Chart locale={locale} result={result} />}
      {excluded > 0 && <Excluded locale={locale} result={result} />}
      {result.rows.length > 0 && <AdoptionTable {...props} />}
      <p className="no-print">
        {t('result.own')} <a href={addressOf.receipts(locale)}>{t('result.ownLink')}</a>
      </p>
    </section>
  )
}
