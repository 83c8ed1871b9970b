import { sql } from '@payloadcms/db-postgres/drizzle'

import { SLUGS } from '../../collections/slugs'
import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../../workflow/definition'
import { defineWorkflow } from '../../workflow/definition'
import { remarkAction } from '../../workflow/remark'
import { CLOCK_OWNED, clockActions } from '../../workflow/clock'
import { ANY_JUDGEMENT, judgementIsWhole } from '../decisions/decision'
import { MODERATORS } from '../moderators'
import { modifyDecision, overturnDecision, upholdDecision } from './effects'

/** Somebody who had no part in what is appealed against. */
const isAnotherReviewer: Guard = async ({ tx, record, actor }) => {
  if (actor.kind !== 'staff') return null
  const [row] = await tx.query<{ reviewers: string | null }>(sql`
    select reviewers from live_cases where id = ${record.case}::uuid`)
  const judged = (row?.reviewers ?? '').split(',')
  const isOne = judged.includes(actor.id) || (actor.for !== undefined && judged.includes(actor.for.id))
  return isOne ? reasonOf('judged-already') : null
}

const isAViolation: Guard = ({ input }) =>
  Promise.resolve(input.measure === 'no-violation' ? reasonOf('overturn-instead') : null)

/** An appeal 申诉: one a decision, decided by somebody else, in ten working days. */
export const caseAppealWorkflow = defineWorkflow({
  collection: SLUGS.caseAppeals,
  initial: 'filed',
  states: {
    filed: { tone: 'waiting', within: 10, escalatesTo: ['senior-moderator'] },
    upheld: { tone: 'done' },
    modified: { tone: 'done' },
    overturned: { tone: 'done' },
  },
  titled: 'caseTitle',
  editable: [],
  owned: { ...CLOCK_OWNED, answer: null, decidedAt: null },
  actions: {
    uphold: {
      from: ['filed'],
      to: 'upheld',
      by: MODERATORS,
      reason: 'required',
      guards: [isAnotherReviewer],
      change: ({ reason, now }) => ({ answer: reason, decidedAt: now.toISOString() }),
      follow: [upholdDecision],
      intent: 'primary',
    },
    modify: {
      from: ['filed'],
      to: 'modified',
      by: MODERATORS,
      reason: 'required',
      input: ANY_JUDGEMENT.map((field) => ({ ...field, isPrivate: false })),
      guards: [isAnotherReviewer, isAViolation, judgementIsWhole],
      change: ({ reason, now }) => ({ answer: reason, decidedAt: now.toISOString() }),
      follow: [modifyDecision],
    },
    overturn: {
      from: ['filed'],
      to: 'overturned',
      by: MODERATORS,
      reason: 'required',
      guards: [isAnotherReviewer],
      change: ({ reason, now }) => ({ answer: reason, decidedAt: now.toISOString() }),
      follow: [overturnDecision],
    },
    ...clockActions(['filed']),
    ...remarkAction(['filed'], MODERATORS),
  },
})
