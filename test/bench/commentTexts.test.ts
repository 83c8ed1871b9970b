import { describe, expect, it } from 'vitest'

import { commentTexts, OLD_PART } from '../../bench/commentTexts'
import { TERMS } from '../../bench/terms.mjs'

const TOTAL = 5_000
const texts = [...commentTexts({ total: TOTAL, seed: 1 })]

const shareOf = (term: string, among = texts) =>
  among.filter((text) => text.includes(term)).length / among.length

describe('generated comments', () => {
  it('are the same for the same seed and others for another', () => {
    expect([...commentTexts({ total: TOTAL, seed: 1 })]).toEqual(texts)
    expect([...commentTexts({ total: TOTAL, seed: 2 })]).not.toEqual(texts)
  })

  it('are as long as those of citizens, now and then very long', () => {
    const lengths = texts.map((text) => text.length).sort((a, b) => a - b)
    expect(lengths[0]).toBeGreaterThanOrEqual(20)
    expect(lengths[Math.floor(TOTAL / 2)]).toBeLessThan(200)
    expect(lengths.at(-1)).toBeGreaterThan(600)
  })

  it.each(['commonTwo', 'commonLong', 'onePercentTwo', 'onePercentLong'] as const)(
    'carry %s as often as it says',
    (name) => {
      const { term, share } = TERMS[name]
      expect(shareOf(term)).toBeGreaterThan(share * 0.7)
      expect(shareOf(term)).toBeLessThan(share * 1.3)
    },
  )

  it.each(['absentTwo', 'absentLong', 'scattered'] as const)('never carry %s', (name) => {
    expect(shareOf(TERMS[name].term)).toBe(0)
  })

  it('carry the old word only where they are oldest', () => {
    const { term } = TERMS.oldTwo
    expect(shareOf(term, texts.slice(0, TOTAL * OLD_PART))).toBeGreaterThan(0.1)
    expect(shareOf(term, texts.slice(TOTAL * OLD_PART))).toBe(0)
  })
})
