import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import { performDueTransitions } from '../../src/jobs/performDue'
import { findMyWork } from '../../src/queries/myWork'
import { getScoringDesk } from '../../src/talent/scoringDesk'
import { lettersOf } from '../registers/applying'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf, trailOf } from '../support/factories'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'
import {
  accept,
  applyTo,
  createWorld,
  fillSheet,
  objectTo,
  openProgramme,
  ownerOf,
  rankedProgramme,
  reviewsOf,
  startScoring,
} from './world'
import type { ReviewRow, World } from './world'

const { talentApplications: APPLICATIONS, talentObjections: OBJECTIONS, talentScores: SCORES } = SLUGS

let payload: Payload
let world: World

beforeAll(async () => {
  payload = await getTestPayload()
  world = await createWorld(payload)
})

const scoring = async () => {
  const programme = await openProgramme(payload, world)
  const application = await applyTo(payload, programme)
  await accept(payload, world, application)
  await startScoring(payload, world, programme)
  const reviews = (await reviewsOf(payload, application)) as [ReviewRow, ReviewRow]
  return { application, reviews, own: reviews[0], reviewer: ownerOf(world, reviews[0]) }
}

/** The clock of a row, moved so that its reminder, or its end, has come. */
const comeTo = (table: string, id: string, column: 'remind_at' | 'escalate_at') =>
  query(
    payload,
    sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = now() - interval '1 minute' where id = ${id}::uuid`,
  )

const actsOf = async (id: string) => (await trailOf(payload, id)).map(({ action }) => action)

const toldOf = (id: string, template: string) =>
  query<{ user: string }>(
    payload,
    sql`select content->>'user' as user from outbox
      where content->>'template' = ${template} and content->'records' ? ${id} order by 1`,
  )

const workOf = async ({ actor }: Person) => (await findMyWork(payload, actor, new Date())).tasks

describe('a review', () => {
  it('has its working days from the moment it is assigned, and others to score in', async () => {
    const { own, reviewer } = await scoring()
    const { due_at: toDeclare, clock_left: days } = (await rowOf(payload, SCORES, own.id)) as Record<
      string,
      unknown
    >
    expect([Number(days), toDeclare]).toEqual([3, expect.anything()])
    await act(payload, SCORES, own.id, 'declare-none', reviewer.actor)
    const ready = await rowOf(payload, SCORES, own.id)
    expect([ready?.clock_state, Number(ready?.clock_left)]).toEqual(['ready', 10])
    const desk = await getScoringDesk(payload, { id: own.id, actor: reviewer.actor, locale: 'zh' })
    expect(desk.clock).not.toBeNull()
    await fillSheet(payload, world, { ...own, state: 'ready' })
    await act(payload, SCORES, own.id, 'submit', reviewer.actor)
    expect(await rowOf(payload, SCORES, own.id)).toMatchObject({ due_at: null, clock_state: null })
  })

  it('stands in My work of its reviewer, with its due day, and of nobody else', async () => {
    const { own, reviewer } = await scoring()
    const mine = (person: Person) =>
      workOf(person).then((tasks) => tasks.filter(({ collection }) => collection === SCORES))
    const waiting = await mine(reviewer)
    expect(waiting.every(({ dueAt, dueUnknownYear }) => dueAt !== null || dueUnknownYear !== null)).toBe(true)
    const [count] = await query<{ count: number }>(
      payload,
      sql`select count(*)::int as count from talent_scores where owner_id = ${reviewer.id}::uuid and state = 'assigned'`,
    )
    expect(waiting.find(({ action }) => action === 'declare-none')?.count).toBe(count?.count)
    for (const other of [world.editor, world.reviewer, world.approver]) expect(await mine(other)).toEqual([])
    await act(payload, SCORES, own.id, 'declare-none', reviewer.actor)
    expect((await mine(reviewer)).map(({ action }) => action)).toContain('submit')
  })

  it('is remembered once, to its reviewer alone, and told once to those who run the programme when it is late', async () => {
    const { own, reviewer } = await scoring()
    const other = await createPerson(payload, ['editor'], { agency: 'upland' })
    await comeTo('talent_scores', own.id, 'remind_at')
    await performDueTransitions(payload, new Date())
    await performDueTransitions(payload, new Date())
    expect(await actsOf(own.id)).toEqual(['create', 'remind'])
    expect(await toldOf(own.id, 'work-reminder')).toEqual([{ user: reviewer.id }])
    await comeTo('talent_scores', own.id, 'escalate_at')
    await performDueTransitions(payload, new Date())
    await performDueTransitions(payload, new Date())
    expect(await actsOf(own.id)).toEqual(['create', 'remind', 'escalate'])
    const told = (await toldOf(own.id, 'work-escalation')).map(({ user }) => user)
    expect(told).toContain(world.editor.id)
    expect(told).not.toContain(reviewer.id)
    expect(told).not.toContain(other.id)
  })

  it('is handed back with a reason by who cannot do it: what was entered goes, and the next of the panel has it', async () => {
    const { application, own, reviewer } = await scoring()
    await fillSheet(payload, world, own)
    expect(await refusalOf(act(payload, SCORES, own.id, 'hand-back', reviewer.actor))).toMatchObject({
      codes: ['reason-required'],
    })
    const stranger = world.panel.find(({ id }) => id !== reviewer.id) as Person
    expect(
      await refusalOf(act(payload, SCORES, own.id, 'hand-back', stranger.actor, { reason: '出差' })),
    ).toMatchObject({ status: expect.any(Number) })
    await act(payload, SCORES, own.id, 'hand-back', reviewer.actor, { reason: '出差两周' })
    const after = await reviewsOf(payload, application)
    expect(after.map(({ state }) => state)).toEqual(['released', 'assigned', 'assigned'])
    expect(new Set(after.map(({ owner }) => owner)).size).toBe(3)
    const sheets = await query(
      payload,
      sql`select 1 from talent_sealed_sheets where score_id = ${own.id}::uuid`,
    )
    expect(sheets).toEqual([])
    expect(await rowOf(payload, SCORES, own.id)).toMatchObject({ due_at: null, remind_at: null })
  })

  it('cannot be lent: who stands in for a reviewer scores nothing in their name', async () => {
    const { own, reviewer } = await scoring()
    const delegate = await createPerson(payload, ['liaison'], { agency: 'upland' })
    const actor = {
      ...delegate.actor,
      lent: [
        {
          id: reviewer.id,
          name: reviewer.actor.name,
          roles: reviewer.actor.roles,
          agency: reviewer.actor.agency,
          counties: [...reviewer.actor.counties],
        },
      ],
    }
    expect(await refusalOf(act(payload, SCORES, own.id, 'declare-none', actor as never))).toMatchObject({
      status: 404,
    })
  })
})

describe('an application that waits for its check', () => {
  it('has its working days, which stand still while the applicant is to move', async () => {
    const application = await applyTo(payload, await openProgramme(payload, world))
    expect(Number((await rowOf(payload, APPLICATIONS, application))?.clock_left)).toBe(10)
    await act(payload, APPLICATIONS, application, 'return-to-applicant', world.editor.actor, {
      reason: '请补材料',
    })
    expect(await rowOf(payload, APPLICATIONS, application)).toMatchObject({
      due_at: null,
      clock_state: 'submitted',
      clock_from: null,
    })
    const applicant = { kind: 'applicant', collection: APPLICATIONS, record: application } as const
    await act(payload, APPLICATIONS, application, 'resubmit', applicant)
    const again = await rowOf(payload, APPLICATIONS, application)
    expect([again?.clock_from === null, Number(again?.clock_left)]).toEqual([false, 10])
  })

  it('is checked by who has taken it, and by nobody else meanwhile', async () => {
    const application = await applyTo(payload, await openProgramme(payload, world))
    const colleague = await createPerson(payload, ['editor'], { agency: 'harbour' })
    await act(payload, APPLICATIONS, application, 'claim', colleague.actor)
    expect(await refusalOf(accept(payload, world, application))).toEqual({
      status: 409,
      codes: ['taken-by-another'],
    })
    await act(payload, APPLICATIONS, application, 'assign', colleague.actor, {
      input: { assignee: world.editor.id },
    })
    await accept(payload, world, application)
    expect(await lettersOf(payload, application)).toEqual(['receive', 'eligible'])
  })

  it('lapses when it was not put right in time, and its applicant is told', async () => {
    const application = await applyTo(payload, await openProgramme(payload, world))
    await act(payload, APPLICATIONS, application, 'return-to-applicant', world.editor.actor, {
      reason: '请补材料',
    })
    await query(
      payload,
      sql`update talent_applications set answer_by = now() - interval '1 minute' where id = ${application}::uuid`,
    )
    await performDueTransitions(payload, new Date())
    await performDueTransitions(payload, new Date())
    expect(await lettersOf(payload, application)).toEqual(['receive', 'returned', 'lapsed'])
  })
})

describe('an objection', () => {
  it('has its working days, is taken by one, and tells both who objected and who is objected to', async () => {
    const { programme, applications } = await rankedProgramme(payload, world, { announced: true })
    const objection = await objectTo(payload, programme, applications[0])
    expect(Number((await rowOf(payload, OBJECTIONS, objection))?.clock_left)).toBe(10)
    expect(await lettersOf(payload, applications[0] ?? '')).toContain('objected')
    await act(payload, OBJECTIONS, objection, 'claim', world.reviewer.actor)
    const byAnother = act(payload, OBJECTIONS, objection, 'dismiss', world.approver.actor, { reason: '属实' })
    expect(await refusalOf(byAnother)).toEqual({ status: 409, codes: ['taken-by-another'] })
    await comeTo('talent_objections', objection, 'escalate_at')
    await performDueTransitions(payload, new Date())
    await performDueTransitions(payload, new Date())
    expect((await actsOf(objection)).filter((action) => action === 'escalate')).toHaveLength(1)
    await act(payload, OBJECTIONS, objection, 'dismiss', world.reviewer.actor, { reason: '经核查属实' })
    expect(await lettersOf(payload, objection)).toEqual(['receive', 'dismissed'])
    expect(await lettersOf(payload, applications[0] ?? '')).toEqual([
      'receive',
      'eligible',
      'shortlisted',
      'objected',
      'cleared',
    ])
  })
})
