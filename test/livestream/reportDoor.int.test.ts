import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { payloadSecret } from '../../src/environment'
import { issueFormToken } from '../../src/intake/formToken'
import type { UploadedFile } from '../../src/intake/readForm'
import { enterPatrol, REPORT_TOKEN_SUBJECT, submitReport } from '../../src/livestream/reports/submitReport'
import { reportErrorText } from '../../src/livestream/reports/errorText'
import { beijingDay } from '../../src/legal/beijing'
import { findReceiptStatus } from '../../src/queries/receiptStatus'
import { getTestPayload } from '../support/database'
import { rest } from '../support/rest'
import { createModeration, createRoom } from './moderation'
import type { Moderation } from './moderation'

let payload: Payload
let moderation: Moderation

beforeAll(async () => {
  payload = await getTestPayload()
  moderation = await createModeration(payload)
})

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let sender = 0

beforeEach(() => {
  sender += 1
})

const form = (changes: Record<string, string> = {}, files: Record<string, UploadedFile> = {}) => ({
  values: {
    token: issueFormToken({
      secret: payloadSecret(),
      consultation: REPORT_TOKEN_SUBJECT,
      now: new Date(),
    }),
    platform: 'douyin',
    roomText: 'yefeng',
    county: '460100',
    day: beijingDay(new Date()),
    topic: 'commerce',
    description: '称该产品全国第一。',
    ...changes,
  },
  files,
})

const send = (changes?: Record<string, string>, files?: Record<string, UploadedFile>, from = `s${sender}`) =>
  submitReport(payload, {
    form: form(changes, files),
    locale: 'zh',
    sender: { key: () => from, address: () => '192.0.2.1' },
  })

describe('the public form', () => {
  it('gives a receipt that says how it stands, and nothing of who was decided what', async () => {
    const result = await send({}, { 'evidence-1': { filename: '截图.png', bytes: PNG } })
    expect(result).toMatchObject({ ok: true, repeated: false })
    const receipt = result.ok ? result.receipt : ''
    expect(await findReceiptStatus(receipt, 'somebody')).toMatchObject({
      kind: 'live-report',
      status: { roomText: 'yefeng', state: 'joined' },
    })
    const files = await query<{ sm3: string; county: string }>(
      payload,
      sql`select f.sm3, f.county_id as county from case_files f join live_reports r on r.id::text = f.subject_id
        where r.receipt_code = ${receipt}`,
    )
    expect(files).toEqual([{ sm3: expect.stringMatching(/^[0-9a-f]{64}$/) as string, county: '460100' }])
  })

  it.each<[string, Record<string, string>, string, string]>([
    ['a platform', { platform: '' }, 'platform', 'empty'],
    ['a platform of the list', { platform: 'radio' }, 'platform', 'unknown'],
    ['a room', { roomText: ' ' }, 'roomText', 'empty'],
    ['a county', { county: '999999' }, 'county', 'unknown'],
    ['a day', { day: '2026-02-30' }, 'day', 'invalid'],
    ['a day that has been', { day: '2099-01-01' }, 'day', 'to-come'],
    ['a time', { time: '25:00' }, 'time', 'invalid'],
    ['a link', { url: 'javascript:alert(1)' }, 'url', 'invalid'],
    ['words', { description: '' }, 'description', 'empty'],
    ['fewer words', { description: '长'.repeat(4001) }, 'description', 'too-long'],
    ['a mail address', { contactEmail: 'nobody' }, 'contactEmail', 'invalid'],
  ])('is sent back without %s, with a sentence in both languages', async (_what, changes, field, code) => {
    const result = await send(changes)
    expect(result).toMatchObject({ ok: false, status: 422, errors: [{ field, code }] })
    const [error] = result.ok ? [] : result.errors
    expect(error && reportErrorText(error, 'zh')).toMatch(/[\u4e00-\u9fff]/)
    expect(error && reportErrorText(error, 'en')).toMatch(/^[A-Z]/)
  })

  it('takes no file that is not what it says', async () => {
    const result = await send({}, { 'evidence-1': { filename: '截图.png', bytes: Buffer.from('<html>') } })
    expect(result).toMatchObject({ ok: false, status: 422, errors: [{ field: 'files.evidence-1' }] })
  })

  it('takes no form that is not ours', async () => {
    expect(await send({ token: 'x' })).toMatchObject({
      ok: false,
      status: 422,
      errors: [{ code: 'token-malformed' }],
    })
  })

  it('holds back a flood from one source, and says for how long', async () => {
    const statuses = []
    for (let count = 0; count < 40; count += 1) {
      const result = await send({}, {}, 'flood')
      statuses.push(result.ok ? 201 : result.status)
    }
    expect(statuses[0]).toBe(201)
    expect(statuses.at(-1)).toBe(429)
    const refused = await send({}, {}, 'flood')
    const [error] = refused.ok ? [] : refused.errors
    expect(error && reportErrorText(error, 'zh')).toMatch(/\d+分钟后/)
    expect(error && reportErrorText(error, 'en')).toMatch(/about \d+ min/)
  })

  it('holds nobody else back meanwhile, and stores nothing of what it refuses', async () => {
    const flood = (roomText: string) => send({ roomText }, {}, 'torrent')
    const count = async (roomText: string) =>
      (await query(payload, sql`select 1 from live_reports where room_text = ${roomText}`)).length
    let outcome = await flood('torrent-0')
    for (let sent = 1; outcome.ok && sent < 40; sent += 1) outcome = await flood(`torrent-${sent}`)
    expect(outcome).toMatchObject({ ok: false, status: 429 })
    const at = await Promise.all([
      flood('torrent-late'),
      ...['one', 'two', 'three'].map((other) => send({ roomText: `calm-${other}` }, {}, other)),
    ])
    expect(at.map(({ ok }) => ok)).toEqual([false, true, true, true])
    expect(await count('torrent-late')).toBe(0)
    expect(await count('calm-two')).toBe(1)
  })
})

describe('a patrol', () => {
  const patrol = (changes: Record<string, string> = {}) =>
    enterPatrol(payload, {
      form: form({ nonce: `${sender}`, ...changes }),
      actor: moderation.moderator.actor,
      locale: 'zh',
    })

  it('comes through the same door, in a county of the moderator', async () => {
    const { account, room } = await createRoom(payload)
    const result = await patrol({ roomText: account })
    const [row] = await query(
      payload,
      sql`select channel, room_id, contact_email from live_reports where case_id = ${result.ok ? result.case : null}::uuid`,
    )
    expect(row).toEqual({ channel: 'patrol', room_id: room, contact_email: null })
    expect(await patrol({ county: '460200' })).toMatchObject({
      ok: false,
      status: 422,
      errors: [{ field: 'county', code: 'other-county' }],
    })
  })

  it('is refused to who moderates nothing', async () => {
    const body = new FormData()
    body.set('platform', 'douyin')
    const answer = (who: 'auditor' | 'moderator') =>
      rest('POST', '/moderation/patrol', { as: moderation[who], raw: body })
    expect((await answer('auditor')).status).toBe(403)
    expect((await answer('moderator')).status).toBe(422)
  })
})
