import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  createReceiptCode,
  formatReceiptCode,
  parseReceiptCode,
  RECEIPT_ALPHABET,
} from '../../src/intake/receiptCode'

const symbols = [...RECEIPT_ALPHABET]
const samples = Array.from({ length: 50 }, createReceiptCode)
const replaceAt = (code: string, at: number, symbol: string) =>
  code.slice(0, at) + symbol + code.slice(at + 1)
const swap = (code: string, one: number, other: number) =>
  replaceAt(replaceAt(code, one, code[other]!), other, code[one]!)
const positions = Array.from({ length: 12 }, (_, index) => index)

describe('createReceiptCode', () => {
  it('gives twelve symbols of the alphabet that parse as themselves', () => {
    expect(samples.every((code) => /^[0-9A-HJ-NP-RTUWXY]{12}$/.test(code))).toBe(true)
    expect(samples.map(parseReceiptCode)).toEqual(samples.map((code) => ({ ok: true, code })))
  })

  it('repeats nothing and uses every symbol in every place', () => {
    const codes = Array.from({ length: 5_000 }, createReceiptCode)
    expect(new Set(codes).size).toBe(codes.length)
    expect(positions.map((at) => new Set(codes.map((code) => code[at])).size)).toEqual(
      positions.map(() => 31),
    )
  })
})

describe('formatReceiptCode', () => {
  it('prints three groups that parse back', () => {
    expect(formatReceiptCode('ABCDEFGH0123')).toBe('ABCD-EFGH-0123')
    expect(samples.map((code) => parseReceiptCode(formatReceiptCode(code)))).toEqual(
      samples.map((code) => ({ ok: true, code })),
    )
  })
})

describe('the check symbol', () => {
  it('finds every single wrong symbol', () => {
    const wrong = samples.flatMap((code) =>
      positions.flatMap((at) =>
        symbols.filter((symbol) => symbol !== code[at]).map((symbol) => replaceAt(code, at, symbol)),
      ),
    )
    expect(wrong).toHaveLength(50 * 12 * 30)
    expect(wrong.filter((code) => parseReceiptCode(code).ok)).toEqual([])
  })

  it('finds every swap of two different symbols, near or far', () => {
    const wrong = samples.flatMap((code) =>
      positions.flatMap((one) =>
        positions.filter((other) => code[other] !== code[one]).map((other) => swap(code, one, other)),
      ),
    )
    expect(wrong.length).toBeGreaterThan(5_000)
    expect(wrong.filter((code) => parseReceiptCode(code).ok)).toEqual([])
  })

  it('finds every pair of equal symbols typed as another pair', () => {
    const wrong = samples.flatMap((code) =>
      positions.slice(1).flatMap((at) => {
        const twin = replaceAt(code, at, code[at - 1]!).slice(0, 11)
        const valid = symbols.map((last) => twin + last).filter((whole) => parseReceiptCode(whole).ok)
        return valid.flatMap((whole) =>
          symbols
            .filter((symbol) => at < 11 && symbol !== whole[at])
            .map((symbol) => replaceAt(replaceAt(whole, at, symbol), at - 1, symbol)),
        )
      }),
    )
    expect(wrong.length).toBeGreaterThan(10_000)
    expect(wrong.filter((code) => parseReceiptCode(code).ok)).toEqual([])
  })
})

describe('parseReceiptCode', () => {
  const code = '0152ABCLXY00'
  const whole = symbols.map((last) => code.slice(0, 11) + last).find((text) => parseReceiptCode(text).ok)!

  it.each([
    ['lower case', (text: string) => text.toLowerCase()],
    ['dashes of all kinds', (text: string) => [...text].join('–')],
    ['spaces', (text: string) => ` ${[...text].join('\u3000')}\n`],
    ['zero-width spaces', (text: string) => [...text].join('\u200b')],
    ['O for 0', (text: string) => text.replaceAll('0', 'O')],
    ['I for 1', (text: string) => text.replaceAll('1', 'i')],
    ['S for 5 and Z for 2', (text: string) => text.replaceAll('5', 's').replaceAll('2', 'Z')],
    [
      'full width',
      (text: string) => text.replace(/./g, (symbol) => String.fromCharCode(symbol.charCodeAt(0) + 0xfee0)),
    ],
  ])('reads %s', (_name, write) => {
    expect(parseReceiptCode(write(whole))).toEqual({ ok: true, code: whole })
  })

  it('reads a small l as L, which is in the alphabet', () => {
    expect(parseReceiptCode(whole.replaceAll('1', 'l'))).toEqual({ ok: false, code: 'wrong-check' })
    expect(parseReceiptCode(whole.replaceAll('L', 'l')).ok).toBe(true)
  })

  it.each([
    ['', 'wrong-length'],
    ['ABCD-EFGH-012', 'wrong-length'],
    ['ABCD-EFGH-01234', 'wrong-length'],
    ['VBCD-EFGH-0123', 'wrong-character'],
    ['商BCD-EFGH-0123', 'wrong-character'],
    ['𠮷BCD-EFGH-0123', 'wrong-character'],
    ["' OR 1=1 ----012345", 'wrong-character'],
    ['0000-0000-0001', 'wrong-check'],
  ])('answers %j with %s', (text, refusal) => {
    expect(parseReceiptCode(text)).toEqual({ ok: false, code: refusal })
  })

  it('answers a megabyte at once', () => {
    expect(parseReceiptCode('A'.repeat(1_000_000))).toEqual({ ok: false, code: 'wrong-length' })
  })

  it('answers anything without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseReceiptCode(text)).toHaveProperty('ok')
      }),
    )
  })
})
