import { describe, expect, it } from 'vitest'

import { numberedHeading, reportWords } from '../../src/report/reportWords'
import { reportData, reportRow } from '../support/report'

const totals = { ...reportData().totals }

const paragraphsOf = (data: Parameters<typeof reportData>[0], locale: 'zh' | 'en' = 'zh') => {
  const { basis, received, results } = reportWords(reportData(data), locale)
  return [...basis.paragraphs, ...received.paragraphs, ...results.paragraphs].join('\n')
}

describe('the report in words', () => {
  it('says who asked about what, when and for how long', () => {
    expect(paragraphsOf({})).toContain(
      '海港商务厅就《跨境电商产业园管理细则》（第1稿）向社会公开征求意见，时间为2026年3月2日至2026年4月2日 23:59，共31日。',
    )
    expect(paragraphsOf({}, 'en')).toContain('Harbour Commerce consulted the public on "Park Rules"')
  })

  it('prints the reason for a short period', () => {
    const period = { ...reportData().period, days: 10, shortReason: '上级要求月底前印发' }
    expect(paragraphsOf({ period })).toContain('上级要求月底前印发')
  })

  it('counts by the channels that were used', () => {
    expect(paragraphsOf({})).toContain('共收到意见5条。按提交方式分：网站4条，信函1条。')
  })

  it('says why the rows add up to more than the comments', () => {
    const several = { ...totals, answered: 4, mentions: 7 }
    expect(paragraphsOf({ totals: several })).toContain(
      '一条意见可涉及多个要点，各行合计（7条）大于意见总数（4条）。',
    )
    expect(paragraphsOf({})).not.toContain('一条意见可涉及多个要点')
  })

  it('does not claim that the numbers agree while comments are open', () => {
    expect(paragraphsOf({})).toContain('没有遗漏')
    const open = paragraphsOf({ totals: { ...totals, received: 9 } })
    expect(open).toContain('尚有4条意见没有处理结果')
    expect(open).not.toContain('没有遗漏')
  })

  it('does not call answered what is only proposed, and says that the chart has it', () => {
    const proposed = paragraphsOf({ totals: { ...totals, undecided: 3 } })
    expect(proposed).toContain('对1条意见作出处理')
    expect(proposed).toContain('尚有3条意见没有处理结果')
    expect(proposed).toContain('含尚未审定的拟处理结果')
    expect(paragraphsOf({})).not.toContain('尚未审定')
  })

  it('tells late, disowned and like comments', () => {
    const text = paragraphsOf({
      totals: { ...totals, late: 2, disowned: 1, campaigns: 3, campaignComments: 90 },
    })
    expect(text).toMatch(/截止时间之后收到2条/)
    expect(text).toMatch(/1条意见被署名人声明并非本人提出/)
    expect(text).toMatch(/有3组，涉及90条/)
  })

  it('marks a preview as one', () => {
    expect(reportWords(reportData({ publishedAt: null }), 'zh').preview).toBe('预览稿，尚未公布')
    expect(reportWords(reportData(), 'zh').preview).toBe('')
  })

  it('shows the changed clause, the individual answer and what is undecided', () => {
    const rows = [...reportData().rows, reportRow({ number: 3, disposition: null, reason: '' })]
    const { adoption } = reportWords(reportData({ rows }), 'zh')
    expect(
      adoption.rows.map(({ clause, point, disposition, changed }) => [clause, point, disposition, changed]),
    ).toEqual([
      ['第二条　适用范围', '建议把直播基地纳入适用范围', '采纳', '修改稿对应条款：第三条　适用范围（第2稿）'],
      ['全文', '单独答复', '不采纳', ''],
      ['第二条　适用范围', '建议把直播基地纳入适用范围', '尚未审定', ''],
    ])
  })

  it('breaks a long title behind the name of the document, quoted once', () => {
    const policy = { id: 'x', title: '《跨境电商产业园管理细则》', titleEn: null }
    expect(reportWords(reportData({ policy }), 'zh').titleLines).toEqual([
      '关于《跨境电商产业园管理细则》',
      '公开征求意见采纳情况的报告',
    ])
  })

  it('says that nothing came', () => {
    const none = { ...totals, received: 0, answered: 0, mentions: 0, excluded: 0 }
    const words = reportWords(reportData({ totals: none, rows: [], exclusions: [] }), 'zh')
    expect(words.received.paragraphs).toEqual(['征求意见期间没有收到意见。'])
    expect([words.adoption.paragraphs, words.exclusions.paragraphs, words.results.bars]).toEqual([
      ['无'],
      ['无'],
      [],
    ])
  })

  it('numbers headings as documents do', () => {
    expect(numberedHeading('征求意见基本情况', 0, 'zh')).toBe('一、征求意见基本情况')
    expect(numberedHeading('Outcome', 2, 'en')).toBe('3. Outcome')
  })
})
