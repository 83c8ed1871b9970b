import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { detectPersonalData, isPrivate } from '../../src/privacy/detect'

const found = (text: string) =>
  detectPersonalData(text).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`)

describe('personal data in a comment', () => {
  it.each([
    ['我的手机13800001234，请回电', 'mobile 13800001234'],
    ['手机：138 0000 1234。', 'mobile 138 0000 1234'],
    ['手机138-0000-1234', 'mobile 138-0000-1234'],
    ['电话１３８００００１２３４', 'mobile １３８００００１２３４'],
    ['请联系+86 13800001234', 'mobile +86 13800001234'],
    ['请联系（+86）13800001234', 'mobile 13800001234'],
    ['联系8613800001234', 'mobile 8613800001234'],
    ['电话：1 3 8 0 0 0 0 1 2 3 4', 'mobile 1 3 8 0 0 0 0 1 2 3 4'],
    ['电话 138.0000.1234', 'mobile 138.0000.1234'],
    ['电话 138—0000—1234', 'mobile 138—0000—1234'],
    ['微信同号：wx13800001234', 'mobile 13800001234'],
    ['打幺三八〇〇〇〇一二三四', 'mobile 幺三八〇〇〇〇一二三四'],
    ['座机0898-65342123', 'landline 0898-65342123'],
    ['座机（0898）65342123转801', 'landline （0898）65342123转801'],
    ['电话：010 12345678', ''],
    ['电话：010 62345678', 'landline 010 62345678'],
    ['办公电话：65342123', 'landline 65342123'],
    ['Tel: 65342123-801', 'landline 65342123-801'],
    ['身份证11010519491231002X', 'resident-id 11010519491231002X'],
    ['身份证号：１１０１０５１９４９１２３１００２Ｘ', 'resident-id １１０１０５１９４９１２３１００２Ｘ'],
    ['身份证 110105 19491231 002x', 'resident-id 110105 19491231 002x'],
    ['身份证号码为110105194912310021', 'resident-id 110105194912310021'],
    ['身份证号460100800101123', 'resident-id 460100800101123'],
    ['发到fu.xiaomei+1@mail.example.cn即可', 'email fu.xiaomei+1@mail.example.cn'],
    ['邮箱：fu＠mail．example', 'email fu＠mail．example'],
    ['邮箱 fu(at)mail.example', 'email fu(at)mail.example'],
    ['QQ：12345678', 'account 12345678'],
    ['我的微信号是haikou_fu88', 'account haikou_fu88'],
    ['卡号6222 0212 3456 7890 128', 'bank-card 6222 0212 3456 7890 128'],
    ['卡号4111111111111111', 'bank-card 4111111111111111'],
    ['车牌琼A·12345', 'plate 琼A·12345'],
    ['我的车是琼AD12345', 'plate 琼AD12345'],
    ['家住海口市龙华区国贸路12号3栋2单元501室。', 'address 海口市龙华区国贸路12号3栋2单元501室'],
    ['地址：海南省海口市美兰区海府路五十九号', 'address 海南省海口市美兰区海府路五十九号'],
    ['我在儋州市那大镇先锋村三组12号', 'address 儋州市那大镇先锋村三组12号'],
    ['寄到阳光小区12栋1单元302室', 'address 阳光小区12栋1单元302室'],
    ['本公司代码91460105MA5T00010T', 'credit-code 91460105MA5T00010T'],
  ])('%s', (text, expected) => {
    expect(found(text).join('; ')).toBe(expected)
  })

  it.each([
    '总投资13800001234元',
    '总投资 13,800,001,234 元',
    '出口额¥13800001234',
    '进出口15912345678票',
    '依据琼商函〔2026〕12号',
    '《海南省行政规范性文件制定与备案规定》（省政府令第334号）第十二条第三款',
    '第十二条第（三）项',
    '2026年11月25日至2026年12月25日',
    '20261125',
    '2026-11-25 10:30:00',
    '代码9610、1210、1239、9710、9810',
    '增长12.3456789012%',
    '统一社会信用代码91460105MA5T00010A',
    '面积1380000平方米',
    '咨询12345热线',
    '服务电话400-800-1234',
    '编号：202611250001234567',
    '应税所得率4%，5年后达到3000家',
    '建议第5号提案',
    '在道路两侧设置3个监测点',
    'A5 ISBN 9787020002207',
  ])('leaves alone: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('shows a company’s code and does not count it as private', () => {
    const [finding] = detectPersonalData('代码91460105MA5T00010T')
    expect(finding && isPrivate(finding)).toBe(false)
  })

  it('finds several in one text, in order', () => {
    expect(found('符先生，电话13800001234，邮箱fu@mail.example，住海口市海府路59号。')).toEqual([
      'mobile 13800001234',
      'email fu@mail.example',
      'address 海口市海府路59号',
    ])
  })

  const CHINESE = fc
    .array(
      fc.constantFrom(
        ...'的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会',
      ),
      {
        maxLength: 30,
      },
    )
    .map((characters) => characters.join(''))
  const MOBILE = fc
    .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
    .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`)

  it('finds a mobile number in any Chinese sentence, exactly', () => {
    fc.assert(
      fc.property(CHINESE, MOBILE, CHINESE, (before, mobile, after) => {
        fc.pre(!/^[千百万亿元角个人年天米件条家单次]/.test(after))
        const text = `${before}，电话${mobile}${after && `，${after}`}`
        expect(found(text)).toEqual([`mobile ${mobile}`])
      }),
    )
  })

  it('keeps its offsets in the text, in order and apart, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), MOBILE, (noise, mobile) => {
        const text = `${noise} ${mobile} ${noise}`
        const findings = detectPersonalData(text)
        findings.forEach(({ start, end }, index) => {
          expect(start).toBeGreaterThanOrEqual(findings[index - 1]?.end ?? 0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        })
      }),
    )
  })

  it.each([
    ['digits', '1'.repeat(20_000)],
    ['letters', 'a'.repeat(20_000)],
    ['mail-like', `${'a.'.repeat(10_000)}@`],
    ['domain-like', `a@${'a.'.repeat(10_000)}`],
    ['road-like', '路1号'.repeat(6_000)],
    ['Han', '海'.repeat(20_000)],
    ['spaced digits', '1 '.repeat(10_000)],
  ])('reads a long text of %s in no time', (_name, text) => {
    const began = performance.now()
    detectPersonalData(text)
    expect(performance.now() - began).toBeLessThan(1500)
  })
})
