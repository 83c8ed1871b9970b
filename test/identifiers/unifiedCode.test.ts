import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isUnifiedCode, readUnifiedCode } from '../../src/identifiers/unifiedCode'

const VALID = [
  '91350100M000100Y43',
  '91110000600037341L',
  '9144030071526726XG',
  '91440300708461136T',
  '91460105MA5T00010T',
  '91460106MA5T000296',
  '92460105MA5T100162',
  '93469005MA5T20011H',
  '51460000MJP000013P',
  '52460100MJP000021L',
  '12460000428200011Q',
]

describe('a unified code', () => {
  it.each(VALID)('%s is taken without remarks', (code) => {
    expect(readUnifiedCode(code)).toEqual({ ok: true, code, warnings: [] })
  })

  it('is read as people write it', () => {
    expect(readUnifiedCode(' ９１４６０１０５－ma5t 00010t ')).toEqual({
      ok: true,
      code: '91460105MA5T00010T',
      warnings: [],
    })
  })

  it.each([
    ['9146010', 'wrong-length'],
    ['', 'wrong-length'],
    ['91460105MA5T0O010T', 'wrong-character'],
    ['01460105MA5T00010T', 'wrong-character'],
    ['91460105MA5T00010A', 'wrong-check'],
  ] as const)('%s is refused: %s', (input, code) => {
    expect(readUnifiedCode(input)).toEqual({ ok: false, code })
  })

  it('with another organisation code inside is taken, with a remark', () => {
    expect(readUnifiedCode('91460000MA5T999988')).toEqual({
      ok: true,
      code: '91460000MA5T999988',
      warnings: ['inner-check'],
    })
  })

  it('with any one character changed is not the same valid code', () => {
    const symbols = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
    fc.assert(
      fc.property(
        fc.constantFrom(...VALID),
        fc.nat(16),
        fc.constantFrom(...symbols),
        (code, place, symbol) => {
          const changed = code.slice(0, place) + symbol + code.slice(place + 1)
          expect(isUnifiedCode(changed)).toBe(changed === code)
        },
      ),
      { numRuns: 500 },
    )
  })
})
