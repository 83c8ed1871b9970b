import { addDays, addSeconds } from 'date-fns'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { SETTINGS } from '../../src/globals/Settings'
import { claimNextCase } from '../../src/livestream/cases/nextCase'
import { findExposure, noteWatching } from '../../src/livestream/wellness/exposure'
import { GRAPHIC_TOPICS } from '../../src/livestream/wellness/graphic'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf, trailOf } from '../support/factories'
import { createPerson } from '../support/people'
import { rest } from '../support/rest'
import { createModeration, createRoom, report } from './moderation'
import type { Moderation } from './moderation'

let payload: Payload
let moderation: Moderation
let graphic: string

const START = new Date('2026-11-25T02:00:00Z')

const caseOf = async (topic: 'crime-violence' | 'minors' | 'commerce', county = '460100') => {
  const { account } = await createRoom(payload, { county })
  return (await report(payload, { values: { roomText: account, county, topic } })).case
}

const newModerator = (counties = ['460100']) => createPerson(payload, ['moderator'], { counties })

beforeAll(async () => {
  payload = await getTestPayload()
  moderation = await createModeration(payload)
  await payload.updateGlobal({
    slug: SETTINGS,
    data: { graphicCasesPerDay: 2, breakAfterMinutes: 5, breakMinutes: 3 },
    overrideAccess: true,
  })
  graphic = await caseOf('crime-violence')
})

/** A player that says so at these seconds; negative: that it has stopped. */
const play = async (user: string, seconds: readonly number[]) => {
  for (const second of seconds) {
    await noteWatching(payload, {
      user,
      record: graphic,
      isWatching: second >= 0,
      now: addSeconds(START, Math.abs(second)),
    })
  }
  return findExposure(payload, user, addSeconds(START, Math.abs(seconds.at(-1) ?? 0)))
}

const every = (step: number, until: number) =>
  Array.from({ length: Math.floor(until / step) + 1 }, (_, index) => index * step)

describe('what has been watched', () => {
  it.each<[string, readonly number[], number]>([
    ['a minute of signs', every(10, 60), 60],
    ['one sign alone', [0], 0],
    ['a hundred signs a second apart: the time that went by', every(1, 100), 100],
    ['signs all at once', Array.from({ length: 50 }, () => 5), 0],
    ['what was stopped is not watched', [0, 10, -15, 100, 110], 25],
    ['signs too far apart were no watching', [0, 10, 400, 410], 20],
  ])('is counted by the clock of the house: %s', async (_what, signs, expected) => {
    const { id } = await newModerator()
    const { seconds } = await play(id, signs)
    expect(Math.abs(seconds - expected)).toBeLessThanOrEqual(3)
  })

  it('is one time in two windows', async () => {
    const { id } = await newModerator()
    const both = every(10, 60).flatMap((second) => [second, second + 2])
    const { seconds } = await play(id, both)
    expect(Math.abs(seconds - 62)).toBeLessThanOrEqual(3)
  })

  it('begins anew each day in Beijing', async () => {
    const { id } = await newModerator()
    await play(id, every(10, 60))
    expect((await findExposure(payload, id, addDays(START, 1))).seconds).toBe(0)
  })

  it('is told by the endpoint alone, whatever number the player sends, and of graphic cases alone', async () => {
    const person = await newModerator()
    const send = (body: Record<string, unknown>) =>
      rest('POST', '/moderation/watched', { as: person, body: { watching: true, seconds: 99_999, ...body } })
    expect((await send({ case: graphic })).body).toMatchObject({ seconds: 0, cases: 1 })
    expect((await send({ case: graphic })).body).toMatchObject({ seconds: 0 })
    expect((await send({ case: await caseOf('commerce') })).body).toMatchObject({ seconds: 0, cases: 1 })
    expect((await rest('POST', '/moderation/watched', { body: {} })).status).toBe(403)
    const foreign = await rest('POST', '/moderation/watched', {
      as: moderation.elsewhere,
      body: { case: graphic, watching: true },
    })
    expect(foreign.status).toBe(404)
  })
})

describe('a break', () => {
  it('is asked for after so many minutes at a stretch, and had by not watching', async () => {
    const { id } = await newModerator()
    expect((await play(id, every(10, 290))).isBreakDue).toBe(false)
    expect((await play(id, [300, 310])).isBreakDue).toBe(true)
    // The pause is not over yet, then it is.
    expect((await findExposure(payload, id, addSeconds(START, 310 + 60))).isBreakDue).toBe(true)
    expect((await findExposure(payload, id, addSeconds(START, 310 + 181))).isBreakDue).toBe(false)
    const after = await play(id, [600, 610])
    expect(after.isBreakDue).toBe(false)
    expect(after.seconds).toBeGreaterThan(300)
  })
})

describe('the next case', () => {
  it('is no graphic one any more once somebody has had as many as are set, until the next day', async () => {
    await query(payload, sql`update live_cases set state = 'set-aside' where state = 'open'`)
    for (let left = 4; left > 0; left -= 1) await caseOf('crime-violence')
    const calm = await caseOf('commerce')
    const { actor } = await newModerator()
    const take = async (skip: string[], now = START) =>
      String(
        await claimNextCase(payload, { actor, skip: ['01990000-0000-7000-8000-000000000000', ...skip], now }),
      )
    const [first, second] = [await take([]), await take([])]
    expect([first, second]).not.toContain(calm)
    expect(await take([])).toBe(calm)
    expect(await take([])).toBe('undefined')
    expect(await take([], addDays(START, 1))).not.toBe('undefined')
  })

  it('passes the cap for nobody who asks many times at once', async () => {
    await query(payload, sql`update live_cases set state = 'set-aside' where state = 'open'`)
    for (let left = 5; left > 0; left -= 1) await caseOf('crime-violence')
    const { actor } = await newModerator()
    const skip = ['01990000-0000-7000-8000-000000000000']
    const taken = await Promise.all(
      Array.from({ length: 5 }, () => claimNextCase(payload, { actor, skip, now: START })),
    )
    expect(taken.filter(Boolean)).toHaveLength(2)
  })

  it('claimed by hand is under the same cap, which says when one may go on', async () => {
    const person = await newModerator()
    const cases = await Promise.all([1, 2, 3].map(() => caseOf('crime-violence')))
    const [first = '', second = '', third = ''] = cases
    const claim = (id: string, now = START) =>
      refusalOf(act(payload, 'live-cases', id, 'claim', person.actor, { now }))
    await claim(first)
    await claim(second)
    const enough = { status: 409, codes: ['exposure-enough'] }
    expect(await claim(third)).toEqual(enough)
    const said = await rest('POST', `/workflow/live-cases/${await caseOf('minors')}`, {
      as: person,
      body: { action: 'claim' },
    })
    // By the clock of the day the request is made on: nothing has been had that day.
    expect(said.status).toBe(200)
    // What is not hard to look at goes on, and what was had today may be taken up again.
    await act(payload, 'live-cases', await caseOf('commerce'), 'claim', person.actor, { now: START })
    await act(payload, 'live-cases', first, 'release', person.actor, { now: START })
    await act(payload, 'live-cases', first, 'claim', person.actor, { now: START })
    expect((await findExposure(payload, person.id, START)).cases).toBe(2)
    // Midnight in Beijing.
    expect(await claim(third, new Date('2026-11-25T15:59:00Z'))).toEqual(enough)
    await act(payload, 'live-cases', third, 'claim', person.actor, { now: new Date('2026-11-25T16:00:00Z') })
  })

  it('is passed by nobody who claims many at once', async () => {
    const { actor } = await newModerator()
    const cases = await Promise.all(Array.from({ length: 5 }, () => caseOf('minors')))
    const outcomes = await Promise.all(
      cases.map((id) => refusalOf(act(payload, 'live-cases', id, 'claim', actor, { now: START }))),
    )
    expect(outcomes.filter((outcome) => 'performed' in (outcome as object))).toHaveLength(2)
  })

  it('is lifted by a senior, with a reason, for the day, for somebody else', async () => {
    const now = new Date()
    const person = await newModerator()
    const [first = '', second = '', third = '', fourth = ''] = await Promise.all(
      [1, 2, 3, 4].map(() => caseOf('crime-violence')),
    )
    const claim = (id: string, at = now) =>
      refusalOf(act(payload, 'live-cases', id, 'claim', person.actor, { now: at }))
    await claim(first)
    await claim(second)
    const lift = (
      body: Record<string, unknown>,
      { as = moderation.senior, of = person.id }: { as?: typeof moderation.senior; of?: string } = {},
    ) => rest('POST', `/moderation/exposure/${of}/lift`, { as, body })
    const whole = { cases: 1, reason: '突发舆情，本人自愿并已休息。' }
    expect((await lift(whole, { as: moderation.moderator })).status).toBe(403)
    expect((await lift(whole, { of: moderation.senior.id })).status).toBe(409)
    expect((await lift(whole, { of: moderation.auditor.id })).status).toBe(404)
    expect((await lift({ ...whole, reason: ' ' })).status).toBe(422)
    for (const cases of [0, 21, 1.5, '3', null]) expect((await lift({ ...whole, cases })).status).toBe(422)
    expect(await claim(third)).toEqual({ status: 409, codes: ['exposure-enough'] })
    expect((await lift(whole)).status).toBe(201)
    await act(payload, 'live-cases', third, 'claim', person.actor, { now })
    expect(await claim(fourth)).toEqual({ status: 409, codes: ['exposure-enough'] })
    expect((await findExposure(payload, person.id, now)).mostCases).toBe(3)
    expect((await findExposure(payload, person.id, addDays(now, 1))).mostCases).toBe(2)
    const entry = (await trailOf(payload, person.id)).find(({ action }) => action === 'lift-exposure-cap')
    expect(entry).toMatchObject({ reason: whole.reason, actor_id: moderation.senior.id, data: { cases: 1 } })
    expect((await rowOf(payload, 'live-cases', third))?.assignee_id).toBe(person.id)
  })

  it('is found among calm ones by an index of their own', async () => {
    const topics = GRAPHIC_TOPICS.map((topic) => `'${topic}'`).join(', ')
    const plan = await query<Record<string, string>>(
      payload,
      sql.raw(`explain select id from live_cases where state = 'open' and assignee_id is null
        and topic not in (${topics}) order by priority desc, due_at, id limit 1`) as ReturnType<typeof sql>,
    )
    expect(JSON.stringify(plan)).toContain('live_cases_calm')
  })
})
