'use client'

import { useState } from 'react'

import { CHANNEL_ORDER } from '../../live/channelOrder'
import { bucketLabel } from '../../live/bucketLabel'
import { GRAINS, isEmptyBucket, MARKS } from '../../live/buckets'
import type { Grain } from '../../live/buckets'
import type { LiveFacts } from '../../live/liveFacts'
import { useDeskTranslation } from '../useDeskTranslation'
import { BarChart } from './BarChart'

const SPLITS = ['channels', 'marks'] as const

type Split = (typeof SPLITS)[number]

type ChoiceProps<Value extends string> = {
  label: string
  values: readonly Value[]
  chosen: Value
  words: (value: Value) => string
  onChoose: (value: Value) => void
}

const Choice = <Value extends string>({ label, values, chosen, words, onChoose }: ChoiceProps<Value>) => (
  <div className="desk-tabs" role="group" aria-label={label}>
    {values.map((value) => (
      <button
        key={value}
        type="button"
        className="desk-tab"
        aria-pressed={value === chosen}
        onClick={() => onChoose(value)}
      >
        {words(value)}
      </button>
    ))}
  </div>
)

/** The shortest stretch in which something came: a closed consultation has no last hour to show. */
const finestGrain = (facts: LiveFacts): Grain =>
  GRAINS.find((grain) => !facts[`${grain}s`].every(isEmptyBucket)) ?? 'minute'

/** How comments came in: by minute, hour or day, by channel or by mark. */
export const ArrivalsPanel = ({ facts }: { facts: LiveFacts }) => {
  const { t } = useDeskTranslation()
  const [grain, setGrain] = useState<Grain>(() => finestGrain(facts))
  const [split, setSplit] = useState<Split>('channels')
  const series =
    split === 'channels'
      ? CHANNEL_ORDER.map((key) => ({ key, label: t(`fields:channels.${key}`) }))
      : MARKS.map((key) => ({ key, label: t(`live:marks.${key}`) }))
  return (
    <section className="desk-card desk-arrivals">
      <h3 className="desk-card__title">{t('live:arrivals')}</h3>
      <div className="desk-arrivals__choices">
        <Choice
          label={t('live:stretch')}
          values={GRAINS}
          chosen={grain}
          words={(value) => t(`live:grains.${value}`)}
          onChoose={setGrain}
        />
        <Choice
          label={t('live:split')}
          values={SPLITS}
          chosen={split}
          words={(value) => t(`live:splits.${value}`)}
          onChoose={setSplit}
        />
      </div>
      <BarChart
        title={t(`live:charts.${grain}`)}
        time={t('live:time')}
        tableLabel={t('live:table')}
        series={series}
        columns={facts[`${grain}s`].map((bucket) => ({
          label: bucketLabel(bucket.at, grain),
          parts: bucket[split],
        }))}
      />
    </section>
  )
}
