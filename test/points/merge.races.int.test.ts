import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { Refusal } from '../../src/errors/Refusal'
import { getTestPayload } from '../support/database'
import {
  act,
  commentIn,
  consultationIn,
  createDesk,
  createPoint,
  group,
  pointsOf,
  rowOf,
} from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'

let payload: Payload
let desk: Desk
let consultation: string
let colleague: Person

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
  consultation = await consultationIn(payload, desk, 'open')
  colleague = await createPerson(payload, ['editor'])
})

afterAll(closeIntakePool)

const ROUNDS = [1, 2, 3, 4, 5]

const newPoint = () => createPoint(payload, desk, consultation)

const memberOf = async (...points: string[]) => {
  const comment = await commentIn(payload, desk, 'screened', consultation)
  for (const point of points) await group(payload, desk, comment, point)
  return comment
}

const merge = (from: string, into: string, person: Person) =>
  act(payload, SLUGS.points, from, 'merge', person.actor, { input: { point: into } })

/** How many were done, and the refusals of the others; whatever is no refusal fails the test. */
const settle = async (attempts: Promise<unknown>[]) => {
  const results = await Promise.allSettled(attempts)
  const reasons = results.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  expect(reasons.filter((reason) => !(reason instanceof Refusal))).toEqual([])
  return {
    done: results.length - reasons.length,
    codes: (reasons as Refusal[]).flatMap((refusal) => refusal.reasons.map(({ code }) => code)),
  }
}

const statesOf = async (...points: string[]) =>
  Promise.all(points.map(async (point) => (await rowOf(payload, SLUGS.points, point))?.state))

describe.each(ROUNDS)('two clerks who merge the same points at once (round %i)', () => {
  it('each into the other: one does, the other is told, every comment stands under the one left', async () => {
    const [a, b] = [await newPoint(), await newPoint()]
    const comments = [await memberOf(a), await memberOf(b), await memberOf(a, b)]
    const { done, codes } = await settle([merge(a, b, desk.editor), merge(b, a, colleague)])
    expect(done).toBe(1)
    expect(['point-not-open', 'wrong-state-now']).toContain(codes[0])
    const states = await statesOf(a, b)
    expect([...states].sort()).toEqual(['merged', 'open'])
    const left = states[0] === 'open' ? a : b
    expect(await Promise.all(comments.map((comment) => pointsOf(payload, comment)))).toEqual(
      comments.map(() => [left]),
    )
  })

  it('one into two others: it goes into one of them, whole', async () => {
    const [a, b, c] = [await newPoint(), await newPoint(), await newPoint()]
    const comments = [await memberOf(a), await memberOf(a)]
    const { done, codes } = await settle([merge(a, b, desk.editor), merge(a, c, colleague)])
    expect({ done, codes }).toEqual({ done: 1, codes: ['wrong-state-now'] })
    const into = (await rowOf(payload, SLUGS.points, a))?.merged_into_id
    expect([b, c]).toContain(into)
    expect(await Promise.all(comments.map((comment) => pointsOf(payload, comment)))).toEqual(
      comments.map(() => [into]),
    )
  })

  it('in a ring: never a ring in the end, and no comment lost', async () => {
    const [a, b, c] = [await newPoint(), await newPoint(), await newPoint()]
    const comments = [await memberOf(a), await memberOf(b), await memberOf(c)]
    await settle([merge(a, b, desk.editor), merge(b, c, colleague), merge(c, a, desk.reviewer)])
    const states = await statesOf(a, b, c)
    const open = [a, b, c].filter((_, index) => states[index] === 'open')
    expect(open.length).toBeGreaterThan(0)
    for (const comment of comments) {
      const carried = await pointsOf(payload, comment)
      expect(carried).toHaveLength(1)
      expect(open).toContain(carried[0])
    }
  })
})

describe.each(ROUNDS)('a merge while comments are moved (round %i)', () => {
  it('against joining: the comment stands under the point that is left, or was refused', async () => {
    const [a, b] = [await newPoint(), await newPoint()]
    const known = await memberOf(a)
    const fresh = await memberOf(await newPoint())
    await settle([merge(a, b, desk.editor), group(payload, desk, fresh, a), group(payload, desk, known, b)])
    expect(await pointsOf(payload, known)).toEqual([b])
    expect(await pointsOf(payload, fresh)).not.toContain(a)
  })

  it('against leaving: a grouped comment never ends without a point', async () => {
    const [a, b] = [await newPoint(), await newPoint()]
    const comment = await memberOf(a, b)
    await settle([
      merge(a, b, desk.editor),
      act(payload, SLUGS.comments, comment, 'leave-point', colleague.actor, { input: { point: b } }),
    ])
    expect((await rowOf(payload, SLUGS.comments, comment))?.state).toBe('grouped')
    expect(await pointsOf(payload, comment)).toEqual([b])
  })
})
