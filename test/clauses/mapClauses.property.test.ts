import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Clause } from '../../src/clauses/clause'
import { accountsForAll } from '../../src/clauses/clauseMapping'
import { mapClauses } from '../../src/clauses/mapClauses'
import { parseClauses } from '../../src/clauses/parseClauses'
import { drafts } from './fixtures/drafts'

const article = (text: string, index: number): Clause => ({
  anchor: `c-${index + 1}`,
  level: 1,
  number: `第${index + 1}条`,
  heading: '',
  text,
  parent: null,
  doubt: null,
})

const CHARACTERS = [...'跨境电商产业园应当报送统计数据考核优秀奖励认定退出企业服务平台物流仓储']

/** Sentences unlike one another, so that there is one right answer. */
const sentences = fc.uniqueArray(
  fc.array(fc.constantFrom(...CHARACTERS), { minLength: 25, maxLength: 60 }).map((all) => all.join('')),
  { minLength: 2, maxLength: 12, selector: (sentence) => sentence.slice(0, 8) },
)

const anchorsOf = (clauses: readonly Clause[]) => clauses.map(({ anchor }) => anchor)

describe('mapClauses on any two texts', { timeout: 60_000 }, () => {
  it('keeps every clause of a text that stays as it is', () => {
    fc.assert(
      fc.property(drafts, (lines) => {
        const { clauses } = parseClauses(lines)
        const rows = mapClauses(clauses, clauses)
        expect(rows.every(({ kind }) => kind === 'kept')).toBe(true)
        expect(rows.map(({ from }) => from)).toEqual(anchorsOf(clauses))
      }),
    )
  })

  it('accounts for every clause of both texts', () => {
    fc.assert(
      fc.property(drafts, drafts, (earlier, later) => {
        const from = parseClauses(earlier).clauses
        const to = parseClauses(later).clauses
        const rows = mapClauses(from, to)
        expect(accountsForAll(rows, { from: anchorsOf(from), to: anchorsOf(to) })).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('finds every clause of a text put in another order', () => {
    const shuffled = sentences.chain((texts) =>
      fc.tuple(
        fc.constant(texts),
        fc.shuffledSubarray([...texts.keys()], { minLength: texts.length, maxLength: texts.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([texts, order]) => {
        const rows = mapClauses(texts.map(article), order.map((old) => texts[old] as string).map(article))
        expect(rows).toHaveLength(texts.length)
        rows.forEach(({ to, kind, score }, old) => {
          const place = order.indexOf(old)
          expect({ to, kind, score }).toEqual({
            to: [`c-${place + 1}`],
            kind: place === old ? 'kept' : 'moved',
            score: 1,
          })
        })
      }),
    )
  })

  it('takes a clause put in between for added, and the rest for kept or moved', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), (texts, at) => {
        const place = at % texts.length
        const later = [...texts.slice(0, place), '此处为全新内容与前后文均无关联', ...texts.slice(place)]
        const rows = mapClauses(texts.map(article), later.map(article))
        expect(rows.filter(({ kind }) => kind === 'added').map(({ to }) => to)).toEqual([[`c-${place + 1}`]])
        expect(rows.filter(({ kind }) => kind === 'kept')).toHaveLength(place)
        expect(rows.filter(({ kind }) => kind === 'moved')).toHaveLength(texts.length - place)
      }),
    )
  })

  it('maps the same texts alike', () => {
    fc.assert(
      fc.property(drafts, drafts, (earlier, later) => {
        const from = parseClauses(earlier).clauses
        const to = parseClauses(later).clauses
        expect(mapClauses(from, to)).toEqual(mapClauses(structuredClone(from), structuredClone(to)))
      }),
      { numRuns: 50 },
    )
  })
})
