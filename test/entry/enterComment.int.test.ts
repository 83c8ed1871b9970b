import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { addDays, beijingDay } from '../../src/legal/beijing'
import { getTestPayload } from '../support/database'
import { act, consultationIn, createDesk } from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'
import { rest } from '../support/rest'

let payload: Payload
let desk: Desk
let consultation: string

const today = beijingDay(new Date())
const inDays = (days: number) => addDays(today, days)

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
  consultation = await consultationIn(payload, desk, 'open')
  await openedOn(consultation, inDays(-20))
})

afterAll(closeIntakePool)

const openedOn = (id: string, day: string) =>
  query(
    payload,
    sql`update consultations set opens_at = ${`${day}T00:00:00+08:00`}::timestamptz where id = ${id}::uuid`,
  )

const letter = (overrides: Record<string, string> = {}) => ({
  consultation,
  nonce: uuidv7(),
  channel: 'letter',
  arrivedOn: inDays(-1),
  arrivedTime: '',
  postmarkedOn: inDays(-4),
  body: '建议第二条写明适用的园区范围。',
  name: '符小妹',
  contact: '海口市美兰区某路1号',
  email: '',
  county: '460100',
  submitterKind: 'citizen',
  clause: 'c-2',
  ...overrides,
})

const enter = (body: unknown, as: Person | undefined = desk.editor) =>
  rest('POST', '/enter-comment', { as, body, headers: { 'accept-language': 'zh' } })

type Errors = { field: string; code: string; message: string }[]

const codesOf = ({ status, body }: Awaited<ReturnType<typeof rest>>) => [
  status,
  ...((body.errors ?? []) as Errors).map(({ field, code }) => (field ? `${field}:${code}` : code)),
]

const stored = async (receipt: unknown) => {
  const [row] = await query(
    payload,
    sql`select c.*, p.name, p.contact, p.email from comments c join comment_contacts p on p.comment_id = c.id
      where c.receipt_code = ${String(receipt)}`,
  )
  return row
}

const count = async (id = consultation) => {
  const [row] = await query<{ count: number }>(
    payload,
    sql`select count(*)::int as count from comments where consultation_id = ${id}::uuid`,
  )
  return row?.count
}

describe('a letter typed in', () => {
  it('is in the ledger with its channel, its days, and who typed it', async () => {
    const { status, body } = await enter(letter())
    expect(status).toBe(201)
    const row = await stored(body.receipt)
    expect(row).toMatchObject({
      channel: 'letter',
      postmarked_on: inDays(-4),
      clause: 'c-2',
      late: false,
      unverified: false,
      submitter_kind: 'citizen',
      agency_id: 'harbour',
      county_id: '460100',
      name: '符小妹',
      contact: '海口市美兰区某路1号',
    })
    expect(beijingDay(new Date(String(row?.arrived_at)))).toBe(inDays(-1))
    const [entry] = await query(
      payload,
      sql`select actor_id, action from audit_entries where subject_id = ${String(row?.id)}`,
    )
    expect(entry).toEqual({ actor_id: desk.editor.id, action: 'receive' })
  })

  it('needs neither name nor contact', async () => {
    expect((await enter(letter({ name: '', contact: '' }))).status).toBe(201)
  })

  it('is one comment however often the same sheet is sent', async () => {
    const before = (await count()) ?? 0
    const sheet = letter()
    const answers = await Promise.all([enter(sheet), enter(sheet), enter(sheet)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201])
    expect(new Set(answers.map(({ body }) => body.receipt)).size).toBe(1)
    expect(await count()).toBe(before + 1)
  })

  it('that came after the closing day is taken and marked late', async () => {
    const closed = await consultationIn(payload, desk, 'closed')
    await openedOn(closed, inDays(-40))
    await query(
      payload,
      sql`update consultations set closes_at = ${`${inDays(-5)}T23:59:59+08:00`}::timestamptz where id = ${closed}::uuid`,
    )
    const late = await enter(letter({ consultation: closed }))
    expect([late.status, late.body.late]).toEqual([201, true])
    const inTime = await enter(letter({ consultation: closed, arrivedOn: inDays(-5), postmarkedOn: '' }))
    expect([inTime.status, inTime.body.late]).toEqual([201, false])
  })

  it('with an e-mail address gets a receipt by mail', async () => {
    const { body } = await enter(letter({ email: 'fu@mail.example' }))
    const row = await stored(body.receipt)
    const mails = await query(
      payload,
      sql`select 1 from outbox where content->>'comment' = ${String(row?.id)} and content->>'template' = 'comment-receipt'`,
    )
    expect(mails).toHaveLength(1)
  })

  it('carries its scans', async () => {
    const data = new FormData()
    for (const [name, value] of Object.entries(letter())) data.set(name, value)
    data.append(
      'files',
      new File(['%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'], '来信.pdf'),
    )
    const { status, body } = await rest('POST', '/enter-comment', { as: desk.editor, raw: data })
    expect(status).toBe(201)
    const row = await stored(body.receipt)
    const files = await query(
      payload,
      sql`select original_name, agency_id from attachments where comment_id = ${String(row?.id)}::uuid`,
    )
    expect(files).toEqual([{ original_name: '来信.pdf', agency_id: 'harbour' }])
  })
})

describe('an opinion spoken at a meeting', () => {
  it('says at which meeting, below its own words', async () => {
    const { body } = await enter(
      letter({ channel: 'meeting', meeting: '海口企业座谈会', arrivedTime: '14:30' }),
    )
    const row = await stored(body.receipt)
    expect(row?.body).toMatch(/^建议第二条写明适用的园区范围。\n\n（.*“海口企业座谈会”发言）$/)
    expect(row?.postmarked_on).toBeNull()
    expect(new Date(String(row?.arrived_at)).toISOString()).toBe(`${inDays(-1)}T06:30:00.000Z`)
  })

  it('needs the name of the meeting', async () => {
    expect(codesOf(await enter(letter({ channel: 'meeting' })))).toEqual([422, 'meeting:empty'])
  })
})

describe('what cannot be', () => {
  it.each<[string, Record<string, string>, string]>([
    ['a day to come', { arrivedOn: inDays(1) }, 'arrivedOn:future'],
    ['a day before the opening', { arrivedOn: inDays(-21), postmarkedOn: '' }, 'arrivedOn:before-opening'],
    ['no day', { arrivedOn: '' }, 'arrivedOn:empty'],
    ['a day of no calendar', { arrivedOn: '2026-02-30' }, 'arrivedOn:invalid'],
    ['no time of day', { arrivedTime: '25:00' }, 'arrivedTime:invalid'],
    ['a postmark after the arrival', { postmarkedOn: inDays(0) }, 'postmarkedOn:after-arrival'],
    ['a postmark of another year', { postmarkedOn: '2019-01-01' }, 'postmarkedOn:too-old'],
    ['the web as a channel', { channel: 'web' }, 'channel:empty'],
    ['no words', { body: ' \n ' }, 'body:empty'],
    ['a clause of another draft', { clause: 'c-99' }, 'clause:unknown'],
    ['a county that is none', { county: '110000' }, 'county:unknown'],
    ['an address that is none', { email: 'fu@' }, 'email:invalid'],
    ['no consultation', { consultation: '' }, 'consultation:empty'],
    ['no nonce', { nonce: '' }, 'form:malformed'],
  ])('%s is refused at its field, and nothing is stored', async (_what, typed, code) => {
    const before = await count()
    const answer = await enter(letter(typed))
    expect(codesOf(answer)).toEqual([422, code])
    expect(((answer.body.errors ?? []) as Errors)[0]?.message).toMatch(/[\u4e00-\u9fff].*。$/)
    expect(await count()).toBe(before)
  })

  it('is told all at once', async () => {
    expect(codesOf(await enter(letter({ body: '', arrivedOn: '', email: 'x' })))).toEqual([
      422,
      'arrivedOn:empty',
      'body:empty',
      'email:invalid',
    ])
  })

  it('is told in the language of who types', async () => {
    const { body } = await rest('POST', '/enter-comment', {
      as: desk.editor,
      body: letter({ body: '' }),
      headers: { 'accept-language': 'en' },
    })
    expect(((body.errors ?? []) as Errors)[0]?.message).not.toMatch(/[\u4e00-\u9fff]/)
  })

  it('is a body that is no form', async () => {
    const { status } = await rest('POST', '/enter-comment', {
      as: desk.editor,
      raw: '{',
      headers: { 'content-type': 'application/json' },
    })
    expect(status).toBe(400)
  })
})

describe('who may type in', () => {
  it.each(['editor', 'reviewer'] as const)('%s of the agency', async (role) => {
    expect((await enter(letter(), desk[role])).status).toBe(201)
  })

  it.each(['legal-reviewer', 'approver'] as const)('not %s', async (role) => {
    expect(codesOf(await enter(letter(), desk[role]))).toEqual([403, 'not-your-action'])
  })

  it.each<[string, () => Promise<Person | undefined>, unknown[]]>([
    ['not nobody', () => Promise.resolve(undefined), [403, 'not-signed-in']],
    [
      'not a county officer',
      () => createPerson(payload, ['county-officer'], { agency: 'harbour', counties: ['460100'] }),
      [403, 'not-your-action'],
    ],
    [
      'not an editor of another agency',
      () => createPerson(payload, ['editor'], { agency: 'upland' }),
      [404, 'consultation:unknown'],
    ],
    [
      'not a disabled account',
      () => createPerson(payload, ['editor'], { disabled: true }),
      [403, 'not-signed-in'],
    ],
  ])('%s', async (_who, person, expected) => {
    const before = await count()
    const as = await person()
    const answer = await rest('POST', '/enter-comment', { ...(as && { as }), body: letter() })
    expect(codesOf(answer)).toEqual(expected)
    expect(await count()).toBe(before)
  })
})

describe('a consultation that is concluded while a letter is typed in', () => {
  it.each(['conclusion-review', 'published', 'withdrawn'])('takes nothing in %s', async (state) => {
    const id = await consultationIn(payload, desk, 'closed')
    await openedOn(id, inDays(-20))
    expect((await enter(letter({ consultation: id }))).status).toBe(201)
    await query(payload, sql`update consultations set state = ${state} where id = ${id}::uuid`)
    const answer = await enter(letter({ consultation: id }))
    expect(codesOf(answer)).toEqual([409, 'form:concluded'])
    expect(await count(id)).toBe(1)
  })

  it('takes the letter or refuses it, and never both concludes and takes it', async () => {
    const outcomes = []
    for (let round = 0; round < 6; round += 1) {
      const id = await consultationIn(payload, desk, 'closed')
      await openedOn(id, inDays(-20))
      const [entered, concluded] = await Promise.all([
        enter(letter({ consultation: id })),
        act(payload, SLUGS.consultations, id, 'conclude', desk.editor.actor).then(
          () => true,
          () => false,
        ),
      ])
      outcomes.push({ taken: entered.status === 201, concluded, stored: await count(id) })
    }
    // Whoever was first won; a comment that is taken stands in the way of the conclusion.
    expect(outcomes.every(({ taken, concluded }) => taken !== concluded)).toBe(true)
    expect(outcomes.every(({ taken, stored: rows }) => rows === (taken ? 1 : 0))).toBe(true)
  })
})
