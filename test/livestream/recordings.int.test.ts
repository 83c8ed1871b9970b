import { readdir } from 'node:fs/promises'

import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { sm3 } from '../../src/audit/sm3'
import { readRange } from '../../src/livestream/recordings/answerRange'
import { MAX_VIDEO_BYTES } from '../../src/livestream/recordings/limits'
import { recordingsDirectory, storeVideo } from '../../src/livestream/recordings/storeVideo'
import { getTestPayload } from '../support/database'
import { refusalOf } from '../support/factories'
import { rest } from '../support/rest'
import { createModeration, newCase } from './moderation'
import type { Moderation } from './moderation'

let payload: Payload
let moderation: Moderation
let id: string

beforeAll(async () => {
  payload = await getTestPayload()
  moderation = await createModeration(payload)
  id = await newCase(payload)
})

/** Begins as an mp4 does; what comes after is told apart byte by byte. */
const mp4 = (size = 300_000) => {
  const bytes = Buffer.alloc(size)
  for (let at = 0; at < size; at += 1) bytes[at] = at % 251
  Buffer.from('00000018667479706d703432000000006d70343269736f6d', 'hex').copy(bytes)
  return bytes
}

const put = (
  body: Buffer,
  { name = '回放.mp4', as = moderation.moderator, headers = {} as Record<string, string>, of = id } = {},
) =>
  rest('PUT', `/recording-upload/${of}?name=${encodeURIComponent(name)}`, {
    as,
    raw: new Uint8Array(body),
    headers,
  })

describe('a recording', () => {
  it('is taken with its digest, and played in ranges by those who see the case', async () => {
    const bytes = mp4()
    const made = await put(bytes)
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ sm3: sm3(bytes), bytes: bytes.length })
    const { handleEndpoints } = await import('payload')
    const { default: config } = await import('../../payload.config')
    const get = async (as: { token: string }, range?: string) => {
      const response = await handleEndpoints({
        config,
        request: new Request(`http://127.0.0.1:3000/api/recording-video/${String(made.body.id)}`, {
          headers: { authorization: `JWT ${as.token}`, ...(range && { range }) },
        }),
      })
      return { response, body: Buffer.from(await response.arrayBuffer()) }
    }
    const whole = await get(moderation.second)
    expect([whole.response.status, whole.body.equals(bytes)]).toEqual([200, true])
    const part = await get(moderation.second, 'bytes=1000-1999')
    expect(part.response.status).toBe(206)
    expect(part.response.headers.get('content-range')).toBe(`bytes 1000-1999/${bytes.length}`)
    expect(part.body.equals(bytes.subarray(1000, 2000))).toBe(true)
    const beyond = await get(moderation.second, `bytes=${bytes.length}-`)
    expect(beyond.response.status).toBe(416)
    expect((await get(moderation.elsewhere)).response.status).toBe(404)
  })

  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'.repeat(200))],
    ['nothing', Buffer.alloc(0)],
    [
      'a picture',
      Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(5000)]),
    ],
  ])('that is %s is refused, and nothing of it stays', async (_what, body) => {
    const before = (await readdir(recordingsDirectory()).catch(() => [])).length
    const answer = await put(body)
    expect(answer.status).toBe(422)
    expect((await readdir(recordingsDirectory()).catch(() => [])).length).toBe(before)
  })

  it('of 2 GB is refused before anything is read, with the limit in the sentence', async () => {
    const answer = await put(mp4(5000), { headers: { 'content-length': String(2 * 1024 * MAX_VIDEO_BYTES) } })
    expect(answer.status).toBe(413)
    expect(answer.body.errors?.[0]?.message).toContain('1024 MB')
  })

  it('that is longer than it said is cut off at the limit', async () => {
    const stream = new Response(new Uint8Array(mp4(200_000))).body as ReadableStream<Uint8Array>
    expect(await refusalOf(storeVideo(stream, { max: 100_000 }))).toEqual({
      status: 413,
      codes: ['video-too-large'],
    })
  })

  it('is not taken from who does not see the case, or judges none', async () => {
    expect((await put(mp4(), { as: moderation.elsewhere })).status).toBe(404)
    expect((await put(mp4(), { as: moderation.auditor })).status).toBe(403)
  })
})

describe('a range', () => {
  it.each([
    [null, 'whole'],
    ['bytes=0-', { start: 0, end: 99 }],
    ['bytes=10-19', { start: 10, end: 19 }],
    ['bytes=90-200', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-1000', { start: 0, end: 99 }],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=20-10', 'whole'],
    ['bytes=0-1,5-6', 'whole'],
    ['items=0-1', 'whole'],
    ['bytes=-', 'whole'],
    ['bytes=a-b', 'whole'],
  ])('%j of 100 bytes is %j', (header, expected) => {
    expect(readRange(header, 100)).toEqual(expected)
  })
})

describe('a mark', () => {
  it('is set by who holds the case alone, and ends after it begins', async () => {
    const other = await newCase(payload)
    const mark = (changes: Record<string, unknown> = {}, as = moderation.moderator) =>
      rest('POST', '/case-marks', {
        as,
        body: { case: other, inMs: 1000, outMs: 2000, note: '口播', ...changes },
      })
    expect((await mark()).status).toBe(409)
    await rest('POST', `/workflow/live-cases/${other}`, {
      as: moderation.moderator,
      body: { action: 'claim' },
    })
    expect((await mark()).status).toBe(201)
    expect((await mark({ outMs: 500 })).status).toBe(400)
    expect((await mark({ note: '' })).status).toBe(400)
    expect((await mark({}, moderation.second)).status).toBe(409)
    expect((await mark({}, moderation.elsewhere)).status).toBe(404)
  })
})
