import { UNGRADED } from '../../credit/grades/rules'
import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import { formatBeijing } from '../../legal/beijing'
import type { GradeRow } from '../../queries/creditOfSubject'
import { stateBadgeOf } from '../stateBadgeOf'
import { ReasonsTable } from './ReasonsTable'

type Props = { grades: readonly GradeRow[]; locale: Locale }

const dayOf = (moment: string | null, locale: Locale) =>
  moment === null ? '' : formatBeijing(new Date(moment), locale, 'day')

const History = ({ grades, locale }: Props) => {
  const t = translator(locale, 'credit')
  if (grades.length === 0) return <p className="desk-muted">{t('panel.noHistory')}</p>
  return (
    <table className="desk-credit__table">
      <thead>
        <tr>
          <th scope="col">{t('fields.grade')}</th>
          <th scope="col">{t('panel.state')}</th>
          <th scope="col">{t('panel.period')}</th>
          <th scope="col">{t('panel.by')}</th>
          <th scope="col">{t('fields.askedReason')}</th>
        </tr>
      </thead>
      <tbody>
        {grades.map(({ id, grade, proposedGrade, state, from, until, decidedBy, askedReason }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/admin/collections/credit-grades/${id}`}>{t(`grades.${grade ?? proposedGrade}`)}</a>
            </th>
            <td>{stateBadgeOf(translator(locale), 'credit-grades', state)}</td>
            <td>{from && `${dayOf(from, locale)} – ${dayOf(until, locale)}`}</td>
            <td>{decidedBy}</td>
            <td>{askedReason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The grade that stands, how it was reached, and all that came before. */
export const GradePanel = ({ grades, locale }: Props) => {
  const t = translator(locale, 'credit')
  const standing = grades.find(({ state }) => state === 'in-force')
  const proposal = grades.find(({ state }) => state === 'proposed' || state === 'override-review')
  const shown = proposal ?? standing
  return (
    <>
      <section className="desk-credit__section" aria-labelledby="credit-grade">
        <h2 id="credit-grade">{t('panel.grade')}</h2>
        {standing?.grade ? (
          <p className={`desk-credit__grade desk-credit__grade--${standing.grade}`}>
            <strong>{t(`grades.${standing.grade}`)}</strong>{' '}
            <span className="desk-muted">{t('panel.since', { day: dayOf(standing.from, locale) })}</span>
          </p>
        ) : (
          <p>{t('panel.ungraded', { grade: t(`grades.${UNGRADED}`) })}</p>
        )}
        {proposal && (
          <p>
            <a href={`/admin/collections/credit-grades/${proposal.id}`}>
              {t('panel.proposal', { grade: t(`grades.${proposal.proposedGrade}`) })}
            </a>
          </p>
        )}
        {shown && <ReasonsTable reasons={shown.reasons} locale={locale} />}
        <p className="desk-muted">{t('panel.internal')}</p>
      </section>
      <section className="desk-credit__section" aria-labelledby="credit-history">
        <h2 id="credit-history">{t('panel.history')}</h2>
        <History grades={grades} locale={locale} />
      </section>
    </>
  )
}
