import { describe, expect, it } from 'vitest'
import { clausesSchema, type Clause } from '../../src/clauses/clause'
import { parseClauses } from '../../src/clauses/parseClauses'
import { HARBOUR_RULES } from './fixtures/harbourRules'
import { outlineOf, printed, squeezed } from './fixtures/outline'
import { SHORE_PLAN } from './fixtures/shorePlan'

const clauseAt = (clauses: readonly Clause[], anchor: string): Clause | undefined =>
  clauses.find((clause) => clause.anchor === anchor)

describe('a plan numbered 一、（一）', () => {
  const { title, clauses } = parseClauses(SHORE_PLAN)

  it('has 5 sections and 15 clauses on the second level', () => {
    const countOn = (level: number) => clauses.filter((clause) => clause.level === level).length
    expect([countOn(1), countOn(2)]).toEqual([5, 15])
  })

  it('takes the title and leaves the preamble on level 0', () => {
    expect(title).toBe('星屿市海岸步道提升工作方案 （征求意见稿）')
    expect(clauses[0]).toMatchObject({ anchor: 'c-p1', level: 0, number: '', parent: null, doubt: null })
  })

  it('divides a run-in heading from its text', () => {
    expect(clauseAt(clauses, 'c-5.1')).toMatchObject({
      number: '（一）',
      heading: '落实工作责任。',
      text: '市住建部门牵头，海洋、交通、文旅等部门按职责配合，各区每季度报告一次进展。',
      parent: 'c-5',
      doubt: null,
    })
  })

  it('takes a short numbered sentence as a heading and the next paragraph as its text', () => {
    expect(clauseAt(clauses, 'c-3.1')).toMatchObject({ heading: '推行社区共建。', doubt: null })
    expect(clauseAt(clauses, 'c-3.1')?.text).toMatch(/^在沿线社区招募/)
  })

  it('keeps ordinary paragraphs apart in the text of their section', () => {
    expect(clauseAt(clauses, 'c-1')?.text.split('\n')).toHaveLength(2)
  })

  it('makes a clause of an unnumbered sub-heading, and says so', () => {
    expect(clauseAt(clauses, 'c-3.2.p1')).toMatchObject({
      level: 3,
      number: '',
      heading: '鼓励“一店一景”。',
      parent: 'c-3.2',
      doubt: 'unnumbered',
    })
    expect(clauseAt(clauses, 'c-4.1.p1')?.heading).toBe('起止时间：')
  })

  it('doubts 一是、二是、四是 but not 一是、二是、三是', () => {
    expect(clauseAt(clauses, 'c-4.3.p2')?.doubt).toBe('numbering-gap')
    expect(clauseAt(clauses, 'c-4.2.p2')?.doubt).toBe('unnumbered')
  })
})

describe('rules in chapters and articles', () => {
  const { title, clauses } = parseClauses(HARBOUR_RULES)

  it('have the outline that is printed', () => {
    expect(outlineOf(clauses)).toEqual([
      '1 c-1 第一章',
      '2 c-a1 第一条',
      '2 c-a2 第二条',
      '3 c-a2.p2',
      '1 c-2 第二章',
      '2 c-2.1 第一节',
      '3 c-a3 第三条',
      '4 c-a3.1 （一）',
      '4 c-a3.2 （二）',
      '5 c-a3.2.1 1.',
      '5 c-a3.2.2 2.',
      '4 c-a3.3 (三）',
      '4 c-a3.p2',
      '5 c-a3.p2.1 （一）',
      '5 c-a3.p2.2 （二）',
      '2 c-2.2 第二节',
      '3 c-a4 第四条',
      '3 c-a4z1 第四条之一',
      '3 c-a6 第六条',
      '1 c-3 第三章',
      '2 c-a7 第七条',
      '0 c-p1',
      '0 c-p2',
      '1 c-f1 附件1',
      '2 c-f1.1 一、',
      '2 c-f1.2 二、',
    ])
  })

  it('have a title with its draft mark, and chapters with names', () => {
    expect(title).toBe('星屿市渔港停泊管理办法（草案）')
    expect(clauseAt(clauses, 'c-1')).toMatchObject({ heading: '总则', text: '' })
  })

  it('have no headings in articles and items, except in 【】', () => {
    expect(clauseAt(clauses, 'c-a4')).toMatchObject({ heading: '【停泊秩序】', doubt: null })
    const headed = clauses.filter(({ anchor, heading }) => anchor.startsWith('c-a') && heading !== '')
    expect(headed.map(({ anchor }) => anchor)).toEqual(['c-a4'])
  })

  it('count articles through chapters, and doubt only the one left out', () => {
    const doubted = clauses.filter(({ level, doubt }) => level > 0 && doubt !== null)
    expect(doubted.map(({ anchor, doubt }) => [anchor, doubt])).toEqual([['c-a6', 'numbering-gap']])
  })

  it('have an annex with its name on the next line', () => {
    expect(clauseAt(clauses, 'c-f1')).toMatchObject({ number: '附件1', heading: '停泊申请材料清单' })
  })
})

describe('any document', { timeout: 30_000 }, () => {
  it.each([
    ['the plan', SHORE_PLAN],
    ['the rules', HARBOUR_RULES],
  ])('loses no text and is valid: %s', (_, paragraphs) => {
    const { title, clauses } = parseClauses(paragraphs)
    expect(printed(title, clauses)).toBe(squeezed(paragraphs))
    expect(clausesSchema.safeParse(clauses).success).toBe(true)
  })

  it('mixes （一） 1. （1） ① under one section', () => {
    const { clauses } = parseClauses([
      '一、任务',
      '（一）甲',
      '1.乙',
      '（1）丙',
      '①丁',
      '②戊',
      '2．己',
      '(二)庚',
    ])
    expect(outlineOf(clauses)).toEqual([
      '1 c-1 一、',
      '2 c-1.1 （一）',
      '3 c-1.1.1 1.',
      '4 c-1.1.1.1 （1）',
      '5 c-1.1.1.1.1 ①',
      '5 c-1.1.1.1.2 ②',
      '3 c-1.1.2 2．',
      '2 c-1.2 (二)',
    ])
  })

  it('keeps a document without numbers as doubted paragraphs', () => {
    const { title, clauses } = parseClauses(['关于开放海滩的说明', '海滩全年开放。', '夜间请勿下海。'])
    expect(title).toBe('关于开放海滩的说明')
    expect(clauses.map(({ level, doubt }) => [level, doubt])).toEqual([
      [0, 'unnumbered'],
      [0, 'unnumbered'],
    ])
  })

  it('goes no deeper than eight levels', () => {
    const lines = [
      '附件1',
      '第一编 甲',
      '第一章 乙',
      '第一节 丙',
      '第一条 丁。',
      '（一）戊；',
      '1.己；',
      '（1）庚；',
      '①辛；',
      '②壬。',
    ]
    const { clauses } = parseClauses(lines)
    expect(Math.max(...clauses.map(({ level }) => level))).toBe(8)
    expect(clauses.filter(({ doubt }) => doubt === 'level-jump').map(({ number }) => number)).toEqual(['①'])
    expect(clausesSchema.safeParse(clauses).success).toBe(true)
  })

  it('keeps the rows of a table in the clause they stand in', () => {
    const { clauses } = parseClauses(['一、任务表', '序号 | 任务', '一、 | 清理海滩', '二、后续工作'])
    expect(clauses.map(({ text }) => text)).toEqual(['序号 | 任务\n一、 | 清理海滩', ''])
  })

  it.each([['a'], ['一'], ['，一是'], ['（'], ['第一百'], ['　 ']])(
    'reads a paragraph of a million characters of %s in no time',
    (piece) => {
      const paragraph = piece.repeat(1_000_000 / piece.length)
      const started = performance.now()
      const lines = [paragraph, `一、${paragraph}`, `（一）${paragraph}`, `第一条 ${paragraph}`, paragraph]
      const { title, clauses } = parseClauses(lines)
      expect(performance.now() - started).toBeLessThan(10_000)
      expect(printed(title, clauses)).toHaveLength(squeezed(lines).length)
    },
  )

  it('reads 5,000 paragraphs in no time', () => {
    const lines = Array.from(
      { length: 5_000 },
      (_, index) => `（${index % 7 === 0 ? '一' : '二'}）清理海滩。`,
    )
    const started = performance.now()
    expect(parseClauses(lines).clauses).toHaveLength(5_000)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
