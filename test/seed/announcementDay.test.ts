import { describe, expect, it } from 'vitest'

import { addDays } from '../../src/legal/beijing'
import { addWorkingDays, isWorkingDay } from '../../src/legal/workingDays'
import { announcementDay } from '../../src/seed/announcementDay'

const UNKNOWN_YEAR = 2099

const daysFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, at) => addDays(first, at))

describe('the day a demo list was published', () => {
  it('is a working day before today whose time runs today, on every day of two years with all their holidays', () => {
    const judged = daysFrom('2025-01-01', 730).map((today) => {
      const day = announcementDay(today, 5, new Map()) ?? ''
      const end = addWorkingDays(day, 5)
      return day < today && isWorkingDay(day) === true && 'day' in end && end.day >= today
    })
    expect(judged.filter((isSound) => !isSound)).toEqual([])
  })

  it('lies further back while nobody has said when the holidays of the coming year are', () => {
    const calendar = new Map([[UNKNOWN_YEAR, { daysOff: new Set<string>(), workDays: new Set<string>() }]])
    const day = announcementDay(`${UNKNOWN_YEAR}-12-31`, 5, calendar)
    expect(day).toBe(`${UNKNOWN_YEAR}-12-24`)
    expect(addWorkingDays(day ?? '', 5, calendar)).toEqual({ day: `${UNKNOWN_YEAR}-12-31` })
  })

  it('is none in a year whose holidays nobody knows', () => {
    expect(announcementDay(`${UNKNOWN_YEAR}-03-04`, 5, new Map())).toBeUndefined()
  })
})
