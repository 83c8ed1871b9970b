import { isDeepStrictEqual } from 'node:util'

import { sql } from '@payloadcms/db-postgres/drizzle'

import { systemActor } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import type { Transaction } from '../../db/transaction'
import { begin } from '../../workflow/begin'
import type { ActionContext, Follow, RecordData } from '../../workflow/definition'
import { notify } from '../../workflow/follow/notify'
import { refreshSubject, subjectOf } from '../subject'
import type { Subject } from '../subject'
import { computeGrade } from './computeGrade'
import type { ComputedGrade } from './computeGrade'
import { findFacts } from './findFacts'
import { UNGRADED } from './rules'
import { performAlso } from '../../workflow/follow/performAlso'

const ASSESSOR = systemActor('credit-review')

const OPEN = ['proposed', 'override-review', 'in-force']

/**
 * What stands and what waits, locked: the latest first, as an act that decides a proposal and puts aside what stood locks
 * them. A decision that is just being made is waited for.
 */
const lockOpen = async (tx: Transaction, { subjectCollection, subjectId }: Subject) => {
  await tx.query(sql`
    select 1 from credit_grades where subject_collection::text = ${subjectCollection} and subject_id = ${subjectId}
      and state::text = any(${`{${OPEN.join(',')}}`}::text[]) order by id desc for update`)
  const { docs } = await tx.payload.db.find<RecordData>({
    collection: SLUGS.creditGrades,
    req: tx.req,
    where: {
      subjectCollection: { equals: subjectCollection },
      subjectId: { equals: subjectId },
      state: { in: OPEN },
    },
    pagination: false,
    limit: OPEN.length,
  })
  return {
    standing: docs.find(({ state }) => state === 'in-force'),
    proposal: docs.find(({ state }) => state !== 'in-force'),
  }
}

const act = async (tx: Transaction, { id }: RecordData, action: string, now: Date, input = {}) => {
  await performAlso(tx, { collection: SLUGS.creditGrades, id, action, actor: ASSESSOR, input, now })
}

const propose = (
  tx: Transaction,
  subject: Subject,
  { grade, points, reasons }: ComputedGrade,
  now: Date,
): Promise<ActionContext> =>
  begin(tx, {
    collection: SLUGS.creditGrades,
    data: { ...subject, proposedGrade: grade, points, reasons, reviewedOn: now.toISOString() },
    action: 'propose',
    actor: ASSESSOR,
    trace: { grade, points, reasons },
    now,
  })

/**
 * Reviews the grade of a subject: what the rule gives now is proposed where it differs from what it gave for the grade
 * that stands; where it does not, the standing grade, a person's own decision included, is noted as reviewed.
 *
 * @returns the proposal that was made, for the caller to tell registrars of
 */
export const proposeGrade = async (
  tx: Transaction,
  subject: Subject,
  now: Date,
): Promise<ActionContext | undefined> => {
  const key = `grade:${subject.subjectCollection}:${subject.subjectId}`
  await tx.query(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
  const computed = computeGrade(await findFacts(tx, subject, now))
  const { standing, proposal } = await lockOpen(tx, subject)
  // Without a grade the subject counts as `UNGRADED` anyway: no row for each of a million entries.
  const holds = computed.grade === (standing ? standing.proposedGrade : UNGRADED)
  if (proposal && !holds && isDeepStrictEqual(proposal.reasons, computed.reasons)) return undefined
  if (proposal) await act(tx, proposal, 'drop', now)
  if (!holds) return propose(tx, await refreshSubject(tx, subject), computed, now)
  if (standing) await act(tx, standing, 'reaffirm', now)
  return undefined
}

/** What has just changed may change the grade: it is reviewed at once. */
export const reviseGrade: Follow = async ({ tx, record, now }) => {
  const proposal = await proposeGrade(tx, subjectOf(record), now)
  if (proposal) await notify([proposal])
}
