import { describe, expect, it } from 'vitest'

import { isMonth, monthAfter, monthOf, weeksOfMonth, weekStart } from '../../src/events/calendar/monthGrid'

describe('a month', () => {
  it.each([
    ['2026-12', '2026-11-30', 35],
    ['2027-02', '2027-02-01', 28],
    ['2026-08', '2026-07-27', 42],
    ['2028-02', '2028-01-31', 35],
  ])('%s is whole weeks from Monday %s', (month, first, days) => {
    expect(weeksOfMonth(month)).toEqual({ first, days })
  })

  it.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-11', 14, '2028-01'],
  ])('%s and %i more is %s', (month, months, expected) => {
    expect(monthAfter(month, months)).toBe(expected)
  })

  it.each(['2026-13', '2026-00', '1999-12', '2100-01', '2026-1', 'now', '2026-12-01'])(
    'is not %s',
    (text) => {
      expect(isMonth(text)).toBe(false)
    },
  )

  it('begins in Beijing', () => {
    expect(monthOf(new Date('2026-11-30T16:00:00Z'))).toBe('2026-12')
    expect(weekStart('2026-11-29')).toBe('2026-11-23')
  })
})
