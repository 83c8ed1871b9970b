import { describe, expect, it } from 'vitest'

import { deriveKey } from '../../src/intake/deriveKey'

describe('deriveKey', () => {
  it('gives 32 bytes, the same each time', () => {
    expect(deriveKey('secret', 'form-token')).toHaveLength(32)
    expect(deriveKey('secret', 'form-token')).toEqual(deriveKey('secret', 'form-token'))
  })

  it('gives each secret and each purpose its own key', () => {
    const keys = [deriveKey('secret', 'one'), deriveKey('secret', 'two'), deriveKey('Secret', 'one')]
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(3)
  })

  it('refuses an empty secret or label', () => {
    expect(() => deriveKey('', 'form-token')).toThrow(RangeError)
    expect(() => deriveKey('secret', '')).toThrow(RangeError)
  })
})
