import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { claimNextCase } from '../../src/livestream/cases/nextCase'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf, trailOf } from '../support/factories'
import { createPerson } from '../support/people'
import { rest } from '../support/rest'
import { createModeration, judge, judgement, newCase, severe } from './moderation'
import type { Moderation } from './moderation'

const GROUNDS = '初审认为应当列入黑名单'
const NOTE = '十二分三十秒口播全国第一'

let payload: Payload
let moderation: Moderation
let id: string
let decision: string
let mark: string

const decisionOf = async (record: string, origin: string) => {
  const [row] = await query<{ id: string; state: string; measure: string; digest: string }>(
    payload,
    sql`select id, state, measure, digest from case_decisions where case_id = ${record}::uuid and origin = ${origin}`,
  )
  return row
}

beforeAll(async () => {
  payload = await getTestPayload()
  moderation = await createModeration(payload)
  id = await newCase(payload)
  await act(payload, 'live-cases', id, 'claim', moderation.moderator.actor)
  const made = await rest('POST', '/case-marks', {
    as: moderation.moderator,
    body: { case: id, inMs: 750_000, outMs: 760_000, note: NOTE, policyCode: moderation.codes.ZB26 },
  })
  mark = String(made.body.doc?.id)
  await act(payload, 'live-cases', id, 'propose', moderation.moderator.actor, {
    input: severe(moderation, { grounds: GROUNDS }),
  })
  decision = (await decisionOf(id, 'first'))?.id ?? ''
})

/** Every path by which staff can read: lists, filters, orders, counts, depth, relations, timelines, actions on offer. */
const PATHS = () => {
  const code = String(moderation.codes.ZB26)
  return [
    `/case-decisions`,
    `/case-decisions/${decision}`,
    `/case-decisions?depth=3&limit=0`,
    `/case-decisions?where[case][equals]=${id}`,
    `/case-decisions?where[measure][equals]=blacklist`,
    `/case-decisions?where[grounds][like]=${encodeURIComponent('黑名单')}`,
    `/case-decisions?where[policyCode][equals]=${code}`,
    `/case-decisions?where[case.title][exists]=true&sort=measure`,
    `/case-decisions?where[state][equals]=sealed&sort=-grounds`,
    `/case-decisions?where[or][0][measure][equals]=blacklist&where[or][1][measure][not_equals]=x`,
    `/case-decisions/count?where[measure][equals]=blacklist`,
    `/live-cases/${id}?depth=3`,
    `/live-cases?where[measure][equals]=blacklist`,
    `/live-cases?where[policyCode][equals]=${code}`,
    `/live-cases?where[policyCode.code][equals]=ZB26&sort=measure`,
    `/live-cases?where[grounds][exists]=true`,
    `/case-marks?where[case][equals]=${id}`,
    `/case-marks/${mark}`,
    `/case-marks/count?where[case][equals]=${id}`,
    `/timeline/live-cases/${id}`,
    `/timeline/case-decisions/${decision}`,
    `/workflow/live-cases/${id}`,
    `/workflow/case-decisions/${decision}`,
    `/case-appeals?where[decision.measure][equals]=blacklist`,
    `/live-sanctions?where[decision.measure][equals]=blacklist`,
    `/case-referrals?where[case][equals]=${id}`,
    `/audit-entries?where[subjectId][equals]=${decision}`,
    `/outbox?limit=0`,
    `/live-reports?where[case][equals]=${id}&depth=3`,
  ]
}

/** What the first reviewer thinks, in any form; that there is a decision is no secret, nor what one may choose from. */
const leaks = (body: unknown): boolean => {
  const text = JSON.stringify(body)
  const secrets = [GROUNDS, NOTE, '"measure":"blacklist"', '"code":"ZB26"', String(moderation.codes.ZB26)]
  return secrets.some((secret) => text.includes(secret))
}

const answersTo = async (person: { token: string }) => {
  const found: string[] = []
  for (const path of PATHS()) {
    const { status, body } = await rest('GET', path, { as: person })
    const isCount = path.includes('/count') && status === 200 && Number(body.totalDocs ?? body.count ?? 0) > 0
    if (leaks({ ...body, docs: body.docs, doc: body.doc }) || isCount) found.push(path)
  }
  return found
}

describe('before the first has decided', () => {
  it('what is marked is nobody else’s to read: any colleague may be the second', async () => {
    const other = await newCase(payload)
    await act(payload, 'live-cases', other, 'claim', moderation.moderator.actor)
    const made = await rest('POST', '/case-marks', {
      as: moderation.moderator,
      body: { case: other, inMs: 0, outMs: 1000, note: '另一段口播' },
    })
    for (const who of ['second', 'senior', 'auditor'] as const) {
      const { body } = await rest('GET', `/case-marks?where[case][equals]=${other}`, { as: moderation[who] })
      expect(body.docs).toEqual([])
      const one = await rest('GET', `/case-marks/${String(made.body.doc?.id)}`, { as: moderation[who] })
      expect(one.status).toBe(404)
    }
    await act(payload, 'live-cases', other, 'decide', moderation.moderator.actor, {
      input: { measure: 'no-violation', grounds: '未发现违规。' },
    })
    const { body } = await rest('GET', `/case-marks?where[case][equals]=${other}`, { as: moderation.second })
    expect(body.docs).toHaveLength(1)
  })
})

describe('while the second reviewer has not decided', () => {
  it.each(['second', 'third', 'senior', 'elsewhere', 'auditor'] as const)(
    '%s learns nothing of the first decision by any path',
    async (who) => {
      expect(await answersTo(moderation[who])).toEqual([])
    },
  )

  it('nor does somebody who holds every role at once', async () => {
    const everything = await createPerson(
      payload,
      ['auditor', 'moderator', 'senior-moderator', 'security-admin'],
      {
        counties: ['460100'],
      },
    )
    expect(await answersTo(everything)).toEqual([])
  })

  it('nor when the case is held by the second reviewer', async () => {
    const other = await newCase(payload)
    await judge(payload, moderation, other, 'moderator', 'propose', severe(moderation, { grounds: GROUNDS }))
    await act(payload, 'live-cases', other, 'claim', moderation.second.actor)
    const { body } = await rest('GET', `/case-decisions?where[case][equals]=${other}`, {
      as: moderation.second,
    })
    expect(body.docs).toEqual([])
  })

  it('the trail of the case names who, and not what', async () => {
    const [proposed] = (await trailOf(payload, id)).filter(({ action }) => action === 'propose')
    expect(proposed).toMatchObject({ actor_id: moderation.moderator.id, reason: null })
    expect(proposed?.data).toEqual({ input: {}, revision: expect.any(Number) as number })
  })

  it('the trail of the decision holds its digest alone, salted', async () => {
    const [made] = await trailOf(payload, decision)
    expect(made?.data).toEqual({ case: id, origin: 'first', digest: (await decisionOf(id, 'first'))?.digest })
  })

  it('its author reads it', async () => {
    const { status, body } = await rest('GET', `/case-decisions/${decision}`, { as: moderation.moderator })
    expect([status, body.grounds]).toEqual([200, GROUNDS])
  })

  it('a where over a hidden column is refused, not answered', async () => {
    const { status } = await rest('GET', '/live-cases?where[reviewers][exists]=true', {
      as: moderation.second,
    })
    expect(status).toBe(400)
  })

  it('the first reviewer cannot be the second', async () => {
    expect(await refusalOf(act(payload, 'live-cases', id, 'claim', moderation.moderator.actor))).toEqual({
      status: 409,
      codes: ['judged-already'],
    })
  })
})

describe('once both have decided', () => {
  it('the case is decided where they agree, and both can be read, with the digest proved', async () => {
    await judge(payload, moderation, id, 'second', 'decide-second', severe(moderation, { remedy: 'wd-1' }))
    expect(await rowOf(payload, 'live-cases', id)).toMatchObject({
      state: 'decided',
      measure: 'blacklist',
      remedy: 'wd-5',
    })
    const { body } = await rest('GET', `/case-decisions?where[case][equals]=${id}`, { as: moderation.third })
    expect(body.docs?.map(({ origin, state }) => [origin, state])).toEqual(
      expect.arrayContaining([
        ['first', 'opened'],
        ['second', 'opened'],
      ]),
    )
    const { body: marks } = await rest('GET', `/case-marks?where[case][equals]=${id}`, {
      as: moderation.third,
    })
    expect(marks.docs).toHaveLength(1)
    const opened = (await trailOf(payload, decision)).find(({ action }) => action === 'open')
    expect(opened?.data.input).toMatchObject({ measure: 'blacklist', grounds: GROUNDS })
  })

  it('a senior settles what they do not agree on, and reads both', async () => {
    const other = await newCase(payload)
    await judge(payload, moderation, other, 'moderator', 'propose', severe(moderation))
    await judge(payload, moderation, other, 'second', 'decide-second', judgement(moderation))
    expect((await rowOf(payload, 'live-cases', other))?.state).toBe('senior-review')
    const { body } = await rest('GET', `/case-decisions?where[case][equals]=${other}`, {
      as: moderation.senior,
    })
    expect(body.docs).toHaveLength(2)
    await judge(
      payload,
      moderation,
      other,
      'senior',
      'settle',
      severe(moderation, { measure: 'stop-for-term' }),
    )
    expect(await rowOf(payload, 'live-cases', other)).toMatchObject({
      state: 'decided',
      measure: 'stop-for-term',
    })
  })

  it('a senior who was one of the two does not settle it', async () => {
    const other = await newCase(payload)
    await judge(payload, moderation, other, 'senior', 'propose', severe(moderation))
    await judge(payload, moderation, other, 'second', 'decide-second', judgement(moderation))
    expect(await refusalOf(act(payload, 'live-cases', other, 'claim', moderation.senior.actor))).toEqual({
      status: 409,
      codes: ['judged-already'],
    })
    await judge(payload, moderation, other, 'otherSenior', 'settle', judgement(moderation))
    expect((await rowOf(payload, 'live-cases', other))?.state).toBe('decided')
  })
})

describe('a county with a single moderator', () => {
  it('has its severe cases seconded by a senior of the province, as blind as anybody', async () => {
    const alone = moderation.elsewhere
    const other = await newCase(payload, '460200')
    await act(payload, 'live-cases', other, 'claim', alone.actor)
    await act(payload, 'live-cases', other, 'propose', alone.actor, {
      input: severe(moderation, { grounds: GROUNDS }),
    })
    const told = await query<{ user: string }>(
      payload,
      sql`select content->>'user' as user from outbox where content->>'collection' = 'live-cases'
        and content->'records' ? ${other} and content->>'state' = 'second-review'`,
    )
    expect(told.map(({ user }) => user)).toContain(moderation.senior.id)
    const { actor } = moderation.senior
    const next = await claimNextCase(payload, { actor, filter: { county: '460200' } })
    expect(next).toBe(other)
    const { body } = await rest('GET', `/case-decisions?where[case][equals]=${other}`, {
      as: moderation.senior,
    })
    expect(body.docs).toEqual([])
    await act(payload, 'live-cases', other, 'decide-second', actor, { input: judgement(moderation) })
    // Where the two differ, it is for a senior who was neither.
    expect(await refusalOf(act(payload, 'live-cases', other, 'claim', actor))).toEqual({
      status: 409,
      codes: ['judged-already'],
    })
    await judge(payload, moderation, other, 'otherSenior', 'settle', severe(moderation))
    expect((await rowOf(payload, 'live-cases', other))?.state).toBe('decided')
  })
})

describe('two who decide at once', () => {
  it('one decides, the other is told', async () => {
    const other = await newCase(payload)
    await act(payload, 'live-cases', other, 'claim', moderation.moderator.actor)
    const decide = () =>
      refusalOf(
        act(payload, 'live-cases', other, 'decide', moderation.moderator.actor, {
          input: judgement(moderation),
        }),
      )
    const outcomes = (await Promise.all([decide(), decide(), decide()])) as { performed?: unknown }[]
    expect(outcomes.filter(({ performed }) => performed)).toHaveLength(1)
    const [count] = await query<{ count: number }>(
      payload,
      sql`select count(*)::int as count from case_decisions where case_id = ${other}::uuid`,
    )
    expect(count?.count).toBe(1)
  })
})
