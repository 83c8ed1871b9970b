import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import { addDays } from '../../legal/beijing'
import type { ReturnDefinition } from '../definition'

const MONTHS = 3

/** The first and last day, in Beijing, of a period `2026Q3` or `2026`. @throws RangeError for anything else */
export const daysOfPeriod = (period: string): { first: string; last: string } => {
  const [, year, quarter] = /^(\d{4})(?:Q([1-4]))?$/.exec(period) ?? []
  if (!year) throw new RangeError(`Not a period: ${period.slice(0, 20)}`)
  const from = quarter ? (Number(quarter) - 1) * MONTHS + 1 : 1
  const until = quarter ? Number(quarter) * MONTHS : 12
  const firstOf = (month: number) =>
    month > 12 ? `${Number(year) + 1}-01-01` : `${year}-${String(month).padStart(2, '0')}-01`
  return { first: firstOf(from), last: addDays(firstOf(until + 1), -1) }
}

/** The last period that was over before this day began. */
export const lastClosedPeriod = (every: ReturnDefinition['every'], day: string): string => {
  const [year = 0, month = 1] = day.split('-').map(Number)
  if (every === 'year') return String(year - 1)
  const quarter = Math.ceil(month / MONTHS)
  return quarter === 1 ? `${year - 1}Q4` : `${year}Q${quarter - 1}`
}

/** The period before it, of the same length. */
export const periodBefore = (period: string): string =>
  lastClosedPeriod(period.includes('Q') ? 'quarter' : 'year', daysOfPeriod(period).first)

/** 2026年第三季度, the third quarter of 2026. */
export const periodInWords = (period: string, locale: Locale): string => {
  const [year = '', quarter] = period.split('Q')
  const t = translator(locale, 'registers')
  return quarter
    ? t('register-returns.period.quarter', {
        year,
        quarter: t(`register-returns.period.quarters.${quarter}`),
      })
    : t('register-returns.period.year', { year })
}
