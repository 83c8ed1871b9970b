'use client'

import { useDeskTranslation } from '../useDeskTranslation'
import type { QueueCounts } from '../../queries/queueCounts'
import { ALL_STATES } from './queueAddress'

type Props = {
  states: readonly string[]
  chosen: string
  counts: QueueCounts
  cap: number
  onChoose: (state: string) => void
}

/** One tab per state, each with how many there are; the last shows all. */
export const QueueTabs = ({ states, chosen, counts, cap, onChoose }: Props) => {
  const { t } = useDeskTranslation()
  const countOf = (state: string) => counts[state] ?? 0
  const all = states.reduce((sum, state) => sum + countOf(state), 0)
  const words = (count: number) => (count > cap ? t('admin:queue.moreThan', { cap }) : String(count))
  const tab = (state: string, label: string, count: number) => (
    <button
      key={state}
      type="button"
      className="desk-tab"
      aria-pressed={chosen === state}
      onClick={() => onChoose(state)}
    >
      {label} <span className="desk-tab__count">{words(count)}</span>
    </button>
  )
  return (
    <div className="desk-tabs" role="group" aria-label={t('admin:queue.byState')}>
      {states.map((state) => tab(state, t(`workflow:comments.states.${state}`), countOf(state)))}
      {tab(ALL_STATES, t('admin:queue.all'), all)}
    </div>
  )
}
