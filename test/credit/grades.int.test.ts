import { sql } from '@payloadcms/db-postgres/drizzle'
import { addMonths } from 'date-fns'
import { beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import { reviewMonth } from '../../src/jobs/reviewGrades'
import { findCreditOfSubject } from '../../src/queries/creditOfSubject'
import { getTestPayload } from '../support/database'
import { act, refusalOf, trailOf } from '../support/factories'
import type { Person } from '../support/people'
import { BREACH, createCreditCase, fileEnterprise, gradesOf, make } from './creditCase'
import type { CreditCase } from './creditCase'

let world: CreditCase

beforeAll(async () => {
  world = await createCreditCase(await getTestPayload())
})

const record = async (code: string, changes: Record<string, unknown>, now = new Date()) => {
  const { officer, registrar } = world.registry
  const id = await make(world, SLUGS.creditRecords, officer, { ...BREACH, unifiedCode: code, ...changes })
  await act(world.payload, SLUGS.creditRecords, id, 'submit', officer.actor, { now })
  await act(world.payload, SLUGS.creditRecords, id, 'confirm', registrar.actor, { now })
  return id
}

const step = (
  id: string | undefined,
  action: string,
  by: Person,
  rest: { reason?: string; input?: Record<string, string>; now?: Date } = {},
) => act(world.payload, SLUGS.creditGrades, id ?? '', action, by.actor, rest)

/** A subject with a proposal of C. */
const proposed = async () => {
  const subject = await fileEnterprise(world)
  await record(subject.code, {})
  const [proposal] = await gradesOf(world, subject.id)
  return { ...subject, proposal: proposal?.id }
}

describe('a grade', () => {
  it('is proposed with its grounds, told to registrars, and holds only once one has confirmed it', async () => {
    const { id, proposal } = await proposed()
    expect(await gradesOf(world, id)).toMatchObject([
      { state: 'proposed', proposed: 'C', grade: null, points: 60 },
    ])
    const mails = await query<{ user: string }>(
      world.payload,
      sql`select content->>'user' as user from outbox
        where content->>'template' = 'work-waiting' and content->'records' ? ${proposal ?? ''}`,
    )
    expect(mails.map(({ user }) => user)).toContain(world.registry.registrar.id)
    await step(proposal, 'confirm', world.registry.registrar)
    expect(await gradesOf(world, id)).toMatchObject([{ state: 'in-force', grade: 'C' }])
  })

  it('is one at a time: the next takes the place of the last, and both are the history', async () => {
    const { id, code, proposal } = await proposed()
    await step(proposal, 'confirm', world.registry.registrar)
    await record(code, { severity: 'serious', months: 12 })
    const [next] = await gradesOf(world, id)
    await step(next?.id, 'confirm', world.registry.registrar)
    expect(await gradesOf(world, id)).toMatchObject([
      { state: 'in-force', grade: 'D' },
      { state: 'superseded', grade: 'C' },
    ])
  })

  it('is made stricter by one registrar with a reason, never milder that way', async () => {
    const { id, proposal } = await proposed()
    const { registrar } = world.registry
    const stricter = (grade: string) =>
      step(proposal, 'make-stricter', registrar, { reason: '屡次催告', input: { grade } })
    expect(await refusalOf(stricter('B'))).toEqual({ status: 409, codes: ['grade-not-stricter'] })
    expect(await refusalOf(stricter('C'))).toEqual({ status: 409, codes: ['grade-not-stricter'] })
    await stricter('D')
    expect(await gradesOf(world, id)).toMatchObject([{ state: 'in-force', grade: 'D', proposed: 'C' }])
  })

  it('is made milder only when another person approves', async () => {
    const { id, proposal } = await proposed()
    const { registrar, approver } = world.registry
    const milder = (grade: string) =>
      step(proposal, 'ask-milder', registrar, { reason: '已主动纠正', input: { grade } })
    expect(await refusalOf(milder('D'))).toEqual({ status: 409, codes: ['grade-not-milder'] })
    await milder('B')
    expect(await refusalOf(step(proposal, 'approve-milder', registrar))).toEqual({
      status: 409,
      codes: ['four-eyes'],
    })
    await step(proposal, 'approve-milder', approver)
    expect(await gradesOf(world, id)).toMatchObject([{ state: 'in-force', grade: 'B', proposed: 'C' }])
  })

  it('that was refused a milder one waits for the registrar again', async () => {
    const { id, proposal } = await proposed()
    await step(proposal, 'ask-milder', world.registry.registrar, { reason: '理由', input: { grade: 'A' } })
    await step(proposal, 'refuse-milder', world.registry.approver, { reason: '理由不充分' })
    await step(proposal, 'confirm', world.registry.registrar)
    expect(await gradesOf(world, id)).toMatchObject([{ state: 'in-force', grade: 'C' }])
  })
})

describe('the monthly review', () => {
  it('proposes what has changed by time alone, once a month, however often it runs', async () => {
    const past = addMonths(new Date(), -5)
    const { id, code } = await fileEnterprise(world)
    await record(code, { months: 6 }, past)
    const [proposal] = await gradesOf(world, id)
    await step(proposal?.id, 'confirm', world.registry.registrar, { now: past })
    await reviewMonth(world.payload, new Date())
    await reviewMonth(world.payload, new Date())
    expect((await trailOf(world.payload, proposal?.id ?? '')).map(({ action }) => action)).toEqual([
      'propose',
      'confirm',
      'reaffirm',
    ])
    const later = addMonths(new Date(), 2)
    await Promise.all([reviewMonth(world.payload, later), reviewMonth(world.payload, later)])
    expect(await gradesOf(world, id)).toMatchObject([
      { state: 'proposed', proposed: 'B' },
      { state: 'in-force', grade: 'C' },
    ])
  })

  it('tells each registrar once of all it proposes', async () => {
    const past = addMonths(new Date(), -5)
    for (let made = 0; made < 2; made += 1) {
      const { id, code } = await fileEnterprise(world)
      await record(code, { months: 6 }, past)
      const [proposal] = await gradesOf(world, id)
      await step(proposal?.id, 'confirm', world.registry.registrar, { now: past })
    }
    const letters = () =>
      query<{ count: number }>(
        world.payload,
        sql`select (content->>'count')::int as count from outbox
          where content->>'template' = 'work-waiting' and content->>'user' = ${world.registry.second.id}`,
      )
    const before = (await letters()).length
    await reviewMonth(world.payload, addMonths(new Date(), 3))
    const sent = (await letters()).slice(before)
    expect(sent).toHaveLength(1)
    expect(sent[0]?.count).toBeGreaterThanOrEqual(2)
  })

  it('lets a decision that is just being made and a review of the same subject take turns', async () => {
    const { id, code, proposal } = await proposed()
    const breach = await make(world, SLUGS.creditRecords, world.registry.officer, {
      ...BREACH,
      severity: 'serious',
      months: 12,
      unifiedCode: code,
    })
    await act(world.payload, SLUGS.creditRecords, breach, 'submit', world.registry.officer.actor)
    const [decided, reviewed] = await Promise.all([
      refusalOf(step(proposal, 'confirm', world.registry.registrar)),
      refusalOf(act(world.payload, SLUGS.creditRecords, breach, 'confirm', world.registry.second.actor)),
    ])
    expect(reviewed).toMatchObject({ performed: { state: 'in-force' } })
    // Whoever decides comes first, or is told that the proposal has been dropped for a newer one.
    expect(JSON.stringify(decided)).toMatch(/"state":"in-force"|"status":409/)
    const grades = await gradesOf(world, id)
    expect(grades.filter(({ state }) => state === 'in-force').length).toBeLessThanOrEqual(1)
    expect(grades[0]).toMatchObject({ state: 'proposed', proposed: 'D' })
  })

  it('leaves what a person decided while the rule says what it said then', async () => {
    const { id, proposal } = await proposed()
    await step(proposal, 'make-stricter', world.registry.registrar, { reason: '理由', input: { grade: 'D' } })
    await reviewMonth(world.payload, new Date())
    expect(await gradesOf(world, id)).toMatchObject([{ state: 'in-force', grade: 'D' }])
  })
})

describe('the credit of a subject', () => {
  it('is shown to those of its county and to nobody of another', async () => {
    const { id } = await proposed()
    const see = (by: Person) =>
      findCreditOfSubject(world.payload, { actor: by.actor, collection: SLUGS.enterprises, id })
    expect(await see(world.registry.officer)).toMatchObject({ grades: [{}], records: [{}], commitments: [] })
    expect(await see(world.registry.elsewhere)).toEqual({ grades: [], records: [], commitments: [] })
  })
})
