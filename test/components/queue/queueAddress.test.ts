import { describe, expect, it } from 'vitest'

import {
  countFilters,
  readAddress,
  withoutFilters,
  withSetting,
} from '../../../src/components/queue/queueAddress'

describe('readAddress', () => {
  it('opens on the oldest comments nobody has looked at', () => {
    expect(readAddress('')).toBe('state=received&order=oldest')
  })

  it('keeps a filter that comes without a state', () => {
    expect(new URLSearchParams(readAddress('county=460100')).get('county')).toBe('460100')
    expect(new URLSearchParams(readAddress('county=460100')).get('state')).toBe('received')
  })

  it('drops what is not the queue’s own, such as the list’s own paging', () => {
    expect(readAddress('limit=10&sort=-arrivedAt&state=decided')).toBe('state=decided')
  })

  it('writes equal filters in one order', () => {
    expect(readAddress('county=460100&state=decided')).toBe(readAddress('state=decided&county=460100'))
  })
})

describe('withSetting', () => {
  const address = 'state=received&order=oldest&after=x&consultation=c1&clause=c-2.1'

  it('starts the pages over whatever changes', () => {
    expect(withSetting(address, 'channel', 'letter')).not.toContain('after')
  })

  it('gives up the clause with its consultation', () => {
    expect(withSetting(address, 'consultation', 'c2')).toBe('state=received&order=oldest&consultation=c2')
  })

  it('goes to a page after a row', () => {
    expect(new URLSearchParams(withSetting('state=all', 'after', 'a_b')).get('after')).toBe('a_b')
  })

  it('removes a setting that is empty', () => {
    expect(withSetting(address, 'consultation', '')).toBe('state=received&order=oldest')
  })
})

describe('withoutFilters', () => {
  it('keeps state and order', () => {
    const address = 'state=decided&order=oldest&county=460100&term=海外仓&after=x'
    expect(withoutFilters(address)).toBe('state=decided&order=oldest')
    expect(countFilters(address)).toBe(1)
  })
})
