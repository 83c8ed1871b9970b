import { createHash } from 'node:crypto'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { drawInspectors, drawSubjects, GROUPS, listDigest, sizeOf, tokenOf } from '../../src/draws/order'
import type { Candidate, Shares } from '../../src/draws/order'

const hex = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 15 }), { minLength: length, maxLength: length })
    .map((digits) => digits.map((digit) => digit.toString(16)).join(''))

const seeds = hex(64)

const lists: fc.Arbitrary<Candidate[]> = fc.uniqueArray(
  fc.record({ token: hex(64), group: fc.constantFrom(...GROUPS) }),
  { selector: ({ token }) => token, maxLength: 120 },
)

const shares: fc.Arbitrary<Shares> = fc
  .tuple(...GROUPS.map(() => fc.integer({ min: 0, max: 100 })))
  .map(([one = 0, two = 0, three = 0, four = 0]) => ({ 1: one, 2: two, 3: three, 4: four }))

const tokens = (drawn: readonly Candidate[]) => drawn.map(({ token }) => token)

/** The rule a second time, by counting how many of the group come before: nothing of the code is used. */
const isDrawn = (seed: string, all: readonly Candidate[], of: Shares, one: Candidate) => {
  const keyOf = (token: string) => createHash('sm3').update(`${seed}:${token}`).digest('hex')
  const group = all.filter((other) => other.group === one.group)
  const before = group.filter((other) => keyOf(other.token) < keyOf(one.token)).length
  const share = of[one.group]
  return share > 0 && (before === 0 || before < (group.length * share) / 100)
}

describe('the draw', () => {
  it('gives the same list for the same seed, in whatever order the candidates stand', () => {
    fc.assert(
      fc.property(seeds, lists, shares, fc.infiniteStream(fc.nat()), (seed, all, of, order) => {
        const shuffled = all
          .map((candidate) => ({ candidate, place: order.next().value as number }))
          .sort((one, other) => one.place - other.place)
          .map(({ candidate }) => candidate)
        expect(tokens(drawSubjects(seed, shuffled, of))).toEqual(tokens(drawSubjects(seed, all, of)))
        expect(listDigest(shuffled)).toBe(listDigest(all))
      }),
      { numRuns: 300 },
    )
  })

  it('takes of each group its share, rounded up, and one at least', () => {
    fc.assert(
      fc.property(seeds, lists, shares, (seed, all, of) => {
        const drawn = drawSubjects(seed, all, of)
        for (const group of GROUPS) {
          const members = all.filter((candidate) => candidate.group === group).length
          const taken = drawn.filter((candidate) => candidate.group === group).length
          expect(taken).toBe(sizeOf(members, of[group]))
          expect(taken).toBeLessThanOrEqual(members)
          expect(taken * 100).toBeGreaterThanOrEqual(members * of[group])
          expect(taken > 0).toBe(members > 0 && of[group] > 0)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is what the rule says when it is computed in another way', () => {
    fc.assert(
      fc.property(seeds, lists, shares, (seed, all, of) => {
        const wanted = all.filter((one) => isDrawn(seed, all, of, one)).map(({ token }) => token)
        expect(tokens(drawSubjects(seed, all, of)).sort()).toEqual(wanted.sort())
      }),
      { numRuns: 300 },
    )
  })

  it('is not moved by a candidate of another group', () => {
    fc.assert(
      fc.property(seeds, lists, shares, (seed, all, of) => {
        const alone = all.filter(({ group }) => group === 4)
        expect(tokens(drawSubjects(seed, alone, of))).toEqual(
          tokens(drawSubjects(seed, all, of).filter(({ group }) => group === 4)),
        )
      }),
    )
  })

  it('draws everybody equally often, within what chance allows', () => {
    const all = Array.from({ length: 20 }, (_, index): Candidate => ({
      token: tokenOf('salt', String(index)),
      group: 3,
    }))
    const times = new Map(tokens(all).map((token) => [token, 0]))
    for (let round = 0; round < 2000; round += 1) {
      for (const { token } of drawSubjects(`seed ${round}`, all, { 1: 0, 2: 0, 3: 20, 4: 0 })) {
        times.set(token, (times.get(token) ?? 0) + 1)
      }
    }
    // 2,000 rounds of 4 out of 20: 400 each, a standard deviation of 18.
    expect(Math.min(...times.values())).toBeGreaterThan(310)
    expect(Math.max(...times.values())).toBeLessThan(490)
  })
})

describe('the inspectors', () => {
  const pools = fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 12 })

  it('are two different people of the pool, the same ones however the pool stands', () => {
    fc.assert(
      fc.property(seeds, hex(64), pools, (seed, token, pool) => {
        const sent = drawInspectors(seed, token, pool)
        expect(new Set(sent).size).toBe(2)
        expect(pool).toEqual(expect.arrayContaining(sent))
        expect(drawInspectors(seed, token, [...pool].reverse())).toEqual(sent)
      }),
    )
  })
})
