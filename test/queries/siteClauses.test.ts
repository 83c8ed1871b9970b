import { describe, expect, it } from 'vitest'

import type { Clause } from '../../src/clauses/clause'
import { clauseLabel, clauseWithChildren, contentsOf, numbered } from '../../src/queries/siteClauses'

const clause = (anchor: string, overrides: Partial<Clause> = {}): Clause => ({
  anchor,
  level: 1,
  number: '',
  heading: '',
  text: '',
  parent: null,
  doubt: null,
  ...overrides,
})

const preamble = clause('c-p1', { level: 0, text: '为办好选品中心，制定本方案。' })
const section = clause('c-1', { number: '一、', heading: '总体要求' })
const point = clause('c-1.1', {
  level: 2,
  number: '（一）',
  heading: '工作思路。',
  text: '把选品连成一条线。',
  parent: 'c-1',
})
const item = clause('c-1.1.1', { level: 3, number: '1.', text: '建立样品库。', parent: 'c-1.1' })
const next = clause('c-2', { number: '二、', heading: '重点任务' })
const tree = [preamble, section, point, item, next]

describe('what a clause is called', () => {
  it('is its number and heading, without the full stop', () => {
    expect(clauseLabel(point)).toBe('（一）工作思路')
  })

  it('is how its text begins when it has no heading', () => {
    expect(clauseLabel(preamble, 6)).toBe('为办好选品中…')
  })

  it('counts rare characters as one', () => {
    expect(clauseLabel(clause('c-9', { text: '𠮷𠮷𠮷' }), 2)).toBe('𠮷𠮷…')
  })

  it.each([
    ['第三条', '申请条件', '第三条\u3000申请条件'],
    ['（一）', '工作思路', '（一）工作思路'],
    ['1.', 'Scope', '1. Scope'],
    ['', '总则', '总则'],
    ['第一条', '', '第一条'],
  ])('sets %j apart from %j as print does', (number, words, whole) => {
    expect(numbered(number, words)).toBe(whole)
  })
})

describe('a clause with what is under it', () => {
  it('goes as far as the next clause of its level', () => {
    expect(clauseWithChildren(tree, 'c-1').map(({ anchor }) => anchor)).toEqual(['c-1', 'c-1.1', 'c-1.1.1'])
  })

  it('goes to the end for the last clause', () => {
    expect(clauseWithChildren(tree, 'c-2')).toEqual([next])
  })

  it('is nothing for an anchor of another draft', () => {
    expect(clauseWithChildren(tree, 'c-7')).toEqual([])
  })
})

describe('the table of contents', () => {
  it('lists two levels that have a number or a heading', () => {
    expect(contentsOf(tree).map(({ anchor }) => anchor)).toEqual(['c-1', 'c-1.1', 'c-2'])
  })
})
