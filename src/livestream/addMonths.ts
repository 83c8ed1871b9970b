import { beijingDay, endOfBeijingDay } from '../legal/beijing'

/**
 * The last second of the Beijing day that comes so many months after a moment; the month's last day where it has no such
 * day (民法典 art 202).
 */
export const addMonths = (from: Date, months: number): Date => {
  const [year, month, day] = beijingDay(from).split('-').map(Number) as [number, number, number]
  const target = new Date(Date.UTC(year, month - 1 + months, 1))
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
  target.setUTCDate(Math.min(day, lastDay))
  return endOfBeijingDay(target.toISOString().slice(0, 10))
}
