import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { comparableText } from '../../src/similarity/comparableText'
import { signatureOf } from '../../src/similarity/signature'

const fingerprint = (body: string) => signatureOf(body).fingerprint.toString('hex')

const han = fc.string({
  unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((unit) => String.fromCodePoint(unit)),
})

describe('the text that is compared', () => {
  it.each([
    ['full-width', 'ＡＢＣ１２３', 'abc123'],
    ['letter case', 'B2B 平台', 'b2b平台'],
    ['punctuation', '同意！！（完全同意）。', '同意完全同意'],
    ['white space', ' 同 意\n\t第二条　', '同意第二条'],
    ['traditional characters', '建議簡化跨境電商企業的退稅辦理時限', '建议简化跨境电商企业的退税办理时限'],
    ['format characters', '同\u200b意\ufeff', '同意'],
  ])('is the same whatever the %s', (_, typed, plain) => {
    expect(comparableText(typed)).toBe(plain)
  })

  it('keeps what carries meaning: figures, symbols and emoji', () => {
    expect(comparableText('补贴 30% → ≤50万 👍')).toBe('补贴30→≤50万👍')
  })

  it('is compared with itself once more without change', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(comparableText(comparableText(text))).toBe(comparableText(text))
      }),
    )
  })

  it('takes a long text in traditional characters', () => {
    expect(comparableText('電'.repeat(50_000))).toBe('电'.repeat(50_000))
  })
})

describe('a signature', () => {
  it('has the same fingerprint for the same text and another for another', () => {
    fc.assert(
      fc.property(han, han, (one, other) => {
        expect(fingerprint(`${one}，`)).toBe(fingerprint(` ${one}`))
        expect(fingerprint(one) === fingerprint(other)).toBe(comparableText(one) === comparableText(other))
      }),
    )
  })

  it('is the same however often it is made', () => {
    fc.assert(
      fc.property(han, (text) => {
        expect(signatureOf(text)).toEqual(signatureOf(text))
      }),
    )
  })

  it('has no bands when there is no run of six', () => {
    expect(signatureOf('不同意').bands).toHaveLength(0)
    expect(signatureOf('').bands).toHaveLength(0)
  })

  it('is of the same size for a text of any length', () => {
    const long = signatureOf('关于跨境电商产业园管理细则的若干具体意见'.repeat(1000))
    expect(long.bands.length).toBeLessThanOrEqual(32)
    expect(long.sketch).toHaveLength(64)
  })
})
