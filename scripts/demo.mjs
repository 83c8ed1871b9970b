import fs from 'node:fs'
import { inRoot } from './paths.mjs'
import { bothWords, text } from './texts.mjs'

const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\uffe6]/u

/** How many columns a text takes on a terminal: Chinese characters take two. */
export const widthOf = (content) => [...content].reduce((width, char) => width + (WIDE.test(char) ? 2 : 1), 0)

/** @param {string[][]} rows */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => widthOf(row[column]))))
  const pad = (cell, column) => cell + ' '.repeat(widths[column] - widthOf(cell))
  return rows.map((row) => `  ${row.map(pad).join('  ')}`.trimEnd()).join('\n')
}

const readRoles = (language) =>
  JSON.parse(fs.readFileSync(inRoot('src', 'i18n', language, 'fields.json'), 'utf8')).roles

/** The seed may put the person's name behind the role: `editor 陈思羽`. */
function loginRows(logins) {
  const [zh, en] = ['zh', 'en'].map(readRoles)
  return logins.map(({ role, email, password }) => {
    const [key, ...name] = role.split(' ')
    return [[zh[key] ?? key, ...name].join(' '), en[key] ?? key, email, password]
  })
}

/** Prints where the site is and who can sign in, in both languages. */
export function showDemo({ siteUrl, logins }) {
  console.log(
    `\n${table([
      [bothWords('demo.site'), siteUrl],
      [bothWords('demo.admin'), `${siteUrl}/admin`],
    ])}`,
  )
  if (logins.length > 0) {
    const head = [
      text('zh', 'demo.role'),
      text('en', 'demo.role'),
      bothWords('demo.email'),
      bothWords('demo.password'),
    ]
    console.log(`\n${bothWords('demo.logins')}\n${table([head, ...loginRows(logins)])}`)
  }
  console.log(`\n${bothWords('demo.stop')}`)
}
