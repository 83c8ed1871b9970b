import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'

import { MAX_LIST_BYTES, readWordList } from '../../../src/moderation/rules/readWordList'

const workbookOf = async (rows: unknown[][]): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('词表').addRows(rows)
  return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer)
}

const textOf = (text: string) => new TextEncoder().encode(text)

describe('a list of words', () => {
  it.each([
    [
      '词表.xlsx',
      () =>
        workbookOf([
          ['序号', '关键词'],
          [1, '加微信'],
          [2, '全网 最低'],
          [3, '加微信'],
          [4, '★★'],
          [5, 'a'],
        ]),
    ],
    ['词表.csv', () => textOf('序号,关键词\n1,加微信\n2,全网  最低\n3,加微信\n4,★★\n5,a\n')],
    ['词表.txt', () => textOf('关键词\n加微信\n全网 最低\r\n加微信\n★★\na\n')],
  ])('%s: each word once; what a rule would not take by its line', async (name, bytes) => {
    expect(await readWordList(name, await bytes())).toEqual({
      ok: true,
      list: {
        words: ['加微信', '全网 最低'],
        repeated: 1,
        faults: [
          { line: 5, word: '★★', code: 'without-characters' },
          { line: 6, word: 'a', code: 'too-short' },
        ],
      },
    })
  })

  it('of tens of thousands of words is read in one go', async () => {
    const words = Array.from({ length: 60_000 }, (_, index) => [`词${index}`])
    const read = await readWordList('词表.xlsx', await workbookOf(words))
    expect(read.ok && read.list.words.length).toBe(60_000)
  })

  it.each([
    ['词表.pdf', textOf('加微信'), 'unknown-kind'],
    ['词表.xlsx', textOf('PK'), 'unreadable'],
    ['词表.txt', Uint8Array.from([0x50, 0x4b, 0, 1]), 'unreadable'],
    ['词表.txt', textOf(' \n\n'), 'empty'],
    ['词表.txt', new Uint8Array(MAX_LIST_BYTES + 1), 'too-large'],
    ['词表.txt', textOf(Array.from({ length: 100_001 }, (_, index) => `词${index}`).join('\n')), 'too-many'],
  ])('%s is refused: %#', async (name, bytes, code) => {
    expect(await readWordList(name, bytes)).toEqual({ ok: false, code })
  })
})
