import { describe, expect, it } from 'vitest'
import { fromChineseNumeral, toChineseNumeral } from '../../src/clauses/chineseNumerals'

describe('Chinese numerals', () => {
  it.each([
    ['十', 10],
    ['二十一', 21],
    ['一百', 100],
    ['一百零五', 105],
    ['一百二十', 120],
    ['二〇', 20],
    ['两', 2],
  ])('%s is %i', (numeral, value) => {
    expect(fromChineseNumeral(numeral)).toBe(value)
  })

  it('reads back every number it writes', () => {
    const values = Array.from({ length: 2_000 }, (_, index) => index + 1)
    expect(values.map((value) => fromChineseNumeral(toChineseNumeral(value)))).toEqual(values)
  })

  it('knows no numeral in other text', () => {
    expect(fromChineseNumeral('工作')).toBeUndefined()
  })
})
