import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clausesSchema } from '../../src/clauses/clause'
import { paragraphsOfText } from '../../src/clauses/paragraphsOfText'
import { parseClauses } from '../../src/clauses/parseClauses'
import { settleOutline } from '../../src/clauses/settleOutline'
import { drafts } from './fixtures/drafts'
import { printed, squeezed } from './fixtures/outline'

describe('parseClauses on any draft', { timeout: 60_000 }, () => {
  it('gives clauses that may be stored, each with an anchor of its own', () => {
    fc.assert(
      fc.property(drafts, (lines) => {
        const { clauses } = parseClauses(lines)
        expect(clausesSchema.safeParse(clauses).error?.issues ?? []).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('loses no text', () => {
    fc.assert(
      fc.property(drafts, (lines) => {
        const { title, clauses } = parseClauses(lines)
        expect(printed(title, clauses)).toBe(squeezed(lines))
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same anchors when it reads the same text again', () => {
    fc.assert(
      fc.property(drafts, (lines) => {
        expect(parseClauses([...lines])).toEqual(parseClauses(lines))
      }),
    )
  })

  it('gives parents that follow from the levels', () => {
    fc.assert(
      fc.property(drafts, (lines) => {
        const { clauses } = parseClauses(lines)
        expect(settleOutline(clauses)).toEqual(clauses)
      }),
    )
  })

  it('takes any pasted text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const paragraphs = paragraphsOfText(text)
        const { title, clauses } = parseClauses(paragraphs)
        expect(clausesSchema.safeParse(clauses).success).toBe(true)
        expect(printed(title, clauses)).toBe(squeezed(paragraphs))
      }),
      { numRuns: 300 },
    )
  })
})
