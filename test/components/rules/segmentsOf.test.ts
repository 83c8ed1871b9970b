import { describe, expect, it } from 'vitest'

import { clockOf } from '../../../src/components/rules/clockOf'
import { excerptOf, segmentsOf } from '../../../src/components/rules/segmentsOf'
import type { ShownMark } from '../../../src/moderation/rules/showHits'

const mark = (start: number, end: number, word = ''): ShownMark => ({
  start,
  end,
  word,
  group: 'hits',
  rule: '规则',
  severity: 'minor',
  policyCode: '26',
  form: 'exact',
})

describe('a marked text', () => {
  it('is cut where marks begin and end, overlapping ones too', () => {
    const segments = segmentsOf({ text: '全网最低价', marks: [mark(0, 4, 'a'), mark(2, 5, 'b')] })
    expect(segments.map(({ text, marks }) => [text, marks.map(({ word }) => word).join('')])).toEqual([
      ['全网', 'a'],
      ['最低', 'ab'],
      ['价', 'b'],
    ])
  })

  it('is whole when it is short, and cut around its marks when it is long', () => {
    expect(excerptOf({ text: '短', marks: [mark(0, 1)] })).toMatchObject({
      isCutBefore: false,
      isCutAfter: false,
    })
    const long = `${'前'.repeat(1000)}国家级${'后'.repeat(1000)}`
    const { text, marks, isCutBefore, isCutAfter } = excerptOf({ text: long, marks: [mark(1000, 1003)] })
    expect(text.slice(marks[0]?.start, marks[0]?.end)).toBe('国家级')
    expect([text.length, isCutBefore, isCutAfter]).toEqual([243, true, true])
  })
})

it('a moment of a broadcast', () => {
  expect([0, 61_500, 3_723_000].map(clockOf)).toEqual(['0:00:00', '0:01:01', '1:02:03'])
})
