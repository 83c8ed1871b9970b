import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import { formatBeijing } from '../../legal/beijing'
import type { CommitmentRow } from '../../queries/creditOfSubject'
import { stateBadgeOf } from '../stateBadgeOf'

type Props = { commitments: readonly CommitmentRow[]; locale: Locale }

/** The commitments of a subject. */
export const CommitmentList = ({ commitments, locale }: Props) => {
  const t = translator(locale, 'credit')
  return (
    <section className="desk-credit__section" aria-labelledby="credit-commitments">
      <h2 id="credit-commitments">{t('panel.commitments')}</h2>
      {commitments.length === 0 ? (
        <p className="desk-muted">{t('panel.noCommitments')}</p>
      ) : (
        <table className="desk-credit__table">
          <thead>
            <tr>
              <th scope="col">{t('panel.type')}</th>
              <th scope="col">{t('fields.text')}</th>
              <th scope="col">{t('panel.state')}</th>
              <th scope="col">{t('panel.performBy')}</th>
            </tr>
          </thead>
          <tbody>
            {commitments.map(({ id, type, text, state, performBy }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/admin/collections/commitments/${id}`}>{t(`commitmentTypes.${type}`)}</a>
                </th>
                <td>{text}</td>
                <td>{stateBadgeOf(translator(locale), 'commitments', state)}</td>
                <td>{formatBeijing(new Date(performBy), locale, 'day')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
