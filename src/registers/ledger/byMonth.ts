import { beijingDay } from '../../legal/beijing'

/** How many services of each topic a month saw; `month` is yyyy-MM. */
export type MonthOfServices = { month: string; topics: Record<string, number> }

/** The present month and the eleven before it. */
export const MONTHS_SHOWN = 12

const monthsUntil = (day: string): string[] => {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return Array.from({ length: MONTHS_SHOWN }, (_, index) => {
    const at = year * 12 + (month - 1) - (MONTHS_SHOWN - 1 - index)
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}

/** The last twelve months up to this moment, the empty ones too. */
export const servicesByMonth = (
  services: readonly { servedOn: string; topic: string }[],
  now: Date,
): MonthOfServices[] =>
  monthsUntil(beijingDay(now)).map((month) => {
    const topics: Record<string, number> = {}
    for (const { servedOn, topic } of services) {
      if (!beijingDay(new Date(servedOn)).startsWith(month)) continue
      topics[topic] = (topics[topic] ?? 0) + 1
    }
    return { month, topics }
  })
