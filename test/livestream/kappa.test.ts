import { describe, expect, it } from 'vitest'

import { agreementOf } from '../../src/livestream/quality/kappa'
import type { Pair } from '../../src/livestream/quality/kappa'

const times = (count: number, ...pair: [string, string]): Pair[] => Array.from({ length: count }, () => pair)

describe('agreement', () => {
  it('is that of the textbook: 20, 5, 10, 15 of 50 give 0.4', () => {
    const pairs = [
      ...times(20, 'yes', 'yes'),
      ...times(5, 'yes', 'no'),
      ...times(10, 'no', 'yes'),
      ...times(15, 'no', 'no'),
    ]
    const { observed, kappa } = agreementOf(pairs)
    expect(observed).toBeCloseTo(0.7)
    expect(kappa).toBeCloseTo(0.4)
  })

  it('is 1 where all agree on different things, and worse than chance below 0', () => {
    expect(agreementOf([...times(3, 'a', 'a'), ...times(2, 'b', 'b')]).kappa).toBe(1)
    expect(agreementOf([...times(2, 'a', 'b'), ...times(2, 'b', 'a')]).kappa).toBe(-1)
  })

  it('is not said of nothing, nor of people who always say the same', () => {
    expect(agreementOf([])).toEqual({ pairs: 0, observed: 0, kappa: null })
    expect(agreementOf(times(9, 'a', 'a')).kappa).toBeNull()
  })
})
