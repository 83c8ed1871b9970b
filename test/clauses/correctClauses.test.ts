import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clausesSchema, type Clause } from '../../src/clauses/clause'
import {
  confirmClause,
  insertAfter,
  mergeWithPrevious,
  reachableLevel,
  removeClause,
  setLevel,
  setText,
  splitAt,
} from '../../src/clauses/correctClauses'
import { parseClauses } from '../../src/clauses/parseClauses'
import { drafts } from './fixtures/drafts'
import { outlineOf, printed } from './fixtures/outline'

const { clauses } = parseClauses([
  '为改善海岸环境，制定本方案，自公布之日起施行，由市住建部门解释。',
  '一、甲',
  '（一）乙',
  '1.丙',
  '（三）丁。这里的文字𠮷够长。（二）戊',
  '二、己',
])
const anchored = (list: readonly Clause[], anchor: string) => list.find((clause) => clause.anchor === anchor)

describe('setLevel', () => {
  it('moves all below a clause with it and keeps the anchors', () => {
    expect(outlineOf(setLevel({ clauses, anchor: 'c-1.1', level: 1 }))).toEqual([
      '0 c-p1',
      '1 c-1 一、',
      '1 c-1.1 （一）',
      '2 c-1.1.1 1.',
      '2 c-1.3 （三）',
      '1 c-2 二、',
    ])
  })

  it('gives what follows its new parent', () => {
    const moved = setLevel({ clauses, anchor: 'c-1.1', level: 1 })
    expect(anchored(moved, 'c-1.3')?.parent).toBe('c-1.1')
  })

  it('goes no deeper than one below the clause before', () => {
    expect(anchored(setLevel({ clauses, anchor: 'c-2', level: 8 }), 'c-2')).toMatchObject({
      level: 3,
      parent: 'c-1.3',
    })
  })

  it('clears the doubt of that clause only', () => {
    expect(anchored(clauses, 'c-1.3')?.doubt).toBe('numbering-gap')
    expect(anchored(setLevel({ clauses, anchor: 'c-1.3', level: 3 }), 'c-1.3')?.doubt).toBeNull()
    expect(anchored(setLevel({ clauses, anchor: 'c-1.1', level: 1 }), 'c-1.3')?.doubt).toBe('numbering-gap')
  })

  it('says beforehand where a clause would go', () => {
    expect(reachableLevel({ clauses, anchor: 'c-p1', level: 2 })).toBe(1)
    expect(reachableLevel({ clauses, anchor: 'c-1', level: 2 })).toBeUndefined()
    expect(reachableLevel({ clauses, anchor: 'c-1.1', level: 1 })).toBe(1)
  })
})

describe('texts', () => {
  it('setText rewords and confirms', () => {
    const reworded = setText({ clauses, anchor: 'c-1.3', number: '（二）', heading: '丁二。' })
    expect(anchored(reworded, 'c-1.3')).toMatchObject({ number: '（二）', heading: '丁二。', doubt: null })
  })

  it('setText leaves no clause blank', () => {
    const blank = { number: ' ', heading: '', text: '' }
    expect(setText({ clauses, anchor: 'c-1', ...blank })).toEqual(clauses)
  })

  it('confirmClause clears the doubt and nothing else', () => {
    expect(anchored(confirmClause({ clauses, anchor: 'c-1.3' }), 'c-1.3')).toEqual({
      ...anchored(clauses, 'c-1.3'),
      doubt: null,
    })
  })

  it('mergeWithPrevious adds a paragraph and keeps the anchor above', () => {
    const merged = mergeWithPrevious({ clauses, anchor: 'c-1.1' })
    expect(anchored(merged, 'c-1')?.text).toBe('（一）乙')
    expect(outlineOf(merged)).toEqual([
      '0 c-p1',
      '1 c-1 一、',
      '2 c-1.1.1 1.',
      '2 c-1.3 （三）',
      '1 c-2 二、',
    ])
  })

  it('mergeWithPrevious leaves the first clause', () => {
    expect(mergeWithPrevious({ clauses, anchor: 'c-p1' })).toEqual(clauses)
  })
})

describe('splitAt', () => {
  const text = anchored(clauses, 'c-1.3')?.text ?? ''

  it('makes a clause of the second part and reads its number', () => {
    const split = splitAt({ clauses, anchor: 'c-1.3', offset: text.indexOf('（二）') })
    expect(anchored(split, 'c-1.3')?.text).toBe('这里的文字𠮷够长。')
    expect(anchored(split, 'c-1.3-n2')).toMatchObject({
      number: '（二）',
      text: '戊',
      level: 2,
      parent: 'c-1',
    })
  })

  it('cuts no character in two', () => {
    const split = splitAt({ clauses, anchor: 'c-1.3', offset: text.indexOf('𠮷') + 1 })
    expect(anchored(split, 'c-1.3-n2')?.text).toMatch(/^𠮷够长/)
  })

  it('never gives an anchor that was in use before', () => {
    const split = splitAt({ clauses, anchor: 'c-1.3', offset: 3, reserved: ['c-1.3-n2'] })
    expect(anchored(split, 'c-1.3-n3')).toBeDefined()
  })

  it.each([0, -1, Number.NaN, 10_000])('leaves a clause whole at offset %d', (offset) => {
    expect(splitAt({ clauses, anchor: 'c-1.3', offset })).toEqual(clauses)
  })
})

describe('insertAfter and removeClause', () => {
  it('adds a clause behind all below another', () => {
    const wording = { number: '（二）', heading: '', text: '新' }
    expect(outlineOf(insertAfter({ clauses, anchor: 'c-1.1', wording })).slice(2, 5)).toEqual([
      '2 c-1.1 （一）',
      '3 c-1.1.1 1.',
      '2 c-1.1-n2 （二）',
    ])
  })

  it('adds no blank clause', () => {
    expect(insertAfter({ clauses, anchor: 'c-1', wording: { number: '', heading: '', text: ' ' } })).toEqual(
      clauses,
    )
  })

  it('raises what stood below a removed clause', () => {
    expect(outlineOf(removeClause({ clauses, anchor: 'c-1' }))).toEqual([
      '0 c-p1',
      '1 c-1.1 （一）',
      '2 c-1.1.1 1.',
      '1 c-1.3 （三）',
      '1 c-2 二、',
    ])
  })

  it('touches nothing below a removed preamble', () => {
    expect(removeClause({ clauses, anchor: 'c-p1' })).toEqual(clauses.slice(1))
  })
})

type Step = (list: readonly Clause[], anchor: string) => Clause[]

const wordings = fc.constantFrom(
  { number: '', heading: '', text: '' },
  { number: '（九）', heading: '新的标题。', text: '新的正文。（二）另一条' },
)

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.integer({ min: -1, max: 10 }).map(
    (level): Step =>
      (list, anchor) =>
        setLevel({ clauses: list, anchor, level }),
  ),
  fc.nat(60).map(
    (offset): Step =>
      (list, anchor) =>
        splitAt({ clauses: list, anchor, offset }),
  ),
  wordings.map(
    (wording): Step =>
      (list, anchor) =>
        setText({ clauses: list, anchor, ...wording }),
  ),
  wordings.map(
    (wording): Step =>
      (list, anchor) =>
        insertAfter({ clauses: list, anchor, wording }),
  ),
  fc.constant<Step>((list, anchor) => mergeWithPrevious({ clauses: list, anchor })),
  fc.constant<Step>((list, anchor) => removeClause({ clauses: list, anchor })),
  fc.constant<Step>((list, anchor) => confirmClause({ clauses: list, anchor })),
)

const walks = fc.array(fc.record({ step: steps, at: fc.nat(50) }), { maxLength: 20 })

describe('any sequence of corrections', { timeout: 60_000 }, () => {
  it('stays valid, and every anchor stays on one clause', () => {
    fc.assert(
      fc.property(drafts, walks, (lines, walk) => {
        let list = parseClauses(lines).clauses
        for (const { step, at } of walk) {
          const before = list
          list = step(before, before[at % Math.max(1, before.length)]?.anchor ?? 'c-none')

          const kept = before.map(({ anchor }) => anchor).filter((anchor) => anchored(list, anchor))
          const known = new Set(kept)
          expect(clausesSchema.safeParse(list).error?.issues ?? []).toEqual([])
          expect(list.map(({ anchor }) => anchor).filter((anchor) => known.has(anchor))).toEqual(kept)
          expect(before.length - kept.length).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('moving, merging and cutting lose no text', () => {
    const keeping = fc.oneof(
      fc.integer({ min: 0, max: 8 }).map(
        (level): Step =>
          (list, anchor) =>
            setLevel({ clauses: list, anchor, level }),
      ),
      fc.nat(60).map(
        (offset): Step =>
          (list, anchor) =>
            splitAt({ clauses: list, anchor, offset }),
      ),
      fc.constant<Step>((list, anchor) => mergeWithPrevious({ clauses: list, anchor })),
    )
    fc.assert(
      fc.property(drafts, fc.array(fc.record({ step: keeping, at: fc.nat(50) })), (lines, walk) => {
        const start = parseClauses(lines).clauses
        const end = walk.reduce(
          (list, { step, at }) => step(list, list[at % Math.max(1, list.length)]?.anchor ?? 'c-none'),
          start,
        )
        expect(printed('', end)).toBe(printed('', start))
      }),
      { numRuns: 150 },
    )
  })
})
