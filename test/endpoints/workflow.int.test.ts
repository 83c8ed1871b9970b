import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { getTestPayload } from '../support/database'
import {
  act,
  commentIn,
  consultationIn,
  createConsultation,
  createDesk,
  rowOf,
  trailOf,
} from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'
import { rest } from '../support/rest'

let payload: Payload
let desk: Desk
let officer: Person
let elsewhere: Person
let outsider: Person
let auditor: Person
let consultation: string

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
  officer = await createPerson(payload, ['county-officer'], { agency: 'upland', counties: ['460100'] })
  elsewhere = await createPerson(payload, ['county-officer'], { agency: 'upland', counties: ['460200'] })
  outsider = await createPerson(payload, ['editor', 'reviewer', 'approver'], { agency: 'upland' })
  auditor = await createPerson(payload, ['auditor'])
  consultation = await consultationIn(payload, desk, 'open')
})

afterAll(closeIntakePool)

const codesOf = (answer: Awaited<ReturnType<typeof rest>>) => [answer.status, answer.body.errors?.[0]?.code]

describe('POST /api/workflow/:collection/:id', () => {
  const submit = (id: string, as: Person | undefined, body: unknown = { action: 'submit' }) =>
    rest('POST', `/workflow/consultations/${id}`, { as, body })

  it('performs, and says where the record stands now', async () => {
    const id = await createConsultation(payload, desk)
    const { status, body } = await submit(id, desk.editor)
    expect([status, body]).toEqual([200, { id, state: 'division-review', revision: 2, repeated: false }])
  })

  it.each<[string, () => Person | undefined, [number, string]]>([
    ['nobody', () => undefined, [403, 'not-signed-in']],
    ['the wrong role', () => desk.reviewer, [403, 'not-your-action']],
    ['another agency', () => outsider, [404, 'not-found']],
    ['another county', () => elsewhere, [404, 'not-found']],
  ])('refuses %s', async (_who, person, expected) => {
    const id = await createConsultation(payload, desk)
    expect(codesOf(await submit(id, person()))).toEqual(expected)
    expect((await rowOf(payload, SLUGS.consultations, id))?.state).toBe('draft')
  })

  it('tells who came second who was first, in their own language', async () => {
    const id = await consultationIn(payload, desk, 'division-review')
    const zh = await rest('POST', `/workflow/consultations/${id}`, {
      as: desk.editor,
      body: { action: 'submit' },
      headers: { 'accept-language': 'zh' },
    })
    const en = await rest('POST', `/workflow/consultations/${id}`, {
      as: desk.editor,
      body: { action: 'submit' },
      headers: { 'accept-language': 'en' },
    })
    expect(codesOf(zh)).toEqual([409, 'wrong-state-now'])
    expect(zh.body.errors?.[0]?.message).toContain(desk.editor.user.name)
    expect(zh.body.errors?.[0]?.message).toMatch(/[\u4e00-\u9fff]/)
    expect(en.body.errors?.[0]?.message).toContain(desk.editor.user.name)
    expect(en.body.errors?.[0]?.message).not.toMatch(/[\u4e00-\u9fff]|\{\{/)
  })

  it('refuses who saw an earlier revision', async () => {
    const id = await createConsultation(payload, desk)
    await rest('PATCH', `/consultations/${id}`, { as: desk.editor, body: { phones: '1' } })
    expect(codesOf(await submit(id, desk.editor, { action: 'submit', expectedRevision: 1 }))).toEqual([
      409,
      'moved-on',
    ])
  })

  it('tells an outsider nothing of what insiders did to a record that is public', async () => {
    const answer = await submit(consultation, outsider, {
      action: 'withdraw',
      reason: '撤回',
      expectedRevision: 1,
    })
    expect(codesOf(answer)).toEqual([403, 'not-your-action'])
    expect(JSON.stringify(answer.body)).not.toContain(desk.approver.user.name)
  })

  it.each<[string, unknown, [number, string]]>([
    ['no action', {}, [400, 'unknown-action']],
    ['an action that is none', { action: 'constructor' }, [400, 'unknown-action']],
    ['an action that is no text', { action: { a: 1 } }, [400, 'unknown-action']],
    ['a list', ['submit'], [400, 'malformed-request']],
    ['a word', 'submit', [400, 'malformed-request']],
    ['null', null, [400, 'malformed-request']],
  ])('refuses %s', async (_what, body, expected) => {
    const id = await createConsultation(payload, desk)
    expect(codesOf(await submit(id, desk.editor, body))).toEqual(expected)
  })

  it.each(['{"action":', '', 'action=submit', '\u0000'])(
    'refuses a body that is not JSON: %j',
    async (raw) => {
      const id = await createConsultation(payload, desk)
      const answer = await rest('POST', `/workflow/consultations/${id}`, {
        as: desk.editor,
        raw,
        headers: { 'content-type': 'application/json' },
      })
      expect(codesOf(answer)).toEqual([400, 'malformed-request'])
    },
  )

  it.each(['no-id', '1', '%00', uuidv7(), '00000000-0000-0000-0000-000000000000'])(
    'finds nothing at %s',
    async (id) => {
      expect(codesOf(await submit(id, desk.editor))).toEqual([404, 'not-found'])
    },
  )

  it.each(['users', 'outbox', 'constructor', 'comment-contacts'])('knows no workflow of %s', async (slug) => {
    const answer = await rest('POST', `/workflow/${slug}/${uuidv7()}`, {
      as: desk.editor,
      body: { action: 'x' },
    })
    expect(codesOf(answer)).toEqual([404, 'not-found'])
  })

  it('lets nobody act as the clock', async () => {
    const id = await consultationIn(payload, desk, 'scheduled')
    const answers = await Promise.all(
      [desk.editor, desk.approver].map((as) =>
        submit(id, as, { action: 'open', actor: { kind: 'system' }, now: '2030-01-01' }),
      ),
    )
    expect(answers.map(codesOf)).toEqual([
      [403, 'not-your-action'],
      [403, 'not-your-action'],
    ])
  })

  it('is not reached by a cookie from another site', async () => {
    const id = await createConsultation(payload, desk)
    const answer = await rest('POST', `/workflow/consultations/${id}`, {
      body: { action: 'submit' },
      headers: {
        cookie: `payload-token=${desk.editor.token}`,
        origin: 'https://elsewhere.example',
        'sec-fetch-site': 'cross-site',
      },
    })
    expect(codesOf(answer)).toEqual([403, 'not-signed-in'])
    const own = await rest('POST', `/workflow/consultations/${id}`, {
      body: { action: 'submit' },
      headers: { cookie: `payload-token=${desk.editor.token}`, origin: 'http://127.0.0.1:3000' },
    })
    expect(own.status).toBe(200)
  })
})

describe('GET /api/workflow/:collection/:id', () => {
  it('offers what can be done, and says why not where not', async () => {
    const id = await createConsultation(payload, desk, { closesAt: null })
    const { body } = await rest('GET', `/workflow/consultations/${id}`, {
      as: desk.editor,
      headers: { 'accept-language': 'zh' },
    })
    expect(body).toMatchObject({
      state: 'draft',
      revision: 1,
      editable: true,
      actions: [
        {
          action: 'submit',
          refusals: [{ code: 'period-no-dates', message: '请先填写开始日期和截止日期。' }],
        },
      ],
    })
  })

  it.each<[string, () => Person | undefined, number]>([
    ['nobody', () => undefined, 403],
    ['another agency', () => outsider, 404],
    ['another county', () => elsewhere, 404],
  ])('refuses %s', async (_who, person, status) => {
    const comment = await commentIn(payload, desk, 'received', consultation)
    expect((await rest('GET', `/workflow/comments/${comment}`, { as: person() })).status).toBe(status)
  })
})

describe('POST /api/workflow-bulk/:collection', () => {
  const bulk = (as: Person | undefined, body: unknown) =>
    rest('POST', '/workflow-bulk/comments', { as, body })

  it('answers row by row: one refusal does not stop the others, and nothing foreign is told', async () => {
    const own = await commentIn(payload, desk, 'received', consultation)
    const decided = await commentIn(payload, desk, 'decided', consultation)
    const ids = [own, decided, uuidv7(), 'no-id', own]
    const { body } = await bulk(desk.editor, { ids, action: 'screen' })
    const results = (body as unknown as { results: { id: string; ok: boolean; state?: string }[] }).results
    expect(results.map(({ id, ok }) => [id, ok])).toEqual([
      [own, true],
      [decided, false],
      [ids[2], false],
      ['no-id', false],
    ])
  })

  it.each<[string, () => Person | undefined, unknown, [number, string]]>([
    ['nobody', () => undefined, { ids: [], action: 'screen' }, [403, 'not-signed-in']],
    [
      '51 records',
      () => desk.editor,
      { ids: Array.from({ length: 51 }, () => uuidv7()), action: 'screen' },
      [422, 'too-many-records'],
    ],
    [
      'ids that are no texts',
      () => desk.editor,
      { ids: [1, {}], action: 'screen' },
      [400, 'malformed-request'],
    ],
    ['no ids', () => desk.editor, { action: 'screen' }, [400, 'malformed-request']],
    [
      'an action for one record only',
      () => desk.editor,
      { ids: [], action: 'reopen' },
      [400, 'unknown-action'],
    ],
    ['an action that is none', () => desk.editor, { ids: [], action: '__proto__' }, [400, 'unknown-action']],
  ])('refuses %s', async (_what, person, body, expected) => {
    expect(codesOf(await bulk(person(), body))).toEqual(expected)
  })

  it('moves nothing for an officer of another county', async () => {
    const id = await commentIn(payload, desk, 'received', consultation)
    const { body } = await bulk(elsewhere, { ids: [id], action: 'screen' })
    expect((body as unknown as { results: unknown[] }).results).toMatchObject([{ ok: false }])
    expect((await rowOf(payload, SLUGS.comments, id))?.state).toBe('received')
    await bulk(officer, { ids: [id], action: 'screen' })
    expect((await rowOf(payload, SLUGS.comments, id))?.state).toBe('screened')
  })
})

describe('GET /api/timeline/:collection/:id', () => {
  const timeline = async (slug: string, id: string, as?: Person) => {
    const { status, body } = await rest('GET', `/timeline/${slug}/${id}`, { as })
    return {
      status,
      entries: (body.entries ?? []) as { action: string; reason: string | null; actor: { name: string } }[],
    }
  }

  it('tells the agency and the auditor who did what, in order, and why', async () => {
    const id = await createConsultation(payload, desk)
    await act(payload, SLUGS.consultations, id, 'submit', desk.editor.actor)
    await act(payload, SLUGS.consultations, id, 'return-division', desk.reviewer.actor, {
      reason: '第二条不清楚',
    })
    for (const as of [desk.editor, auditor]) {
      const { entries } = await timeline('consultations', id, as)
      expect(entries.map(({ action }) => action)).toEqual(['create', 'submit', 'return-division'])
      expect(entries.at(-1)).toMatchObject({
        reason: '第二条不清楚',
        actor: { name: desk.reviewer.user.name },
      })
    }
  })

  it('tells nobody else the inside of a record that has become public', async () => {
    expect(await timeline('consultations', consultation, outsider)).toEqual({ status: 200, entries: [] })
    expect(await timeline('consultations', consultation, officer)).toEqual({ status: 200, entries: [] })
    expect((await timeline('consultations', consultation)).status).toBe(403)
  })

  it('is not there for who may not see the record', async () => {
    const comment = await commentIn(payload, desk, 'received', consultation)
    expect((await timeline('comments', comment, elsewhere)).status).toBe(404)
    expect((await timeline('users', desk.editor.id, auditor)).status).toBe(404)
  })
})

describe('POST /api/reveal-contact/:id', () => {
  const reveal = (id: string, as: Person | undefined, body: unknown = { purpose: '核实意见内容' }) =>
    rest('POST', `/reveal-contact/${id}`, { as, body })

  it('shows name and contact to who may ask, after the purpose is in the trail', async () => {
    const id = await commentIn(payload, desk, 'received', consultation)
    const { status, body, headers } = await reveal(id, desk.editor)
    expect([status, body]).toEqual([200, { name: '符小妹', contact: '13800000123' }])
    expect(headers.get('cache-control')).toBe('no-store')
    expect((await trailOf(payload, id)).at(-1)).toMatchObject({
      action: 'reveal',
      reason: '核实意见内容',
      actor_id: desk.editor.id,
    })
  })

  it.each<[string, () => Person | undefined, number]>([
    ['nobody', () => undefined, 403],
    ['a role that may only read', () => desk['legal-reviewer'], 403],
    ['the auditor', () => auditor, 403],
    ['an officer of the county', () => officer, 403],
    ['another county', () => elsewhere, 404],
    ['another agency', () => outsider, 404],
  ])('shows nothing to %s', async (_who, person, status) => {
    const id = await commentIn(payload, desk, 'received', consultation)
    const answer = await reveal(id, person())
    expect(answer.status).toBe(status)
    expect(JSON.stringify(answer.body)).not.toContain('13800000123')
    expect(await trailOf(payload, id)).toHaveLength(1)
  })

  it.each([{}, { purpose: ' ' }, { purpose: 5 }, { purpose: 'x'.repeat(201) }, { purpose: 'a\u0000b' }])(
    'asks for a purpose: %j',
    async (body) => {
      const id = await commentIn(payload, desk, 'received', consultation)
      expect(codesOf(await reveal(id, desk.editor, body))).toEqual([422, 'purpose-required'])
    },
  )

  it('is the only way: no list, filter or depth shows a contact', async () => {
    const id = await commentIn(payload, desk, 'received', consultation)
    const answers = await Promise.all([
      rest('GET', `/comments/${id}?depth=4`, { as: desk.editor }),
      rest('GET', '/comment-contacts', { as: desk.editor }),
      rest('GET', `/comment-detail/${id}`, { as: desk.editor }),
      rest('GET', '/comment-queue', { as: desk.editor }),
      rest('GET', `/timeline/comments/${id}`, { as: desk.editor }),
    ])
    expect(answers.filter(({ body }) => /13800000123|符小妹/.test(JSON.stringify(body)))).toEqual([])
  })
})

describe('reading endpoints', () => {
  it.each([
    '/comment-queue',
    '/comment-queue-counts',
    `/colleagues/comments/${uuidv7()}`,
    `/comment-detail/${uuidv7()}`,
    `/consultation-outline/${uuidv7()}`,
  ])('%s is not for nobody', async (address) => {
    expect(codesOf(await rest('GET', address))).toEqual([403, 'not-signed-in'])
  })

  it.each([
    '/comment-queue?state=no-such',
    '/comment-queue?consultation=no-id',
    '/comment-queue?county=%00',
    '/comment-queue?term=%00%00',
    '/comment-queue?term=%27%20or%201=1%20--',
    '/comment-queue?after=%%%',
    '/comment-queue?after=abc',
    '/comment-queue?assignee=no-id',
    '/comment-queue?clause=%00',
    '/comment-queue-counts?consultation=no-id&state=x',
    '/comment-detail/no-id',
    '/consultation-outline/no-id',
    '/consultation-outline/%00',
  ])('%s is no failure of the server', async (address) => {
    expect((await rest('GET', address, { as: desk.editor })).status).toBeLessThan(500)
  })

  it('show an officer the comments of their counties only', async () => {
    await commentIn(payload, desk, 'received', consultation)
    const queue = async (as: Person) =>
      JSON.stringify((await rest('GET', '/comment-queue?state=received', { as })).body)
    expect(await queue(officer)).toContain('适用范围')
    expect(await queue(elsewhere)).not.toContain('适用范围')
    expect(await queue(outsider)).not.toContain('适用范围')
  })
})
