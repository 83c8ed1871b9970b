import { describe, expect, it } from 'vitest'

import { checkApplication } from '../../src/registers/applicationSchema'
import { readField } from '../../src/registers/readFields'
import { enterprises } from '../../src/registers/enterprises/definition'
import { enterpriseForm } from './enterpriseForm'

const counties = new Set(['460100', '460200'])

const check = (changes: Record<string, unknown> = {}) =>
  checkApplication(enterprises, { ...enterpriseForm, ...changes }, { counties })

const errorsOf = (changes: Record<string, unknown>) => {
  const checked = check(changes)
  return checked.ok ? [] : checked.errors.map(({ field, code }) => `${field}: ${code}`)
}

describe('an application', () => {
  it('that is filled in is taken, cleaned', () => {
    expect(
      check({ unifiedCode: '９１４６０１０５MA5T00010t', kinds: ['platform', 'merchant'] }),
    ).toMatchObject({
      ok: true,
      county: '460100',
      values: { unifiedCode: '91460105MA5T00010T', kinds: ['merchant', 'platform'], website: null },
    })
  })

  it.each([
    [{ unifiedCode: '9146010' }, 'unifiedCode: wrong-length'],
    [{ unifiedCode: '91460105MA5T0O010T' }, 'unifiedCode: wrong-character'],
    [{ unifiedCode: '91460105MA5T00010A' }, 'unifiedCode: wrong-check'],
    [{ name: '' }, 'name: empty'],
    [{ name: '海'.repeat(121) }, 'name: too-long'],
    [{ name: '海南\u0000公司' }, 'name: control-characters'],
    [{ kinds: [] }, 'kinds: empty'],
    [{ kinds: ['bank'] }, 'kinds: unknown'],
    [{ county: '469000' }, 'county: unknown'],
    [{ county: '' }, 'county: empty'],
    [{ contactPhone: '没有电话' }, 'contactPhone: not-a-phone'],
    [{ contactEmail: 'nobody' }, 'contactEmail: not-an-address'],
    [{ contactEmail: 'a@b.example\r\nBcc: c@d.example' }, 'contactEmail: not-an-address'],
    [{ website: 'javascript:alert(1)' }, 'website: not-a-web-address'],
    [{ expressPermitUntil: '2026-02-30' }, 'expressPermitUntil: not-a-day'],
    [{ expressPermit: '琼邮20210088C' }, 'expressPermitUntil: empty'],
    [{ paymentLicenceUntil: '2029-06-30' }, 'paymentLicence: empty'],
  ])('with %j is refused: %s', (changes, error) => {
    expect(errorsOf(changes)).toEqual([error])
  })

  it('tells everything that is wrong at once', () => {
    expect(errorsOf({ name: '', unifiedCode: '', county: '' })).toEqual([
      'name: empty',
      'unifiedCode: empty',
      'county: empty',
    ])
  })

  it('brings nothing that the form does not ask for', () => {
    const checked = check({ state: 'filed', number: '琼跨备〔2026〕1号', agency: 'elsewhere' })
    expect(checked.ok && Object.keys(checked.values)).not.toContain('state')
    expect(checked.ok && Object.keys(checked.values)).not.toContain('number')
    expect(checked.ok && Object.keys(checked.values)).not.toContain('agency')
  })
})

describe('a number', () => {
  const field = { name: 'rooms', kind: 'number', min: 0, max: 10_000 } as const

  it.each([
    ['１２', { ok: true, value: 12 }],
    ['1,200', { ok: true, value: 1200 }],
    ['', { ok: true, value: null }],
    ['many', { ok: false, code: 'not-a-number' }],
    ['-1', { ok: false, code: 'too-small', params: { min: 0 } }],
    ['10001', { ok: false, code: 'too-great', params: { max: 10_000 } }],
  ])('written %j', (entered, read) => {
    expect(readField(field, entered)).toEqual(read)
  })
})
