import type { Counts } from './liveFacts'
import { FLAGS } from './tallyFlags'
import type { Flag } from './tallyFlags'

export const GRAINS = ['minute', 'hour', 'day'] as const

export type Grain = (typeof GRAINS)[number]

/** A comment with several marks stands under the gravest, so that the parts of a bar make up the whole. */
const GRAVITY = ['suspect', 'disowned', 'unverified', 'late'] as const satisfies readonly Flag[]

/** Parts of a bar by mark; `none`: nothing to remark. */
export const MARKS = [...GRAVITY, 'none'] as const

export type Mark = (typeof MARKS)[number]

/** As counted: `flags` are the bits of `FLAGS`. */
export type ArrivalRow = { grain: Grain; at: string; channel: string; flags: number; count: number }

export type Bucket = {
  /** Where it begins, ISO 8601, UTC. */
  at: string
  channels: Counts
  marks: Partial<Record<Mark, number>>
}

/** Whether nothing arrived in it. */
export const isEmptyBucket = ({ channels }: Bucket): boolean =>
  Object.values(channels).every((count) => count === 0)

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const LENGTH: Record<Grain, number> = { minute: MINUTE, hour: HOUR, day: DAY }

/** Beijing is eight hours ahead all year: its days begin at 16:00 UTC. */
const BEIJING_AHEAD = 8 * HOUR

/** Columns a chart still shows; a longer consultation is shown from its end. */
const MOST_DAYS = 120

const startOf = (grain: Grain, time: number): number => {
  const shift = grain === 'day' ? BEIJING_AHEAD : 0
  return Math.floor((time + shift) / LENGTH[grain]) * LENGTH[grain] - shift
}

type Period = { grain: Grain; now: Date; opensAt: string | null; closesAt: string | null }

/** The first and last bucket shown: an hour of minutes, two days of hours, the whole period of days. */
const rangeOf = (rows: readonly ArrivalRow[], { grain, now, opensAt, closesAt }: Period) => {
  if (grain !== 'day') {
    const last = startOf(grain, now.getTime())
    return { first: last - (grain === 'minute' ? 59 : 47) * LENGTH[grain], last }
  }
  const arrivals = rows.map(({ at }) => Date.parse(at))
  const ends = [now.getTime(), ...(closesAt ? [Date.parse(closesAt)] : [])]
  const last = startOf(grain, Math.max(Math.min(...ends), ...arrivals))
  const begin = startOf(grain, Math.min(last, ...(opensAt ? [Date.parse(opensAt)] : []), ...arrivals))
  return { first: Math.max(begin, last - (MOST_DAYS - 1) * DAY), last }
}

export const markOf = (flags: number): Mark =>
  GRAVITY.find((flag) => (flags >> FLAGS.indexOf(flag)) & 1) ?? 'none'

const add = <Key extends string>(counts: Partial<Record<Key, number>>, key: Key, count: number) => {
  counts[key] = (counts[key] ?? 0) + count
}

/** Every bucket of the stretch shown, empty ones too, the oldest first. */
export const fillBuckets = (rows: readonly ArrivalRow[], period: Period): Bucket[] => {
  const { first, last } = rangeOf(rows, period)
  const length = LENGTH[period.grain]
  const buckets = Array.from({ length: Math.round((last - first) / length) + 1 }, (_, index): Bucket => ({
    at: new Date(first + index * length).toISOString(),
    channels: {},
    marks: {},
  }))
  for (const { at, channel, flags, count } of rows) {
    const bucket = buckets[Math.round((Date.parse(at) - first) / length)]
    if (!bucket) continue
    add(bucket.channels, channel, count)
    add(bucket.marks, markOf(flags), count)
  }
  return buckets
}
