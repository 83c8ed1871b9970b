import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { csvRow } from '../../src/archive/csvRow'

describe('a line of a CSV file', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '\t=1', ' =HYPERLINK("http://x")'])(
    'keeps %j from being calculated',
    (text) => {
      expect(csvRow([text]).replace(/^"/, '')).toMatch(/^'/)
    },
  )

  it('quotes what would end the cell, and leaves the empty empty', () => {
    expect(csvRow(['a', 'b,"c"', 'd\ne', null, 3])).toBe('a,"b,""c""","d\ne",,3\r\n')
  })

  it('gives back what went in, beside the apostrophe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const line = csvRow([text]).slice(0, -2)
        const cell = line.startsWith('"') ? line.slice(1, -1).replaceAll('""', '"') : line
        expect([text, `'${text}`]).toContain(cell)
      }),
    )
  })
})
