import { describe, expect, it } from 'vitest'

import { dueWords } from '../../../src/components/work/dueWords'
import { translator } from '../../../src/i18n'

const t = translator('zh')
/** 2026-11-24 23:30 in Beijing. */
const now = new Date('2026-11-24T15:30:00Z')
const dates = { opensAt: '2026-11-25T16:00:00Z', closesAt: '2026-11-24T15:59:59Z' }

describe('dueWords', () => {
  it('counts days in Beijing, not hours', () => {
    expect(dueWords(t, { state: 'approval', ...dates }, now)?.words).toBe('2 天后开放')
  })

  it('presses on the closing day itself', () => {
    expect(dueWords(t, { state: 'open', ...dates }, now)).toEqual({
      words: '今天 24 时前截止',
      isPressing: true,
    })
  })

  it('says for how long it has been closed', () => {
    const closesAt = '2026-11-10T15:59:59Z'
    expect(dueWords(t, { state: 'closed', opensAt: null, closesAt }, now)).toEqual({
      words: '已截止 14 天',
      isPressing: false,
    })
  })

  it('presses when the planned opening has passed without approval', () => {
    const opensAt = '2026-11-20T16:00:00Z'
    expect(dueWords(t, { state: 'legal-review', opensAt, closesAt: null }, now)?.isPressing).toBe(true)
  })

  it('says nothing where there is no date', () => {
    expect(dueWords(t, { state: 'drafting', opensAt: null, closesAt: null }, now)).toBeNull()
  })
})
