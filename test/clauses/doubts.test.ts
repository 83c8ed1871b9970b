import { describe, expect, it } from 'vitest'
import { hasEnumerationGap } from '../../src/clauses/hasEnumerationGap'
import { parseClauses } from '../../src/clauses/parseClauses'

const doubtsOf = (...lines: string[]): (string | null)[][] =>
  parseClauses(lines).clauses.map(({ anchor, number, doubt }) => [anchor, number, doubt])

describe('doubts about numbers', () => {
  it('a number left out stays as printed', () => {
    expect(doubtsOf('一、甲', '三、乙')).toEqual([
      ['c-1', '一、', null],
      ['c-3', '三、', 'numbering-gap'],
    ])
  })

  it('a repeated number gets an anchor of its own', () => {
    expect(doubtsOf('一、甲', '二、乙', '二、丙', '三、丁')).toEqual([
      ['c-1', '一、', null],
      ['c-2', '二、', null],
      ['c-2-2', '二、', 'numbering-repeat'],
      ['c-3', '三、', null],
    ])
  })

  it('a list that does not start at one', () => {
    expect(doubtsOf('一、甲', '（二）乙')[1]).toEqual(['c-1.2', '（二）', 'numbering-gap'])
  })

  it('each section counts from one again', () => {
    const doubts = doubtsOf('一、甲', '（一）乙', '（二）丙', '二、丁', '（一）戊', '正文在这里展开。')
    expect(doubts.filter(([, , doubt]) => doubt?.startsWith('numbering'))).toEqual([])
  })

  it('a level passed over that the document uses elsewhere', () => {
    const doubts = doubtsOf('一、甲', '（一）乙', '1.丙', '正文。', '二、丁', '1.戊', '正文。')
    expect(doubts.at(-1)).toEqual(['c-2.1', '1.', 'level-jump'])
    expect(doubts[2]).toEqual(['c-1.1.1', '1.', null])
  })

  it('an annex counts its articles for itself', () => {
    const doubts = doubtsOf('第一条 甲。', '第二条 乙。', '附件1', '第一条 丙。', '第二条 丁。')
    expect(doubts.map(([anchor, , doubt]) => [anchor, doubt])).toEqual([
      ['c-a1', null],
      ['c-a2', null],
      ['c-f1', null],
      ['c-f1.a1', null],
      ['c-f1.a2', null],
    ])
  })

  it('a list of annexes that begins beside 附件：', () => {
    const doubts = doubtsOf('一、甲', '附件：1.申请表', '2.清单', '正文。')
    expect(doubts.map(([, , doubt]) => doubt)).not.toContain('numbering-gap')
  })
})

describe('doubts about headings', () => {
  const first = (...lines: string[]) => parseClauses(['一、甲', ...lines]).clauses[1]

  it.each([
    ['（一）强化统筹。由市住建部门负责。', '强化统筹。', null],
    ['（一）强化统筹，形成合力。由市住建部门负责。', '强化统筹，形成合力。', 'heading-guess'],
    [
      '（一）把沿岸各个街道和社区的巡护工作全部统一安排。由市住建部门负责。',
      '把沿岸各个街道和社区的巡护工作全部统一安排。',
      'heading-guess',
    ],
    ['（一）申报条件：在本市登记满一年。', '申报条件：', 'heading-guess'],
    ['（一）由市住建部门会同海洋、交通、文旅等部门制定年度计划并组织沿线各区实施。每季度通报。', '', null],
    ['（一）船舶证书复印件；', '', null],
  ])('%s', (line, heading, doubt) => {
    expect(first(line)).toMatchObject({ heading, doubt })
  })

  it('a short sentence with nothing below it may be an item', () => {
    expect(first('（一）清理海滩。', '（二）修复栈桥。')).toMatchObject({
      heading: '清理海滩。',
      doubt: 'heading-guess',
    })
  })

  it('the last item of a list with semicolons is text', () => {
    const { clauses } = parseClauses(['一、甲', '（一）证书；', '（二）名册。', '二、乙'])
    expect(clauses[2]).toMatchObject({ heading: '', text: '名册。', doubt: null })
  })
})

describe('hasEnumerationGap', () => {
  it.each([
    ['一是甲。二是乙。三是丙。', false],
    ['一是甲。二是乙。四是丙。', true],
    ['一是甲；二是乙；二是丙。', true],
    ['二是乙。', true],
    ['一是甲。二是乙。再说一遍：一是丙，二是丁。', false],
    ['第一，甲。第二，乙。第四，丙。', true],
    ['统一是关键，唯一是它。', false],
    ['', false],
  ])('%s → %s', (text, expected) => {
    expect(hasEnumerationGap(text)).toBe(expected)
  })
})
