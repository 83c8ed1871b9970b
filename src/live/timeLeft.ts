const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export type TimeLeft =
  | { kind: 'days'; days: number; hours: number }
  | { kind: 'hours'; hours: number; minutes: number }
  | { kind: 'minutes'; minutes: number }

/** How long until a moment, in the two units that matter; undefined when it has passed. */
export const timeLeft = (until: string | null, now: string): TimeLeft | undefined => {
  const left = until === null ? 0 : Date.parse(until) - Date.parse(now)
  if (left <= 0) return undefined
  if (left >= DAY)
    return { kind: 'days', days: Math.floor(left / DAY), hours: Math.floor((left % DAY) / HOUR) }
  if (left >= HOUR) {
    return { kind: 'hours', hours: Math.floor(left / HOUR), minutes: Math.floor((left % HOUR) / MINUTE) }
  }
  return { kind: 'minutes', minutes: Math.max(1, Math.ceil(left / MINUTE)) }
}
