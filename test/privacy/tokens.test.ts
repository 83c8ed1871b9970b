import { describe, expect, it } from 'vitest'

import { checkDataRequest, openDraft, sealDraft } from '../../src/privacy/dataRequestForm'
import { issueDisownToken, readDisownToken } from '../../src/privacy/disownToken'
import { seal, unseal } from '../../src/privacy/sealed'

const ID = '0199aa00-0000-7000-8000-000000000001'

describe('a disown token', () => {
  const token = issueDisownToken(ID)

  it('names its comment', () => {
    expect(readDisownToken(token)).toBe(ID)
  })

  it.each([
    ['another comment', token.replace('0001.', '0002.')],
    ['another signature', `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`],
    ['no signature', ID],
    ['nothing', ''],
    ['more', `${token}x`],
    ['another secret’s', `${ID}.${'A'.repeat(43)}`],
  ])('is refused with %s', (_name, wrong) => {
    expect(readDisownToken(wrong)).toBeUndefined()
  })
})

describe('a sealed value', () => {
  it('comes out as it went in, until its time is over, for its purpose', () => {
    const now = new Date('2026-11-25T00:00:00Z')
    const sealed = seal('pass', { a: '符' }, 15, now)
    expect(sealed).toMatch(/^[\w-]+$/)
    expect(unseal('pass', sealed, now)).toEqual({ a: '符' })
    expect(unseal('pass', sealed, new Date('2026-11-25T00:15:01Z'))).toBeUndefined()
    expect(unseal('other', sealed, now)).toBeUndefined()
  })

  it('is nothing when anything in it was changed', () => {
    const bytes = Buffer.from(seal('pass', 'x', 15), 'base64url')
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes)
      changed[index] = (changed[index] ?? 0) ^ 1
      expect(unseal('pass', changed.toString('base64url'))).toBeUndefined()
    }
    expect(unseal('pass', '')).toBeUndefined()
    expect(unseal('pass', 'not at all')).toBeUndefined()
  })
})

describe('the form for a request', () => {
  it('names everything that is wrong at once', () => {
    expect(checkDataRequest({})).toEqual({ ok: false, errors: ['code', 'contact', 'kind'] })
    expect(checkDataRequest({ note: '长'.repeat(501) })).toMatchObject({
      errors: ['code', 'contact', 'kind', 'note'],
    })
  })

  it('comes back with what was typed, and shows none of it in the address', () => {
    const draft = { typed: { contact: '13800001234', note: '说明' }, errors: ['code' as const] }
    const sealed = sealDraft(draft)
    expect(openDraft(sealed)).toEqual(draft)
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('13800001234')
    expect(openDraft('')).toBeUndefined()
    expect(openDraft('forged')).toEqual({ typed: {}, errors: ['expired'] })
  })
})
