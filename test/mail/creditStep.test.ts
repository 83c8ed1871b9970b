import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { LOCALES, translator } from '../../src/i18n'

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? sources(file) : [readFileSync(file, 'utf8')]
  })

const acts = [
  ...new Set(
    sources('src/credit').flatMap((text) =>
      [...text.matchAll(/(?:tellSubject\(|act: )'([\w-]+)'/g)].map(([, act]) => act ?? ''),
    ),
  ),
]

describe.each(LOCALES)('the letters to a subject, in %s', (locale) => {
  it('have words for every act that tells one', () => {
    const t = translator(locale, 'credit')
    expect(acts.length).toBeGreaterThan(9)
    const missing = acts.flatMap((act) =>
      ['subject', 'text'].map((part) => `mails.${act}.${part}`).filter((key) => t(key) === key),
    )
    expect(missing).toEqual([])
  })
})
