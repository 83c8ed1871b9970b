import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addPassage, blackOut, MAX_PASSAGES, readPassages, writePassages } from '../../src/privacy/passages'
import type { Passage } from '../../src/privacy/passages'

const TEXT = '请打13800001234找𠮷先生'

describe('passages of a text', () => {
  it('are read and written', () => {
    const passages = readPassages('2-13,14-18', TEXT)
    expect(passages).toEqual([
      { start: 2, end: 13 },
      { start: 14, end: 18 },
    ])
    expect(writePassages(passages ?? [])).toBe('2-13,14-18')
  })

  it.each([
    ['empty', ''],
    ['no pair', '3'],
    ['backwards', '5-2'],
    ['nothing', '2-2'],
    ['beyond the text', '2-99'],
    ['out of order', '5-6,2-3'],
    ['over one another', '2-6,5-8'],
    ['through a character at its start', '15-18'],
    ['through a character at its end', '13-15'],
    ['negative', '-1-3'],
    ['words', 'a-b'],
    ['with spaces', '2-3, 5-6'],
    ['too many', Array.from({ length: MAX_PASSAGES + 1 }, () => '0-1').join(',')],
  ])('are refused: %s', (_name, written) => {
    expect(readPassages(written, TEXT)).toBeUndefined()
  })

  it('are blacked out without telling how long they were', () => {
    expect(blackOut(TEXT, [{ start: 2, end: 13 }])).toBe('请打████找𠮷先生')
    expect(blackOut('a1234567b', [{ start: 1, end: 8 }])).toBe(
      blackOut('a123456789b', [{ start: 1, end: 10 }]),
    )
  })

  const STRETCHES = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 12 })

  it('grow together where they touch: always in order, apart, and covering what was added', () => {
    fc.assert(
      fc.property(STRETCHES, (stretches) => {
        const text = '意'.repeat(100)
        let passages: Passage[] = []
        for (const [start, length] of stretches)
          passages = addPassage(passages, { start, end: start + length })
        expect(passages.length === 0 || readPassages(writePassages(passages), text)).not.toBeUndefined()
        for (const [start, length] of stretches) {
          expect(passages.some((one) => one.start <= start && one.end >= start + length)).toBe(true)
        }
      }),
    )
  })

  it('leave every other character where it was', () => {
    fc.assert(
      fc.property(STRETCHES, (stretches) => {
        const text = Array.from({ length: 100 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('')
        let passages: Passage[] = []
        for (const [start, length] of stretches)
          passages = addPassage(passages, { start, end: start + length })
        const kept = [...text].filter(
          (_, index) => !passages.some(({ start, end }) => start <= index && index < end),
        )
        expect(blackOut(text, passages).replaceAll('█', '')).toBe(kept.join(''))
      }),
    )
  })
})
