import { describe, expect, it } from 'vitest'

import { endingPermits, nextPermitReminder } from '../../src/registers/permits'
import type { RecordData } from '../../src/workflow/definition'

const DAYS = ['expressPermitUntil', 'paymentLicenceUntil']

const holding = (expressPermitUntil: string | null, paymentLicenceUntil: string | null = null) =>
  ({ id: '1', state: 'filed', revision: 1, expressPermitUntil, paymentLicenceUntil }) as RecordData

const next = (record: RecordData, at: string) =>
  nextPermitReminder(DAYS, { record, now: new Date(at) }).permitRemindAt

const ending = (record: RecordData, at: string) => endingPermits(DAYS, { record, now: new Date(at) })

describe('the reminder of a permit', () => {
  it('comes ninety, thirty and seven days before its last day begins in Beijing, and then no more', () => {
    const record = holding('2027-06-30')
    const told: (string | null)[] = []
    for (let at: string | null = '2027-01-01T00:00:00.000Z'; at !== null;) {
      at = next(record, at)
      told.push(at)
    }
    expect(told).toEqual([
      '2027-03-31T16:00:00.000Z',
      '2027-05-30T16:00:00.000Z',
      '2027-06-22T16:00:00.000Z',
      null,
    ])
  })

  it('is of whichever permit has one first, and of none where nothing ends', () => {
    expect(next(holding('2028-01-31', '2027-06-30'), '2027-05-01T00:00:00Z')).toBe('2027-05-30T16:00:00.000Z')
    expect(next(holding(null), '2027-05-01T00:00:00Z')).toBeNull()
    expect(next(holding('unknown'), '2027-05-01T00:00:00Z')).toBeNull()
  })

  it('speaks of what is near or over, and not of what ends in two years', () => {
    const record = holding('2027-06-30', '2029-06-30')
    expect(ending(record, '2027-05-30T16:00:00.000Z')).toEqual(['expressPermitUntil'])
    expect(ending(record, '2027-08-01T00:00:00.000Z')).toEqual(['expressPermitUntil'])
    expect(ending(record, '2027-01-01T00:00:00.000Z')).toEqual([])
  })
})
