import { describe, expect, it } from 'vitest'

import { checkPattern, compilePattern } from '../../../src/moderation/rules/pattern'

const faultOf = (pattern: string) => {
  const checked = checkPattern(pattern)
  return checked.ok ? 'accepted' : checked.fault.code
}

describe('a pattern that could hang, or is none, is refused', () => {
  it.each([
    ['(a+)+$', 'nested-repeat'],
    ['(a+)+b', 'nested-repeat'],
    ['([a-zA-Z]+)*', 'nested-repeat'],
    ['(a|aa)+b', 'too-many-ways'],
    ['(a|a?)+b', 'too-many-ways'],
    ['(.*a){20}', 'nested-repeat'],
    ['(\\w+\\s?)*x', 'nested-repeat'],
    ['(?:x+x+)+y', 'nested-repeat'],
    ['.*.*.*=.*', 'too-many-ways'],
    ['\\s+\\s+\\s+x', 'too-many-ways'],
    ['a**', 'nested-repeat'],
    ['(a)\\1', 'backreference'],
    ['(?<n>a)\\k<n>', 'flags'],
    ['(?<=a)b', 'look-around'],
    ['(?<!a)b', 'look-around'],
    ['a(?=b)', 'look-around'],
    ['a(?!b)', 'look-around'],
    ['(?i)a', 'flags'],
    ['a{1,5000}', 'too-many-repeats'],
    ['a{1001}', 'too-many-repeats'],
    ['^a', 'anchor'],
    ['a$', 'anchor'],
    ['\\bword', 'anchor'],
    ['a*', 'matches-nothing'],
    ['(a|)', 'matches-nothing'],
    ['   ', 'empty'],
    ['(a', 'syntax'],
    ['a)', 'syntax'],
    ['[a', 'syntax'],
    ['[z-a]', 'syntax'],
    ['*a', 'syntax'],
    ['a{3,2}', 'syntax'],
    ['\\p{L}', 'syntax'],
    ['a'.repeat(501), 'too-long'],
  ])('%s: %s', (pattern, code) => {
    expect(faultOf(pattern)).toBe(code)
  })

  it('names where it stands', () => {
    expect(checkPattern('微信(a)\\1')).toEqual({ ok: false, fault: { code: 'backreference', at: 5 } })
  })
})

describe('a pattern that cannot hang', () => {
  it.each([
    ['1[3-9]\\d{9}', '13800138000', ['13800138000']],
    ['(?:微|薇)信?号?[:：]?\\s?[a-z0-9_-]{5,20}', '微信号：abc_123', ['微信号：abc_123']],
    ['\\d+(?:\\.\\d+)?元', '9.9元和10元', ['9.9元', '10元']],
    ['(ab){2,3}', 'ababab', ['ababab']],
    ['a+?', 'aa', ['a', 'a']],
    ['[^\\d]x', 'ax1x', ['ax']],
    ['a|bc', 'abc', ['a', 'bc']],
  ])('%s finds what it says', (pattern, text, expected) => {
    expect([...text.matchAll(compilePattern(pattern))].map(([match]) => match)).toEqual(expected)
  })

  it.each(['.*.{0,50}x', '[a-z]+[a-z]+y', '(?:a|b|ab){1,6}c', '\\w+@\\w+', 'a{0,32}a{0,32}c'])(
    '%s ends soon on a text made to be slow',
    (pattern) => {
      expect(faultOf(pattern)).toBe('accepted')
      const began = process.cpuUsage()
      const text = 'ab'.repeat(10_000) + 'a'.repeat(20_000)
      expect([...text.matchAll(compilePattern(pattern))]).toEqual([])
      expect(process.cpuUsage(began).user / 1e6).toBeLessThan(5)
    },
  )
})
