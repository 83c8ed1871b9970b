import { beijingDay, daysBetween } from '../legal/beijing'

export type Deadline =
  { kind: 'days'; days: number } | { kind: 'oneDay' } | { kind: 'lastDay' } | { kind: 'over' }

/** How long a consultation still takes comments, in Beijing days; the closing day itself is the last day. */
export const deadlineOf = ({ closesAt, now }: { closesAt: Date; now: Date }): Deadline => {
  if (now.getTime() >= closesAt.getTime() + 1000) return { kind: 'over' }
  const days = daysBetween(beijingDay(now), beijingDay(closesAt))
  if (days === 0) return { kind: 'lastDay' }
  return days === 1 ? { kind: 'oneDay' } : { kind: 'days', days }
}
