import type { Grain } from './buckets'

const BEIJING_AHEAD_MS = 8 * 60 * 60 * 1000

/** A bucket's beginning in Beijing as a chart names it: `10:42`, `11-25 10:00`, `11-25`. */
export const bucketLabel = (at: string, grain: Grain): string => {
  const beijing = new Date(Date.parse(at) + BEIJING_AHEAD_MS).toISOString()
  if (grain === 'minute') return beijing.slice(11, 16)
  return grain === 'hour' ? beijing.slice(5, 16).replace('T', ' ') : beijing.slice(5, 10)
}
