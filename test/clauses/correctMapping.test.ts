import { describe, expect, it } from 'vitest'

import { accountsForAll } from '../../src/clauses/clauseMapping'
import { correctMapping, isPossible, remap } from '../../src/clauses/correctMapping'
import { mapClauses } from '../../src/clauses/mapClauses'
import { parseClauses } from '../../src/clauses/parseClauses'

const read = (...lines: string[]) => parseClauses(['产业园管理细则', ...lines]).clauses

const earlier = read(
  '第一条 为规范产业园的认定和管理，制定本细则。',
  '第二条 本细则适用于产业园的申报和考核。',
  '第三条 考核优秀的给予一次性奖励。',
)
const later = read(
  '第一条 为规范产业园的认定和管理，制定本细则。',
  '第二条 本细则适用于产业园的申报和考核。',
  '第三条 园区应当按月报送统计数据。',
)
const texts = { earlier, later }
const anchors = { from: earlier.map(({ anchor }) => anchor), to: later.map(({ anchor }) => anchor) }

const say = (rows: ReturnType<typeof mapClauses>) =>
  rows.map(
    ({ from, to, kind, confirmedBy }) => `${from ?? ''}→${to.join('+')} ${kind}${confirmedBy ? ' !' : ''}`,
  )

describe('what a person says of a mapping', () => {
  const rows = mapClauses(earlier, later)

  it('starts from what the comparison found', () => {
    expect(say(rows)).toEqual(['c-a1→c-a1 kept', 'c-a2→c-a2 kept', 'c-a3→ deleted', '→c-a3 added'])
  })

  it('joins a deleted and an added clause, which is then no longer new', () => {
    const corrected = correctMapping(rows, { from: 'c-a3', to: ['c-a3'], by: 'me' }, texts)
    expect(say(corrected)).toEqual(['c-a1→c-a1 kept', 'c-a2→c-a2 kept', 'c-a3→c-a3 changed !'])
  })

  it('makes two clauses merged, and separate again', () => {
    const merged = correctMapping(rows, { from: 'c-a3', to: ['c-a2'], by: 'me' }, texts)
    expect(say(merged)).toEqual(['c-a1→c-a1 kept', 'c-a2→c-a2 merged', 'c-a3→c-a2 merged !', '→c-a3 added'])
    expect(say(correctMapping(merged, { from: 'c-a3', to: [], by: 'me' }, texts))).toEqual([
      'c-a1→c-a1 kept',
      'c-a2→c-a2 kept',
      'c-a3→ deleted !',
      '→c-a3 added',
    ])
  })

  it('splits a clause, in the order of the later text', () => {
    const split = correctMapping(rows, { from: 'c-a2', to: ['c-a3', 'c-a2'], by: 'me' }, texts)
    expect(say(split)[1]).toBe('c-a2→c-a2+c-a3 split !')
    expect(accountsForAll(split, anchors)).toBe(true)
  })

  it('confirms that a clause is new', () => {
    const confirmed = correctMapping(rows, { from: null, to: ['c-a3'], by: 'me' }, texts)
    expect(say(confirmed).at(-1)).toBe('→c-a3 added !')
  })

  it.each([
    [{ from: 'c-a9', to: [] }],
    [{ from: 'c-a1', to: ['c-a9'] }],
    [{ from: null, to: ['c-a1'] }],
    [{ from: null, to: [] }],
  ])('is impossible for %j', (correction) => {
    expect(isPossible(rows, correction, texts)).toBe(false)
  })

  it('outlives a new comparison, as far as its clauses are still there', () => {
    const confirmed = correctMapping(rows, { from: 'c-a3', to: ['c-a3'], by: 'me' }, texts)
    expect(say(remap(confirmed, texts))).toContain('c-a3→c-a3 changed !')
    const shorter = later.slice(0, 2)
    expect(say(remap(confirmed, { earlier, later: shorter }))).toContain('c-a3→ deleted')
  })
})
