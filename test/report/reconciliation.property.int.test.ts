import fc from 'fast-check'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { inTransaction } from '../../src/db/transaction'
import { findUnreconciled } from '../../src/report/findUnreconciled'
import { openComments } from '../../src/report/reportData'
import { getTestPayload } from '../support/database'
import {
  act,
  commentIn,
  consultationIn,
  createDesk,
  createPoint,
  refusalOf,
  system,
} from '../support/factories'
import type { Desk } from '../support/factories'
import { carrying, decidePoint, reportOf } from './reportCase'

let payload: Payload
let desk: Desk

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
})

afterAll(closeIntakePool)

const POINTS = [0, 1, 2] as const

type PointIndex = (typeof POINTS)[number]

/** What becomes of a comment: `exception` and `setAside` carried points first. */
type Fate = {
  end: 'received' | 'screened' | 'excluded' | 'alone' | 'grouped' | 'exception' | 'setAside'
  points: PointIndex[]
}

type Case = { fates: Fate[]; decided: PointIndex[] }

const UNSETTLED = ['received', 'screened'] as const
const SETTLED = ['excluded', 'alone', 'grouped', 'grouped', 'exception', 'setAside'] as const

const fatesOf = (ends: readonly Fate['end'][]): fc.Arbitrary<Fate[]> =>
  fc.array(
    fc.record({
      end: fc.constantFrom(...ends),
      points: fc.uniqueArray(fc.constantFrom(...POINTS), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 2, maxLength: 8 },
  )

/** Few large cases: opening a consultation and deciding its points costs more than another comment. */
const anyCase: fc.Arbitrary<Case> = fc.record({
  fates: fatesOf([...UNSETTLED, ...SETTLED]),
  decided: fc.uniqueArray(fc.constantFrom(...POINTS), { minLength: 0, maxLength: 3 }),
})

/** By chance hardly any report would be complete. */
const completeCase: fc.Arbitrary<Case> = fc.record({
  fates: fatesOf(SETTLED),
  decided: fc.constant([...POINTS]),
})

const EXCLUSION = { reason: '与本件无关', input: { exclusion: 'off-topic' } }
const OWN_ANSWER = { reason: '已有规定', input: { disposition: 'not-adopted' } }

/** Brings one comment to its fate by the acts of the desk. @returns its id */
const bring = async (
  consultation: string,
  { end, points }: Fate,
  ids: readonly string[],
): Promise<string> => {
  if (end === 'received' || end === 'screened') return commentIn(payload, desk, end, consultation)
  const carried = ['grouped', 'exception', 'setAside'].includes(end) ? points.map((index) => ids[index]!) : []
  const comment = await carrying(payload, desk, consultation, carried)
  const { actor } = desk.editor
  if (end === 'excluded' || end === 'setAside') {
    await act(payload, SLUGS.comments, comment, 'exclude', actor, EXCLUSION)
  }
  if (end === 'alone' || end === 'exception') {
    await act(payload, SLUGS.comments, comment, 'decide', actor, OWN_ANSWER)
  }
  return comment
}

/** What must come out, from the fates alone. */
const expectedOf = ({ fates, decided }: Case) => {
  const grouped = fates.filter(({ end }) => end === 'grouped')
  const isAnswered = ({ points }: Fate) => points.every((point) => decided.includes(point))
  const carriers = (point: PointIndex) => grouped.filter(({ points }) => points.includes(point)).length
  const single = fates.filter(({ end }) => end === 'alone' || end === 'exception').length
  const excluded = fates.filter(({ end }) => end === 'excluded' || end === 'setAside').length
  const isMissing = (one: Fate) =>
    one.end === 'received' || one.end === 'screened' || (one.end === 'grouped' && !isAnswered(one))
  return {
    missing: fates.flatMap((one, index) => (isMissing(one) ? [index] : [])),
    rowCounts: POINTS.map(carriers).filter((count) => count > 0),
    single,
    excluded,
    received: fates.length,
    answered: grouped.length + single,
    mentions: POINTS.reduce<number>((sum, point) => sum + carriers(point), single),
  }
}

const mayDecide = ({ fates }: Case, point: PointIndex) =>
  fates.some(({ end, points }) => ['grouped', 'exception'].includes(end) && points.includes(point))

const arrange = async (drawn: Case) => {
  const consultation = await consultationIn(payload, desk, 'open')
  const ids: string[] = []
  for (const index of POINTS) {
    ids.push(await createPoint(payload, desk, consultation, { title: `要点${index}` }))
  }
  const comments: string[] = []
  for (const one of drawn.fates) comments.push(await bring(consultation, one, ids))
  for (const point of drawn.decided.filter((one) => mayDecide(drawn, one))) {
    await decidePoint(payload, desk, ids[point]!)
  }
  return { consultation, comments }
}

/** Asserts of one case what has to hold. */
const checkCase = async (drawn: Case): Promise<void> => {
  const { consultation, comments } = await arrange(drawn)
  const expected = expectedOf(drawn)
  const { count, comments: missing } = await inTransaction(payload, (tx) =>
    findUnreconciled(tx, { consultation, limit: 50 }),
  )
  expect(missing.map(({ id }) => id)).toEqual(expected.missing.map((index) => comments[index]))
  expect(count).toBe(expected.missing.length)

  const report = await reportOf(payload, consultation)
  const { totals, rows } = report
  expect(openComments(report)).toBe(expected.missing.length)
  const { received, answered, mentions, excluded } = expected
  expect(totals).toMatchObject({ received, mentions, excluded, answered })
  const counts = rows.flatMap((row) => (row.point ? [row.count] : [])).sort()
  expect(counts).toEqual([...expected.rowCounts].sort())
  const alone = rows.flatMap((row) => (row.point ? [] : [row.count]))
  expect(alone.reduce((sum, one) => sum + one, 0)).toBe(expected.single)

  await act(payload, SLUGS.consultations, consultation, 'close', system)
  const conclusion = await refusalOf(
    act(payload, SLUGS.consultations, consultation, 'conclude', desk.editor.actor),
  )
  expect(conclusion).toMatchObject(
    count === 0 ? { performed: {} } : { status: 409, codes: ['comments-unsettled'] },
  )
}

const checkAll = (cases: fc.Arbitrary<Case>, numRuns: number) =>
  fc.assert(fc.asyncProperty(cases, checkCase), { numRuns, endOnFailure: true })

it(
  'refuses a report with exactly the comments that are in no row and not excluded',
  { timeout: 300_000 },
  () => checkAll(anyCase, 4),
)

it('concludes with every comment in a row or excluded', { timeout: 300_000 }, () => checkAll(completeCase, 3))
