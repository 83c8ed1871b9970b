import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import type { Bar } from '../../report/reportWords'

/** Comments by decision, as bars beside their numbers. */
export const ReportBars = ({ bars, locale }: { bars: readonly Bar[]; locale: Locale }) => {
  const t = translator(locale, 'report')
  return (
    <table className="desk-report__bars">
      <caption>{t('chart')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('columns.disposition')}</th>
          <th scope="col" aria-hidden="true" />
          <th scope="col">{t('columns.comments')}</th>
          <th scope="col">{t('columns.share')}</th>
          <th scope="col">{t('columns.rows')}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ disposition, label, count, percent, rows }) => (
          <tr key={disposition}>
            <th scope="row">{label}</th>
            <td aria-hidden="true">
              <span
                className={`desk-report__bar desk-report__bar--${disposition}`}
                style={{ inlineSize: `${percent}%` }}
              />
            </td>
            <td>{count}</td>
            <td>{percent}%</td>
            <td>{rows}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
