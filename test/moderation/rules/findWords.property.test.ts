import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { findHits, makeRuleSet } from '../../../src/moderation/rules/findHits'
import { findWords, WIDEST_GAP } from '../../../src/moderation/rules/findWords'
import { foldInPlace, foldText } from '../../../src/moderation/rules/fold'
import { indexWords } from '../../../src/moderation/rules/wordIndex'
import { RULE_VARIANTS } from '../../../src/moderation/rules/rule'
import { ruleOf } from './ruleOf'

/** Folding as one would write it for a single character: width, case, marks and signs; no table. */
const foldNaively = (character: string) =>
  character
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{C}\p{M}]/gu, '')
    .replaceAll('國', '国')
    .replaceAll('級', '级')

const foldWhole = (text: string) =>
  Array.from({ length: text.length }, (_, at) => foldNaively(text[at]!)).join('')

const isOneKind = (one = '', other = '') =>
  (/^[a-z]$/.test(one) && /^[a-z]$/.test(other)) || (/^\d$/.test(one) && /^\d$/.test(other))

const holdsTogether = (slice: string, isSpaced: boolean) => {
  const parts = slice.split('').map(foldNaively)
  const gaps = parts
    .map((part) => (part === '' ? '.' : 'x'))
    .join('')
    .split('x')
    .slice(1, -1)
  if (gaps.some((gap) => gap.length > WIDEST_GAP)) return false
  const apart = gaps.filter((gap) => gap !== '').length
  if (!isSpaced) return apart === 0
  return !/[。！？!?；;]/.test(slice) || (apart === gaps.length && apart >= 2)
}

/** Every stretch of the text, looked at by itself. */
const findNaively = (words: readonly string[], text: string, isSpaced: boolean) => {
  const found: string[] = []
  for (let start = 0; start < text.length; start += 1) {
    for (let end = start + 1; end <= text.length; end += 1) {
      const slice = text.slice(start, end)
      const [first = '', last = ''] = [foldNaively(slice[0]!), foldNaively(slice.at(-1)!)]
      if (first === '' || last === '' || !holdsTogether(slice, isSpaced)) continue
      if (isOneKind(foldNaively(text[start - 1] ?? ''), first)) continue
      if (isOneKind(last, foldNaively(text[end] ?? ''))) continue
      for (const word of words)
        if (foldWhole(word) === foldWhole(slice)) found.push(`${word} ${start}-${end}`)
    }
  }
  return found.sort()
}

const letters = fc.constantFrom(...'国家级國級aAbＡ1１2 .，。★️')
const texts = fc.array(letters, { maxLength: 24 }).map((parts) => parts.join(''))
const words = fc.uniqueArray(
  fc.array(fc.constantFrom(...'国家级ab12'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  { minLength: 1, maxLength: 8 },
)

const describeFound = (list: readonly string[], text: string, isSpaced: boolean) =>
  findWords(indexWords([ruleOf({ words: list, variants: isSpaced ? ['spaced'] : [] })]), text)
    .map(({ entry, start, end }) => `${entry.word} ${start}-${end}`)
    .sort()

describe('words in a text', () => {
  it.each([true, false])(
    'are found exactly where a search of every stretch finds them (spaced: %s)',
    (isSpaced) => {
      fc.assert(
        fc.property(words, texts, (list, text) => {
          expect(describeFound(list, text, isSpaced)).toEqual(findNaively(list, text, isSpaced))
        }),
        { numRuns: 1500 },
      )
    },
  )

  it('are found at their offsets in the text as it came in, however they are disguised', () => {
    const plain = ['微信号', '国家级', '全网最低', '电子烟', '第一品牌']
    const disguises: Record<string, (word: string) => string> = {
      spaced: (word) => [...word].join(' '),
      dotted: (word) => [...word].join('·'),
      starred: (word) => [...word].join('⭐'),
      traditional: (word) =>
        word.replace('国', '國').replace('级', '級').replace('网', '網').replace('号', '號'),
      lookalike: (word) =>
        word.replace('微', '薇').replace('第一', '第1').replace('最', '蕞').replace('烟', '菸'),
      pinyin: (word) => word.replace('微信', 'weixin').replace('国家', 'guojia').replace('电子', 'dianzi'),
      homophone: (word) =>
        word.replace('家', '佳').replace('全', '泉').replace('品', '频').replace('子', '籽'),
    }
    const set = makeRuleSet([ruleOf({ words: plain, variants: RULE_VARIANTS })])
    fc.assert(
      fc.property(
        fc.constantFrom(...plain),
        fc.constantFrom(...Object.keys(disguises)),
        fc.array(fc.constantFrom('\u{1f600}', '今天，', '𠮷野家。', 'é', 'ﬁ', ' ')),
        fc.array(fc.constantFrom('。', '\u{1f600}', '好 ')),
        (word, name, before, after) => {
          const written = disguises[name]!(word)
          const head = `${before.join('')}，`
          const hits = findHits(set, `${head}${written}，${after.join('')}`, 'title')
          const places = hits.map(({ start, end, word: which }) => ({ start, end, which }))
          expect(places).toContainEqual({
            start: head.length,
            end: head.length + written.length,
            which: word,
          })
        },
      ),
      { numRuns: 800 },
    )
  })
})

describe('a text that is looked at a stretch at a time', () => {
  const parts = fc.array(
    fc.constantFrom(
      '国家级',
      '国 家',
      '级',
      'guo',
      'jia',
      'guojiaji',
      '微',
      'v',
      'x',
      '信',
      '100',
      '%',
      '。',
      ' . ',
      '𠮷',
      '\u{1f600}',
      '國',
      '佳',
    ),
    { maxLength: 60 },
  )
  const list = ['国家级', '微信', '100%', '家', '信微信', '𠮷国']
  const indexes = indexWords([ruleOf({ words: list, contexts: ['国家级信'], variants: RULE_VARIANTS })])
  const placesOf = (text: string, size?: number) =>
    findWords(indexes, text, size).map(
      ({ entry, start, end, form }) => `${entry.word} ${start}-${end} ${form}`,
    )

  it('holds what it holds as a whole, wherever it is cut', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 40 }), (written, size) => {
        const text = written.join('')
        expect(placesOf(text, size)).toEqual(placesOf(text, 1_000_000))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('folding', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 60 })

  it('never shifts an offset: each code stands at whole characters, in their order', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('plain', 'meant', 'sound'), (text, view) => {
        const { starts, ends, length } = foldText(text, view)
        const bounds = new Set([0])
        for (const character of text) bounds.add([...bounds].at(-1)! + character.length)
        for (let index = 0; index < length; index += 1) {
          expect(bounds.has(starts[index]!) && bounds.has(ends[index]!)).toBe(true)
          expect(ends[index]! > starts[index]!).toBe(true)
          expect(index === 0 || starts[index]! >= starts[index - 1]!).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('in place keeps the length of any text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(foldInPlace(text)).toHaveLength(text.length)
      }),
    )
  })

  it('finds in any text only what lies in it', () => {
    const set = makeRuleSet([
      ruleOf({ words: ['微信', 'ab', '100%', '加v', '国家级'], variants: RULE_VARIANTS }),
      ruleOf({ id: 'pattern', kind: 'pattern', pattern: '\\d{2,4}[a-z]+' }),
    ])
    fc.assert(
      fc.property(fc.array(fc.oneof(anything, letters)), (parts) => {
        const text = parts.join('')
        for (const { start, end } of findHits(set, text, 'title')) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})
