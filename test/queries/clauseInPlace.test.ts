import { describe, expect, it } from 'vitest'

import type { Clause } from '../../src/clauses/clause'
import { clauseInPlace } from '../../src/queries/clauseInPlace'

const clause = (anchor: string, level: number, number: string, parent: string | null): Clause => ({
  anchor,
  level,
  number,
  heading: `标题${anchor}`,
  text: '',
  parent,
  doubt: null,
})

const clauses = [
  clause('c-2', 1, '第二章', null),
  clause('c-2.6', 2, '第六条', 'c-2'),
  clause('c-2.6.1', 3, '（一）', 'c-2.6'),
  clause('c-2.7', 2, '第七条', 'c-2'),
]

describe('clauseInPlace', () => {
  it('shows the headings above and the text below, and no more', () => {
    const place = clauseInPlace(clauses, 'c-2.6')
    expect(place?.above).toEqual(['第二章　标题c-2'])
    expect(place?.passages.map(({ number, depth }) => [number, depth])).toEqual([
      ['第六条', 0],
      ['（一）', 1],
    ])
  })

  it('reads to the end of the draft for its last clause', () => {
    expect(clauseInPlace(clauses, 'c-2.7')?.passages).toHaveLength(1)
  })

  it('leaves out most of a whole chapter and says how much', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      clause(`c-2.9.${index}`, 3, `（${index}）`, 'c-2.6'),
    )
    const place = clauseInPlace([...clauses.slice(0, 2), ...many], 'c-2.6')
    expect(place?.passages).toHaveLength(30)
    expect(place?.omitted).toBe(11)
  })

  it('finds nothing for an anchor of another draft', () => {
    expect(clauseInPlace(clauses, 'c-9')).toBeUndefined()
  })
})
