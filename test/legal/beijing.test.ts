import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  addDays,
  beijingDay,
  daysBetween,
  endOfBeijingDay,
  formatBeijing,
  isBeijingDay,
  startOfBeijingDay,
} from '../../src/legal/beijing'

const moment = fc.date({
  min: new Date('1992-01-02T00:00:00Z'),
  max: new Date('2199-12-30T00:00:00Z'),
  noInvalidDate: true,
})
const day = moment.map(beijingDay)

describe('beijingDay', () => {
  it.each([
    ['2026-06-07T15:59:59.999Z', '2026-06-07'],
    ['2026-06-07T16:00:00.000Z', '2026-06-08'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01'],
    ['2024-02-28T16:00:00.000Z', '2024-02-29'],
  ])('puts %s on %s', (iso, expected) => {
    expect(beijingDay(new Date(iso))).toBe(expected)
  })

  it('agrees with the time-zone data of Node', () => {
    const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
    fc.assert(
      fc.property(moment, (date) => {
        expect(beijingDay(date)).toBe(zone.format(date))
      }),
    )
  })

  it('refuses an invalid date', () => {
    expect(() => beijingDay(new Date('no date'))).toThrow(RangeError)
  })
})

describe('start and end of a Beijing day', () => {
  it('are midnight and the last second', () => {
    expect(startOfBeijingDay('2026-06-07').toISOString()).toBe('2026-06-06T16:00:00.000Z')
    expect(endOfBeijingDay('2026-06-07').toISOString()).toBe('2026-06-07T15:59:59.000Z')
  })

  it('stay in their day', () => {
    fc.assert(
      fc.property(day, (value) => {
        expect(beijingDay(startOfBeijingDay(value))).toBe(value)
        expect(beijingDay(new Date(endOfBeijingDay(value).getTime() + 999))).toBe(value)
        expect(beijingDay(new Date(endOfBeijingDay(value).getTime() + 1_000))).toBe(addDays(value, 1))
      }),
    )
  })

  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-6-7',
    '2026-06-07T00:00',
    '',
    '２０２６-06-07',
  ])('refuse %j', (text) => {
    expect(isBeijingDay(text)).toBe(false)
    expect(() => startOfBeijingDay(text)).toThrow(RangeError)
    expect(() => endOfBeijingDay(text)).toThrow(RangeError)
    expect(() => daysBetween('2026-01-01', text)).toThrow(RangeError)
  })
})

describe('daysBetween', () => {
  it.each([
    ['2025-06-07', '2025-06-17', 10],
    ['2025-06-17', '2025-06-07', -10],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-01-01', '2027-01-01', 365],
  ])('counts from %s to %s %i days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
    expect(addDays(from, days)).toBe(to)
  })
})

describe('formatBeijing', () => {
  const closing = endOfBeijingDay('2026-06-07')

  it.each([
    ['zh', 'month', '2026年6月'],
    ['en', 'month', 'June 2026'],
    ['zh', 'day', '2026年6月7日'],
    ['zh', 'minute', '2026年6月7日 23:59'],
    ['en', 'day', '7 June 2026'],
    ['en', 'minute', '7 June 2026, 23:59'],
  ] as const)('writes in %s by %s %s', (locale, style, text) => {
    expect(formatBeijing(closing, locale, style)).toBe(text)
  })

  it('refuses an invalid date', () => {
    expect(() => formatBeijing(new Date(Number.NaN), 'zh', 'day')).toThrow(RangeError)
  })
})
