import type { ListViewServerProps } from 'payload'

import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { bucketLabel } from '../../live/bucketLabel'
import { isEmptyBucket, MARKS } from '../../live/buckets'
import { CHANNEL_ORDER } from '../../live/channelOrder'
import { countLastHour } from '../../live/overview'
import { BarChart } from '../live/BarChart'

/** Above the rules: what comes in through the door they guard. */
export const ArrivalsOverview = async ({ payload, i18n }: ListViewServerProps) => {
  const t = translator(localeOf({ i18n }))
  const buckets = await countLastHour(payload)
  const isEmpty = buckets.every(isEmptyBucket)
  const charts = [
    {
      title: t('defence:overview.byMark'),
      series: MARKS.map((key) => ({ key, label: t(`live:marks.${key}`) })),
      columns: buckets.map(({ at, marks }) => ({ label: bucketLabel(at, 'minute'), parts: marks })),
    },
    {
      title: t('defence:overview.byChannel'),
      series: CHANNEL_ORDER.map((key) => ({ key, label: t(`fields:channels.${key}`) })),
      columns: buckets.map(({ at, channels }) => ({ label: bucketLabel(at, 'minute'), parts: channels })),
    },
  ]
  return (
    <section className="desk-card desk-arrivals" aria-labelledby="arrivals-title">
      <h2 className="desk-card__title" id="arrivals-title">
        {t('defence:overview.title')}
      </h2>
      <p className="desk-muted">{t('defence:overview.note')}</p>
      {isEmpty ? (
        <p>{t('defence:overview.none')}</p>
      ) : (
        charts.map((chart) => (
          <div key={chart.title}>
            <h3 className="desk-chart__title">{chart.title}</h3>
            <BarChart {...chart} time={t('live:time')} tableLabel={t('live:table')} />
          </div>
        ))
      )}
    </section>
  )
}
