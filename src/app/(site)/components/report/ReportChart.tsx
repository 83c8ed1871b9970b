import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import type { Bar } from '../../../../report/reportWords'

/** Comments by decision: a table whose shares are drawn as bars, so that it reads the same without seeing it. */
export const ReportChart = ({ locale, bars }: { locale: Locale; bars: readonly Bar[] }) => {
  const t = translator(locale, 'report')
  return (
    <table className="chart">
      <caption>{t('chart')}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('columns.disposition')}</th>
          <th scope="col">{t('columns.comments')}</th>
          <th scope="col">{t('columns.share')}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ disposition, label, count, percent }) => (
          <tr key={disposition}>
            <th scope="row">{label}</th>
            <td className="chart__count">{count}</td>
            <td className="chart__share">
              <span
                className={`chart__bar chart__bar--${disposition}`}
                style={{ inlineSize: `${percent}%` }}
                aria-hidden="true"
              />
              <span className="chart__percent">{percent}%</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
