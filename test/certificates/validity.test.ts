import { describe, expect, it } from 'vitest'

import { validityOf } from '../../src/certificates/validity'

const certificate = { state: 'valid', validFrom: '2026-06-01', validUntil: '2029-05-31' }

const at = (moment: string, change: Partial<typeof certificate> = {}) =>
  validityOf({ ...certificate, ...change }, new Date(moment))

describe('a certificate', () => {
  it.each([
    ['the last second before its first day', '2026-05-31T15:59:59Z', 'not-yet'],
    ['the first second of its first day', '2026-05-31T16:00:00Z', 'valid'],
    ['the last second of its last day', '2029-05-31T15:59:59Z', 'valid'],
    ['the first second after it', '2029-05-31T16:00:00Z', 'expired'],
  ])('at %s, Beijing time, is %s', (_when, moment, validity) => {
    expect(at(moment)).toBe(validity)
  })

  it('without an end does not expire', () => {
    expect(validityOf({ ...certificate, validUntil: null }, new Date('2099-01-01T00:00:00Z'))).toBe('valid')
  })

  it.each([
    ['withdrawn', '2027-01-01T00:00:00Z', 'withdrawn'],
    ['withdrawn', '2040-01-01T00:00:00Z', 'withdrawn'],
    ['superseded', '2040-01-01T00:00:00Z', 'superseded'],
    ['suspended', '2027-01-01T00:00:00Z', 'suspended'],
    ['suspended', '2040-01-01T00:00:00Z', 'expired'],
    ['a state nobody knows', '2027-01-01T00:00:00Z', 'suspended'],
  ])('that is %s at %s is called %s', (state, moment, validity) => {
    expect(at(moment, { state })).toBe(validity)
  })
})
