import { describe, expect, it } from 'vitest'

import { addDays } from '../../src/legal/beijing'
import { readHolidayLines } from '../../src/legal/holidayLines'
import { addWorkingDays, countWorkingDays, isKnownYear, isWorkingDay } from '../../src/legal/workingDays'

describe('working days, by the State Council notice for 2026', () => {
  it.each([
    ['2026-02-13', true],
    // Saturday before Spring Festival, worked instead.
    ['2026-02-14', true],
    ['2026-02-15', false],
    ['2026-02-16', false],
    ['2026-02-20', false],
    ['2026-02-23', false],
    ['2026-02-24', true],
    // Saturday after it, worked instead.
    ['2026-02-28', true],
    ['2026-03-01', false],
    ['2026-10-01', false],
    ['2026-10-10', true],
    ['2026-11-21', false],
    ['2026-11-22', false],
    ['2026-11-23', true],
  ])('%s is worked: %s', (day, works) => {
    expect(isWorkingDay(day)).toBe(works)
  })

  it.each([
    // Friday, five days: over one weekend.
    ['2026-03-06', 5, '2026-03-13'],
    // Friday before Spring Festival: the 14th counts, then nine days off.
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-02-13', 6, '2026-02-28'],
    ['2026-02-13', 7, '2026-03-02'],
    // From inside a holiday.
    ['2026-02-18', 1, '2026-02-24'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-09-30', 4, '2026-10-12'],
    ['2026-03-06', 0, '2026-03-06'],
  ])('from %s, %i days end on %s', (from, days, last) => {
    expect(addWorkingDays(from, days)).toEqual({ day: last })
  })

  it('counts back what it counted forward', () => {
    for (let offset = 0; offset < 330; offset += 1) {
      const from = addDays('2026-01-01', offset)
      for (const days of [1, 3, 5, 20]) {
        const end = addWorkingDays(from, days)
        const last = 'day' in end ? end.day : undefined
        expect(last === undefined || countWorkingDays(from, last) === days).toBe(true)
      }
    }
  })
})

describe('a year whose holidays nobody knows', () => {
  it('is never taken for a year without holidays', () => {
    expect(isKnownYear(2026)).toBe(true)
    expect(isKnownYear(2027)).toBe(false)
    expect(isWorkingDay('2027-03-01')).toBeUndefined()
    expect(addWorkingDays('2026-12-28', 3)).toEqual({ day: '2026-12-31' })
    expect(addWorkingDays('2026-12-28', 4)).toEqual({ unknownYear: 2027 })
  })

  it('charges nobody with days that nobody can count', () => {
    expect(countWorkingDays('2026-12-30', '2027-01-20')).toBe(1)
  })

  it('is known once it has been entered', () => {
    const { days } = readHolidayLines('2027-01-01 至 2027-01-03\n2027-02-05 至 2027-02-11', 2027)
    const overlay = new Map([[2027, { daysOff: new Set(days), workDays: new Set(['2027-01-30']) }]])
    expect(isKnownYear(2027, overlay)).toBe(true)
    expect(addWorkingDays('2026-12-31', 1, overlay)).toEqual({ day: '2027-01-04' })
    // The Saturday worked instead, and the week of Spring Festival.
    expect(addWorkingDays('2027-01-29', 1, overlay)).toEqual({ day: '2027-01-30' })
    expect(addWorkingDays('2027-02-04', 1, overlay)).toEqual({ day: '2027-02-12' })
  })

  it('what is entered goes over what the package knows', () => {
    const overlay = new Map([[2026, { daysOff: new Set(['2026-11-26']), workDays: new Set(['2026-11-28']) }]])
    expect(addWorkingDays('2026-11-25', 2, overlay)).toEqual({ day: '2026-11-28' })
  })
})

describe('lines of a holiday notice', () => {
  it('are days and spans, blank lines apart', () => {
    expect(readHolidayLines('2027-01-01\n\n 2027-05-01 至 2027-05-03 \n2027-10-01~2027-10-02', 2027)).toEqual(
      {
        days: ['2027-01-01', '2027-05-01', '2027-05-02', '2027-05-03', '2027-10-01', '2027-10-02'],
        faulty: [],
      },
    )
    expect(readHolidayLines(null, 2027)).toEqual({ days: [], faulty: [] })
  })

  it.each([
    ['no date', '国庆节'],
    ['no day of the calendar', '2027-02-30'],
    ['another year', '2026-10-01'],
    ['a span into another year', '2027-12-31 至 2028-01-02'],
    ['a span backwards', '2027-05-03 至 2027-05-01'],
    ['a span of months', '2027-01-01 至 2027-03-01'],
  ])('%s is said to be faulty', (_name, line) => {
    expect(readHolidayLines(line, 2027)).toEqual({ days: [], faulty: [line] })
  })
})
