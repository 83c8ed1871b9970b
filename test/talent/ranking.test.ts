import { describe, expect, test } from 'vitest'
import {
  needsThirdReviewer,
  rankApplicants,
  ScoreOutOfRange,
  shortlist,
  weightedMean,
  type Criterion,
} from '../../src/talent/ranking'

const sales: Criterion = { key: 'sales', weight: 60, maximum: 10 }
const language: Criterion = { key: 'language', weight: 40, maximum: 20 }
const criteria = [language, sales]
const sheet = (points: number, words: number) => ({ sales: points, language: words })
const twice = (id: string, points: number, words: number) => ({
  id,
  sheets: [sheet(points, words), sheet(points, words)],
})

describe('the weighted mean', () => {
  test('weighs each criterion by its share of its own maximum', () => {
    expect(weightedMean(criteria, [sheet(8, 10)])).toBe(6800)
  })

  test('is the mean of all reviewers', () => {
    expect(weightedMean(criteria, [sheet(10, 20), sheet(0, 0), sheet(5, 10)])).toBe(5000)
  })

  test('rounds a half up, exactly', () => {
    expect(weightedMean([{ key: 'a', weight: 1, maximum: 2000 }], [{ a: 1 }, { a: 0 }])).toBe(3)
    expect(weightedMean([{ key: 'a', weight: 1, maximum: 3 }], [{ a: 1 }])).toBe(3333)
  })

  test.each([
    ['above the maximum', sheet(11, 0)],
    ['below zero', sheet(-1, 0)],
    ['a fraction', sheet(1.5, 0)],
    ['not a number', sheet(Number.NaN, 0)],
    ['missing', { sales: 1 }],
  ])('refuses a score that is %s', (_, wrong) => {
    expect(() => weightedMean(criteria, [wrong])).toThrow(ScoreOutOfRange)
  })

  test('refuses to average nothing', () => {
    expect(() => weightedMean(criteria, [])).toThrow(ScoreOutOfRange)
    expect(() => weightedMean([], [sheet(1, 1)])).toThrow(ScoreOutOfRange)
  })
})

describe('a third reviewer', () => {
  test.each([
    ['at the threshold', [sheet(10, 0), sheet(8, 0)], false],
    ['past the threshold', [sheet(10, 1), sheet(8, 0)], true],
    ['past it in the other order', [sheet(8, 0), sheet(10, 1)], true],
    ['once three are in', [sheet(10, 20), sheet(0, 0), sheet(5, 5)], false],
    ['while one is in', [sheet(10, 20)], false],
  ])('%s', (_, sheets, due) => {
    expect(needsThirdReviewer(criteria, { sheets, threshold: 12 })).toBe(due)
  })
})

describe('the ranking', () => {
  test('parts equal means by the weightier criterion and says so to both', () => {
    const ranked = rankApplicants(criteria, [twice('words', 4, 18), twice('sales', 8, 6)])
    expect(ranked).toEqual([
      { id: 'sales', rank: 1, hundredths: 6000, decidedBy: 'sales', tiedWith: [] },
      { id: 'words', rank: 2, hundredths: 6000, decidedBy: 'sales', tiedWith: [] },
    ])
  })

  test('shares a rank between equals and skips the next', () => {
    const ranked = rankApplicants(criteria, [
      twice('d', 1, 1),
      twice('b', 5, 5),
      twice('a', 9, 9),
      twice('c', 5, 5),
    ])
    expect(ranked.map(({ id, rank, tiedWith }) => [id, rank, tiedWith])).toEqual([
      ['a', 1, []],
      ['b', 2, ['c']],
      ['c', 2, ['b']],
      ['d', 4, []],
    ])
  })

  test('leaves a tie across the last place to a person', () => {
    const ranked = rankApplicants(criteria, [twice('a', 9, 9), twice('b', 5, 5), twice('c', 5, 5)])
    const ids = (places: number) => {
      const { within, undecided } = shortlist(ranked, places)
      return [within.map(({ id }) => id), undecided.map(({ id }) => id)]
    }
    expect(ids(1)).toEqual([['a'], []])
    expect(ids(2)).toEqual([['a'], ['b', 'c']])
    expect(ids(3)).toEqual([['a', 'b', 'c'], []])
  })
})
