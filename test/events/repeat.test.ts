import { describe, expect, it } from 'vitest'

import { MOST_TIMES, startsOf } from '../../src/events/copies/repeat'
import type { Rhythm } from '../../src/events/copies/repeat'
import { beijingMinute, findBeijingMoment } from '../../src/legal/beijing'

const starts = (first: string, rhythm: Rhythm, times: number) =>
  startsOf(findBeijingMoment(first) ?? new Date(0), rhythm, times).map(beijingMinute)

describe('a series', () => {
  it.each<[Rhythm, number, string[]]>([
    ['once', 5, ['2027-01-31T09:00']],
    ['weekly', 3, ['2027-01-31T09:00', '2027-02-07T09:00', '2027-02-14T09:00']],
    ['fortnightly', 2, ['2027-01-31T09:00', '2027-02-14T09:00']],
    ['monthly', 3, ['2027-01-31T09:00', '2027-02-28T09:00', '2027-03-31T09:00']],
    ['yearly', 2, ['2027-01-31T09:00', '2028-01-31T09:00']],
  ])('%s is at the same time by the clock', (rhythm, times, expected) => {
    expect(starts('2027-01-31T09:00', rhythm, times)).toEqual(expected)
  })

  it('of a leap day comes back on the last of February', () => {
    expect(starts('2028-02-29T00:30', 'yearly', 2)).toEqual(['2028-02-29T00:30', '2029-02-28T00:30'])
  })

  it('has an end', () => {
    expect(starts('2027-01-31T09:00', 'weekly', 10_000)).toHaveLength(MOST_TIMES)
  })
})
