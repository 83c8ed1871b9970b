import { describe, expect, it } from 'vitest'

import { COMMENT_LAYOUT, HEADERS, IMPORT_FIELDS } from '../../src/imports/columns'
import { findHeader } from '../../src/imports/header'
import { ImportRefused } from '../../src/imports/ImportRefused'
import type { SheetRow } from '../../src/imports/sheetRow'

const row = (number: number, ...texts: string[]): SheetRow => ({
  number,
  cells: new Map(texts.flatMap((text, column) => (text ? [[column, { text }]] : []))),
})

const READER = { layout: COMMENT_LAYOUT, locale: 'zh' } as const

const refusalOf = (rows: SheetRow[]) => {
  try {
    return findHeader(rows, READER)
  } catch (error) {
    return error instanceof ImportRefused ? { code: error.code, ...error.params } : error
  }
}

describe('the header of a list', () => {
  it('is read by its Chinese or English names, in any order, with remarks and spaces', () => {
    const header = findHeader([row(1, '收到日期（必填）', ' 意见 内容 *', 'E-MAIL', '备注')], READER)
    expect([...header.columns]).toEqual([
      ['arrivedOn', 0],
      ['body', 1],
      ['email', 2],
    ])
    expect(header.unknown).toEqual(['备注'])
  })

  it('may stand below a title', () => {
    const header = findHeader(
      [row(1, '意见汇总表'), row(3, '意见内容', '日期'), row(4, '很好', '2025-06-07')],
      READER,
    )
    expect(header.row).toBe(3)
  })

  it('that lacks a column is refused, naming what is missing and what is there', () => {
    expect(refusalOf([row(1, '意见内容', '姓名', '页码')])).toEqual({
      code: 'headers-missing',
      missing: '收到日期',
      row: 1,
      found: '意见内容, 姓名或单位, 页码',
    })
  })

  it('that has a column twice is refused, naming both', () => {
    expect(refusalOf([row(1, '意见', '日期', '意见内容')])).toEqual({
      code: 'headers-repeated',
      name: '意见内容',
      columns: 'A, C',
    })
  })

  it('is asked for when the file is empty', () => {
    expect(refusalOf([])).toEqual({ code: 'no-rows' })
  })

  it('has no name that means two columns', () => {
    const names = IMPORT_FIELDS.flatMap((field) => [...HEADERS[field].zh, ...HEADERS[field].en])
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  })
})
