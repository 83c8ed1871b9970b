import { addDays, addMinutes } from 'date-fns'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { performDueTransitions } from '../../src/jobs/performDue'
import { claimNextCase, keepClaim } from '../../src/livestream/cases/nextCase'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf } from '../support/factories'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'
import { rest } from '../support/rest'
import { createModeration, createRoom, judge, judgement, newCase, report } from './moderation'
import type { Moderation } from './moderation'

let payload: Payload
let moderation: Moderation

beforeAll(async () => {
  payload = await getTestPayload()
  moderation = await createModeration(payload)
})

const next = (person: Person, rest: Partial<Parameters<typeof claimNextCase>[1]> = {}) =>
  claimNextCase(payload, { actor: person.actor, ...rest })

/** Nothing waits any more. */
const clear = () =>
  query(payload, sql`update live_cases set state = 'closed', assignee_id = null, claim_until = null`)

beforeEach(clear)

describe('reports of one matter', () => {
  it('are one case for one broadcast and subject, and another for another subject', async () => {
    const { room, account } = await createRoom(payload)
    const streamer = uuidv7()
    await query(
      payload,
      sql`insert into streamers (id, stage_name, name, topic, agency_id, county_id, state)
        values (${streamer}, '小妹', '符小妹', 'none', 'harbour', '460100', 'verified')`,
    )
    await query(
      payload,
      sql`insert into broadcasts (id, title, room_id, streamer_id, starts_at, ends_at, checklist, viewers, agency_id, county_id, state)
        values (${uuidv7()}, '夜场', ${room}, ${streamer}, '2026-11-20T12:00:00Z', '2026-11-20T15:00:00Z', '[]', 50000, 'harbour', '460100', 'ended')`,
    )
    const said = { roomText: ` ${account.toUpperCase()} `, time: '21:00' }
    const first = await report(payload, { values: said })
    const second = await report(payload, { values: { ...said, description: '同一场，另一人' } })
    const other = await report(payload, { values: { ...said, topic: 'minors' } })
    expect(second.case).toBe(first.case)
    expect(other.case).not.toBe(first.case)
    expect(await rowOf(payload, 'live-cases', first.case)).toMatchObject({
      reporters: '2',
      reach: '50000',
      room_id: room,
    })
  })

  it('arriving at once open one case', async () => {
    const values = { roomText: 'rush-hour', topic: 'rumours' } as const
    const all = await Promise.all(Array.from({ length: 8 }, () => report(payload, { values })))
    expect(new Set(all.map((one) => one.case)).size).toBe(1)
    expect((await rowOf(payload, 'live-cases', all[0]?.case ?? ''))?.reporters).toBe('8')
  })

  it('flooding in from one source move a case no further up than one', async () => {
    const sender = uuidv7()
    const values = { roomText: 'flooded' } as const
    const { case: id } = await report(payload, { values, sender })
    const before = (await rowOf(payload, 'live-cases', id))?.priority
    for (let count = 0; count < 5; count += 1) await report(payload, { values, sender })
    expect(await rowOf(payload, 'live-cases', id)).toMatchObject({ reporters: '1', priority: before })
  })

  it('sent twice are one, with one receipt', async () => {
    const submissionKey = uuidv7()
    const first = await report(payload, { submissionKey })
    await expect(report(payload, { submissionKey })).rejects.toThrow('repeated')
    const rows = await query(payload, sql`select 1 from application_receipts where code = ${first.receipt}`)
    expect(rows).toHaveLength(1)
  })

  it('after the case is decided open a new one', async () => {
    const { case: id } = await report(payload, { values: { roomText: 'again' } })
    await judge(payload, moderation, id, 'moderator', 'decide', judgement(moderation))
    expect((await report(payload, { values: { roomText: 'again' } })).case).not.toBe(id)
  })

  it('name nobody to staff', async () => {
    const { id } = await report(payload, {
      values: { contactName: '吴清澜', contactEmail: 'wu@desk.example' },
    })
    const { body } = await rest('GET', `/live-reports/${id}?depth=2`, { as: moderation.senior })
    expect(body.id).toBe(id)
    expect(JSON.stringify(body)).not.toMatch(/吴清澜|wu@desk|source|contact/)
    const asked = await rest('GET', '/live-reports?where[contactEmail][equals]=wu@desk.example', {
      as: moderation.senior,
    })
    expect(asked.status).toBe(400)
  })
})

describe('the next case', () => {
  it('is the gravest, then the one most people see', async () => {
    const light = await report(payload, { values: { topic: 'other', roomText: 'a' } })
    const seen = await createRoom(payload, { followers: 900_000 })
    const wide = await report(payload, { values: { topic: 'commerce', roomText: seen.account } })
    const narrow = await report(payload, { values: { topic: 'commerce', roomText: 'c' } })
    const grave = await report(payload, { values: { topic: 'minors', roomText: 'd' } })
    const order = []
    for (let count = 0; count < 4; count += 1) {
      const id = await next(moderation.moderator, { skip: order.length > 0 ? (order as string[]) : [] })
      order.push(id)
    }
    expect(order).toEqual([grave.case, wide.case, narrow.case, light.case])
    expect(await next(moderation.second)).toBeUndefined()
  })

  it('is reported by somebody who has been right before another of its like', async () => {
    const trusted = uuidv7()
    const { case: earlier } = await report(payload, { values: { roomText: 'first-of-all' }, sender: trusted })
    await judge(payload, moderation, earlier, 'moderator', 'decide', judgement(moderation))
    await report(payload, { values: { roomText: 'stranger' } })
    const { case: theirs } = await report(payload, { values: { roomText: 'trusted' }, sender: trusted })
    expect(await next(moderation.moderator)).toBe(theirs)
  })

  it('is what one holds already, until it is passed over', async () => {
    const first = await report(payload, { values: { roomText: 'held' } })
    const other = await report(payload, { values: { roomText: 'free' } })
    const held = await next(moderation.moderator)
    expect(await next(moderation.moderator)).toBe(held)
    expect([first.case, other.case]).toContain(await next(moderation.moderator, { skip: [held ?? ''] }))
  })

  it('is never of another county, whatever is asked for', async () => {
    await newCase(payload, '460200')
    expect(await next(moderation.moderator)).toBeUndefined()
    expect(await next(moderation.moderator, { filter: { county: '460200' } })).toBeUndefined()
    expect(await next(moderation.elsewhere)).toBeDefined()
  })

  it('is given to one of many who ask at once', async () => {
    for (let count = 0; count < 12; count += 1)
      await report(payload, { values: { roomText: `crowd-${count}` } })
    const crowd = await Promise.all(
      Array.from({ length: 16 }, () => createPerson(payload, ['moderator'], { counties: ['460100'] })),
    )
    const given = (await Promise.all(crowd.map((person) => next(person)))).filter((id) => id !== undefined)
    expect(new Set(given).size).toBe(given.length)
    expect(given.length).toBe(12)
  })
})

describe('a claim', () => {
  it('says plainly that somebody else has it', async () => {
    const id = await newCase(payload)
    await act(payload, 'live-cases', id, 'claim', moderation.moderator.actor)
    const { status, body } = await rest('POST', `/workflow/live-cases/${id}`, {
      as: moderation.second,
      body: { action: 'claim' },
    })
    expect(status).toBe(409)
    expect(body.errors?.[0]?.message).toContain('冯一鸣')
  })

  it('runs out in five minutes, unless its holder looks at the case', async () => {
    const id = await newCase(payload)
    const now = new Date()
    await act(payload, 'live-cases', id, 'claim', moderation.moderator.actor, { now })
    await performDueTransitions(payload, addMinutes(now, 4))
    expect((await rowOf(payload, 'live-cases', id))?.assignee_id).toBe(moderation.moderator.id)
    expect(
      await keepClaim(payload, { id, actor: moderation.moderator.actor, now: addMinutes(now, 4) }),
    ).toBeDefined()
    expect(
      await keepClaim(payload, { id, actor: moderation.second.actor, now: addMinutes(now, 4) }),
    ).toBeUndefined()
    await performDueTransitions(payload, addMinutes(now, 6))
    expect((await rowOf(payload, 'live-cases', id))?.assignee_id).toBe(moderation.moderator.id)
    await performDueTransitions(payload, addMinutes(now, 10))
    expect((await rowOf(payload, 'live-cases', id))?.assignee_id).toBeNull()
  })

  it('that has run out can be taken before anybody has noticed', async () => {
    const id = await newCase(payload)
    const now = new Date()
    await act(payload, 'live-cases', id, 'claim', moderation.moderator.actor, { now })
    await act(payload, 'live-cases', id, 'claim', moderation.second.actor, { now: addMinutes(now, 6) })
    expect((await rowOf(payload, 'live-cases', id))?.assignee_id).toBe(moderation.second.id)
    expect(
      await refusalOf(
        act(payload, 'live-cases', id, 'decide', moderation.moderator.actor, {
          input: judgement(moderation),
        }),
      ),
    ).toEqual({ status: 409, codes: ['not-taken-by-you'] })
  })

  it('by name does not run out', async () => {
    const id = await newCase(payload)
    await act(payload, 'live-cases', id, 'assign', moderation.senior.actor, {
      input: { assignee: moderation.third.id },
    })
    await performDueTransitions(payload, addDays(new Date(), 1))
    expect(await next(moderation.third)).toBe(id)
    expect(
      await refusalOf(
        act(payload, 'live-cases', id, 'assign', moderation.senior.actor, {
          input: { assignee: moderation.elsewhere.id },
        }),
      ),
    ).toEqual({ status: 409, codes: ['not-a-colleague'] })
  })
})

describe('a case handed up', () => {
  it('comes back to who sent it, with the reason', async () => {
    const id = await newCase(payload)
    await act(payload, 'live-cases', id, 'claim', moderation.moderator.actor)
    await act(payload, 'live-cases', id, 'hand-up', moderation.moderator.actor, { reason: '涉及跨省平台' })
    expect(await next(moderation.second)).toBeUndefined()
    await act(payload, 'live-cases', id, 'hand-back', moderation.senior.actor, {
      reason: '可以按一般情形处理',
    })
    expect(await rowOf(payload, 'live-cases', id)).toMatchObject({
      state: 'open',
      assignee_id: moderation.moderator.id,
      claim_until: null,
    })
  })
})

describe('through REST', () => {
  it('gives the next case, keeps it, and refuses others', async () => {
    const id = await newCase(payload)
    const ask = (as: Person | undefined) => rest('POST', '/moderation/next', { as, body: {} })
    expect((await ask(moderation.moderator)).body).toEqual({ id })
    expect(
      (await rest('POST', `/moderation/${id}/keep`, { as: moderation.moderator, body: {} })).status,
    ).toBe(200)
    expect((await rest('POST', `/moderation/${id}/keep`, { as: moderation.second, body: {} })).status).toBe(
      409,
    )
    expect((await ask(moderation.second)).body).toEqual({ id: null })
    expect((await ask(moderation.auditor)).status).toBe(403)
    expect((await ask(undefined)).status).toBe(403)
  })
})
