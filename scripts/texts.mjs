// Loaded before the Node version is known: nothing here may be newer than Node 14.
import fs from 'fs'
import { fileURLToPath } from 'url'

const load = (language) =>
  JSON.parse(
    fs.readFileSync(
      fileURLToPath(new URL('../src/i18n/' + language + '/scripts.json', import.meta.url)),
      'utf8',
    ),
  )

const texts = { zh: load('zh'), en: load('en') }

const fill = (text, values) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name) => (name in values ? String(values[name]) : ''))

/**
 * One text in one language.
 * @param {'zh' | 'en'} language
 * @param {string} key dotted, such as `refusal.portInUse`
 * @param {Record<string, unknown>} [values] for the `{{name}}` places
 */
export function text(language, key, values) {
  const found = key.split('.').reduce((node, part) => (node ? node[part] : undefined), texts[language])
  if (typeof found !== 'string') throw new Error('No text ' + language + ':' + key)
  return fill(found, values || {})
}

/** The same sentence in Chinese and English, on one line each. */
export const bothLines = (key, values) => text('zh', key, values) + '\n' + text('en', key, values)

/** A short label in both languages, on one line. */
export const bothWords = (key, values) => text('zh', key, values) + ' · ' + text('en', key, values)

/** Something the person at the terminal can put right: shown as its sentence, without a stack, exit code 1.
 * `values.tail`, the end of a log, is shown above the sentence. */
export class Refusal extends Error {
  constructor(key, values) {
    const shown = values && values.tail ? values.tail + '\n\n' : ''
    super(shown + bothLines('refusal.' + key, values))
    this.name = 'Refusal'
    this.key = key
  }
}
