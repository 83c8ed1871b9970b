import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, endOfBeijingDay, startOfBeijingDay } from '../../src/legal/beijing'
import { checkConsultationPeriod, isLate } from '../../src/legal/consultationClock'
import { CONSULTATION_PERIODS, DOCUMENT_KINDS } from '../../src/legal/periods'

const period = (days: number, overrides: object = {}) => ({
  kind: 'major-decision' as const,
  opensAt: startOfBeijingDay('2026-06-01'),
  closesAt: endOfBeijingDay(addDays('2026-06-01', days)),
  shortReason: null,
  ...overrides,
})

describe('checkConsultationPeriod', () => {
  it('does not count the opening day and counts the closing day', () => {
    const seed = {
      kind: 'other' as const,
      opensAt: new Date('2025-06-07T10:30:00+08:00'),
      closesAt: endOfBeijingDay('2025-06-17'),
      shortReason: '国务院批复要求尽快印发',
    }
    expect(checkConsultationPeriod(seed)).toEqual({ ok: true, days: 10, minimum: 30, short: true })
  })

  describe.each(DOCUMENT_KINDS)('for %s', (kind) => {
    const minimum = CONSULTATION_PERIODS[kind].minimumDays

    it('takes the minimum without a reason', () => {
      expect(checkConsultationPeriod(period(minimum, { kind }))).toEqual({
        ok: true,
        days: minimum,
        minimum,
        short: false,
      })
    })

    it('refuses a day less without a reason, and takes it with one', () => {
      const days = minimum - 1
      const code = 'too-short-without-reason'
      expect(checkConsultationPeriod(period(days, { kind }))).toEqual({ ok: false, code, days, minimum })
      expect(checkConsultationPeriod(period(days, { kind, shortReason: '情况紧急' }))).toEqual({
        ok: true,
        days,
        minimum,
        short: true,
      })
    })
  })

  it('takes white space for no reason', () => {
    expect(checkConsultationPeriod(period(10, { shortReason: ' \u3000\n' })).ok).toBe(false)
  })

  it('lets the setting of the department replace the minimum', () => {
    expect(checkConsultationPeriod(period(7, { minimumDays: 7 }))).toEqual({
      ok: true,
      days: 7,
      minimum: 7,
      short: false,
    })
    expect(checkConsultationPeriod(period(30, { minimumDays: 45 }))).toMatchObject({ ok: false, minimum: 45 })
  })

  it('does not count a closing day that ends before midnight', () => {
    const closesAt = new Date('2026-07-01T17:00:00+08:00')
    expect(checkConsultationPeriod(period(30, { closesAt }))).toMatchObject({ ok: false, days: 29 })
  })

  it('reads dates as the API sends them', () => {
    const texts = { opensAt: '2026-05-31T16:00:00.000Z', closesAt: '2026-07-01T15:59:59.000Z' }
    expect(checkConsultationPeriod(period(30, texts))).toMatchObject({ ok: true, days: 30 })
  })

  it.each([
    ['no-dates', { opensAt: null }],
    ['no-dates', { closesAt: undefined }],
    ['no-dates', { closesAt: '' }],
    ['no-dates', { closesAt: 'tomorrow' }],
    ['no-dates', { closesAt: '+012026-06-01T00:00:00.000Z' }],
    ['closes-before-opens', { closesAt: endOfBeijingDay('2026-05-31') }],
    ['closes-before-opens', { closesAt: endOfBeijingDay('2026-06-01') }],
    ['too-long', { closesAt: endOfBeijingDay('2027-06-03') }],
  ])('answers %s to %j', (code, overrides) => {
    const result = checkConsultationPeriod(period(30, { shortReason: '情况紧急', ...overrides }))
    expect(result).toMatchObject({ ok: false, code })
  })

  it('takes a leap year', () => {
    expect(checkConsultationPeriod(period(366))).toMatchObject({ ok: true, days: 366 })
  })

  it('counts the same whatever the hour of opening', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 366 }), fc.nat(24 * 60 * 60 * 1000 - 1), (days, hour) => {
        const opensAt = new Date(startOfBeijingDay('2026-06-01').getTime() + hour)
        expect(checkConsultationPeriod(period(days, { opensAt, shortReason: '急' })).days).toBe(days)
      }),
    )
  })
})

describe('isLate', () => {
  const closesAt = endOfBeijingDay('2026-06-17')

  it.each([
    ['2026-06-17T23:59:59.000+08:00', false],
    ['2026-06-17T23:59:59.999+08:00', false],
    ['2026-06-18T00:00:00.000+08:00', true],
  ])('calls %s late: %s', (arrivedAt, late) => {
    expect(isLate({ arrivedAt: new Date(arrivedAt), closesAt })).toBe(late)
  })
})
