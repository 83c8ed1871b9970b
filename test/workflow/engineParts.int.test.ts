import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { verifyAudit } from '../../src/audit/verify'
import { inTransaction, query } from '../../src/db/transaction'
import { dryRun } from '../../src/workflow/dryRun'
import { performMany } from '../../src/workflow/performMany'
import { act, refusalOf, rowOf, trailOf } from '../support/factories'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'
import { createTrial, createTrialDesk, getTrialPayload, TRIALS } from '../support/trials'
import type { TrialDesk } from '../support/trials'

let payload: Payload
let desk: TrialDesk

beforeAll(async () => {
  payload = await getTrialPayload()
  desk = await createTrialDesk(payload)
})

const perform = (id: string, action: string, who: keyof TrialDesk | Person, rest = {}) =>
  act(payload, TRIALS, id, action, typeof who === 'string' ? desk[who].actor : who.actor, {
    reason: '按程序办理',
    ...rest,
  })

const inReviews = async () => {
  const id = await createTrial(payload)
  await perform(id, 'submit', 'editor')
  await perform(id, 'forward', 'county-officer')
  return id
}

const stateOf = async (id: string) => (await rowOf(payload, TRIALS, id))?.state

describe('parallel reviews', () => {
  it.each([
    ['pass-registry', 'registrar', 'pass-legal', 'legal-reviewer'],
    ['pass-legal', 'legal-reviewer', 'pass-registry', 'registrar'],
  ] as const)('%s by the %s first: the record waits for the other', async (first, one, second, other) => {
    const id = await inReviews()
    expect(await perform(id, first, one)).toMatchObject({ state: 'reviews' })
    expect(await perform(id, second, other)).toMatchObject({ state: 'approval' })
  })

  it('takes each pass once', async () => {
    const id = await inReviews()
    await perform(id, 'pass-registry', 'registrar')
    const second = await createPerson(payload, ['registrar'])
    expect(await refusalOf(perform(id, 'pass-registry', second))).toEqual({
      status: 409,
      codes: ['already-passed'],
    })
    const run = await dryRun(payload, { collection: TRIALS, id, actor: second.actor })
    const offered = run.actions.find(({ action }) => action === 'pass-registry')
    expect(offered?.refusals.map(({ code }) => code)).toEqual(['already-passed'])
  })

  it('offers the last pass with the state it leads to', async () => {
    const id = await inReviews()
    const legalLeadsTo = async () => {
      const { actions } = await dryRun(payload, {
        collection: TRIALS,
        id,
        actor: desk['legal-reviewer'].actor,
      })
      return actions.find(({ action }) => action === 'pass-legal')?.to
    }
    expect(await legalLeadsTo()).toBe('reviews')
    await perform(id, 'pass-registry', 'registrar')
    expect(await legalLeadsTo()).toBe('approval')
  })

  it('forgets the passes of a stay that somebody ended', async () => {
    const id = await inReviews()
    await perform(id, 'pass-registry', 'registrar')
    await perform(id, 'send-back', 'legal-reviewer')
    await perform(id, 'forward', 'county-officer')
    expect(await perform(id, 'pass-legal', 'legal-reviewer')).toMatchObject({ state: 'reviews' })
    expect(await perform(id, 'pass-registry', 'registrar')).toMatchObject({ state: 'approval' })
  })

  it('keeps four eyes between the two', async () => {
    const both = await createPerson(payload, ['registrar', 'legal-reviewer'])
    const id = await inReviews()
    await perform(id, 'pass-registry', both)
    expect(await refusalOf(perform(id, 'pass-legal', both))).toEqual({ status: 409, codes: ['four-eyes'] })
  })

  it('is moved by exactly one of two passes at the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await inReviews()
      const passes = await Promise.all([
        perform(id, 'pass-registry', 'registrar'),
        perform(id, 'pass-legal', 'legal-reviewer'),
      ])
      expect(passes.map(({ state }) => state).sort()).toEqual(['approval', 'reviews'])
      expect(await stateOf(id)).toBe('approval')
    }
  })

  it('works for many at once, each by its own trail', async () => {
    const [one, half, done] = [await inReviews(), await inReviews(), await inReviews()]
    await perform(half, 'pass-legal', 'legal-reviewer')
    await perform(done, 'pass-registry', 'registrar')
    const answer = await inTransaction(payload, (tx) =>
      performMany(tx, {
        collection: TRIALS,
        ids: [one, half, done],
        action: 'pass-registry',
        actor: desk.registrar.actor,
      }),
    )
    expect(answer.performed).toEqual([one, half])
    expect(answer.refused.map(({ reasons }) => reasons[0]?.code)).toEqual(['already-passed'])
    expect([await stateOf(one), await stateOf(half), await stateOf(done)]).toEqual([
      'reviews',
      'approval',
      'reviews',
    ])
    expect(await verifyAudit(payload)).toMatchObject({ firstBreak: null })
  })
})

describe('claim, release and assign', () => {
  const inCheck = async () => {
    const id = await createTrial(payload)
    await perform(id, 'submit', 'editor')
    return id
  }

  const holderOf = async (id: string) => (await rowOf(payload, TRIALS, id))?.assignee_id ?? null

  it('keeps others out until it is released', async () => {
    const second = await createPerson(payload, ['county-officer'], { counties: ['460100'] })
    const id = await inCheck()
    await perform(id, 'claim', 'county-officer')
    expect(await holderOf(id)).toBe(desk['county-officer'].id)
    expect(await refusalOf(perform(id, 'claim', second))).toEqual({
      status: 409,
      codes: ['taken-by-another'],
    })
    expect(await refusalOf(perform(id, 'forward', second))).toEqual({
      status: 409,
      codes: ['taken-by-another'],
    })
    expect(await refusalOf(perform(id, 'release', second))).toEqual({
      status: 409,
      codes: ['not-taken-by-you'],
    })
    await perform(id, 'release', 'county-officer')
    await perform(id, 'forward', second)
    expect(await holderOf(id)).toBeNull()
  })

  it.each([
    ['somebody of another county', ['county-officer'], { counties: ['460200'] }],
    ['somebody whose role does not claim', ['editor'], { counties: ['460100'] }],
    ['a disabled account', ['county-officer'], { counties: ['460100'], disabled: true }],
  ] as const)('is not assigned to %s', async (_name, roles, place) => {
    const person = await createPerson(payload, roles, place)
    const id = await inCheck()
    expect(await refusalOf(perform(id, 'assign', 'reviewer', { input: { assignee: person.id } }))).toEqual({
      status: 409,
      codes: ['not-a-colleague'],
    })
  })

  it('is assigned by the division head, over whoever held it', async () => {
    const second = await createPerson(payload, ['county-officer'], { counties: ['460100'] })
    const id = await inCheck()
    await perform(id, 'claim', 'county-officer')
    await perform(id, 'assign', 'reviewer', { input: { assignee: second.id } })
    expect(await holderOf(id)).toBe(second.id)
  })
})

describe('a remark', () => {
  it('stands in the timeline and moves nothing', async () => {
    const id = await createTrial(payload)
    expect(await refusalOf(perform(id, 'remark', 'editor', { reason: '' }))).toEqual({
      status: 422,
      codes: ['reason-required'],
    })
    await perform(id, 'remark', 'editor', { reason: '已电话核实经营地址。' })
    expect(await stateOf(id)).toBe('draft')
    expect((await trailOf(payload, id)).at(-1)).toMatchObject({
      action: 'remark',
      reason: '已电话核实经营地址。',
      from_state: 'draft',
      to_state: 'draft',
    })
  })
})

describe('break-glass', () => {
  beforeEach(() => query(payload, sql`delete from outbox`))

  const now = new Date('2026-03-06T10:00:00+08:00')

  const forced = async () => {
    const id = await createTrial(payload, { now })
    await perform(id, 'submit', 'editor', { now })
    await query(payload, sql`delete from outbox`)
    await perform(id, 'force-file', 'registrar', { reason: '台风抢险物资通关', now })
    return id
  }

  const templates = async () => {
    const rows = await query<{ template: string; user: string }>(
      payload,
      sql`select content->>'template' as template, content->>'user' as user from outbox`,
    )
    return rows.map(({ template, user }) => `${template} ${user}`)
  }

  it('takes one person and a reason, and is looked at within three working days', async () => {
    const id = await createTrial(payload, { now })
    await perform(id, 'submit', 'editor', { now })
    expect(await refusalOf(perform(id, 'force-file', 'registrar', { reason: '' }))).toEqual({
      status: 422,
      codes: ['reason-required'],
    })
    const row = await rowOf(payload, TRIALS, await forced())
    expect(row).toMatchObject({ state: 'filed', second_look: 'open', forced_on: '2026-03-06' })
    expect(new Date(String(row?.second_look_due))).toEqual(new Date('2026-03-11T23:59:59+08:00'))
  })

  it('tells those who are to look, not who forced it', async () => {
    await forced()
    const told = await templates()
    expect(told).toContain(`second-look-due ${desk.approver.id}`)
    expect(told).not.toContain(`second-look-due ${desk.registrar.id}`)
  })

  it('is never looked at by who forced it, whatever rounds came between', async () => {
    const id = await forced()
    expect(await refusalOf(perform(id, 'second-look', 'registrar'))).toEqual({
      status: 409,
      codes: ['four-eyes'],
    })
    await perform(id, 'reopen', 'approver')
    await perform(id, 'submit', 'editor')
    await perform(id, 'force-file', 'registrar')
    expect(await refusalOf(perform(id, 'second-look-objects', 'registrar'))).toEqual({
      status: 409,
      codes: ['four-eyes'],
    })
  })

  it('is confirmed once', async () => {
    const id = await forced()
    await perform(id, 'second-look', 'approver')
    expect(await rowOf(payload, TRIALS, id)).toMatchObject({ state: 'filed', second_look: 'confirmed' })
    expect(await refusalOf(perform(id, 'second-look', 'approver'))).toEqual({
      status: 409,
      codes: ['no-second-look'],
    })
  })

  it('is objected to with a reason, in the trail, and told to the approvers', async () => {
    const second = await createPerson(payload, ['registrar'])
    const id = await forced()
    await query(payload, sql`delete from outbox`)
    expect(await refusalOf(perform(id, 'second-look-objects', second, { reason: '' }))).toEqual({
      status: 422,
      codes: ['reason-required'],
    })
    await perform(id, 'second-look-objects', second, { reason: '不属于应急情形' })
    expect(await rowOf(payload, TRIALS, id)).toMatchObject({ state: 'filed', second_look: 'objected' })
    expect((await trailOf(payload, id)).at(-1)).toMatchObject({
      action: 'second-look-objects',
      reason: '不属于应急情形',
    })
    expect(await templates()).toEqual([`second-look-objection ${desk.approver.id}`])
  })
})
