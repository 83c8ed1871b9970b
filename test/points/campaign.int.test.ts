import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { v7 as uuidv7 } from 'uuid'

import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { findCampaigns } from '../../src/jobs/findCampaigns'
import { campaignRun } from '../../src/points/campaignRun'
import { findRun } from '../../src/runs/ownRuns'
import { workOnRuns } from '../../src/runs/work'
import { getTestPayload } from '../support/database'
import { act, consultationIn, createDesk, createPoint, pointsOf, rowOf, trailOf } from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'
import { alone, sendIn } from '../similarity/letters'
import { rest } from '../support/rest'

let payload: Payload
let desk: Desk
let outsider: Person

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
  outsider = await createPerson(payload, ['editor'], { agency: 'upland' })
  shared = await consultationIn(payload, desk, 'open')
})

afterAll(closeIntakePool)

let campaigns = 0

/** A campaign of so many letters, like no other's, and a point to carry. */
const arrange = async (consultation: string, members = 4) => {
  campaigns += 1
  const template = alone(campaigns) + alone(campaigns + 50)
  const bodies = Array.from({ length: members }, (_, number) => `${template}第${number}家小店。`)
  const comments = await sendIn(payload, consultation, bodies)
  await findCampaigns.run(payload, new Date())
  const [found] = await query<{ campaign: string; members: number }>(
    payload,
    sql`select g.id as campaign, g.members::int as members from campaigns g
      join comment_signatures s on s.campaign_id = g.id where s.comment_id = ${comments[0]}::uuid`,
  )
  expect(found?.members).toBe(members)
  const point = await createPoint(payload, desk, consultation, { title: '按月用仓的小微卖家' })
  return { comments, campaign: found?.campaign ?? '', point }
}

/** Opened once for all tests whose campaigns do not meet. */
let shared: string

const assign = (campaign: string, body: unknown, as?: Person) =>
  rest('POST', `/campaign-point/${campaign}`, { as, body })

const workAll = async (run: string) => {
  await workOnRuns(payload, { find: () => campaignRun })
  return findRun(payload, desk.editor.actor, run)
}

describe('POST /api/campaign-point/:campaign', () => {
  it('has every member carry the point but those excepted, each by an act in its own trail', async () => {
    const { comments, campaign, point } = await arrange(shared)
    const [first, excepted, ...others] = comments as [string, string, ...string[]]
    const { status, body } = await assign(campaign, { point, except: [excepted] }, desk.editor)
    expect([status, body.members]).toEqual([202, 4])
    expect(await workAll(String(body.run))).toMatchObject({
      state: 'done',
      result: { grouped: 3, excepted: 1, refused: {} },
    })
    for (const comment of [first, ...others]) {
      expect(await pointsOf(payload, comment)).toEqual([point])
      const trail = await trailOf(payload, comment)
      expect(trail.slice(-2).map(({ action, actor_id }) => [action, actor_id])).toEqual([
        ['screen', desk.editor.id],
        ['group', desk.editor.id],
      ])
    }
    expect(await pointsOf(payload, excepted)).toEqual([])
    expect((await rowOf(payload, SLUGS.comments, excepted))?.state).toBe('received')
  })

  it('leaves who is set aside or answered alone as they are, and says how many', async () => {
    const { comments, campaign, point } = await arrange(shared)
    const [aside, decided] = comments as [string, string]
    await act(payload, SLUGS.comments, aside, 'exclude', desk.editor.actor, {
      reason: '重复',
      input: { exclusion: 'duplicate' },
    })
    await act(payload, SLUGS.comments, decided, 'screen', desk.editor.actor)
    await act(payload, SLUGS.comments, decided, 'decide', desk.editor.actor, {
      reason: '已有规定',
      input: { disposition: 'not-adopted' },
    })
    const { body } = await assign(campaign, { point, except: [] }, desk.editor)
    const run = await workAll(String(body.run))
    expect(run).toMatchObject({ state: 'done', result: { grouped: 2, refused: { 'wrong-state': 2 } } })
    expect(await pointsOf(payload, aside)).toEqual([])
  })

  it('done twice, doubles nothing', async () => {
    const { comments, campaign, point } = await arrange(shared)
    for (let time = 0; time < 2; time += 1) {
      const { body } = await assign(campaign, { point, except: [] }, desk.editor)
      await workAll(String(body.run))
    }
    for (const comment of comments) expect(await pointsOf(payload, comment)).toEqual([point])
  })
})

describe('an assignment that is refused', () => {
  let campaign: string
  let point: string

  beforeAll(async () => {
    ;({ campaign, point } = await arrange(shared, 2))
  })

  it.each<[string, () => Person | undefined, number]>([
    ['to nobody', () => undefined, 403],
    ['to another agency', () => outsider, 404],
    ['to the approver', () => desk.approver, 403],
  ])('%s', async (_who, person, expected) => {
    expect((await assign(campaign, { point, except: [] }, person())).status).toBe(expected)
  })

  it.each<[string, (point: string) => unknown, number]>([
    ['for want of a point', () => ({ except: [] }), 400],
    ['for a point that is not there', () => ({ point: uuidv7(), except: [] }), 409],
    ['for exceptions that are no list', (point) => ({ point, except: 'all' }), 400],
    [
      'for too many exceptions',
      (point) => ({ point, except: Array.from({ length: 1001 }, () => uuidv7()) }),
      422,
    ],
  ])('%s', async (_what, body, expected) => {
    expect((await assign(campaign, body(point), desk.editor)).status).toBe(expected)
  })
})

describe('what the machine suggests and what a person answers', () => {
  const factsOf = (comment: string) =>
    query<{ basis: string; answer: string | null; by: string | null }>(
      payload,
      sql`select basis, answer, answered_by as by from point_suggestions where comment_id = ${comment}::uuid`,
    )
  const suggested = async (comment: string, as: Person) =>
    (await rest('GET', `/point-suggestions/${comment}`, { as })).body.suggestions as { point: string }[]

  const arrangeSuggestion = async () => {
    const consultation = await consultationIn(payload, desk, 'open')
    const { comments, point, ...rest } = await arrange(consultation, 3)
    const [known, asked] = comments as [string, string]
    const { actor } = desk.editor
    await act(payload, SLUGS.comments, known, 'screen', actor)
    await act(payload, SLUGS.comments, known, 'group', actor, { input: { point } })
    return { asked, point, ...rest }
  }

  it('is kept as proposed; accepting is the act of grouping, by whoever does it', async () => {
    const { asked, point } = await arrangeSuggestion()
    expect(await suggested(asked, desk.editor)).toMatchObject([{ point, why: { kind: 'campaign' } }])
    expect(await pointsOf(payload, asked)).toEqual([])
    expect(await factsOf(asked)).toEqual([{ basis: 'similarity', answer: null, by: null }])
    await act(payload, SLUGS.comments, asked, 'screen', desk.editor.actor)
    await act(payload, SLUGS.comments, asked, 'group', desk.editor.actor, { input: { point } })
    expect(await factsOf(asked)).toEqual([{ basis: 'similarity', answer: 'accepted', by: desk.editor.id }])
  })

  it('refused, is not shown again, and the refusal is a fact of its own', async () => {
    const { asked, point } = await arrangeSuggestion()
    await suggested(asked, desk.editor)
    const refuse = (as?: Person) =>
      rest('POST', `/point-suggestions/${asked}/${point}/refuse`, { as, body: {} })
    expect((await refuse(outsider)).status).toBe(404)
    expect((await refuse()).status).toBe(403)
    expect((await refuse(desk.reviewer)).status).toBe(200)
    expect((await refuse(desk.editor)).status).toBe(409)
    expect(await suggested(asked, desk.editor)).toEqual([])
    expect(await factsOf(asked)).toEqual([{ basis: 'similarity', answer: 'refused', by: desk.reviewer.id }])
  })
})

describe('POST /api/split-point/:point', () => {
  let comments: string[]
  let point: string

  beforeAll(async () => {
    ;({ comments, point } = await arrange(shared, 3))
  })

  const countPoints = async () => {
    const [count] = await query<{ count: number }>(payload, sql`select count(*)::int as count from points`)
    return count?.count
  }

  it.each<[string, (comment: string) => unknown, number]>([
    ['nothing chosen', () => ({ comments: [], title: '新要点' }), 422],
    ['no title', (comment) => ({ comments: [comment], title: '' }), 400],
    ['a comment that does not carry it', (comment) => ({ comments: [comment], title: '新要点' }), 409],
  ])('refuses %s, and makes no point', async (_what, body, expected) => {
    const before = await countPoints()
    const { status } = await rest('POST', `/split-point/${point}`, {
      as: desk.editor,
      body: body(comments[0]!),
    })
    expect(status).toBe(expected)
    expect(await countPoints()).toBe(before)
  })

  it('refuses another agency', async () => {
    const answer = await rest('POST', `/split-point/${point}`, {
      as: outsider,
      body: { comments, title: '新要点' },
    })
    expect(answer.status).toBe(404)
  })

  it('makes a new point of some comments; the others stay', async () => {
    const { actor } = desk.editor
    for (const comment of comments) {
      await act(payload, SLUGS.comments, comment, 'screen', actor)
      await act(payload, SLUGS.comments, comment, 'group', actor, { input: { point } })
    }
    const [moved, ...stay] = comments as [string, ...string[]]
    const { status, body } = await rest('POST', `/split-point/${point}`, {
      as: desk.editor,
      body: { comments: [moved], title: '只看出口记录' },
    })
    expect([status, body.moved]).toEqual([200, [moved]])
    expect(await pointsOf(payload, moved)).toEqual([body.point])
    for (const comment of stay) expect(await pointsOf(payload, comment)).toEqual([point])
  })
})
