import { describe, expect, it } from 'vitest'

import {
  formatDocumentNumber,
  isDocumentNumber,
  parseDocumentNumber,
} from '../../src/numbering/documentNumber'

describe('a document number', () => {
  it('is written with hexagonal brackets, without 第 and leading zeros', () => {
    expect(formatDocumentNumber({ series: '琼跨备', year: 2026, ordinal: 12 })).toBe('琼跨备〔2026〕12号')
  })

  it.each([
    ['a series of one character', { series: '琼', year: 2026, ordinal: 1 }],
    ['a series of nine', { series: '一二三四五六七八九', year: 2026, ordinal: 1 }],
    ['a series with a letter', { series: '琼A', year: 2026, ordinal: 1 }],
    ['the number nought', { series: '琼跨备', year: 2026, ordinal: 0 }],
    ['a year of another century', { series: '琼跨备', year: 1999, ordinal: 1 }],
  ])('is never made with %s', (_what, parts) => {
    expect(() => formatDocumentNumber(parts)).toThrow(RangeError)
  })

  it.each(['琼跨备[2026]12号', '琼跨备〔2026〕012号', '琼跨备〔2026〕第12号', '琼跨备〔2026〕12', ''])(
    'is not %j',
    (text) => expect(isDocumentNumber(text)).toBe(false),
  )
})

describe('a number as people type it', () => {
  it.each([
    '琼跨备〔2026〕12号',
    '琼跨备[2026]12号',
    '琼跨备（２０２６）１２号',
    '琼跨备【2026】第012号',
    ' 琼跨备 (2026) 12 ',
  ])('is read: %j', (typed) => expect(parseDocumentNumber(typed)).toBe('琼跨备〔2026〕12号'))

  it.each(['', '12号', '琼跨备2026-12', 'ABC〔2026〕1号', '琼跨备〔2026〕0号', '琼'.repeat(100)])(
    'is nothing when it cannot be one: %j',
    (typed) => expect(parseDocumentNumber(typed)).toBeUndefined(),
  )
})
