import { describe, expect, it } from 'vitest'

import { GUEST_LAYOUT } from '../../src/imports/guests/layout'
import { pastedGuests } from '../../src/imports/guests/pastedGuests'

/** Rows below the headings, as the file's reader splits them. */
const rowsOf = (text: string) =>
  pastedGuests(text, GUEST_LAYOUT)
    .split('\n')
    .slice(1)
    .map((line) => line.split(/,(?=")/).map((cell) => cell.slice(1, -1).replaceAll('""', '"')))

const FU = ['符小妹', 'fu@invited.example', '椰风公司']
const JANE = ['Jane Doe', 'jane@invited.example', 'Palm, Ltd']

describe('guests pasted without headings', () => {
  it.each([
    ['tabs', `${FU.join('\t')}\n${JANE.join('\t')}`],
    ['commas', `${FU.join(',')}\nJane Doe,jane@invited.example,"Palm, Ltd"`],
    ['semicolons', `${FU.join(';')}\n${JANE.join(';')}`],
    ['Chinese semicolons', `${FU.join('；')}\n${JANE.join('；')}`],
    ['another mark in each line', `${FU.join('，')}\n${JANE.join('\t')}`],
    ['the address first', `fu@invited.example\t符小妹\t椰风公司\njane@invited.example\tJane Doe\tPalm, Ltd`],
    ['empty lines between', `\r\n${FU.join('\t')}\r\n\r\n${JANE.join('\t')}\r\n`],
  ])('are read with %s', (_name, text) => {
    expect(rowsOf(text)).toEqual([FU, JANE])
  })

  it.each([
    ['one a line', '符小妹 <fu@invited.example>\nJane Doe <jane@invited.example>'],
    ['quoted', '"符小妹" <fu@invited.example>\n"Jane Doe" <jane@invited.example>'],
    ['in a row', '符小妹 <fu@invited.example>; Jane Doe <jane@invited.example>;'],
    ['in a row with commas', '符小妹 <fu@invited.example>, Jane Doe <jane@invited.example>'],
    ['without brackets', '符小妹 fu@invited.example\nJane Doe jane@invited.example'],
    ['as a comment', 'fu@invited.example (符小妹)\njane@invited.example （Jane Doe）'],
  ])('are read as recipients of a mail, %s', (_name, text) => {
    expect(rowsOf(text)).toEqual([FU.slice(0, 2), JANE.slice(0, 2)])
  })

  it('keep a comma within a name', () => {
    expect(rowsOf('Doe, Jane <jane@invited.example>; Roe, Rick <rick@invited.example>')).toEqual([
      ['Doe, Jane', 'jane@invited.example'],
      ['Roe, Rick', 'rick@invited.example'],
    ])
  })

  it('without a name have none: nothing is made up', () => {
    expect(rowsOf('fu@invited.example; jane@invited.example')).toEqual([
      ['', 'fu@invited.example'],
      ['', 'jane@invited.example'],
    ])
  })

  it('without an address, or with a broken one, stand there as they were typed', () => {
    expect(rowsOf('王五\n赵六\tzhao at invited\n钱七\tqian@invited.example\nBcc: x')).toEqual([
      ['王五'],
      ['赵六', 'zhao at invited'],
      ['钱七', 'qian@invited.example'],
      ['Bcc: x'],
    ])
  })
})

describe('guests pasted with headings', () => {
  it('are left in the order of these', () => {
    const text = '单位\t姓名\t邮箱\n椰风公司\t符小妹\tfu@invited.example'
    expect(pastedGuests(text, GUEST_LAYOUT)).toBe(text)
  })

  it('may be parted by Chinese marks', () => {
    expect(pastedGuests('姓名，邮箱\n符小妹，fu@invited.example', GUEST_LAYOUT)).toBe(
      '姓名,邮箱\n符小妹,fu@invited.example',
    )
  })

  it('a name alone is no heading', () => {
    expect(rowsOf('王五\n符小妹\tfu@invited.example')).toEqual([['王五'], FU.slice(0, 2)])
  })
})

it('ten thousand are read, each in a row of its own', () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `嘉宾${index} <guest-${index}@invited.example>`)
  const rows = rowsOf(lines.join('\n'))
  expect(rows).toHaveLength(10_000)
  expect(rows.at(-1)).toEqual(['嘉宾9999', 'guest-9999@invited.example'])
})
