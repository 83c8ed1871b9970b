import { describe, expect, it } from 'vitest'

import { RESULT_ROWS, tallyResult } from '../../src/queries/siteResultTally'
import type { ResultRow } from '../../src/queries/siteResultTally'

const row: ResultRow = { clause: null, point: null, disposition: 'adopted', reason: '采纳。', count: 1 }

describe('the result of a consultation', () => {
  const result = tallyResult(
    [
      { disposition: 'adopted', exclusion: null, count: 7 },
      { disposition: 'not-adopted', exclusion: null, count: 2 },
      { disposition: null, exclusion: 'spam', count: 3 },
    ],
    [row],
  )

  it('adds up: decided and excluded make the total', () => {
    expect(result).toMatchObject({ total: 12, decided: 9, excluded: 3 })
  })

  it('names every disposition, also one nobody got', () => {
    expect(result.dispositions).toEqual([
      { value: 'adopted', count: 7 },
      { value: 'partly-adopted', count: 0 },
      { value: 'not-adopted', count: 2 },
    ])
  })

  it('names only the exclusions there were', () => {
    expect(result.exclusions).toEqual([{ value: 'spam', count: 3 }])
  })

  it('says when there are more rows than it shows', () => {
    const long = tallyResult(
      [],
      Array.from({ length: RESULT_ROWS + 1 }, () => row),
    )
    expect(long).toMatchObject({ capped: true, rows: { length: RESULT_ROWS } })
  })
})
