import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import { formatBeijing } from '../../../legal/beijing'
import type { PatrolRow } from '../../../queries/patrolBoard'

type Props = { heading: string; nothing: string; rows: readonly PatrolRow[]; locale: Locale }

const byBase = (rows: readonly PatrolRow[]): [string, PatrolRow[]][] => {
  const groups = new Map<string, PatrolRow[]>()
  for (const row of rows) {
    const base = row.base ?? ''
    groups.set(base, [...(groups.get(base) ?? []), row])
  }
  return [...groups]
}

const Row = ({ row, locale }: { row: PatrolRow; locale: Locale }) => {
  const t = translator(locale)
  const clock = (moment: string) => formatBeijing(new Date(moment), locale, 'minute')
  return (
    <tr>
      <td>
        <a href={`/admin/patrol/${row.id}`}>{row.title}</a>
      </td>
      <td>
        {row.room} <span className="desk-muted">{t(`livestream:platforms.${row.platform}`)}</span>
      </td>
      <td>{row.streamer}</td>
      <td className="desk-patrol__time">
        {clock(row.startsAt)} – {clock(row.endsAt).slice(-5)}
      </td>
      <td>
        {t(`workflow:broadcasts.states.${row.state}`)}
        {row.unreviewed && (
          <>
            {' '}
            <strong className="desk-patrol__unreviewed">
              {t('livestream:broadcasts.fields.unreviewed')}
            </strong>
          </>
        )}
      </td>
      <td className="desk-number">{row.viewers}</td>
      <td className="desk-number">{row.patrols}</td>
    </tr>
  )
}

const COLUMNS = ['broadcast', 'room', 'streamer', 'time', 'state', 'viewers', 'patrols'] as const

/** Broadcasts to watch, base by base. */
export const PatrolBoard = ({ heading, nothing, rows, locale }: Props) => {
  const t = translator(locale)
  return (
    <section className="desk-panel">
      <h2>
        {heading} <span className="desk-tab__count">{rows.length}</span>
      </h2>
      {rows.length === 0 && <p className="desk-muted">{nothing}</p>}
      {byBase(rows).map(([base, some]) => (
        <div
          key={base}
          className="desk-scroll"
          tabIndex={0}
          role="region"
          aria-label={base || t('livestream:patrol.noBase')}
        >
          <table className="desk-changes">
            <caption>{base || t('livestream:patrol.noBase')}</caption>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(`livestream:patrol.columns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {some.map((row) => (
                <Row key={row.id} row={row} locale={locale} />
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  )
}
