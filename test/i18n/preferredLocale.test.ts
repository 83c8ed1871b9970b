import { describe, expect, it } from 'vitest'

import { preferredLocale } from '../../src/i18n/preferredLocale'

describe('the language a browser asks for', () => {
  it.each([
    [null, 'zh'],
    ['', 'zh'],
    ['*', 'zh'],
    ['fr-FR,fr;q=0.9', 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-GB,en;q=0.9,zh;q=0.2', 'en'],
    ['zh;q=0.3, en;q=0.7', 'en'],
    ['EN', 'en'],
    ['en;q=0, zh;q=0.1', 'zh'],
    ['fr;q=1, en;q=0.1', 'en'],
    ['en;q=abc', 'en'],
    [`${'x,'.repeat(5000)}en`, 'zh'],
  ])('of %j is %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale)
  })
})
