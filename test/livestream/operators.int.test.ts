import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { rooms } from '../../src/seed/data/livestreams'
import { readUnifiedCode } from '../../src/identifiers/unifiedCode'
import { getTestPayload } from '../support/database'
import { rest } from '../support/rest'
import { createModeration } from './moderation'
import type { Moderation } from './moderation'

let payload: Payload
let moderation: Moderation

beforeAll(async () => {
  payload = await getTestPayload()
  moderation = await createModeration(payload)
})

const operator = (changes: Record<string, unknown> = {}) =>
  rest('POST', '/live-operators', {
    as: moderation.moderator,
    headers: { 'accept-language': 'zh' },
    body: {
      name: '椰林传媒有限公司',
      kind: 'operator',
      contactName: '符小妹',
      contactEmail: 'o@desk.example',
      locale: 'zh',
      county: '460100',
      ...changes,
    },
  })

describe('the unified code of an operator, typed by hand', () => {
  it.each([
    ['a character short', '91460100MA5TD0011', '应为 18 位'],
    ['with an O for a nought', '91460100MA5TDO011A', '不会出现的字符'],
    ['with another check character', '91460100MA5TD0011B', '校验位不符'],
  ])('%s is refused with what is wrong with it, at its field', async (_what, unifiedCode, sentence) => {
    const { status, body } = await operator({ unifiedCode })
    expect(status).toBe(400)
    expect(JSON.stringify(body.errors)).toContain('unifiedCode')
    expect(JSON.stringify(body.errors)).toContain(sentence)
  })

  it('is kept as it is stored, however it was written; none is none', async () => {
    const written = await operator({ unifiedCode: '９１460100-ma5td001 1a ' })
    expect([written.status, written.body.doc?.unifiedCode]).toEqual([201, '91460100MA5TD0011A'])
    const without = await operator({ unifiedCode: ' ' })
    expect([without.status, without.body.doc?.unifiedCode]).toEqual([201, null])
  })

  it('is kept where its inner check alone disagrees, and the record may be edited afterwards', async () => {
    const unifiedCode = '91460100MA5TD00193'
    expect(readUnifiedCode(unifiedCode)).toMatchObject({ ok: true, warnings: ['inner-check'] })
    const { status, body } = await operator({ unifiedCode })
    expect(status).toBe(201)
    const changed = await rest('PATCH', `/live-operators/${String(body.doc?.id)}`, {
      as: moderation.moderator,
      body: { payee: '尾号 0001' },
    })
    expect(changed.status).toBe(200)
    const wrong = await rest('PATCH', `/live-operators/${String(body.doc?.id)}`, {
      as: moderation.moderator,
      body: { unifiedCode: '91460100MA5TD00194' },
    })
    expect(wrong.status).toBe(400)
  })

  it.each(rooms.map(({ operator: name, code }) => [name, code]))(
    'of the demo’s %s is right',
    (_name, code) => {
      expect(readUnifiedCode(code)).toEqual({ ok: true, code, warnings: [] })
    },
  )
})
