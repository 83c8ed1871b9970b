import type { ListViewServerProps } from 'payload'

import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { bucketLabel } from '../../live/bucketLabel'
import { MARKS } from '../../live/buckets'
import { countLastHour } from '../../live/overview'
import { BarChart } from '../live/BarChart'

/** Above the rules: what comes in through the door they guard. */
export const ArrivalsOverview = async ({ payload, i18n }: ListViewServerProps) => {
  const t = translator(localeOf({ i18n }))
  const buckets = await countLastHour(payload)
  return (
    <section className="desk-card desk-arrivals">
      <h2 className="desk-card__title">{t('defence:overview.title')}</h2>
      <p className="desk-muted">{t('defence:overview.note')}</p>
      <BarChart
        title={t('defence:overview.title')}
        time={t('live:time')}
        tableLabel={t('live:table')}
        series={MARKS.map((key) => ({ key, label: t(`live:marks.${key}`) }))}
        columns={buckets.map(({ at, marks }) => ({ label: bucketLabel(at, 'minute'), parts: marks }))}
      />
    </section>
  )
}
