import { describe, expect, it } from 'vitest'

import { checkRule } from '../../src/defence/checkRule'
import type { RuleEntry } from '../../src/defence/checkRule'
import { DEFAULT_RULES } from '../../src/defence/defaultRules'
import { ACTS_OF, RULE_ACTS, RULE_KINDS } from '../../src/defence/rule'
import { LOCALES, translator } from '../../src/i18n'

const faultsOf = (entry: RuleEntry) => {
  const checked = checkRule(entry)
  return checked.ok ? [] : checked.faults.map(({ field, code }) => `${field}: ${code}`)
}

const deny = (act: string, value: unknown): RuleEntry => ({ kind: 'deny', act, value })

describe('what guards nothing is refused', () => {
  it.each<[string, RuleEntry, string[]]>([
    ['no kind', { act: 'submission' }, ['kind: kind-missing']],
    [
      'a limit without a window',
      { kind: 'limit', act: 'submission', points: 5 },
      ['seconds: seconds-missing'],
    ],
    [
      'a limit without anything',
      { kind: 'limit', act: 'submission' },
      ['points: points-missing', 'seconds: seconds-missing'],
    ],
    [
      'half a time',
      { kind: 'limit', act: 'submission', points: 0.5, seconds: 60 },
      ['points: points-missing'],
    ],
    [
      'a threshold without a number',
      { kind: 'threshold', act: 'arrivals-per-minute' },
      ['points: points-missing'],
    ],
    ['nothing to match', deny('phrase', '  '), ['value: value-missing']],
    ['a phrase of punctuation', deny('phrase', '，。！'), ['value: phrase-short']],
    ['a phrase of one character', deny('phrase', '税'), ['value: phrase-short']],
    ['a phrase without end', deny('phrase', '很'.repeat(101)), ['value: phrase-long']],
    ['a regular expression', deny('phrase', '代刷.*好评'), ['value: pattern']],
    ['a class of characters', deny('phrase', '[0-9]+元'), ['value: pattern']],
    ['a digit class', deny('phrase', '加微\\d'), ['value: pattern']],
    ['a wildcard', deny('phrase', '*代刷*'), ['value: pattern']],
    ['no address', deny('sender-address', '203.0.113'), ['value: network-address']],
    ['a name for an address', deny('sender-address', 'mail.example'), ['value: network-address']],
    ['two prefixes', deny('sender-address', '203.0.113.0/24/8'), ['value: network-address']],
    ['a prefix too long', deny('sender-address', '203.0.113.0/33'), ['value: network-prefix']],
    ['a prefix that is none', deny('sender-address', '203.0.113.0/x'), ['value: network-prefix']],
    ['all the world', deny('sender-address', '0.0.0.0/0'), ['value: network-wide']],
    ['all the new world', deny('sender-address', '::/0'), ['value: network-wide']],
    ['no domain', deny('mail-domain', 'example'), ['value: domain']],
    ['an address for a domain', deny('mail-domain', 'spam@mail.example'), ['value: domain']],
  ])('%s', (_name, entry, faults) => {
    expect(faultsOf(entry)).toEqual(faults)
  })

  it.each(RULE_KINDS.flatMap((kind) => RULE_ACTS.map((act) => [kind, act] as const)))(
    '%s about %s',
    (kind, act) => {
      const entry = {
        kind,
        act,
        points: 5,
        seconds: 60,
        value: act === 'phrase' ? '代刷好评' : 'spam.example',
      }
      const isOwn = ACTS_OF[kind].some((own) => own === act)
      const faults = faultsOf(entry).filter((fault) => fault.startsWith('act'))
      expect(faults).toEqual(isOwn ? [] : [`act: act-${kind}`])
    },
  )
})

describe('what is taken', () => {
  it.each([
    [deny('sender-address', ' 203.0.113.0/24 '), '203.0.113.0/24'],
    [deny('sender-address', '2001:DB8::/32'), '2001:db8::/32'],
    [deny('sender-address', '203.0.113.7'), '203.0.113.7'],
    [deny('mail-domain', '@Spam.Example'), 'spam.example'],
    [deny('phrase', ' 加微信（领红包） '), '加微信（领红包）'],
  ])('%o', (entry, value) => {
    expect(checkRule({ ...entry, points: 3, seconds: 3 })).toEqual({
      ok: true,
      rule: { kind: 'deny', act: entry.act, value, points: null, seconds: null },
    })
  })

  it('a limit counts each sender unless it says otherwise', () => {
    const limit = { kind: 'limit', act: 'submission', points: 5, seconds: 60 }
    expect(checkRule(limit)).toMatchObject({ ok: true, rule: { value: 'address' } })
    expect(checkRule({ ...limit, value: 'everybody' })).toMatchObject({
      ok: true,
      rule: { value: 'everybody' },
    })
  })

  it.each(DEFAULT_RULES)('the default $act for $value', ({ id: _id, ...rule }) => {
    expect(checkRule(rule)).toEqual({ ok: true, rule })
  })
})

describe.each(LOCALES)('in %s', (locale) => {
  it.each([
    'kind-missing',
    'act-limit',
    'act-deny',
    'act-threshold',
    'value-missing',
    'phrase-short',
    'phrase-long',
    'pattern',
    'network-address',
    'network-prefix',
    'network-wide',
    'domain',
    'points-missing',
    'seconds-missing',
  ])('%s has a sentence', (code) => {
    expect(translator(locale, 'defence')(`wrong.${code}`)).not.toBe(`wrong.${code}`)
  })
})
