import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'

import { sm3 } from '../../src/audit/sm3'
import { query } from '../../src/db/transaction'
import { noticeParagraphs } from '../../src/livestream/notices/noticeLetter'
import type { NoticeFacts } from '../../src/livestream/notices/notice'
import type { ReferralFacts } from '../../src/livestream/referrals/refer'
import { renderReferral } from '../../src/livestream/referrals/referralLetter'
import { timeCode } from '../../src/livestream/frames/timeCode'
import { getTestPayload } from '../support/database'
import { act, rowOf, trailOf } from '../support/factories'
import { readPdf } from '../support/readPdf'
import { rest } from '../support/rest'
import { createModeration, judge, judgement, newCase, severe } from './moderation'
import type { Moderation } from './moderation'

let payload: Payload
let moderation: Moderation
let picture: Buffer

const MOMENT = 750_250

beforeAll(async () => {
  payload = await getTestPayload()
  moderation = await createModeration(payload)
  picture = await sharp({ create: { width: 64, height: 36, channels: 3, background: '#0a7' } })
    .png()
    .toBuffer()
})

/** A case with a recording, held by the moderator. */
const heldCase = async () => {
  const id = await newCase(payload)
  await act(payload, 'live-cases', id, 'claim', moderation.moderator.actor)
  const [row] = await query<{ id: string }>(
    payload,
    sql`insert into recordings (id, original_name, mime_type, bytes, sm3, file, case_id, agency_id, county_id)
      values (gen_random_uuid(), '回放.mp4', 'video/mp4', 1, ${'b'.repeat(64)}, ${`${id}.mp4`}, ${id}::uuid, 'harbour', '460100')
      returning id`,
  )
  return { id, recording: row?.id ?? '' }
}

const put = (
  recording: string,
  { at = String(MOMENT), body = picture, as = moderation.moderator as { token: string } } = {},
) => rest('PUT', `/frame-upload/${recording}?at=${at}`, { as, raw: new Uint8Array(body) })

const framesOf = async (id: string, as: { token: string }) =>
  (await rest('GET', `/case-files?where[subjectId][equals]=${id}`, { as })).body.docs ?? []

describe('a still', () => {
  it('is kept with its moment and its digest, and with a trail', async () => {
    const { id, recording } = await heldCase()
    const made = await put(recording)
    expect(made.status).toBe(201)
    expect(made.body.sm3).toBe(sm3(picture))
    const [file] = await framesOf(id, moderation.moderator)
    expect(file).toMatchObject({
      sm3: sm3(picture),
      atMs: MOMENT,
      purpose: 'frame',
      originalName: '00-12-30.250.png',
    })
    const [entry] = await trailOf(payload, String(made.body.id))
    expect(entry).toMatchObject({ action: 'create', data: { recording, atMs: MOMENT, sm3: sm3(picture) } })
    expect(timeCode(MOMENT)).toBe('00:12:30.250')
  })

  it.each<[string, Parameters<typeof put>[1], number]>([
    ['without a moment', { at: '' }, 422],
    ['before the beginning', { at: '-1' }, 422],
    ['beyond any recording', { at: '999999999' }, 422],
    ['that is no picture', { body: Buffer.from('<svg onload=alert(1)>') }, 422],
    ['that is empty', { body: Buffer.alloc(0) }, 422],
    ['that is too large', { body: Buffer.alloc(11 * 1024 * 1024) }, 413],
  ])('%s is refused, and nothing of it stays', async (_what, options, status) => {
    const { id, recording } = await heldCase()
    const answer = await put(recording, options)
    expect(answer.status).toBe(status)
    expect(answer.body.errors?.[0]?.message).not.toMatch(/^frame-/)
    expect(await framesOf(id, moderation.moderator)).toEqual([])
  })

  it('is taken by who holds the case alone', async () => {
    const { recording } = await heldCase()
    expect((await put(recording, { as: moderation.second })).status).toBe(409)
    expect((await put(recording, { as: moderation.elsewhere })).status).toBe(404)
    expect((await put(recording, { as: moderation.auditor })).status).toBe(409)
    const [left] = await query(payload, sql`select 1 from case_files where subject_id is null`)
    expect(left).toBeUndefined()
  })

  it('is its author’s alone from the beginning, and everybody’s once the case is decided', async () => {
    const { id, recording } = await heldCase()
    await put(recording)
    for (const who of ['second', 'senior', 'auditor'] as const) {
      expect(await framesOf(id, moderation[who])).toEqual([])
    }
    await act(payload, 'live-cases', id, 'decide', moderation.moderator.actor, {
      input: judgement(moderation),
    })
    expect(await framesOf(id, moderation.second)).toHaveLength(1)
  })

  it('of a case that is set aside can be read by those who see the case', async () => {
    const { id, recording } = await heldCase()
    await put(recording)
    await act(payload, 'live-cases', id, 'set-aside', moderation.moderator.actor, {
      reason: '不属于受理范围',
    })
    expect(await framesOf(id, moderation.second)).toHaveLength(1)
  })

  it('of the second reviewer is theirs alone too, until both have decided', async () => {
    const { id, recording } = await heldCase()
    await act(payload, 'live-cases', id, 'propose', moderation.moderator.actor, { input: severe(moderation) })
    await act(payload, 'live-cases', id, 'claim', moderation.second.actor)
    expect((await put(recording, { as: moderation.second })).status).toBe(201)
    const mark = await rest('POST', '/case-marks', {
      as: moderation.second,
      body: { case: id, inMs: 0, outMs: 1000, note: '复核时看到的一段' },
    })
    expect(mark.status).toBe(201)
    for (const who of ['moderator', 'third', 'senior', 'auditor'] as const) {
      expect(await framesOf(id, moderation[who])).toEqual([])
      const { body } = await rest('GET', `/case-marks?where[case][equals]=${id}`, { as: moderation[who] })
      expect(body.docs).toEqual([])
    }
    expect(await framesOf(id, moderation.second)).toHaveLength(1)
    await act(payload, 'live-cases', id, 'decide-second', moderation.second.actor, {
      input: severe(moderation),
    })
    expect(await framesOf(id, moderation.moderator)).toHaveLength(1)
  })

  it('of the first of two reviewers is sealed with their decision, and opened with it', async () => {
    const { id, recording } = await heldCase()
    const made = await put(recording)
    await act(payload, 'live-cases', id, 'propose', moderation.moderator.actor, { input: severe(moderation) })
    for (const who of ['second', 'third', 'senior', 'auditor'] as const) {
      expect(await framesOf(id, moderation[who])).toEqual([])
      expect((await rest('GET', `/case-files/${String(made.body.id)}`, { as: moderation[who] })).status).toBe(
        404,
      )
    }
    expect(await framesOf(id, moderation.moderator)).toHaveLength(1)
    const name = (await rowOf(payload, 'case-files', String(made.body.id)))?.filename
    const file = await rest('GET', `/case-files/file/${String(name)}`, { as: moderation.second })
    expect([403, 404]).toContain(file.status)
    await judge(payload, moderation, id, 'second', 'decide-second', severe(moderation))
    expect(await framesOf(id, moderation.second)).toHaveLength(1)
  })

  it('stands in the notice and in the letter of referral with moment and digest', async () => {
    const { id, recording } = await heldCase()
    await put(recording)
    await query(
      payload,
      sql`insert into case_files (id, original_name, sm3, subject_collection, subject_id, agency_id, county_id, filename)
        values (gen_random_uuid(), '举报人提供.png', ${'a'.repeat(64)}, 'live-cases', ${id}, 'harbour', '460100', ${`${id}.png`})`,
    )
    const { actor } = moderation.moderator
    await act(payload, 'live-cases', id, 'decide', actor, { input: judgement(moderation) })
    await act(payload, 'live-cases', id, 'issue-notice', actor, { input: { facts: '事实' } })
    const notice = noticeParagraphs(
      (await rowOf(payload, 'live-cases', id))?.notice as NoticeFacts,
      'zh',
    ).join('\n')
    expect(notice).toContain(`录像“回放.mp4”00:12:30.250 处截图，SM3：${sm3(picture)}`)
    expect(notice).not.toContain('举报人提供')
    await act(payload, 'live-cases', id, 'refer', actor, {
      input: { recipient: 'cyberspace', addressee: '某市网信办', facts: '涉嫌虚假宣传。' },
    })
    const [referral] = await query<{ facts: ReferralFacts }>(
      payload,
      sql`select facts from case_referrals where case_id = ${id}::uuid`,
    )
    if (!referral) throw new TypeError('nothing was referred')
    const letter = readPdf(await renderReferral(referral.facts)).join('')
    expect(letter).toContain('00:12:30.250处截图')
    expect(letter).toContain(sm3(picture))
    expect(letter).toContain('举报人提供.png')
  })
})
