import type { ActionContext } from '../../workflow/definition'
import { priorityOf } from './priority'
import type { Weight } from './priority'

const weightOf = (record: Record<string, unknown>): Weight => ({
  severity: Number(record.severity ?? 1),
  reach: Number(record.reach ?? 0),
  reporters: Number(record.reporters ?? 1),
  credibility: Number(record.credibility ?? 0.5),
})

const withPriority = (weight: Weight) => ({ ...weight, priority: priorityOf(weight) })

/**
 * One more person reports the matter: it moves up. Without `reach` and `credibility` the report is from somebody who has
 * reported it before, and moves nothing.
 */
export const mergeChange = ({ record, input }: ActionContext) => {
  const before = weightOf(record)
  if (input.credibility === undefined) return {}
  return withPriority({
    ...before,
    reach: Math.max(before.reach, Number(input.reach ?? 0)),
    reporters: before.reporters + 1,
    credibility: Math.max(before.credibility, Number(input.credibility)),
  })
}

/** One report less; without any other it weighs nothing, and is dropped. */
export const unmergeChange = ({ record }: ActionContext) => {
  const before = weightOf(record)
  return withPriority({ ...before, reporters: Math.max(before.reporters - 1, 0) })
}

/** Somebody has looked, and finds it graver or lighter than its topic suggests. */
export const regrade = ({ record, input }: ActionContext) =>
  withPriority({ ...weightOf(record), severity: Number(input.severity) })
