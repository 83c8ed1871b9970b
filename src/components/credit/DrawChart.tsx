import { GRADES } from '../../credit/grades/rules'
import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import type { GroupResult } from '../../queries/drawResult'

const percentOf = ({ candidates, drawn }: GroupResult) =>
  candidates === 0 ? 0 : Math.round((drawn / candidates) * 1000) / 10

/** Share set and share drawn of each grade, as bars beside their numbers. */
export const DrawChart = ({ groups, locale }: { groups: readonly GroupResult[]; locale: Locale }) => {
  const t = translator(locale, 'credit')
  return (
    <table className="desk-credit__table desk-credit__chart">
      <caption>{t('draws.view.chart')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('draws.view.grade')}</th>
          <th scope="col">{t('draws.view.candidates')}</th>
          <th scope="col">{t('draws.view.share')}</th>
          <th scope="col">{t('draws.view.drawn')}</th>
          <th scope="col">{t('draws.view.actual')}</th>
          <th scope="col" aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {groups.map((result) => (
          <tr key={result.group}>
            <th scope="row">{t(`grades.${GRADES[result.group - 1] ?? ''}`)}</th>
            <td>{result.candidates}</td>
            <td>{result.share}%</td>
            <td>{result.drawn}</td>
            <td>{percentOf(result)}%</td>
            <td aria-hidden="true" className="desk-credit__bars">
              <span
                className="desk-credit__bar desk-credit__bar--set"
                style={{ inlineSize: `${result.share}%` }}
              />
              <span className="desk-credit__bar" style={{ inlineSize: `${percentOf(result)}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
