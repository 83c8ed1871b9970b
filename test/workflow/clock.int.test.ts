import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import { performDueTransitions } from '../../src/jobs/performDue'
import { settleDueClocks } from '../../src/jobs/settleClocks'
import { findMyWork } from '../../src/queries/myWork'
import { performMany } from '../../src/workflow/performMany'
import { inTransaction } from '../../src/db/transaction'
import { act, refusalOf, system, trailOf } from '../support/factories'
import { createPerson } from '../support/people'
import { createTrial, createTrialDesk, getTrialPayload, TRIALS } from '../support/trials'
import type { TrialDesk } from '../support/trials'

let payload: Payload
let desk: TrialDesk

beforeAll(async () => {
  payload = await getTrialPayload()
  desk = await createTrialDesk(payload)
})

/** A moment in Beijing. */
const at = (moment: string) => new Date(`${moment}+08:00`)

type Clocked = Record<'due' | 'remind' | 'escalate', Date | null> & {
  state: string
  year: number | null
  left: number | null
}

const clockOf = async (id: string): Promise<Clocked> => {
  const [row] = await query<Clocked>(
    payload,
    sql`select state, due_at as due, remind_at as remind, escalate_at as escalate, due_unknown_year::int as year,
        clock_left::int as left from trials where id = ${id}::uuid`,
  )
  const { due, remind, escalate, ...rest } = row as Clocked
  const dated = (value: Date | null) => (value === null ? null : new Date(value))
  return { ...rest, due: dated(due), remind: dated(remind), escalate: dated(escalate) }
}

const perform = (id: string, action: string, who: keyof TrialDesk, now: Date) =>
  act(payload, TRIALS, id, action, desk[who].actor, { now, reason: '按程序办理' })

const submitted = async (now: Date) => {
  const id = await createTrial(payload, { now })
  await perform(id, 'submit', 'editor', now)
  return id
}

describe('a clock in working days', () => {
  it.each([
    ['over a weekend', '2026-03-06T16:59:00', '2026-03-13T23:59:59', '2026-03-12T09:00:00'],
    ['over Spring Festival 2026', '2026-02-13T09:00:00', '2026-02-27T23:59:59', '2026-02-26T09:00:00'],
    ['over a worked Saturday', '2026-02-24T09:00:00', '2026-03-02T23:59:59', '2026-02-28T09:00:00'],
    ['over National Day', '2026-09-30T23:59:59', '2026-10-13T23:59:59', '2026-10-12T09:00:00'],
    [
      'from late at night, in Beijing days',
      '2026-03-06T00:10:00',
      '2026-03-13T23:59:59',
      '2026-03-12T09:00:00',
    ],
  ])('%s', async (_name, now, due, remind) => {
    const clock = await clockOf(await submitted(at(now)))
    expect(clock).toMatchObject({ due: at(due), remind: at(remind), escalate: at(due), year: null })
  })

  it('of one day reminds at once', async () => {
    const now = at('2026-03-06T10:00:00')
    const id = await submitted(now)
    await perform(id, 'forward', 'county-officer', now)
    await perform(id, 'pass-registry', 'registrar', now)
    await perform(id, 'pass-legal', 'legal-reviewer', now)
    expect(await clockOf(id)).toMatchObject({
      state: 'approval',
      due: at('2026-03-09T23:59:59'),
      remind: now,
    })
  })

  it('starts anew in the next state and stops in one without', async () => {
    const id = await submitted(at('2026-03-06T10:00:00'))
    await perform(id, 'forward', 'county-officer', at('2026-03-10T10:00:00'))
    expect((await clockOf(id)).due).toEqual(at('2026-03-13T23:59:59'))
    await act(payload, TRIALS, id, 'force-file', desk.registrar.actor, {
      reason: '台风',
      now: at('2026-03-11T10:00:00'),
    })
    expect(await clockOf(id)).toMatchObject({ due: null, remind: null, escalate: null, left: null })
  })

  it('is left alone by acts that keep the state', async () => {
    const id = await submitted(at('2026-03-06T10:00:00'))
    const before = await clockOf(id)
    await perform(id, 'remark', 'editor', at('2026-03-10T10:00:00'))
    expect(await clockOf(id)).toEqual(before)
  })
})

describe('a clock that stands still while the applicant is to move', () => {
  it('goes on with the working days that were left', async () => {
    const id = await submitted(at('2026-03-06T10:00:00'))
    await perform(id, 'return', 'county-officer', at('2026-03-10T10:00:00'))
    expect(await clockOf(id)).toMatchObject({ due: null, remind: null, escalate: null, left: 3 })
    // Weeks later, before a holiday: 30 April, 1 to 5 May off, 6 and 7 May.
    await perform(id, 'resubmit', 'editor', at('2026-04-29T10:00:00'))
    expect(await clockOf(id)).toMatchObject({ state: 'check', due: at('2026-05-07T23:59:59'), left: 3 })
  })

  it('does not give back time that had run out', async () => {
    const id = await submitted(at('2026-03-06T10:00:00'))
    await perform(id, 'return', 'county-officer', at('2026-03-20T10:00:00'))
    await perform(id, 'resubmit', 'editor', at('2026-03-23T10:00:00'))
    expect((await clockOf(id)).due).toEqual(at('2026-03-23T23:59:59'))
  })
})

describe('reminder and escalation', () => {
  const actionsOf = async (id: string) => (await trailOf(payload, id)).map(({ action }) => action)

  it('come once each, when their time has come', async () => {
    const id = await submitted(at('2026-03-06T10:00:00'))
    await performDueTransitions(payload, at('2026-03-12T08:59:00'))
    expect(await actionsOf(id)).toEqual(['create', 'submit'])
    await performDueTransitions(payload, at('2026-03-12T09:00:00'))
    await performDueTransitions(payload, at('2026-03-12T12:00:00'))
    expect(await actionsOf(id)).toEqual(['create', 'submit', 'remind'])
    await performDueTransitions(payload, at('2026-03-14T00:00:00'))
    await performDueTransitions(payload, at('2026-03-15T00:00:00'))
    expect(await actionsOf(id)).toEqual(['create', 'submit', 'remind', 'escalate'])
    expect(await clockOf(id)).toMatchObject({ due: at('2026-03-13T23:59:59'), remind: null, escalate: null })
  })

  it('do not come for a record that was returned in time', async () => {
    const id = await submitted(at('2026-03-06T10:00:00'))
    await perform(id, 'return', 'county-officer', at('2026-03-10T10:00:00'))
    await performDueTransitions(payload, at('2026-03-30T00:00:00'))
    expect(await actionsOf(id)).toEqual(['create', 'submit', 'return'])
  })
})

describe('the same act on many records', () => {
  it('starts the clock of each', async () => {
    const now = at('2026-03-06T10:00:00')
    const ids = [await createTrial(payload, { now }), await createTrial(payload, { now })]
    await inTransaction(payload, (tx) =>
      performMany(tx, { collection: TRIALS, ids, action: 'submit', actor: desk.editor.actor, now }),
    )
    for (const id of ids) expect((await clockOf(id)).due).toEqual(at('2026-03-13T23:59:59'))
  })
})

describe('a year whose holidays are not known', () => {
  const now = at('2026-12-28T10:00:00')

  it('leaves the due day open, says so to the administrator, and is settled once it is entered', async () => {
    const id = await submitted(now)
    expect(await clockOf(id)).toMatchObject({
      state: 'check',
      due: null,
      remind: null,
      escalate: null,
      year: 2027,
    })

    const admin = await createPerson(payload, ['system-admin'])
    const before = await findMyWork(payload, admin.actor, now)
    expect(before.unknownYears).toEqual([{ year: 2027, waiting: 1 }])
    expect((await findMyWork(payload, desk.editor.actor, now)).unknownYears).toEqual([])

    await settleDueClocks(payload, now)
    expect((await clockOf(id)).due).toBeNull()
    expect(await refusalOf(act(payload, TRIALS, id, 'settle-clock', system, { now }))).toEqual({
      status: 409,
      codes: ['holidays-unknown'],
    })

    await payload.create({
      collection: SLUGS.holidayCalendars,
      data: { year: 2027, daysOff: '2027-01-01 至 2027-01-03', source: '国办发明电〔2026〕1号' },
      user: admin.user,
      overrideAccess: false,
    })
    await settleDueClocks(payload, now)
    expect(await clockOf(id)).toMatchObject({
      due: at('2027-01-05T23:59:59'),
      remind: at('2027-01-04T09:00:00'),
      year: null,
    })
    expect((await findMyWork(payload, admin.actor, now)).unknownYears).toEqual([])
    expect((await trailOf(payload, id)).at(-1)).toMatchObject({ action: 'settle-clock', actor_id: null })
  })

  it('is entered by the system administrator alone, in lines that are days of that year', async () => {
    const admin = await createPerson(payload, ['system-admin'])
    const enter = (user: typeof admin.user, data: Record<string, unknown>) =>
      refusalOf(
        payload.create({
          collection: SLUGS.holidayCalendars,
          data: { year: 2030, daysOff: '2030-01-01', source: '通知', ...data } as never,
          user,
          overrideAccess: false,
        }),
      )
    expect(await enter(desk.editor.user, {})).toMatchObject({ status: 403 })
    expect(await enter(admin.user, { daysOff: '2030年1月1日' })).toMatchObject({ status: 400 })
    expect(await enter(admin.user, { year: 2027 })).toMatchObject({ status: 400 })
  })
})
