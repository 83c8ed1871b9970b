import { describe, expect, it } from 'vitest'

import { isMet, median, percentile, ratioOf } from '../../bench/statistics.mjs'

describe('statistics of a benchmark', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
  ])('takes the middle of %j', (values, expected) => {
    expect(median(values)).toBe(expected)
  })

  it.each([
    [0.5, 50],
    [0.95, 95],
    [0.99, 99],
    [1, 100],
    [0.001, 1],
  ])('finds the value below which a share of %d lies', (share, expected) => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect(percentile(values, share)).toBe(expected)
  })

  it('compares within each round, so that a slow minute of the machine falls on both', () => {
    expect(ratioOf([100, 10, 100], [50, 5, 50])).toBe(2)
  })

  it('refuses what cannot be compared', () => {
    expect(() => median([])).toThrow(RangeError)
    expect(() => percentile([], 0.5)).toThrow(RangeError)
    expect(() => ratioOf([1], [1, 2])).toThrow(RangeError)
  })

  it.each([
    [{ atLeast: 2 }, 2, true],
    [{ atLeast: 2 }, 1.99, false],
    [{ atMost: 1.5 }, 1.5, true],
    [{ atMost: 1.5 }, 1.51, false],
  ])('judges a target of %j at %d', (target, value, expected) => {
    expect(isMet(target, value)).toBe(expected)
  })
})
