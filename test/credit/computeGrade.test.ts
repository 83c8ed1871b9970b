import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { computeGrade } from '../../src/credit/grades/computeGrade'
import type { CreditFacts } from '../../src/credit/grades/computeGrade'
import { FACTORS, GRADES } from '../../src/credit/grades/rules'

const rows = (count: number) => Array.from({ length: count }, (_, index) => `row ${index}`)

const factsOf = (counts: Partial<Record<(typeof FACTORS)[number], number>>): CreditFacts => ({
  honour: rows(counts.honour ?? 0),
  performed: rows(counts.performed ?? 0),
  broken: rows(counts.broken ?? 0),
  minor: rows(counts.minor ?? 0),
  ordinary: rows(counts.ordinary ?? 0),
  serious: rows(counts.serious ?? 0),
})

describe('the rule of grades', () => {
  it.each([
    ['nothing known', {}, 'B', 80],
    ['an honour', { honour: 1 }, 'A', 90],
    ['two commitments kept', { performed: 2 }, 'A', 90],
    ['ten honours, of which two count', { honour: 10 }, 'A', 100],
    ['a minor breach', { minor: 1 }, 'B', 75],
    ['an ordinary breach', { ordinary: 1 }, 'C', 60],
    ['an ordinary breach and all the honours', { ordinary: 1, honour: 3, performed: 3 }, 'B', 90],
    ['a commitment broken', { broken: 1 }, 'B', 70],
    ['a commitment broken and its ordinary breach', { broken: 1, ordinary: 1 }, 'C', 50],
    ['two ordinary breaches', { ordinary: 2 }, 'D', 40],
    ['a serious breach', { serious: 1 }, 'D', 35],
    ['a serious breach and all the honours', { serious: 1, honour: 3, performed: 3 }, 'D', 65],
  ] as const)('%s', (_name, counts, grade, points) => {
    expect(computeGrade(factsOf(counts))).toMatchObject({ grade, points })
  })

  const counts = fc.record(Object.fromEntries(FACTORS.map((factor) => [factor, fc.nat(8)])))

  it('gives a sum whose lines add up', () => {
    fc.assert(
      fc.property(counts, (of) => {
        const { points, reasons } = computeGrade(factsOf(of))
        expect(reasons.reduce((sum, line) => sum + line.points, 0)).toBe(points)
      }),
    )
  })

  it('is never better for one more breach', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom('broken', 'minor', 'ordinary', 'serious'), (of, factor) => {
        const before = computeGrade(factsOf(of)).grade
        const after = computeGrade(factsOf({ ...of, [factor]: (of[factor] ?? 0) + 1 })).grade
        expect(GRADES.indexOf(after)).toBeGreaterThanOrEqual(GRADES.indexOf(before))
      }),
    )
  })
})
