import { describe, expect, it } from 'vitest'

import { checkTextRule, MAX_WORDS } from '../../../src/moderation/rules/checkTextRule'
import type { TextRuleEntry } from '../../../src/moderation/rules/checkTextRule'

const entry = (change: TextRuleEntry = {}): TextRuleEntry => ({
  kind: 'keywords',
  scopes: ['title'],
  words: '国家级',
  ...change,
})

const codesOf = (change: TextRuleEntry) => {
  const checked = checkTextRule(entry(change))
  return checked.ok ? [] : checked.faults.map(({ field, code }) => `${field} ${code}`)
}

describe('a rule that is wrong is refused by field', () => {
  it.each<[TextRuleEntry, string[]]>([
    [{ kind: 'other' }, ['kind kind-missing']],
    [{ scopes: [] }, ['scopes scopes-missing']],
    [{ words: '' }, ['words words-missing']],
    [{ words: '国家级\n·★' }, ['words line-without-characters']],
    [{ words: 'v' }, ['words word-too-short']],
    [{ words: '长'.repeat(61) }, ['words line-too-long']],
    [{ kind: 'ai-label', words: 'AI生成' }, ['minutes minutes-missing']],
    [{ kind: 'ai-label', words: 'AI生成', minutes: 1.5 }, ['minutes minutes-missing']],
    [{ kind: 'pattern', pattern: '(a+)+' }, ['pattern pattern-nested-repeat']],
    [{ kind: 'pattern', pattern: '' }, ['pattern pattern-empty']],
    [{ kind: 'pattern', pattern: 'a+', words: '' }, []],
    [{}, []],
  ])('%j', (change, codes) => {
    expect(codesOf(change)).toEqual(codes)
  })

  it('with more words than a rule holds', () => {
    const words = Array.from({ length: MAX_WORDS + 1 }, (_, index) => `词语${index}`).join('\n')
    expect(codesOf({ words })).toEqual(['words too-many-lines'])
  })
})

it('what is stored is clean, each word once, without what is not of its kind', () => {
  const words = ' 国家级 \r\n国家级\n\n加  微信'
  expect(checkTextRule(entry({ words, pattern: 'x', minutes: 5, variants: ['pinyin', 'other'] }))).toEqual({
    ok: true,
    entry: {
      kind: 'keywords',
      scopes: ['title'],
      words: '国家级\n加 微信',
      contexts: '',
      variants: ['pinyin'],
      pattern: '',
      minutes: null,
    },
  })
})
