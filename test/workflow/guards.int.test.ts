import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { dryRun } from '../../src/workflow/dryRun'
import { getTestPayload } from '../support/database'
import {
  act,
  commentIn,
  consultationIn,
  createConsultation,
  createDesk,
  createPoint,
  createPolicy,
  createRevision,
  inDays,
  receiveComment,
  refusalOf,
  rowOf,
  trailOf,
  walk,
} from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'

let payload: Payload
let desk: Desk

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
})

afterAll(closeIntakePool)

const submit = (id: string, now?: Date) =>
  act(payload, SLUGS.consultations, id, 'submit', desk.editor.actor, { now })

const offered = async (
  collection: 'consultations' | 'comments',
  id: string,
  action: string,
  actor = desk.editor.actor,
) =>
  (await dryRun(payload, { collection, id, actor })).actions
    .find((one) => one.action === action)
    ?.refusals.map(({ code }) => code)

describe('the legal clock', () => {
  it.each([
    ['no dates', { opensAt: null, closesAt: null }, 'period-no-dates'],
    [
      'a closing day before the opening day',
      { opensAt: inDays(9), closesAt: inDays(3) },
      'period-closes-before-opens',
    ],
    ['ten days without a reason', { closesAt: inDays(11) }, 'period-too-short-without-reason'],
    [
      'white space for a reason',
      { closesAt: inDays(11), shortReason: '  　' },
      'period-too-short-without-reason',
    ],
    ['more than a year', { closesAt: inDays(400) }, 'period-too-long'],
    ['a period that is over', { opensAt: inDays(-60), closesAt: inDays(-20) }, 'period-already-over'],
  ])('refuses %s, and the dry run says so', async (_name, fields, code) => {
    const id = await createConsultation(payload, desk, fields)
    expect(await offered('consultations', id, 'submit')).toEqual([code])
    expect(await refusalOf(submit(id))).toEqual({ status: 409, codes: [code] })
    expect((await rowOf(payload, SLUGS.consultations, id))?.state).toBe('draft')
  })

  it('takes ten days with a stated reason', async () => {
    const id = await createConsultation(payload, desk, {
      closesAt: inDays(11),
      shortReason: '与国家部署衔接，时间紧迫。',
    })
    await expect(submit(id)).resolves.toMatchObject({ state: 'division-review' })
  })

  it('counts from the day it can open, when the review outlasted the opening day', async () => {
    const id = await consultationIn(payload, desk, 'approval')
    const late = new Date(Date.now() + 20 * 24 * 60 * 60 * 1000)
    const approve = act(payload, SLUGS.consultations, id, 'approve', desk.approver.actor, { now: late })
    expect(await refusalOf(approve)).toEqual({ status: 409, codes: ['period-too-short-without-reason'] })
  })

  it('opens with the first minute and closes with the last second of a Beijing day', async () => {
    const id = await createConsultation(payload, desk, {
      opensAt: '2026-12-01T10:00:00.000Z',
      closesAt: '2027-01-10T03:00:00.000Z',
    })
    const row = await rowOf(payload, SLUGS.consultations, id)
    expect(new Date(String(row?.opens_at)).toISOString()).toBe('2026-11-30T16:00:00.000Z')
    expect(new Date(String(row?.closes_at)).toISOString()).toBe('2027-01-10T15:59:59.000Z')
  })
})

describe('the text under review', () => {
  it('must have clauses', async () => {
    const policy = await createPolicy(payload, desk)
    const policyRevision = await createRevision(payload, desk, { policy, clauses: undefined })
    const id = await createConsultation(payload, desk, { policy, policyRevision })
    expect(await offered('consultations', id, 'submit')).toEqual(['revision-without-clauses'])
    expect(await refusalOf(submit(id))).toEqual({ status: 409, codes: ['revision-without-clauses'] })
  })

  const textOf = async (id: string) =>
    rowOf(
      payload,
      SLUGS.policyRevisions,
      String((await rowOf(payload, SLUGS.consultations, id))?.policy_revision_id),
    )

  it('is locked by submitting and unlocked by being sent back, each in its own trail', async () => {
    const id = await createConsultation(payload, desk)
    await submit(id)
    expect((await textOf(id))?.state).toBe('locked')
    await act(payload, SLUGS.consultations, id, 'return-division', desk.reviewer.actor, { reason: '请修改' })
    const text = await textOf(id)
    expect(text?.state).toBe('working')
    expect((await trailOf(payload, String(text?.id))).map(({ action }) => action)).toEqual([
      'create',
      'lock',
      'unlock',
    ])
  })

  it('stays locked while another consultation rests on it', async () => {
    const policy = await createPolicy(payload, desk)
    const policyRevision = await createRevision(payload, desk, { policy })
    const first = await createConsultation(payload, desk, { policy, policyRevision })
    const second = await createConsultation(payload, desk, { policy, policyRevision })
    await submit(first)
    await submit(second)
    await act(payload, SLUGS.consultations, first, 'return-division', desk.reviewer.actor, {
      reason: '请修改',
    })
    expect((await textOf(first))?.state).toBe('locked')
    await act(payload, SLUGS.consultations, second, 'return-division', desk.reviewer.actor, {
      reason: '请修改',
    })
    expect((await textOf(first))?.state).toBe('working')
  })

  it('cannot be emptied while it is being submitted', async () => {
    const id = await createConsultation(payload, desk)
    const text = String((await textOf(id))?.id)
    const emptied = payload.update({
      collection: SLUGS.policyRevisions,
      id: text,
      data: { clauses: [] },
      user: desk.editor.user,
      overrideAccess: false,
    })
    await Promise.allSettled([emptied, submit(id)])
    const [{ clauses, state, consultation }] = (await query<{
      clauses: number
      state: string
      consultation: string
    }>(
      payload,
      sql`select jsonb_array_length(r.clauses) as clauses, r.state::text, c.state::text as consultation
        from consultations c join policy_revisions r on r.id = c.policy_revision_id where c.id = ${id}::uuid`,
    )) as [{ clauses: number; state: string; consultation: string }]
    expect([
      { clauses: 0, state: 'working', consultation: 'draft' },
      { clauses: 2, state: 'locked', consultation: 'division-review' },
    ]).toContainEqual({ clauses, state, consultation })
  })
})

describe('totals reconcile or publishing is refused', () => {
  it.each(['received', 'screened', 'grouped'])(
    'a comment still %s stands against concluding and publishing',
    async (state) => {
      const id = await consultationIn(payload, desk, 'open')
      const comment = await commentIn(payload, desk, state, id)
      await walk(payload, desk, SLUGS.consultations, id, [['close', 'system']])
      expect(await offered('consultations', id, 'conclude')).toEqual(['comments-unsettled'])
      const conclude = () => act(payload, SLUGS.consultations, id, 'conclude', desk.editor.actor)
      expect(await refusalOf(conclude())).toEqual({ status: 409, codes: ['comments-unsettled'] })
      await act(payload, SLUGS.comments, comment, 'exclude', desk.editor.actor, {
        reason: '无关',
        input: { exclusion: 'off-topic' },
      })
      await expect(conclude()).resolves.toMatchObject({ state: 'conclusion-review' })
    },
  )

  it('a comment reopened after the conclusion stands against publishing', async () => {
    const id = await consultationIn(payload, desk, 'open')
    const comment = await commentIn(payload, desk, 'decided', id)
    await walk(payload, desk, SLUGS.consultations, id, [
      ['close', 'system'],
      ['conclude', 'editor'],
    ])
    await act(payload, SLUGS.comments, comment, 'reopen', desk.editor.actor, { reason: '需要再议' })
    const publish = act(payload, SLUGS.consultations, id, 'publish', desk.approver.actor)
    expect(await refusalOf(publish)).toEqual({ status: 409, codes: ['comments-unsettled'] })
  })

  it('once published, no comment moves any more', async () => {
    const id = await consultationIn(payload, desk, 'open')
    const decided = await commentIn(payload, desk, 'decided', id)
    const excluded = await commentIn(payload, desk, 'excluded', id)
    await walk(payload, desk, SLUGS.consultations, id, [
      ['close', 'system'],
      ['conclude', 'editor'],
      ['publish', 'approver'],
    ])
    const move = (comment: string, action: string) =>
      refusalOf(act(payload, SLUGS.comments, comment, action, desk.editor.actor, { reason: '需要再议' }))
    const refused = { status: 409, codes: ['consultation-published'] }
    expect(await move(decided, 'reopen')).toEqual(refused)
    expect(await move(excluded, 'reinstate')).toEqual(refused)
    expect(await offered('comments', decided, 'reopen')).toEqual(['consultation-published'])
    expect(await receiveComment(payload, id)).toBe('refused: not-open')
  })
})

describe('a comment that somebody has taken', () => {
  let comment: string
  let consultation: string

  beforeAll(async () => {
    consultation = await consultationIn(payload, desk, 'open')
  })

  beforeEach(async () => {
    comment = await commentIn(payload, desk, 'screened', consultation)
    await act(payload, SLUGS.comments, comment, 'claim', desk.editor.actor)
  })

  const asReviewer = (action: string, rest = {}) =>
    refusalOf(act(payload, SLUGS.comments, comment, action, desk.reviewer.actor, rest))

  it.each([
    ['claim', {}],
    ['group', {}],
    ['decide', { reason: '合理', input: { disposition: 'adopted' } }],
    ['exclude', { reason: '无关', input: { exclusion: 'off-topic' } }],
  ])('is not for another to %s, who is told who has it', async (action, rest) => {
    const point =
      action === 'group' ? { input: { point: await createPoint(payload, desk, consultation) } } : {}
    expect(await asReviewer(action, { ...rest, ...point })).toEqual({
      status: 409,
      codes: ['taken-by-another'],
    })
    const run = await dryRun(payload, { collection: SLUGS.comments, id: comment, actor: desk.reviewer.actor })
    expect(run.actions.find((one) => one.action === action)?.refusals).toEqual([
      { code: 'taken-by-another', params: { name: desk.editor.actor.name } },
    ])
  })

  it('is released by who has it, and by nobody else', async () => {
    expect(await asReviewer('release')).toEqual({ status: 409, codes: ['not-taken-by-you'] })
    await act(payload, SLUGS.comments, comment, 'release', desk.editor.actor)
    expect((await rowOf(payload, SLUGS.comments, comment))?.assignee_id).toBeNull()
    expect(await refusalOf(act(payload, SLUGS.comments, comment, 'release', desk.editor.actor))).toEqual({
      status: 409,
      codes: ['not-taken-by-you'],
    })
  })

  it('is given to a colleague by the head of the division', async () => {
    await act(payload, SLUGS.comments, comment, 'assign', desk.reviewer.actor, {
      input: { assignee: desk.reviewer.id },
    })
    expect((await rowOf(payload, SLUGS.comments, comment))?.assignee_id).toBe(desk.reviewer.id)
  })

  it.each([
    ['of another agency', ['editor'], { agency: 'upland' }],
    ['who does not decide comments', ['approver'], {}],
    ['whose account is disabled', ['editor'], { disabled: true }],
  ] as const)('is not given to somebody %s', async (_who, roles, options) => {
    const somebody = await createPerson(payload, [...roles], options)
    expect(await asReviewer('assign', { input: { assignee: somebody.id } })).toEqual({
      status: 409,
      codes: ['not-a-colleague'],
    })
  })
})

describe('what a person enters', () => {
  let consultation: string
  let comment: string

  beforeAll(async () => {
    consultation = await consultationIn(payload, desk, 'open')
    comment = await commentIn(payload, desk, 'screened', consultation)
  })

  const attempt = (action: string, rest: { reason?: unknown; input?: Record<string, unknown> }) =>
    refusalOf(act(payload, SLUGS.comments, comment, action, desk.editor.actor, rest))

  it.each<[string, string, { reason?: unknown; input?: Record<string, unknown> }, string[]]>([
    ['no reason', 'decide', { input: { disposition: 'adopted' } }, ['reason-required']],
    [
      'white space for a reason',
      'decide',
      { reason: ' 　\n', input: { disposition: 'adopted' } },
      ['reason-required'],
    ],
    [
      'a reason that is no text',
      'decide',
      { reason: { a: 1 }, input: { disposition: 'adopted' } },
      ['reason-required'],
    ],
    [
      'a reason of 2,001 characters',
      'decide',
      { reason: '字'.repeat(2001), input: { disposition: 'adopted' } },
      ['reason-too-long'],
    ],
    [
      'a NUL in the reason',
      'decide',
      { reason: '合\u0000理', input: { disposition: 'adopted' } },
      ['reason-control-characters'],
    ],
    ['no disposition', 'decide', { reason: '合理' }, ['input-missing']],
    [
      'a disposition that is none',
      'decide',
      { reason: '合理', input: { disposition: 'maybe' } },
      ['input-invalid'],
    ],
    [
      'a disposition that is no text',
      'decide',
      { reason: '合理', input: { disposition: ['adopted'] } },
      ['input-invalid'],
    ],
    ['neither', 'decide', {}, ['input-missing', 'reason-required']],
    [
      'an inherited name',
      'exclude',
      { reason: '无关', input: { exclusion: 'constructor' } },
      ['input-invalid'],
    ],
    ['no point', 'group', { input: { point: '' } }, ['input-missing']],
    ['a point that is no id', 'group', { input: { point: '适用范围' } }, ['input-invalid']],
    ['a point that is no text', 'group', { input: { point: ['适用范围'] } }, ['input-invalid']],
  ])('%s is refused to %s', async (_name, action, rest, codes) => {
    expect(await attempt(action, rest)).toEqual({ status: 422, codes })
    expect((await rowOf(payload, SLUGS.comments, comment))?.state).toBe('screened')
  })

  it('rare characters, markup and formulas are kept as they are', async () => {
    const reason = "=1+1 <b>𠮷㼆</b> ' or 1=1 --"
    const id = await commentIn(payload, desk, 'screened', consultation)
    await act(payload, SLUGS.comments, id, 'decide', desk.editor.actor, {
      reason,
      input: { disposition: 'not-adopted' },
    })
    expect((await rowOf(payload, SLUGS.comments, id))?.disposition_reason).toBe(reason)
  })

  it('a column that the action does not ask for is not written', async () => {
    const id = await commentIn(payload, desk, 'screened', consultation)
    const point = await createPoint(payload, desk, consultation)
    await act(payload, SLUGS.comments, id, 'group', desk.editor.actor, {
      input: { point, disposition: 'adopted', state: 'decided', assignee: desk.editor.id },
    })
    expect(await rowOf(payload, SLUGS.comments, id)).toMatchObject({
      state: 'grouped',
      disposition: null,
      assignee_id: null,
    })
  })

  it.each(['constructor', '__proto__', 'toString', 'read', 'manage', '', 'no-such'])(
    '%s is no action',
    async (action) => {
      expect(await attempt(action, { reason: '合理' })).toEqual({ status: 400, codes: ['unknown-action'] })
    },
  )
})
