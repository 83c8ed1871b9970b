import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { cleanText, countCodePoints, foldForSearch } from '../../src/text/normalise'

const line = { max: 100, multiline: false }
const paragraph = { max: 100, multiline: true }
const anyText = fc.string({ unit: 'binary' })

describe('cleanText', () => {
  it.each([
    ['  建议延长期限  ', '建议延长期限'],
    ['\u3000\u3000建议\ufeff', '建议'],
    ['一\r\n二\r三\u2028四', '一\n二\n三\n四'],
    ['列\t表', '列\t表'],
    ['e\u0301', 'é'],
    ['𠮷野家的㼆', '𠮷野家的㼆'],
    ['👩‍👩‍👧 好', '👩‍👩‍👧 好'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ["=1+1' OR 1=1 --", "=1+1' OR 1=1 --"],
    ['１２３', '１２３'],
  ])('keeps %j as %j', (input, value) => {
    expect(cleanText(input, paragraph)).toEqual({ ok: true, value })
  })

  it('makes white space in a single line one space', () => {
    expect(cleanText('王\n\t 小明', line)).toEqual({ ok: true, value: '王 小明' })
  })

  it.each(['', '   ', '\n\n', '\u3000', '\u200b', '\u200d\ufe0f', '\u3164', '\u2800'])(
    'calls %j empty',
    (input) => {
      expect(cleanText(input, paragraph)).toEqual({ ok: false, code: 'empty' })
    },
  )

  it.each([
    ...['\0', '\x01', '\x08', '\x0b', '\x0c', '\x1b', '\x7f', '\x85', '\x9f'],
    ...['\ud800', '\udfff', '\uffff', '\ufffe', '\u202e', '\u202a', '\u2066', '\u2069'],
  ])('refuses the character %j', (character) => {
    expect(cleanText(`意${character}见`, paragraph)).toEqual({ ok: false, code: 'control-characters' })
    expect(cleanText(`意${character}见`, line)).toEqual({ ok: false, code: 'control-characters' })
  })

  it('counts code points against the limit', () => {
    expect(cleanText('𠮷'.repeat(100), line).ok).toBe(true)
    expect(cleanText('𠮷'.repeat(101), line)).toEqual({ ok: false, code: 'too-long' })
    expect(cleanText('e\u0301'.repeat(100), line).ok).toBe(true)
  })

  it('answers quickly to a megabyte of text and to a run of combining marks', () => {
    const started = performance.now()
    expect(cleanText('意'.repeat(1_000_000), paragraph)).toEqual({ ok: false, code: 'too-long' })
    const marks = 'a' + '\u0301\u0323'.repeat(20_000)
    expect(cleanText(marks, { max: 50_000, multiline: true })).toEqual({
      ok: false,
      code: 'control-characters',
    })
    foldForSearch(marks)
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  it('leaves what it has cleaned as it is', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (input, multiline) => {
        const once = cleanText(input, { max: 1_000, multiline })
        fc.pre(once.ok)
        expect(cleanText(once.value, { max: 1_000, multiline })).toEqual(once)
      }),
    )
  })

  it('never lets through what PostgreSQL cannot store', () => {
    fc.assert(
      fc.property(anyText, (input) => {
        const result = cleanText(`${input}\0`, paragraph)
        expect(result.ok).toBe(false)
      }),
    )
  })
})

describe('countCodePoints', () => {
  it('agrees with the iterator of strings', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(countCodePoints(text)).toBe([...text].length)
      }),
    )
  })
})

describe('foldForSearch', () => {
  it.each([
    ['ＡＢＣ１２３', 'abc123'],
    ['跨境电商、直播', '跨境电商直播'],
    ['（一）加强\r\n组织　领导。', '一加强 组织 领导'],
    ['50%_\\', '50'],
    ['a , b', 'a b'],
    ['ΣΑΣ', 'σασ'],
    ['好👍\ufe0f', '好👍'],
    ['零\u200b宽', '零宽'],
    ['。！', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text))
      }),
      { numRuns: 2_000 },
    )
  })

  it('leaves nothing that a LIKE pattern would take for its own', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldForSearch(`${text}%_\\`)).not.toMatch(/[%_\\\0]/)
      }),
    )
  })
})
