import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { estimateLikeness, likeness, likenessNeeded, pairsOf } from '../../src/similarity/likeness'
import { signatureOf } from '../../src/similarity/signature'

const of = (text: string) => pairsOf(text)

describe('likeness', () => {
  it.each([
    ['建议放宽补贴', '建议放宽补贴', 1],
    ['建议放宽补贴', '取消全部限制', 0],
    ['甲乙丙丁', '甲乙丙戊', 0.5],
    ['', '', 0],
  ])('of %j and %j is %d', (one, other, expected) => {
    expect(likeness(of(one), of(other))).toBeCloseTo(expected)
  })

  it('counts a pair once, however often it stands there', () => {
    expect(likeness(of('甲乙甲乙甲乙'), of('甲乙甲'))).toBe(1)
  })

  it('is the same in both directions', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), maxLength: 30 })
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(likeness(of(one), of(other))).toBe(likeness(of(other), of(one)))
      }),
    )
  })
})

describe('the likeness needed', () => {
  it('grows as texts become shorter, and below twelve characters only the same text will do', () => {
    const needed = [200, 60, 40, 20, 12, 11, 2].map(likenessNeeded)
    expect(needed).toEqual([...needed].sort((a, b) => a - b))
    expect(needed[0]).toBe(0.4)
    expect(needed.at(-1)).toBe(1)
  })

  it('tells two short demands of one shape apart', () => {
    const [one, other] = ['建议延长跨境电商企业的退税办理时限', '建议延长跨境电商企业的出口商品目录']
    expect(likeness(of(one!), of(other!))).toBeLessThan(likenessNeeded(one!.length))
  })
})

describe('the estimate by sketches', () => {
  it('is near the truth', () => {
    const unit = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code))
    const text = fc.string({ unit, minLength: 200, maxLength: 300 })
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 200 }), (one, other, shared) => {
        const mixed = one.slice(0, shared) + other.slice(shared)
        const estimate = estimateLikeness(signatureOf(one).sketch, signatureOf(mixed).sketch)
        expect(Math.abs(estimate - likeness(of(one), of(mixed)))).toBeLessThan(0.3)
      }),
    )
  })
})
