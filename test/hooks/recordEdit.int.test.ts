import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { getTestPayload } from '../support/database'
import {
  CLAUSES,
  createConsultation,
  createDesk,
  createPolicy,
  createRevision,
  trailOf,
} from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'
import { rest } from '../support/rest'

let payload: Payload
let desk: Desk

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
})

const lastOf = async (id: string) => (await trailOf(payload, id)).at(-1)

describe('an edit in the trail', () => {
  it.each([0, 1, 2, 3])(
    'says what it was and what it is, and nothing else, asked for at depth %i',
    async (depth) => {
      const id = await createConsultation(payload, desk, { phones: '1' })
      await rest('PATCH', `/consultations/${id}?depth=${depth}`, { as: desk.editor, body: { phones: '2' } })
      expect(await lastOf(id)).toMatchObject({
        action: 'edit',
        from_state: 'draft',
        to_state: 'draft',
        actor_id: desk.editor.id,
      })
      expect((await lastOf(id))?.data).toEqual({ changes: { phones: { before: '1', after: '2' } } })
    },
  )

  it('names a relation by its id', async () => {
    const policy = await createPolicy(payload, desk)
    const [first, second] = [
      await createRevision(payload, desk, { policy }),
      await createRevision(payload, desk, { policy }),
    ]
    const id = await createConsultation(payload, desk, { policy, policyRevision: first })
    await rest('PATCH', `/consultations/${id}`, { as: desk.editor, body: { policyRevision: second } })
    expect((await lastOf(id))?.data).toEqual({
      changes: { policyRevision: { before: first, after: second } },
    })
  })

  it('says that a long text changed without copying it', async () => {
    const id = await createRevision(payload, desk)
    const clauses = [...CLAUSES, { ...CLAUSES[1], anchor: 'c-3', text: '字'.repeat(3000) }]
    await rest('PATCH', `/policy-revisions/${id}`, { as: desk.editor, body: { clauses } })
    const text = JSON.stringify((await lastOf(id))?.data)
    expect(text.length).toBeLessThan(3000)
    expect((await lastOf(id))?.data).toMatchObject({
      changes: { clauses: { after: { length: expect.any(Number) } } },
    })
  })

  it('that changed nothing is no act', async () => {
    const id = await createConsultation(payload, desk, { phones: '1' })
    await rest('PATCH', `/consultations/${id}`, { as: desk.editor, body: { phones: '1' } })
    expect(await trailOf(payload, id)).toHaveLength(1)
  })

  it('that is refused leaves neither record nor trail changed', async () => {
    const id = await createConsultation(payload, desk)
    const answer = await rest('PATCH', `/consultations/${id}`, {
      as: desk.editor,
      body: { phones: '2', title: '' },
    })
    expect(answer.status).toBe(400)
    expect(await trailOf(payload, id)).toHaveLength(1)
  })

  it('of the settings is recorded, old beside new', async () => {
    const admin = await createPerson(payload, ['system-admin'])
    const settings = {
      zoneName: '综试区',
      zoneNameEn: 'Zone',
      department: '商务厅',
      departmentEn: 'Commerce',
      privacyContact: '0898',
      retentionMonths: 24,
    }
    await rest('POST', '/globals/settings', { as: admin, body: settings })
    await rest('POST', '/globals/settings', { as: admin, body: { retentionMonths: 12 } })
    expect((await lastOf('settings'))?.data).toEqual({
      changes: { retentionMonths: { before: 24, after: 12 } },
    })
  })
})

describe('bad input to a record is told to who typed it, and is no failure of the server', () => {
  const NUL = '\u0000'

  it.each<[string, string, Record<string, unknown>]>([
    ['policies', 'nothing', {}],
    ['policies', 'a NUL', { title: `a${NUL}b`, kind: 'other' }],
    ['policies', 'a kind that is none', { title: '题', kind: 'constructor' }],
    ['policies', 'a title of 201 characters', { title: '字'.repeat(201), kind: 'other' }],
    ['consultations', 'nothing', {}],
    ['consultations', 'ids that are none', { title: '题', notice: '告', policy: 'x', policyRevision: [1] }],
    [
      'consultations',
      'ids that are objects',
      { title: '题', notice: '告', policy: { id: 'x' }, policyRevision: { a: 1 } },
    ],
    ['consultations', 'a day that is none', { title: '题', notice: '告', opensAt: 'tomorrow' }],
    [
      'consultations',
      'a day in the year 275760',
      { title: '题', notice: '告', closesAt: '+275760-09-13T00:00:00.000Z' },
    ],
    ['policy-revisions', 'nothing', {}],
    ['policy-revisions', 'a policy that is none', { policy: 'x' }],
  ])('%s with %s', async (slug, _what, body) => {
    const { status } = await rest('POST', `/${slug}`, { as: desk.editor, body })
    expect([400, 422]).toContain(status)
  })

  it.each([
    ['clauses that are no list', { clauses: 'x' }],
    ['a clause that is none', { clauses: [{ anchor: 1 }] }],
    ['one anchor twice', { clauses: [CLAUSES[0], CLAUSES[0]] }],
    ['a file that is none', { source: 'x' }],
    ['a NUL in the text', { sourceText: '第一条 a\u0000b' }],
  ])('a text with %s', async (_what, fields) => {
    const policy = await createPolicy(payload, desk)
    const { status } = await rest('POST', '/policy-revisions', {
      as: desk.editor,
      body: { policy, ...fields },
    })
    expect([400, 422]).toContain(status)
  })

  it('a day of the consultation that is none, in an edit', async () => {
    const id = await createConsultation(payload, desk)
    const { status } = await rest('PATCH', `/consultations/${id}`, {
      as: desk.editor,
      body: { opensAt: 'tomorrow' },
    })
    expect(status).toBe(400)
  })
})
