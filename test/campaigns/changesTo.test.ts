import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { changesTo } from '../../src/campaigns/changesTo'
import type { Change } from '../../src/campaigns/changesTo'
import { condense } from '../../src/components/campaigns/condense'
import { comparableText } from '../../src/similarity/comparableText'

const GENEROUS = { milliseconds: 5000 }

const of = (changes: Change[] | undefined, ...kinds: Change['kind'][]) =>
  (changes ?? [])
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('')

const SAMPLE = '第七条要求签一年以上协议，我们就不算入驻企业了。请给小卖家一个机会。'

describe('what a text adds to a sample', () => {
  it('is what was put in, and what was left out is said as well', () => {
    expect(changesTo(SAMPLE, SAMPLE.replace('一年', '三年') + '我卖的是手工皂。', GENEROUS)).toEqual([
      { kind: 'same', text: '第七条要求签' },
      { kind: 'gone', text: '一' },
      { kind: 'new', text: '三' },
      { kind: 'same', text: '年以上协议，我们就不算入驻企业了。请给小卖家一个机会。' },
      { kind: 'new', text: '我卖的是手工皂。' },
    ])
  })

  it.each([
    ['punctuation and white space', ' 第七条要求签一年以上协议我们就不算入驻企业了 请给小卖家一个机会！'],
    ['script', '第七條要求簽一年以上協議，我們就不算入駐企業了。請給小賣家一個機會。'],
  ])('is nothing when only the %s differs, and the text stands as it was written', (_, text) => {
    expect(changesTo(SAMPLE, text, GENEROUS)).toEqual([{ kind: 'same', text }])
  })

  it('is not cut in two by one character that both happen to have', () => {
    expect(changesTo('建议甲的乙执行', '建议丙的丁执行', GENEROUS)).toEqual([
      { kind: 'same', text: '建议' },
      { kind: 'gone', text: '甲的乙' },
      { kind: 'new', text: '丙的丁' },
      { kind: 'same', text: '执行' },
    ])
  })

  it('together with what is the same is all of the text, and what is gone with it all of the sample', () => {
    const text = fc.string({
      unit: fc.constantFrom('甲', '乙', '丙', '，', ' ', 'A', 'ａ', '𠮷'),
      maxLength: 40,
    })
    fc.assert(
      fc.property(text, text, (sample, other) => {
        const changes = changesTo(sample, other, GENEROUS)
        expect(of(changes, 'same', 'new')).toBe(other)
        expect(comparableText(other) === '' || comparableText(of(changes, 'same', 'gone'))).toBe(
          comparableText(other) === '' || comparableText(sample),
        )
      }),
    )
  })

  it('is given up when two long texts have nothing in common', () => {
    const long = (from: number) =>
      String.fromCodePoint(...Array.from({ length: 8000 }, (_, place) => from + (place % 9000)))
    expect(changesTo(long(0x4e00), long(0x7500), { milliseconds: 1 })).toBeUndefined()
  })
})

describe('changes that are condensed', () => {
  it('keep every change whole and a little of what stands beside it', () => {
    const same = '一二三四五六七八九十'.repeat(4)
    const changes: Change[] = [
      { kind: 'same', text: same },
      { kind: 'new', text: '新' },
      { kind: 'same', text: same },
      { kind: 'gone', text: '旧' },
      { kind: 'same', text: '短' },
    ]
    expect(condense(changes)).toEqual([
      { kind: 'same', text: '…九十一二三四五六七八九十' },
      { kind: 'new', text: '新' },
      { kind: 'same', text: '一二三四五六七八九十一二…九十一二三四五六七八九十' },
      { kind: 'gone', text: '旧' },
      { kind: 'same', text: '短' },
    ])
  })
})
