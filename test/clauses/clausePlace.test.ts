import { describe, expect, it } from 'vitest'

import { clausePlace } from '../../src/clauses/clausePlace'
import { paragraphsOfText } from '../../src/clauses/paragraphsOfText'
import { parseClauses } from '../../src/clauses/parseClauses'

const { clauses } = parseClauses(
  paragraphsOfText(
    [
      '第一章　总则',
      '第一条　为规范管理，制定本细则。',
      '第二条　园区应当具备下列条件：',
      '（一）投入运营满十二个月；',
      '前款所称运营，自开业之日起算。',
    ].join('\n'),
  ),
)

const placeOf = (words: string) =>
  clausePlace(clauses, clauses.find(({ text }) => text.includes(words))?.anchor ?? '')

describe('where a clause stands', () => {
  it.each([
    ['投入运营', '第二条'],
    ['前款所称', '第二条'],
    ['制定本细则', ''],
    ['no such words', ''],
  ])('%s: “%s”', (words, place) => {
    expect(placeOf(words)).toBe(place)
  })
})
