import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { checkEligibility, COMPARISONS } from '../../src/talent/eligibility'
import type { EligibilityRule } from '../../src/talent/eligibility'
import { rankApplicants, shortlist, weightedMean } from '../../src/talent/ranking'
import type { Criterion, Scored } from '../../src/talent/ranking'
import { nextReviewer } from '../../src/talent/reviews'

const criteria: Criterion[] = [
  { key: 'a', weight: 50, maximum: 100 },
  { key: 'b', weight: 30, maximum: 7 },
  { key: 'c', weight: 20, maximum: 3 },
]

const sheet = fc.record({
  a: fc.integer({ min: 0, max: 100 }),
  b: fc.integer({ min: 0, max: 7 }),
  c: fc.integer({ min: 0, max: 3 }),
})

const applicants: fc.Arbitrary<Scored[]> = fc
  .array(fc.array(sheet, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 })
  .map((all) => all.map((sheets, at) => ({ id: `n${at}`, sheets })))

describe('any ranking', () => {
  it('is the same whatever order applicants and sheets come in', () => {
    fc.assert(
      fc.property(applicants, fc.integer({ min: 0, max: 11 }), (all, turn) => {
        const turned = [...all.slice(turn), ...all.slice(0, turn)].map(({ id, sheets }) => ({
          id,
          sheets: sheets.toReversed(),
        }))
        const ranksOf = (scored: Scored[]) =>
          Object.fromEntries(
            rankApplicants(criteria, scored).map(({ id, rank, hundredths }) => [id, [rank, hundredths]]),
          )
        expect(ranksOf(turned)).toEqual(ranksOf(all))
      }),
    )
  })

  it('ranks everybody once, drops no sheet, and never puts less before more', () => {
    fc.assert(
      fc.property(applicants, (all) => {
        const ranked = rankApplicants(criteria, all)
        expect(ranked.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted())
        for (const { id, hundredths } of ranked) {
          expect(hundredths).toBe(weightedMean(criteria, all.find((one) => one.id === id)?.sheets ?? []))
        }
        const means = ranked.map(({ hundredths }) => hundredths)
        expect(means).toEqual(means.toSorted((one, other) => other - one))
      }),
    )
  })

  it('raises nobody for a point less', () => {
    fc.assert(
      fc.property(applicants, (all) => {
        const [first] = all as [Scored]
        const [own] = first.sheets
        fc.pre(own !== undefined && (own.a ?? 0) > 0)
        const lowered = { ...first, sheets: [{ ...own, a: (own?.a ?? 0) - 1 }, ...first.sheets.slice(1)] }
        const rankOf = (scored: readonly Scored[]) =>
          rankApplicants(criteria, scored).find(({ id }) => id === first.id)?.rank ?? 0
        expect(rankOf([lowered, ...all.slice(1)])).toBeGreaterThanOrEqual(rankOf(all))
      }),
    )
  })

  it('fills no more than the places, and leaves to a person only who ties across the last', () => {
    fc.assert(
      fc.property(applicants, fc.integer({ min: 1, max: 12 }), (all, places) => {
        const ranked = rankApplicants(criteria, all)
        const { within, undecided } = shortlist(ranked, places)
        expect(within.length).toBeLessThanOrEqual(places)
        expect(within.length + undecided.length).toBeGreaterThanOrEqual(Math.min(places, all.length))
        expect(new Set(undecided.map(({ rank }) => rank)).size).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('any set of rules', () => {
  const rule: fc.Arbitrary<EligibilityRule> = fc.record({
    question: fc.constantFrom('age', 'town', 'day'),
    comparison: fc.constantFrom(...COMPARISONS),
    value: fc.string({ maxLength: 12 }),
    message: fc.constant('不符合'),
    effect: fc.constantFrom('required' as const, 'hint' as const),
  })
  const answers = fc.dictionary(
    fc.constantFrom('age', 'town', 'day'),
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string())),
  )

  it('judges every answer there can be, and names only its own rules', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 6 }), answers, (rules, given) => {
        const { unmet, hints } = checkEligibility(rules, given)
        expect(unmet.every((one) => rules.includes(one) && one.effect === 'required')).toBe(true)
        expect(hints.every((one) => rules.includes(one) && one.effect === 'hint')).toBe(true)
      }),
    )
  })

  it('is met by no silence', () => {
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 6 }), (rules) => {
        const { unmet, hints } = checkEligibility(rules, {})
        expect(unmet.length + hints.length).toBe(rules.length)
      }),
    )
  })
})

describe('reviews of any panel', () => {
  it('go to different people, as evenly as can be', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 7 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 2, max: 4 }),
        (size, count, each) => {
          const panel = Array.from({ length: size }, (_, at) => `p${at}`)
          const loads = new Map<string, number>()
          for (let application = 0; application < count; application += 1) {
            const taken: string[] = []
            for (let at = 0; at < Math.min(each, size); at += 1) {
              const reviewer = nextReviewer(panel, taken, loads) ?? ''
              expect(taken).not.toContain(reviewer)
              taken.push(reviewer)
              loads.set(reviewer, (loads.get(reviewer) ?? 0) + 1)
            }
          }
          const all = panel.map((member) => loads.get(member) ?? 0)
          expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  it('go to nobody when everybody has had the application', () => {
    expect(nextReviewer(['a', 'b'], ['a', 'b'], new Map())).toBeUndefined()
  })
})
