import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { LOCALES, RESOURCES, translator } from '../../src/i18n'
import type { Namespace } from '../../src/i18n'

type Tree = { [key: string]: string | Tree }

const leaves = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : leaves(value, `${prefix}${key}.`),
  )

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

const namespaces = Object.keys(RESOURCES.zh) as Namespace[]

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) return sources(file)
    return /\.tsx?$/.test(entry.name) && !file.includes('migrations') ? [readFileSync(file, 'utf8')] : []
  })

const mentions = (pattern: RegExp): string[] => [
  ...new Set(sources('src').flatMap((text) => [...text.matchAll(pattern)].map(([, key]) => key ?? ''))),
]

describe.each(namespaces)('the texts of %s', (namespace) => {
  const zh = new Map(leaves(RESOURCES.zh[namespace]))
  const en = new Map(leaves(RESOURCES.en[namespace]))

  it('have the same keys in Chinese and English', () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort())
  })

  it('use the same values in both', () => {
    const different = [...zh].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(en.get(key) ?? '').join(),
    )
    expect(different.map(([key]) => key)).toEqual([])
  })

  it('are Chinese in Chinese, and not Chinese in English', () => {
    const HAN = /[\u4e00-\u9fff]/
    const notEnglish = [...en].filter(([, text]) => HAN.test(text)).map(([key]) => key)
    expect(notEnglish.filter((key) => !/language|zh|Zh|中文/.test(key))).toEqual([])
  })
})

describe('what the code says', () => {
  it.each(LOCALES)('as a refusal has a sentence in %s', (locale) => {
    const codes = mentions(/reasonOf\(\s*'([\w-]+)'/g)
    const t = translator(locale, 'errors')
    expect(codes.length).toBeGreaterThan(20)
    expect(codes.filter((code) => t(code) === code)).toEqual([])
  })

  it.each(LOCALES)('as a label has words in %s', (locale) => {
    const keys = mentions(/labelOf\('([\w:.-]+)'\)/g)
    const t = translator(locale)
    expect(keys.length).toBeGreaterThan(50)
    expect(keys.filter((key) => t(key) === key.slice(key.indexOf(':') + 1))).toEqual([])
  })
})
