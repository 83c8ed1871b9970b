import type { CollectionBeforeChangeHook } from 'payload'

const HOUR_MS = 60 * 60 * 1000

/** A broadcast is to be reviewed a day before it starts; who reviews is reminded a day before that. */
const REVIEW_HOURS = 24
const REMIND_HOURS = 48

/** The due times of the review follow from the start, whenever that is set or moved. */
export const setReviewTimes: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const record = data as Record<string, unknown>
  const before = originalDoc as Record<string, unknown> | undefined
  const start = new Date(String(record.startsAt ?? ''))
  if (Number.isNaN(start.getTime())) return data
  const isMoved = before === undefined || new Date(String(before.startsAt)).getTime() !== start.getTime()
  if (!isMoved) return data
  const earlier = (hours: number) => new Date(start.getTime() - hours * HOUR_MS).toISOString()
  return {
    ...record,
    reviewBy: earlier(REVIEW_HOURS),
    reviewRemindAt: earlier(REMIND_HOURS),
    reviewEscalateAt: earlier(REVIEW_HOURS),
  }
}
