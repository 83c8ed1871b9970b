import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { foldForSearch } from '../../src/text/normalise'
import { isSearchable, queryGrams, searchGrams } from '../../src/text/searchGrams'

const commentText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('跨', '境', '电', '商', '𠮷', '👍', 'A', '，', ' ', '\n'),
    maxLength: 60,
  }),
)

describe('searchGrams', () => {
  it('packs two BMP characters exactly', () => {
    expect(searchGrams('商务')).toEqual([(0x5546 << 16) | 0x52a1])
  })

  it('gives each pair once', () => {
    expect(searchGrams('啊啊啊啊')).toHaveLength(1)
  })

  it.each([
    ['', 0],
    ['商', 0],
    ['商 务', 0],
    ['商，务', 1],
    ['商务厅', 2],
    ['𠮷野', 1],
  ])('finds in %j %i pairs', (text, pairs) => {
    expect(searchGrams(text)).toHaveLength(pairs)
  })

  it('tells BMP pairs apart', () => {
    const pair = fc.tuple(fc.integer({ min: 0x4e00, max: 0x9fff }), fc.integer({ min: 0x4e00, max: 0x9fff }))
    fc.assert(
      fc.property(pair, pair, (one, other) => {
        fc.pre(one.join() !== other.join())
        expect(searchGrams(String.fromCodePoint(...one))).not.toEqual(
          searchGrams(String.fromCodePoint(...other)),
        )
      }),
    )
  })

  it('hashes pairs beyond the BMP without many collisions', () => {
    const first = Array.from({ length: 300 }, (_, index) => String.fromCodePoint(0x20000 + index))
    const pairs = first.flatMap((character) => [`${character}的`, `的${character}`, `${character}𠮷`])
    expect(new Set(pairs.flatMap(searchGrams)).size).toBe(pairs.length)
  })

  it('gives signed 32-bit integers', () => {
    fc.assert(
      fc.property(commentText, (text) => {
        const grams = searchGrams(text)
        expect(grams).toEqual([...Int32Array.from(grams)])
        expect(new Set(grams).size).toBe(grams.length)
      }),
    )
  })

  it('takes well under a millisecond for 1,000 characters', () => {
    const text = Array.from({ length: 1_000 }, (_, index) =>
      String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)),
    ).join('')
    const times = Array.from({ length: 60 }, () => {
      const started = performance.now()
      searchGrams(text)
      return performance.now() - started
    }).sort((a, b) => a - b)
    expect(times[30]).toBeLessThan(1)
  })
})

describe('queryGrams', () => {
  it('finds every part of a text that has two characters or more', () => {
    fc.assert(
      fc.property(commentText, fc.nat(), fc.nat(), (text, from, length) => {
        const runs = foldForSearch(text)
          .split(' ')
          .map((run) => [...run])
          .filter((run) => run.length >= 2)
        fc.pre(runs.length > 0)
        const run = runs[from % runs.length]!
        const start = from % (run.length - 1)
        const term = run.slice(start, start + 2 + (length % run.length)).join('')
        const grams = new Set(searchGrams(text))
        expect(queryGrams(term).every((gram) => grams.has(gram))).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  it('finds a term however it is written', () => {
    expect(queryGrams('ＡＢ')).toEqual(queryGrams('ab'))
    expect(queryGrams('电商、直播')).toEqual(queryGrams('电商直播'))
  })

  it.each(['', '商', '𠮷', ' 商 务 ', '，。', 'é'])('refuses %j', (term) => {
    expect(() => queryGrams(term)).toThrow(RangeError)
    expect(isSearchable(term)).toBe(false)
  })

  it('takes the parts of a term with white space', () => {
    expect(queryGrams('跨境 商')).toEqual(queryGrams('跨境'))
  })
})
