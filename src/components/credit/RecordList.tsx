import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import { formatBeijing } from '../../legal/beijing'
import type { RecordRow } from '../../queries/creditOfSubject'
import { stateBadgeOf } from '../stateBadgeOf'

type Props = { records: readonly RecordRow[]; locale: Locale }

/** The credit records of a subject. */
export const RecordList = ({ records, locale }: Props) => {
  const t = translator(locale, 'credit')
  return (
    <section className="desk-credit__section" aria-labelledby="credit-records">
      <h2 id="credit-records">{t('panel.records')}</h2>
      {records.length === 0 ? (
        <p className="desk-muted">{t('panel.noRecords')}</p>
      ) : (
        <table className="desk-credit__table">
          <thead>
            <tr>
              <th scope="col">{t('panel.kind')}</th>
              <th scope="col">{t('panel.facts')}</th>
              <th scope="col">{t('panel.state')}</th>
              <th scope="col">{t('panel.until')}</th>
            </tr>
          </thead>
          <tbody>
            {records.map(({ id, kind, severity, facts, state, endsAt }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/admin/collections/credit-records/${id}`}>
                    {t(`kinds.${kind}`)}
                    {severity && ` · ${t(`severities.${severity}`)}`}
                  </a>
                </th>
                <td>{facts}</td>
                <td>{stateBadgeOf(translator(locale), 'credit-records', state)}</td>
                <td>{endsAt && formatBeijing(new Date(endsAt), locale, 'day')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
