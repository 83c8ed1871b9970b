import { describe, expect, it } from 'vitest'
import { clausesSchema, DOUBTS, type Clause } from '../../src/clauses/clause'
import { clauseTree } from '../../src/clauses/clauseTree'
import { MAX_CHARACTERS, MAX_CLAUSES } from '../../src/clauses/limits'
import { translator } from '../../src/i18n'

const clause = (overrides: Partial<Clause> = {}): Clause => ({
  anchor: 'c-1',
  level: 1,
  number: '一、',
  heading: '甲',
  text: '',
  parent: null,
  doubt: null,
  ...overrides,
})

const codesOf = (input: unknown): string[] =>
  (clausesSchema.safeParse(input).error?.issues ?? []).map(({ message }) => message)

const child = clause({ anchor: 'c-1.1', level: 2, parent: 'c-1' })

describe('clausesSchema', () => {
  it('accepts a tree and a paragraph outside it', () => {
    expect(codesOf([clause({ anchor: 'c-p1', level: 0 }), clause(), child])).toEqual([])
  })

  it.each<[string, string, unknown]>([
    ['two clauses with one anchor', 'anchor-repeated', [clause(), clause()]],
    ['a first clause on level 2', 'level', [clause({ level: 2 })]],
    ['a level passed over', 'level', [clause(), { ...child, level: 3 }]],
    ['a level above 8', 'level', [clause({ level: 9 })]],
    ['a negative level', 'level', [clause({ level: -1 })]],
    ['a level that is no whole number', 'malformed', [clause({ level: 0.5 })]],
    ['a parent that does not exist', 'parent', [clause(), { ...child, parent: 'c-9' }]],
    ['a parent that is not the clause above', 'parent', [clause(), clause({ anchor: 'c-2' }), child]],
    ['a top clause with a parent', 'parent', [clause({ parent: 'c-1' })]],
    ['a blank clause', 'blank', [clause({ number: ' ', heading: '', text: '\n' })]],
    ['NUL', 'control-characters', [clause({ text: 'a\0b' })]],
    ['half a character', 'control-characters', [clause({ text: '\ud800' })]],
    ['a long heading', 'too-long', [clause({ heading: '长'.repeat(501) })]],
    ['too much text', 'too-long', [clause({ text: '长'.repeat(MAX_CHARACTERS) })]],
    [
      'too many clauses',
      'too-many',
      Array.from({ length: MAX_CLAUSES + 1 }, (_, n) => clause({ anchor: `c-${n}` })),
    ],
    ['an anchor with other signs', 'malformed', [clause({ anchor: 'c-"><b>' })]],
    ['a field that is no clause field', 'malformed', [{ ...clause(), state: 'published' }]],
    ['an unknown doubt', 'malformed', [{ ...clause(), doubt: 'other' }]],
    ['a text that is no text', 'malformed', [{ ...clause(), text: 1 }]],
    ['no list', 'malformed', { 0: clause() }],
    ['null', 'malformed', [null]],
  ])('refuses %s', (_, code, input) => {
    expect(new Set(codesOf(input))).toContain(code)
  })

  it('keeps line feeds, tabs, emoji and rare characters', () => {
    expect(codesOf([clause({ text: '甲\n乙\t🌊𠮷㼆' })])).toEqual([])
  })
})

describe('clauseTree', () => {
  it('nests clauses under their parents in order', () => {
    const tree = clauseTree([clause(), child, clause({ anchor: 'c-2' })])
    expect(tree.map(({ anchor, children }) => [anchor, children.map((node) => node.anchor)])).toEqual([
      ['c-1', ['c-1.1']],
      ['c-2', []],
    ])
  })
})

describe('texts for editors', () => {
  const invalid = [
    'too-many',
    'too-long',
    'control-characters',
    'blank',
    'anchor-repeated',
    'level',
    'parent',
    'malformed',
  ]
  const keys = [...DOUBTS.map((doubt) => `doubt.${doubt}`), ...invalid.map((code) => `invalid.${code}`)]

  it.each(keys)('%s is said in both languages', (key) => {
    expect(translator('zh', 'clauses')(key)).toMatch(/[\u4e00-\u9fff].*。$/)
    expect(translator('en', 'clauses')(key)).toMatch(/^[A-Z][^\u4e00-\u9fff]*\.$/)
  })
})
