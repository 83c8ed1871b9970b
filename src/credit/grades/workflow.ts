import { sql } from '@payloadcms/db-postgres/drizzle'

import { systemActor } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import { reasonOf } from '../../errors/Refusal'
import { defineWorkflow } from '../../workflow/definition'
import type { ActionContext, Guard, InputField } from '../../workflow/definition'
import { notify } from '../../workflow/follow/notify'
import { issueDecision, withdrawDecisions } from '../decisionLetter'
import { GRADES, isMilder } from './rules'
import { performAlso } from '../../workflow/follow/performAlso'

const nameOf = ({ actor }: ActionContext) => (actor.kind === 'staff' ? actor.name : null)

const proposedOf = ({ record }: ActionContext) => record.proposedGrade

const askedOf = ({ record }: ActionContext) => record.askedGrade

/** A subject has one grade at a time: the one before gives way in the same transaction. */
const replaceStanding = async ({ tx, record, now }: ActionContext) => {
  const [standing] = await tx.query<{ id: string }>(sql`
    select id::text from credit_grades where subject_collection::text = ${record.subjectCollection}
      and subject_id = ${record.subjectId} and state = 'in-force' and id <> ${record.id}::uuid`)
  if (!standing) return
  await performAlso(tx, {
    collection: SLUGS.creditGrades,
    id: standing.id,
    action: 'supersede',
    actor: systemActor('credit-review'),
    now,
  })
}

const takeForce =
  (gradeOf: (context: ActionContext) => unknown) =>
  async (context: ActionContext): Promise<Record<string, unknown>> => {
    await replaceStanding(context)
    return { grade: gradeOf(context), from: context.now.toISOString(), decidedBy: nameOf(context) }
  }

const GRADE_INPUT: InputField = { name: 'grade', type: 'select', required: true, options: GRADES }

const isMilderThanProposed: Guard = ({ input, record }) =>
  Promise.resolve(
    input.grade === undefined || isMilder(input.grade, String(record.proposedGrade))
      ? null
      : reasonOf('grade-not-milder'),
  )

const isStricterThanProposed: Guard = ({ input, record }) =>
  Promise.resolve(
    input.grade === undefined || isMilder(String(record.proposedGrade), input.grade)
      ? null
      : reasonOf('grade-not-stricter'),
  )

/**
 * A credit grade 信用风险等级: proposed by the rule, confirmed or made stricter by a registrar, made milder only with
 * somebody else's approval. The rows of a subject are its history.
 */
export const creditGradeWorkflow = defineWorkflow({
  collection: SLUGS.creditGrades,
  initial: 'proposed',
  titled: 'subjectName',
  states: {
    proposed: { tone: 'waiting' },
    'override-review': { tone: 'waiting' },
    'in-force': { tone: 'active' },
    superseded: { tone: 'ended' },
    dropped: { tone: 'ended' },
  },
  editable: [],
  owned: { grade: null, from: null, until: null, decidedBy: null, askedGrade: null, askedReason: null },
  actions: {
    confirm: {
      from: ['proposed'],
      to: 'in-force',
      by: ['registrar'],
      reason: 'optional',
      change: takeForce(proposedOf),
      follow: [issueDecision('graded', { gradeOf: proposedOf })],
      intent: 'primary',
      bulk: true,
    },
    'make-stricter': {
      from: ['proposed'],
      to: 'in-force',
      by: ['registrar'],
      reason: 'required',
      input: [GRADE_INPUT],
      guards: [isStricterThanProposed],
      change: async (context) => ({
        ...(await takeForce(({ input }) => input.grade)(context)),
        askedGrade: context.input.grade,
        askedReason: context.reason,
      }),
      follow: [issueDecision('graded', { gradeOf: ({ input }) => input.grade })],
    },
    'ask-milder': {
      from: ['proposed'],
      to: 'override-review',
      by: ['registrar'],
      reason: 'required',
      input: [GRADE_INPUT],
      guards: [isMilderThanProposed],
      change: ({ input, reason }) => ({ askedGrade: input.grade, askedReason: reason }),
      followAll: [notify],
    },
    'approve-milder': {
      from: ['override-review'],
      to: 'in-force',
      by: ['registrar', 'approver'],
      differsFrom: ['ask-milder'],
      reason: 'optional',
      change: takeForce(askedOf),
      follow: [issueDecision('graded', { gradeOf: askedOf })],
      intent: 'primary',
    },
    'refuse-milder': {
      from: ['override-review'],
      to: 'proposed',
      by: ['registrar', 'approver'],
      reason: 'required',
      change: () => ({ askedGrade: null, askedReason: null }),
      followAll: [notify],
    },
    reaffirm: {
      from: ['in-force'],
      to: 'same',
      by: 'system',
      change: ({ now }) => ({ reviewedOn: now.toISOString() }),
    },
    supersede: {
      from: ['in-force'],
      to: 'superseded',
      by: 'system',
      change: ({ now }) => ({ until: now.toISOString() }),
      follow: [withdrawDecisions],
    },
    drop: {
      from: ['proposed', 'override-review'],
      to: 'dropped',
      by: 'system',
    },
  },
})
