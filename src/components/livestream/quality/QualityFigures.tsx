import { BarChart } from '../../live/BarChart'
import type { Translate } from '../../../i18n'
import type { QualityFigures as Figures } from '../../../queries/quality/figures'
import { SpanTable } from './SpanTable'
import { StaffingGauges } from './StaffingGauges'

/** Of a week `11-23`. */
const weekLabel = (week: string) => week.slice(5)

/** How long cases take, what waits, and whether there are people enough: by week, county and base. */
export const QualityFigures = ({ figures, t }: { figures: Figures; t: Translate }) => {
  const { weeks, counties, bases, staffing } = figures
  const q = (key: string) => t(`livestream:quality.${key}`)
  const isEmpty = weeks.every(({ arrived, decided }) => arrived === 0 && decided === 0)
  const more = [q('backlog'), q('overdue')]
  const placed = (rows: typeof counties, unnamed: string) =>
    rows.map(({ place, backlog, overdue, ...row }) => ({
      ...row,
      label: place || unnamed,
      more: [backlog, overdue],
    }))
  return (
    <>
      <section className="desk-panel" aria-labelledby="by-week">
        <h2 id="by-week">{q('byWeek')}</h2>
        {isEmpty ? (
          <p>{q('nothing')}</p>
        ) : (
          <>
            <h3>{q('arrivedChart')}</h3>
            <BarChart
              title={q('arrivedChart')}
              time={q('week')}
              tableLabel={t('live:table')}
              columns={weeks.map(({ week, arrived }) => ({ label: weekLabel(week), parts: { arrived } }))}
              series={[{ key: 'arrived', label: q('arrived') }]}
            />
            <h3>{q('decidedChart')}</h3>
            <BarChart
              title={q('decidedChart')}
              time={q('week')}
              tableLabel={t('live:table')}
              columns={weeks.map(({ week, decided, late }) => ({
                label: weekLabel(week),
                parts: { punctual: decided - late, overdue: late },
              }))}
              series={[
                { key: 'punctual', label: q('punctual') },
                { key: 'overdue', label: q('late') },
              ]}
            />
            <SpanTable
              caption={q('timesByWeek')}
              head={q('week')}
              rows={weeks.filter(({ decided }) => decided > 0).map((week) => ({ ...week, label: week.week }))}
              t={t}
            />
          </>
        )}
      </section>
      <section className="desk-panel" aria-labelledby="by-place">
        <h2 id="by-place">{q('byPlace')}</h2>
        {counties.length === 0 ? (
          <p>{q('nothing')}</p>
        ) : (
          <>
            <SpanTable
              caption={q('byCounty')}
              head={t('livestream:desk.county')}
              more={more}
              rows={placed(counties, q('noCounty'))}
              t={t}
            />
            <SpanTable
              caption={q('byBase')}
              head={t('livestream:desk.base')}
              more={more}
              rows={placed(bases, q('noBase'))}
              t={t}
            />
          </>
        )}
      </section>
      <section className="desk-panel" aria-labelledby="staffing">
        <h2 id="staffing">{q('staffing')}</h2>
        <p className="desk-muted">{q('staffingHelp')}</p>
        <StaffingGauges caption={q('byCounty')} rows={staffing.counties} t={t} />
        <StaffingGauges caption={q('byBase')} rows={staffing.bases} t={t} />
      </section>
    </>
  )
}
