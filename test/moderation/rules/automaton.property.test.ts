import fc from 'fast-check'
import { expect, it } from 'vitest'

import { buildAutomaton, scan } from '../../../src/moderation/rules/automaton'

const codes = (most: number, least: number) =>
  fc.array(fc.integer({ min: 97, max: 100 }), { minLength: least, maxLength: most })

const naive = (patterns: readonly number[][], text: readonly number[]) =>
  patterns.flatMap((pattern, number) =>
    text.flatMap((_, last) => {
      const from = last - pattern.length + 1
      return from >= 0 && pattern.every((code, index) => text[from + index] === code)
        ? [`${number}@${last}`]
        : []
    }),
  )

it('finds every place of every pattern, as trying them one by one does', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(codes(5, 1), { minLength: 1, maxLength: 12, selector: (pattern) => pattern.join() }),
      codes(60, 0),
      (patterns, text) => {
        const found: string[] = []
        scan(
          buildAutomaton(patterns.map((pattern) => Uint16Array.from(pattern))),
          { codes: Uint16Array.from(text), length: text.length },
          (pattern, last) => found.push(`${pattern}@${last}`),
        )
        expect(found.sort()).toEqual(naive(patterns, text).sort())
      },
    ),
    { numRuns: 2000 },
  )
})
