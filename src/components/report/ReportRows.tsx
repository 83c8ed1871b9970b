import Link from 'next/link'

import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import type { ReportRow } from '../../report/reportData'
import type { AdoptionWords } from '../../report/reportWords'

/** Rows a page shows; the files have them all. */
const MOST_ROWS = 500

const NAMES = ['number', 'clause', 'point', 'count', 'disposition', 'reason'] as const

type Props = { rows: readonly AdoptionWords[]; data: readonly ReportRow[]; locale: Locale }

/** The adoption table; each point leads to its record. */
export const ReportRows = ({ rows, data, locale }: Props) => {
  const t = translator(locale, 'report')
  if (rows.length === 0) return <p className="desk-muted">{t('tab.noRows')}</p>
  return (
    <>
      {rows.length > MOST_ROWS && (
        <p className="desk-muted">{t('tab.rowsShown', { shown: MOST_ROWS, total: rows.length })}</p>
      )}
      <div className="desk-report__scroll">
        <table className="desk-report__table">
          <thead>
            <tr>
              {NAMES.map((name) => (
                <th key={name} scope="col">
                  {t(`columns.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_ROWS).map((row, index) => {
              const point = data[index]?.point
              return (
                <tr key={row.number}>
                  <td>{row.number}</td>
                  <td>{row.clause}</td>
                  <td>
                    {point ? <Link href={`/admin/collections/points/${point}`}>{row.point}</Link> : row.point}
                  </td>
                  <td className="desk-report__count">{row.count}</td>
                  <td>{row.disposition}</td>
                  <td>
                    {row.reason}
                    {row.changed && <span className="desk-report__changed">{row.changed}</span>}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}
