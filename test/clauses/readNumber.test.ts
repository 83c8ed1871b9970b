import { describe, expect, it } from 'vitest'
import { readNumber } from '../../src/clauses/readNumber'

describe('readNumber', () => {
  it.each([
    ['一、工作目标', 'cn', 1, '一、', '工作目标'],
    ['二十一、附带事项', 'cn', 21, '二十一、', '附带事项'],
    ['一、二手车出口。完善', 'cn', 1, '一、', '二手车出口。完善'],
    ['一、三类机构的管理', 'cn', 1, '一、', '三类机构的管理'],
    ['（一）加强领导。', 'cn-paren', 1, '（一）', '加强领导。'],
    ['(十二)和平发展', 'cn-paren', 12, '(十二)', '和平发展'],
    ['（三)项目建设', 'cn-paren', 3, '（三)', '项目建设'],
    ['㈢统一标准', 'cn-paren', 3, '㈢', '统一标准'],
    ['1.完善制度', 'digit', 1, '1.', '完善制度'],
    ['１２．完善制度', 'digit', 12, '１２．', '完善制度'],
    ['3、完善制度', 'digit', 3, '3、', '完善制度'],
    ['1.2027年底前完成', 'digit', 1, '1.', '2027年底前完成'],
    ['⒊完善制度', 'digit', 3, '⒊', '完善制度'],
    ['2.3 适用范围', 'decimal', 3, '2.3', '适用范围'],
    ['（1）提交申请', 'digit-paren', 1, '（1）', '提交申请'],
    ['⑵提交申请', 'digit-paren', 2, '⑵', '提交申请'],
    ['2）提交申请', 'digit-half-paren', 2, '2）', '提交申请'],
    ['③提交申请', 'circled', 3, '③', '提交申请'],
    ['㉑提交申请', 'circled', 21, '㉑', '提交申请'],
    ['第一编 总则', 'part', 1, '第一编', '总则'],
    ['第五章 所有权', 'chapter', 5, '第五章', '所有权'],
    ['第二节 与港口有关的规定', 'section', 2, '第二节', '与港口有关的规定'],
    ['第一百二十条　本法所称船舶，', 'article', 120, '第一百二十条', '本法所称船舶，'],
    ['第12条 船舶应当停泊', 'article', 12, '第12条', '船舶应当停泊'],
    ['附件1', 'annex', 1, '附件1', ''],
    ['附 件 二：材料清单', 'annex', 2, '附 件 二：', '材料清单'],
    ['附件：材料清单', 'annex', 0, '附件：', '材料清单'],
  ])('reads the number of %s', (paragraph, kind, value, number, rest) => {
    expect(readNumber(paragraph)).toMatchObject({ kind, value, number, rest })
  })

  it.each([
    '三、四线城市的商户',
    '一、二、三等奖各若干名',
    '1、2号泊位暂停使用',
    '2027年1月1日起施行',
    '1.5倍以上的增长',
    '10个以上产业园',
    '第三条规定的船舶，',
    '第三条、第四条所列情形',
    '第三条第二款所称船员',
    '第三条的规定不适用',
    '（一）（二）项所列材料',
    '（一）至（三）项',
    '附件所列材料应当齐全。',
    '附件1所列材料应当齐全。',
    '一是完善制度。',
    '（征求意见稿）',
    '',
  ])('finds no number in %s', (paragraph) => {
    expect(readNumber(paragraph)).toBeUndefined()
  })

  it('counts an article put in between by its own number', () => {
    expect(readNumber('第十条之二　船舶应当')).toMatchObject({ value: 10, inserted: 2, number: '第十条之二' })
  })

  it('gives 1.1.1 a deeper rank than 1.1', () => {
    const [two, three] = ['1.1 目标', '1.1.2 目标'].map((line) => readNumber(line)?.rank ?? 0)
    expect(three).toBe((two ?? 0) + 1)
  })
})
