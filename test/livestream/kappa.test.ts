import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { agreementOf, FEWEST_PAIRS, onValue } from '../../src/livestream/quality/kappa'
import type { Pair } from '../../src/livestream/quality/kappa'

const times = (count: number, ...pair: [string, string]): Pair[] => Array.from({ length: count }, () => pair)

const TEXTBOOK = [
  ...times(20, 'yes', 'yes'),
  ...times(5, 'yes', 'no'),
  ...times(10, 'no', 'yes'),
  ...times(15, 'no', 'no'),
]

describe('agreement', () => {
  it('is that of the textbook: 20, 5, 10, 15 of 50 give 0.4', () => {
    const { observed, kappa } = agreementOf(TEXTBOOK)
    expect(observed).toBeCloseTo(0.7)
    expect(kappa).toBeCloseTo(0.4)
  })

  it('lies between 0.146 and 0.654 there: 1.96 × √(0.7 × 0.3 / 50) / 0.5 on either side', () => {
    const { interval } = agreementOf(TEXTBOOK)
    expect(interval?.low).toBeCloseTo(0.146, 3)
    expect(interval?.high).toBeCloseTo(0.654, 3)
  })

  it('of three values: 0.7 observed and 0.41 expected give 0.4915', () => {
    // Rows of 200 pairs: 88 14 18 / 10 40 10 / 2 6 12; margins 120 60 20 and 100 60 40.
    const pairs = [
      ...times(88, 'a', 'a'),
      ...times(14, 'a', 'b'),
      ...times(18, 'a', 'c'),
      ...times(10, 'b', 'a'),
      ...times(40, 'b', 'b'),
      ...times(10, 'b', 'c'),
      ...times(2, 'c', 'a'),
      ...times(6, 'c', 'b'),
      ...times(12, 'c', 'c'),
    ]
    const { pairs: count, observed, kappa } = agreementOf(pairs)
    expect([count, observed]).toEqual([200, 0.7])
    // (0.6 × 0.5) + (0.3 × 0.3) + (0.1 × 0.2) = 0.41 expected; (0.7 − 0.41) / 0.59 = 0.4915.
    expect(kappa).toBeCloseTo(0.4915, 4)
  })

  it('is 1 where all agree on different things, and worse than chance below 0', () => {
    expect(agreementOf([...times(3, 'a', 'a'), ...times(2, 'b', 'b')]).kappa).toBe(1)
    expect(agreementOf([...times(2, 'a', 'b'), ...times(2, 'b', 'a')]).kappa).toBe(-1)
  })

  it('is not said of nothing, nor of people who always say the same', () => {
    expect(agreementOf([])).toEqual({ pairs: 0, observed: 0, kappa: null, interval: null })
    expect(agreementOf(times(9, 'a', 'a')).kappa).toBeNull()
  })

  it(`has no interval below ${FEWEST_PAIRS} pairs`, () => {
    const nine = [...times(5, 'a', 'a'), ...times(4, 'b', 'a')]
    expect(agreementOf(nine).interval).toBeNull()
    expect(agreementOf([...nine, ['b', 'b']]).interval).not.toBeNull()
  })

  it('on one code alone asks whether either said it', () => {
    const pairs: Pair[] = [
      ['a', 'a'],
      ['a', 'b'],
      ['c', 'b'],
    ]
    expect(onValue(pairs, 'a')).toEqual([
      ['true', 'true'],
      ['true', 'false'],
      ['false', 'false'],
    ])
  })
})

const value = fc.constantFrom('a', 'b', 'c', 'd')
const somePairs = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 200 })
const known = (kappa: number | null) => kappa ?? 0

describe('agreement of any pairs', () => {
  it('is at most 1, its interval holds it, and no pair is lost', () => {
    fc.assert(
      fc.property(somePairs, (pairs) => {
        const { kappa, interval, observed, pairs: count } = agreementOf(pairs)
        expect(count).toBe(pairs.length)
        expect(known(kappa)).toBeLessThanOrEqual(1)
        expect(known(kappa)).toBeGreaterThanOrEqual(-1)
        expect(observed).toBeGreaterThanOrEqual(0)
        expect(interval === null || (interval.low <= known(kappa) && known(kappa) <= interval.high)).toBe(
          true,
        )
      }),
    )
  })

  it('is the same whoever is called the first, and in whatever order they stand', () => {
    fc.assert(
      fc.property(somePairs, (pairs) => {
        const one = known(agreementOf(pairs).kappa)
        const turned = pairs.map(([first, second]): Pair => [second, first]).reverse()
        expect(known(agreementOf(turned).kappa)).toBeCloseTo(one, 10)
      }),
    )
  })

  it('is the same under other names of the values', () => {
    fc.assert(
      fc.property(somePairs, (pairs) => {
        const renamed = pairs.map(([one, other]): Pair => [`measure ${one}`, `measure ${other}`])
        expect(agreementOf(renamed)).toEqual(agreementOf(pairs))
      }),
    )
  })

  it('is 1, or nothing at all, of two who always agree', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 100 }), (values) => {
        const same = agreementOf(values.map((one): Pair => [one, one]))
        expect(same.observed).toBe(1)
        expect(same.kappa === null || same.kappa === 1).toBe(true)
      }),
    )
  })
})
