import { describe, expect, it } from 'vitest'

import type { Clause } from '../../../src/clauses/clause'
import {
  correct,
  nextDoubt,
  possibleMoves,
  selectionAfter,
} from '../../../src/components/clauses/corrections'

const clause = (anchor: string, level: number, more: Partial<Clause> = {}): Clause => ({
  anchor,
  level,
  number: '',
  heading: '',
  text: `text of ${anchor}`,
  parent: null,
  doubt: null,
  ...more,
})

const clauses = [
  clause('c-1', 1),
  clause('c-1.1', 2, { parent: 'c-1', doubt: 'unnumbered' }),
  clause('c-2', 1, { doubt: 'numbering-gap' }),
]

const at = (anchor: string) => ({ clauses, anchor, reserved: clauses.map((one) => one.anchor) })

describe('correct', () => {
  it('changes nothing for an anchor that is not there', () => {
    expect(correct({ kind: 'remove' }, at('c-9'))).toBe(clauses)
  })

  it('does not confirm what was never in doubt', () => {
    expect(correct({ kind: 'confirm' }, at('c-1'))).toBe(clauses)
  })

  it('confirms a doubt and keeps every anchor', () => {
    const after = correct({ kind: 'confirm' }, at('c-2'))
    expect(after.map(({ doubt }) => doubt)).toEqual([null, 'unnumbered', null])
    expect(after.map(({ anchor }) => anchor)).toEqual(['c-1', 'c-1.1', 'c-2'])
  })

  it('promotes a clause by one level', () => {
    expect(correct({ kind: 'promote' }, at('c-1.1'))[1]).toMatchObject({ level: 1, parent: null })
  })

  it('never gives a new clause an anchor that was in use', () => {
    const after = correct({ kind: 'insert', text: 'new' }, at('c-2'))
    expect(new Set(after.map(({ anchor }) => anchor)).size).toBe(4)
  })
})

describe('selectionAfter', () => {
  it('goes to the clause that is new', () => {
    const after = correct({ kind: 'split', offset: 4 }, at('c-2'))
    const selected = selectionAfter(clauses, after, 'c-2')
    expect(clauses.map(({ anchor }) => anchor)).not.toContain(selected)
  })

  it('goes to the clause before one that is gone', () => {
    expect(selectionAfter(clauses, correct({ kind: 'remove' }, at('c-2')), 'c-2')).toBe('c-1.1')
  })
})

describe('nextDoubt', () => {
  it('starts with the first', () => {
    expect(nextDoubt(clauses, undefined)).toBe('c-1.1')
  })

  it('goes round, and not to where one is', () => {
    expect(nextDoubt(clauses, 'c-1.1')).toBe('c-2')
    expect(nextDoubt(clauses, 'c-2')).toBe('c-1.1')
    expect(nextDoubt([clause('c-1', 1, { doubt: 'unnumbered' })], 'c-1')).toBeUndefined()
  })
})

describe('possibleMoves', () => {
  it('does not merge the first clause with anything', () => {
    expect(possibleMoves(clauses, 'c-1').merge).toBe(false)
    expect(possibleMoves(clauses, 'c-2').merge).toBe(true)
  })

  it('does not demote below what the clause before allows', () => {
    expect(possibleMoves(clauses, 'c-1.1').demote).toBe(false)
    expect(possibleMoves(clauses, 'c-2').demote).toBe(true)
  })
})
