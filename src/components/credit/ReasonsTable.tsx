import type { GradeReason } from '../../credit/grades/computeGrade'
import { translator } from '../../i18n'
import type { Locale } from '../../i18n'

const signed = (points: number) => (points > 0 ? `+${points}` : `−${-points}`)

type Props = { reasons: readonly GradeReason[]; locale: Locale }

/** How a grade was reached: every line of its sum. */
export const ReasonsTable = ({ reasons, locale }: Props) => {
  const t = translator(locale, 'credit')
  return (
    <table className="desk-credit__table desk-credit__reasons">
      <thead>
        <tr>
          <th scope="col">{t('panel.reason')}</th>
          <th scope="col">{t('panel.count')}</th>
          <th scope="col">{t('panel.points')}</th>
        </tr>
      </thead>
      <tbody>
        {reasons.map(({ factor, points, rows }) => (
          <tr key={factor}>
            <th scope="row">{t(`factors.${factor}`)}</th>
            <td>{factor === 'start' ? '' : rows.length}</td>
            <td>{factor === 'start' ? points : signed(points)}</td>
          </tr>
        ))}
        <tr className="desk-credit__total">
          <th scope="row">{t('panel.total')}</th>
          <td />
          <td>{reasons.reduce((sum, { points }) => sum + points, 0)}</td>
        </tr>
      </tbody>
    </table>
  )
}
