import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { performDueTransitions } from '../../src/jobs/performDue'
import { composeLetter } from '../../src/mail/letters'
import { answerOpinion } from '../../src/opinions/answerOpinion'
import { findOpinionRequest, standingOf } from '../../src/opinions/findOpinionRequest'
import { signId } from '../../src/links/signedId'
import { act, inDays, refusalOf, trailOf } from '../support/factories'
import { rest } from '../support/rest'
import { createTrial, createTrialDesk, getTrialPayload, TRIALS } from '../support/trials'
import type { TrialDesk } from '../support/trials'

let payload: Payload
let desk: TrialDesk

beforeAll(async () => {
  payload = await getTrialPayload()
  desk = await createTrialDesk(payload)
})

afterAll(closeIntakePool)

const INPUT = {
  body: '海口海关',
  address: 'office@customs.example',
  question: '该企业是否有未结案的走私违法记录？',
  facts: '申请备案类别：平台企业。',
  days: '15',
}

const ask = async (input: Record<string, string> = INPUT) => {
  const subject = await createTrial(payload, { title: '椰岛电商有限公司备案' })
  await act(payload, TRIALS, subject, 'submit', desk.editor.actor)
  await act(payload, TRIALS, subject, 'ask-opinion', desk.registrar.actor, { input })
  const [request] = await query<{ id: string }>(
    payload,
    sql`select id from opinion_requests where subject = ${subject}`,
  )
  return { subject, request: request?.id ?? '', token: signId('opinion', request?.id ?? '') }
}

const rowOf = async (id: string) => {
  const [row] = await query<Record<string, unknown>>(
    payload,
    sql`select state::text, opinion::text, answer, answered_by, draft, subject_title, agency_id, county_id, address
      from opinion_requests where id = ${id}::uuid`,
  )
  return row
}

const YES = { opinion: 'agree', answer: '', answeredBy: '王某，综合处处长' }

describe('asking a body outside', () => {
  it('keeps the question with the record’s own scope, and sends the link by mail', async () => {
    const { request, token } = await ask()
    expect(await rowOf(request)).toMatchObject({
      state: 'asked',
      subject_title: '椰岛电商有限公司备案',
      agency_id: 'harbour',
      county_id: '460100',
    })
    const letter = await composeLetter(payload, { kind: 'mail', template: 'opinion-request', request })
    expect(letter).toMatchObject({ to: 'office@customs.example', subject: '征询意见：椰岛电商有限公司备案' })
    expect(letter?.text).toContain(`/zh/opinions/${token}`)
    expect(letter?.text).toContain('未结案的走私违法记录')
  })

  it('keeps neither the link nor the address in the trail, nor the link anywhere', async () => {
    const { subject, token } = await ask()
    const kept = JSON.stringify([
      await trailOf(payload, subject),
      await query(payload, sql`select * from opinion_requests`),
      await query(payload, sql`select content from outbox`),
    ])
    expect(kept).not.toContain(token)
    expect(JSON.stringify(await trailOf(payload, subject))).not.toContain('customs.example')
  })

  it.each([
    ['no address', { address: 'customs' }, { status: 409, codes: ['address-invalid'] }],
    ['two addresses', { address: 'a@b.example, c@d.example' }, { status: 409, codes: ['address-invalid'] }],
    ['no question', { question: '' }, { status: 422, codes: ['input-missing'] }],
    ['another number of days', { days: '400' }, { status: 422, codes: ['input-invalid'] }],
  ])('is refused with %s', async (_name, wrong, refusal) => {
    expect(await refusalOf(ask({ ...INPUT, ...wrong }))).toEqual(refusal)
  })

  it('shows who asked the answer, and nobody the link', async () => {
    const { request } = await ask()
    const mine = await rest('GET', `/opinion-requests/${request}`, { as: desk.registrar })
    expect(mine.status).toBe(200)
    expect((await rest('GET', `/opinion-requests/${request}`)).status).toBe(403)
  })
})

describe('the one answer of a link', () => {
  it('is stored, stands in the record’s timeline, and is told to who asked', async () => {
    const { subject, request, token } = await ask()
    const typed = {
      opinion: 'agree-with-remarks',
      answer: '同意。\n请关注其保税仓。',
      answeredBy: '王某，处长',
    }
    expect(await answerOpinion(payload, { token, typed })).toBe('accepted')
    expect(await rowOf(request)).toMatchObject({
      state: 'answered',
      opinion: 'agree-with-remarks',
      answer: '同意。\n请关注其保税仓。',
      answered_by: '王某，处长',
      draft: null,
    })
    expect((await trailOf(payload, subject)).at(-1)).toMatchObject({
      action: 'receive-opinion',
      reason: '同意。\n请关注其保税仓。',
      data: { input: { body: '海口海关', opinion: 'agree-with-remarks' } },
    })
    const letter = await composeLetter(payload, { kind: 'mail', template: 'opinion-answered', request })
    expect(letter).toMatchObject({ to: desk.registrar.email })
    expect(letter?.text).toContain(`/admin/collections/trials/${subject}`)
  })

  it('is taken once, of many at the same moment', async () => {
    const { token } = await ask()
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => answerOpinion(payload, { token, typed: YES })),
    )
    expect(outcomes.sort()).toEqual(['accepted', ...Array.from({ length: 7 }, () => 'used')])
    expect(await answerOpinion(payload, { token, typed: YES })).toBe('used')
  })

  it.each([
    ['nothing chosen', { opinion: undefined }, ['opinion']],
    ['an opinion there is not', { opinion: 'perhaps' }, ['opinion']],
    ['remarks without words', { opinion: 'agree-with-remarks' }, ['answer']],
    ['a refusal without words', { opinion: 'disagree', answer: ' \n ' }, ['answer']],
    ['no name', { answeredBy: '' }, ['answeredBy']],
    ['a book', { answer: '长'.repeat(2001) }, ['answer-too-long']],
  ])('is not taken with %s; what was typed is kept', async (_name, wrong, errors) => {
    const { request, token } = await ask()
    const typed = { ...YES, ...wrong } as Record<string, string>
    expect(await answerOpinion(payload, { token, typed })).toBe('faulty')
    expect(await rowOf(request)).toMatchObject({
      state: 'asked',
      draft: { typed: JSON.parse(JSON.stringify(typed)) as unknown, errors },
    })
    expect(await answerOpinion(payload, { token, typed: YES })).toBe('accepted')
  })

  it('is not taken from another site’s form', async () => {
    const { request, token } = await ask()
    expect(await answerOpinion(payload, { token, typed: YES, refused: ['foreign-origin'] })).toBe('faulty')
    expect(await rowOf(request)).toMatchObject({ state: 'asked' })
  })
})

describe('a link that takes no answer', () => {
  it('is forged, or made for something else', async () => {
    const { request, token } = await ask()
    const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
    for (const text of [
      forged,
      'x',
      '',
      `${token}x`,
      signId('opinion', 'nothing'),
      signId('disown', request),
    ]) {
      expect(await answerOpinion(payload, { token: text, typed: YES })).toBe('unknown')
    }
  })

  it('is over, whether or not the worker has said so', async () => {
    const { request, token } = await ask()
    const later = new Date(inDays(17))
    expect(await answerOpinion(payload, { token, typed: YES, now: later })).toBe('expired')
    await performDueTransitions(payload, later)
    expect(await rowOf(request)).toMatchObject({ state: 'expired' })
    expect(await answerOpinion(payload, { token, typed: YES })).toBe('expired')
    expect(
      await composeLetter(payload, { kind: 'mail', template: 'opinion-request', request }),
    ).toBeUndefined()
  })

  it('is withdrawn by who asked, and by nobody else', async () => {
    const { request, token } = await ask()
    expect(
      await refusalOf(act(payload, SLUGS.opinionRequests, request, 'withdraw', desk.editor.actor)),
    ).toMatchObject({ status: 403 })
    await act(payload, SLUGS.opinionRequests, request, 'withdraw', desk.registrar.actor)
    expect(await answerOpinion(payload, { token, typed: YES })).toBe('withdrawn')
    const found = await findOpinionRequest(token)
    expect(found && standingOf(found, new Date())).toBe('withdrawn')
  })
})
