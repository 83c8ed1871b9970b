import { describe, expect, it } from 'vitest'

import { findHits, makeRuleSet } from '../../../src/moderation/rules/findHits'
import type { TextRule } from '../../../src/moderation/rules/rule'
import { ruleOf } from './ruleOf'

const found = (rule: Partial<TextRule>, text: string) =>
  findHits(makeRuleSet([ruleOf(rule)]), text, 'transcript').map(
    ({ start, end, form }) => `${text.slice(start, end)} (${form})`,
  )

describe('a word', () => {
  it.each([
    ['as it is', '这是国家级的', ['国家级 (exact)']],
    ['in traditional characters', '這是國傢級', ['國傢級 (written)']],
    ['over a line that wraps', '国家\n级', []],
  ])('is found %s', (_name, text, expected) => {
    expect(found({ words: ['国家级'] }, text)).toEqual(expected)
  })

  it.each([
    ['spaced', '国 家.级', ['国 家.级 (written)']],
    ['spaced', '国家。级别', []],
    ['spaced', '国。家。级', ['国。家。级 (written)']],
    ['spaced', '国    家级', []],
    ['homophones', '锅佳极', ['锅佳极 (homophones)']],
    ['pinyin', 'guojiaji', ['guojiaji (pinyin)']],
    ['pinyin', 'guo家级', ['guo家级 (pinyin)']],
    ['pinyin', '锅佳极', []],
    ['homophones', 'guojiaji', []],
    ['lookalikes', '囯家圾', ['囯家圾 (lookalikes)']],
  ] as const)('with %s: %s', (variant, text, expected) => {
    expect(found({ words: ['国家级'], variants: [variant] }, text)).toEqual(expected)
  })

  it('is not found in disguise where the rule does not ask for it', () => {
    expect(found({ words: ['国家级'] }, '国 家 级 锅佳极 guojiaji 囯家圾')).toEqual([])
  })

  it('of two syllables written without a break is found though it could be read as one', () => {
    expect(found({ words: ['西安'], variants: ['pinyin'] }, '来xian吧')).toEqual([])
    expect(found({ words: ['西安人'], variants: ['pinyin'] }, '找xianren')).toEqual(['xianren (pinyin)'])
  })

  it('by letters and digits for characters', () => {
    const rule = { words: ['加微信', '第一'], variants: ['lookalikes', 'spaced'] } as const
    expect(found(rule, '加vx，+v信，伽薇芯，第1')).toEqual([
      '加vx (lookalikes)',
      '+v信 (lookalikes)',
      '伽薇芯 (lookalikes)',
      '第1 (lookalikes)',
    ])
  })

  it('of letters or digits is not part of a longer one', () => {
    expect(found({ words: ['best', '100'] }, 'BEST bestow 1000 100元')).toEqual([
      'BEST (written)',
      '100 (exact)',
    ])
  })

  it('with a sign is not found without it', () => {
    expect(found({ words: ['100%'] }, '100 １００％ 100%')).toEqual(['１００％ (written)', '100% (exact)'])
    expect(found({ words: ['￥9'] }, '9 ¥9')).toEqual(['¥9 (written)'])
  })

  it('inside a longer one of the same rule is not told twice', () => {
    expect(found({ words: ['国家级', '国家级产品', '级产'] }, '国家级产品')).toEqual(['国家级产品 (exact)'])
  })

  it('is not meant in some expressions', () => {
    const rule = { words: ['第一', '最'], contexts: ['第一时间', '最近'] }
    expect(found(rule, '第一时间发货，第一名，最近最好')).toEqual(['第一 (exact)', '最 (exact)'])
  })

  it('is looked for in the texts the rule names only', () => {
    const set = makeRuleSet([ruleOf({ words: ['国家级'], scopes: ['title'] })])
    expect(findHits(set, '国家级', 'comments')).toEqual([])
    expect(findHits(set, '国家级', 'title')).toHaveLength(1)
  })

  it('of several rules is found for each', () => {
    const set = makeRuleSet([
      ruleOf({ id: 'a', words: ['电子烟'] }),
      ruleOf({ id: 'b', words: ['电子烟', '烟'] }),
    ])
    expect(
      findHits(set, '电子烟', 'title')
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(['a', 'b'])
  })
})

it('a pattern finds digits of any width, at their own offsets', () => {
  expect(found({ kind: 'pattern', pattern: '1[3-9]\\d{9}' }, '电话１３８00138000。')).toEqual([
    '１３８00138000 (pattern)',
  ])
})
