import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { issueFormToken, readFormToken } from '../../src/intake/formToken'

const HOUR = 60 * 60 * 1000
const secret = 'a secret for tests only'
const consultation = '019a0000-0000-7000-8000-000000000001'
const now = new Date('2026-06-07T10:00:00+08:00')
const after = (ms: number) => new Date(now.getTime() + ms)
const issue = () => issueFormToken({ secret, consultation, now })
const read = (token: string, overrides: object = {}) =>
  readFormToken({ secret, token, consultation, now: after(HOUR), ...overrides })

describe('a form token', () => {
  it('gives back its nonce and time', () => {
    expect(read(issue())).toEqual({ ok: true, nonce: expect.stringMatching(/^[\w-]{22}$/), issuedAt: now })
  })

  it('has a nonce of its own', () => {
    const nonces = Array.from({ length: 200 }, () => issue().split('.')[3])
    expect(new Set(nonces).size).toBe(200)
  })

  it('gives the same nonce each time it is read', () => {
    const token = issue()
    expect(read(token)).toEqual(read(token, { now: after(2 * HOUR) }))
  })

  it.each([
    ['at once', 0, true],
    ['at 6 hours', 6 * HOUR, true],
    ['after 6 hours', 6 * HOUR + 1, false],
    ['on a server whose clock is 5 minutes behind', -5 * 60_000, true],
    ['before it was issued', -5 * 60_000 - 1, false],
  ])('read %s is in time: %s', (_name, age, inTime) => {
    expect(read(issue(), { now: after(age) }).ok).toBe(inTime)
  })

  it('keeps to another age when told', () => {
    expect(read(issue(), { maxAgeMs: HOUR - 1 })).toEqual({ ok: false, code: 'expired' })
  })

  it('is foreign to another consultation', () => {
    expect(read(issue(), { consultation: consultation.replace(/1$/, '2') })).toEqual({
      ok: false,
      code: 'foreign',
    })
    expect(read(issue(), { consultation: '' })).toEqual({ ok: false, code: 'foreign' })
  })

  it('is forged under another secret', () => {
    expect(read(issue(), { secret: 'another secret' })).toEqual({ ok: false, code: 'forged' })
  })

  it('is not believed to be foreign or expired before it is believed to be ours', () => {
    const overrides = { secret: 'another secret', consultation: 'another', now: after(100 * HOUR) }
    expect(read(issue(), overrides)).toEqual({ ok: false, code: 'forged' })
  })

  it('stands no change of any character', () => {
    const token = issue()
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'AZaz09-_.'), (at, character) => {
        fc.pre(token[at] !== character)
        expect(read(token.slice(0, at) + character + token.slice(at + 1)).ok).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })

  it.each(['', 'x', '1..', '1.a.b.c.d'])('is not %j', (token) => {
    expect(read(token)).toEqual({ ok: false, code: 'malformed' })
  })

  it('is not a megabyte', () => {
    expect(read('1.'.repeat(500_000))).toEqual({ ok: false, code: 'malformed' })
  })

  it('is not what has something before or behind it', () => {
    expect(read(` ${issue()}`)).toEqual({ ok: false, code: 'malformed' })
    expect(read(`${issue()}\n`)).toEqual({ ok: false, code: 'malformed' })
  })

  it('needs a consultation', () => {
    expect(() => issueFormToken({ secret, consultation: '', now })).toThrow(RangeError)
    expect(() => issueFormToken({ secret, consultation: 'x'.repeat(151), now })).toThrow(RangeError)
  })
})
