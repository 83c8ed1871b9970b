import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { issueFormToken } from '../../src/intake/formToken'
import type { Sender } from '../../src/intake/sender'
import { tokenOfLink } from '../../src/links/issueLink'
import { composeLetter } from '../../src/mail/letters'
import { findApplicationStatus } from '../../src/queries/applicationStatus'
import { findDefinitionOf } from '../../src/registers/definitionOf'
import { actByLink } from '../../src/registers/door/actByLink'
import { submitObjection, submitToProgramme, talentToken } from '../../src/talent/door/submit'
import { getTestPayload } from '../support/database'
import { act, rowOf, system } from '../support/factories'
import { rest } from '../support/rest'
import { applyTo, createWorld, endPublicity, openProgramme, rankedProgramme } from './world'
import type { World } from './world'

let payload: Payload
let world: World
let programme: string

beforeAll(async () => {
  payload = await getTestPayload()
  world = await createWorld(payload)
  programme = await openProgramme(payload, world)
})

afterAll(closeIntakePool)

/** Each form comes from somebody else: limits are tried where they are. */
const sender = (): Sender => ({ key: () => uuidv7(), address: () => '192.0.2.9' })

const tokenFor = (form: 'apply' | 'objection', id: string) =>
  issueFormToken({
    secret: process.env.PAYLOAD_SECRET ?? '',
    consultation: talentToken(form, id),
    now: new Date(),
  })

const FORM = {
  name: '阿珍',
  contactPhone: '13800000500',
  contactEmail: 'azhen@mail.example',
  'q-followers': '12000',
  'q-languages': ['中文', '英语'],
  'q-born': '1999-09-09',
  county: '460100',
  consent: 'yes',
}

const send = (values: Record<string, string | string[]> = {}, id = programme, now = new Date()) =>
  submitToProgramme(payload, {
    programme: id,
    locale: 'zh',
    form: { values: { ...FORM, token: tokenFor('apply', id), ...values }, files: {} },
    sender: sender(),
    now,
  })

const recordOf = async (receipt: string) => {
  const [row] = await query<{ id: string }>(
    payload,
    sql`select record_id as id from application_receipts where code = ${receipt}`,
  )
  return row?.id ?? ''
}

describe('the form of a programme', () => {
  it('is taken with a receipt; what is personal stands apart', async () => {
    const sent = await send()
    const id = await recordOf((sent as { receipt: string }).receipt)
    expect(await rowOf(payload, SLUGS.talentApplications, id)).toMatchObject({
      state: 'submitted',
      name: '阿珍',
      programme_id: programme,
      county_id: '460100',
      answers: { followers: 12000, languages: ['中文', '英语'] },
      personal_answers: { born: '1999-09-09' },
    })
  })

  it('sent twice is one application', async () => {
    const token = tokenFor('apply', programme)
    const [first, second] = [await send({ token }), await send({ token })]
    expect(first).toMatchObject({ ok: true, repeated: false })
    expect(second).toEqual({ ...first, repeated: true })
  })

  it.each([
    ['without the answer it asks for', { 'q-followers': '' }, { field: 'q-followers', code: 'empty' }],
    ['with a number that is none', { 'q-followers': '很多' }, { field: 'q-followers', code: 'not-a-number' }],
    ['with a choice there is not', { 'q-languages': '法语' }, { field: 'q-languages', code: 'unknown' }],
    ['with a day there is not', { 'q-born': '1999-02-30' }, { field: 'q-born', code: 'not-a-day' }],
    ['without a name', { name: ' ' }, { field: 'name', code: 'empty' }],
    ['with a county there is not', { county: '469000' }, { field: 'county', code: 'unknown' }],
    ['without consent', { consent: '' }, { field: 'consent', code: 'empty' }],
    ['with a token of another programme', { token: '' }, { field: 'form', code: 'token-malformed' }],
  ])('%s is refused with what to put right', async (_, changes, error) => {
    expect(await send(changes)).toMatchObject({ ok: false, status: 422, errors: [error] })
  })

  it('is not taken before the opening, nor after the last second of the closing day', async () => {
    const closed = await openProgramme(payload, world)
    const late = new Date(Date.now() + 40 * 24 * 60 * 60 * 1000)
    expect(await send({}, closed, late)).toMatchObject({
      ok: false,
      status: 404,
      errors: [{ field: 'form', code: 'programme-not-open' }],
    })
    await act(payload, SLUGS.talentProgrammes, closed, 'close', system)
    expect(await send({}, closed)).toMatchObject({ ok: false, status: 404 })
    expect(await send({}, uuidv7())).toMatchObject({ ok: false, status: 404 })
  })
})

describe('an applicant', () => {
  it('reads with the receipt where it stands', async () => {
    const id = await applyTo(payload, programme)
    const row = await rowOf(payload, SLUGS.talentApplications, id)
    const status = await findApplicationStatus(payload, String(row?.receipt_code))
    expect(status).toMatchObject({ register: SLUGS.talentApplications, record: id, state: 'submitted' })
  })

  it('puts right what was returned, through the link of the mail', async () => {
    const id = await applyTo(payload, programme)
    await act(payload, SLUGS.talentApplications, id, 'return-to-applicant', world.editor.actor, {
      reason: '请核对粉丝数',
    })
    const [link] = await query<{ id: string }>(
      payload,
      sql`select id from applicant_links where subject_id = ${id}::uuid and purpose = 'correct'`,
    )
    const { token: _token, ...values } = { token: '', ...FORM, 'q-followers': '61000' }
    const done = await actByLink(payload, { token: tokenOfLink(link?.id ?? ''), form: { values, files: {} } })
    expect(done).toEqual({ ok: true, purpose: 'correct' })
    expect(await rowOf(payload, SLUGS.talentApplications, id)).toMatchObject({
      state: 'submitted',
      answers: { followers: 61000 },
      programme_id: programme,
    })
  })

  it('is written to in words of the programme', async () => {
    const id = await applyTo(payload, programme)
    const letter = await composeLetter(payload, {
      kind: 'mail',
      template: 'register-step',
      register: SLUGS.talentApplications,
      record: id,
      act: 'receive',
      locale: 'zh',
    })
    expect(letter?.subject).toBe('已收到申报：优秀电商主播评选')
    expect(letter?.text).toContain('优秀电商主播评选')
  })

  it('has contact data that only those who handle the application read', async () => {
    const id = await applyTo(payload, programme)
    const asEditor = await rest('GET', `/talent-applications/${id}`, { as: world.editor })
    const asReviewer = await rest('GET', `/talent-applications/${id}`, { as: world.reviewer })
    expect(asEditor.body).toMatchObject({
      contactPhone: '13800000200',
      personalAnswers: { born: '1998-05-01' },
    })
    expect(JSON.stringify(asReviewer.body)).not.toMatch(/13800000200|1998-05-01|mail\.example/)
  })

  it('is found by no search for contact data by others', async () => {
    const { body } = await rest('GET', '/talent-applications?where[contactPhone][equals]=13800000200', {
      as: world.reviewer,
    })
    expect((body as { docs?: unknown[] }).docs ?? []).toEqual([])
  })

  it('has a form made of the programme', async () => {
    const id = await applyTo(payload, programme)
    const form = await findDefinitionOf(payload, { collection: SLUGS.talentApplications, record: id })
    expect(form?.fields.map(({ name }) => name)).toEqual(['q-followers', 'q-languages', 'q-born'])
  })
})

describe('an objection', () => {
  const object = (id: string, values: Record<string, string> = {}) =>
    submitObjection(payload, {
      programme: id,
      locale: 'zh',
      form: {
        values: {
          name: '符海燕',
          contactPhone: '13800000300',
          contactEmail: 'objector@mail.example',
          grounds: '数据与公开信息不符。',
          consent: 'yes',
          token: tokenFor('objection', id),
          ...values,
        },
        files: {},
      },
      sender: sender(),
    })

  it('is taken with a receipt while the list is published, and stops the award', async () => {
    const { programme: listed, applications } = await rankedProgramme(payload, world, { announced: true })
    const [first = ''] = applications
    const sent = await object(listed, { against: first })
    expect(sent).toMatchObject({ ok: true })
    expect(await rowOf(payload, SLUGS.talentApplications, first)).toMatchObject({ state: 'objected' })
    const status = await findApplicationStatus(payload, (sent as { receipt: string }).receipt)
    expect(status).toMatchObject({ register: SLUGS.talentObjections, state: 'received' })
  })

  it('names somebody on the list or nobody', async () => {
    const { programme: listed, applications } = await rankedProgramme(payload, world, { announced: true })
    const refused = await object(listed, { against: applications[1] ?? '' })
    expect(refused).toMatchObject({ status: 422, errors: [{ field: 'against', code: 'unknown' }] })
    expect(await object(listed)).toMatchObject({ ok: true })
  })

  it('comes too late when the publicity is over', async () => {
    const { programme: listed } = await rankedProgramme(payload, world, { announced: true })
    await endPublicity(payload, listed)
    expect(await object(listed)).toMatchObject({ status: 404, errors: [{ code: 'publicity-over' }] })
  })

  it('says nothing of who objects to others than those who answer it', async () => {
    const { programme: listed } = await rankedProgramme(payload, world, { announced: true })
    const sent = await object(listed)
    const id = await recordOf((sent as { receipt: string }).receipt)
    const { body } = await rest('GET', `/talent-objections/${id}`, { as: world.reviewer })
    expect(JSON.stringify(body)).not.toMatch(/符海燕|13800000300|objector@/)
  })
})
