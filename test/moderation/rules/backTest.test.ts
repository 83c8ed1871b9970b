import { describe, expect, it } from 'vitest'

import { backTest } from '../../../src/moderation/rules/backTest'
import { findInTexts } from '../../../src/moderation/rules/broadcastTexts'
import type { BroadcastTexts, PlacedHit } from '../../../src/moderation/rules/broadcastTexts'
import { makeRuleSet } from '../../../src/moderation/rules/findHits'
import { findUnlabelled } from '../../../src/moderation/rules/findUnlabelled'
import type { Cue } from '../../../src/moderation/transcripts/cue'
import { ruleOf } from './ruleOf'

const cuesOf = (...texts: string[]): Cue[] =>
  texts.map((text, index) => ({ startMs: index * 60_000, endMs: (index + 1) * 60_000, text }))

const wordsOf = (hits: readonly PlacedHit[]) =>
  hits.map(({ word, passages }) => `${word}@${passages[0]?.cue}`)

describe('a draft beside the rules in force', () => {
  const other = ruleOf({ id: 'other', words: ['国家级'] })
  const old = ruleOf({ id: 'old', words: ['加微信', '私聊'] })
  const texts = { transcript: cuesOf('加微信私聊', '国家级，加薇信', '私下聊') }

  it('as a new rule: what it adds, and what is caught already', () => {
    const draft = ruleOf({ id: 'draft', words: ['国家', '私下聊'] })
    const result = backTest({ draft, live: [other, old], replaces: null }, { isAiFigure: false, texts })
    expect(wordsOf(result.added)).toEqual(['私下聊@2'])
    expect(wordsOf(result.same)).toEqual(['国家@1'])
    expect(result.lost).toEqual([])
  })

  it('as a next version: what the version before no longer catches', () => {
    const draft = ruleOf({ id: 'draft', words: ['加微信'], variants: ['lookalikes'] })
    const result = backTest({ draft, live: [other, old], replaces: 'old' }, { isAiFigure: false, texts })
    expect(wordsOf(result.added)).toEqual(['加微信@1'])
    expect(wordsOf(result.same)).toEqual(['加微信@0'])
    expect(wordsOf(result.lost)).toEqual(['私聊@0'])
  })

  it('loses nothing that another rule catches', () => {
    const draft = ruleOf({ id: 'draft', words: ['别的'] })
    const twin = ruleOf({ id: 'twin', words: ['加微信', '私聊'] })
    const result = backTest({ draft, live: [twin, old], replaces: 'old' }, { isAiFigure: false, texts })
    expect(result).toMatchObject({ added: [], lost: [], same: [] })
  })
})

describe('a hit', () => {
  const set = makeRuleSet([ruleOf({ words: ['国家级'], variants: ['spaced'] })])

  it('runs on from one cue into the next', () => {
    const [hit, ...rest] = findInTexts(set, { transcript: cuesOf('这是国家', '级产品') })
    expect(rest).toEqual([])
    expect(hit?.passages).toEqual([
      { cue: 0, start: 2, end: 4 },
      { cue: 1, start: 0, end: 1 },
    ])
  })

  it('does not run on into the comment of somebody else', () => {
    expect(findInTexts(set, { comments: cuesOf('这是国家', '级产品') })).toEqual([])
  })
})

describe('a figure made by a machine', () => {
  const rule = ruleOf({ kind: 'ai-label', words: ['AI生成', '数字人'], minutes: 2 })
  const unlabelled = (
    texts: BroadcastTexts,
    { isAiFigure = true, lengthMs = undefined as number | undefined } = {},
  ) =>
    findUnlabelled(rule, { isAiFigure, texts, lengthMs }, findInTexts(makeRuleSet([rule]), texts)).map(
      ({ fromMs, toMs }) => [fromMs, toMs],
    )

  it.each<[string, BroadcastTexts, [number | null, number | null][]]>([
    ['never labelled', { transcript: cuesOf('a', 'b', 'c') }, [[0, 180_000]]],
    ['labelled often enough', { transcript: cuesOf('本场由ＡＩ生成', 'b', '数字人') }, []],
    ['labelled once, then no more', { transcript: cuesOf('数字人', 'b', 'c', 'd') }, [[0, 240_000]]],
    ['labelled late', { transcript: cuesOf('a', 'b', 'c', '数字人') }, [[0, 180_000]]],
    ['short', { transcript: cuesOf('a', 'b') }, []],
    [
      'labelled in the title',
      { title: [{ startMs: null, endMs: null, text: '数字人直播' }], transcript: cuesOf('a', 'b', 'c') },
      [],
    ],
    [
      'in a text without times, not labelled',
      { description: [{ startMs: null, endMs: null, text: '好物' }] },
      [[null, null]],
    ],
    [
      'in a text without times, labelled',
      { transcript: [{ startMs: null, endMs: null, text: '数字人' }] },
      [],
    ],
  ])('%s', (_name, texts, expected) => {
    expect(unlabelled(texts)).toEqual(expected)
  })

  it('is nobody’s business where there is none', () => {
    expect(unlabelled({ transcript: cuesOf('a', 'b', 'c') }, { isAiFigure: false })).toEqual([])
  })

  it('is looked for to the end of the broadcast, whatever the texts say', () => {
    expect(unlabelled({ transcript: cuesOf('数字人', 'b') }, { lengthMs: 600_000 })).toEqual([[0, 600_000]])
  })
})
