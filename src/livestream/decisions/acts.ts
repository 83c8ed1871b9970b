import { sql } from '@payloadcms/db-postgres/drizzle'

import { systemActor } from '../../access/actor'
import type { ActionContext, Follow } from '../../workflow/definition'
import { settleReports } from '../reports/settleReports'
import { letGo } from '../cases/claims'
import { agree, decidedColumns, findDecisions, judgementOf, openDecision, storeDecision } from './decision'
import type { Origin } from './decision'
import { performAlso } from '../../workflow/follow/performAlso'

/** Everybody who has judged the case, and those they acted for. */
const reviewersWith = ({ record, actor }: ActionContext): string => {
  if (actor.kind !== 'staff') return String(record.reviewers ?? '')
  const before = String(record.reviewers ?? '').split(',')
  return [...new Set([...before, actor.id, actor.for?.id ?? ''])].filter(Boolean).join(',')
}

const handOn = (context: ActionContext) => ({ ...letGo(), reviewers: reviewersWith(context) })

export const decidedChange = (context: ActionContext) => ({
  ...handOn(context),
  ...decidedColumns(judgementOf(context), context.now),
})

/** A judgement that waits for another says nothing on the case itself. */
export const sealedChange = handOn

/** Marks and stills can be read by those in whose scope the case is: nobody is to judge it any more without knowing. */
export const openEvidence: Follow = async ({ tx, record }) => {
  await tx.query(sql`
    update case_marks set visibility = 'shown' where case_id = ${record.id}::uuid and visibility = 'sealed'`)
  await tx.query(sql`
    update case_files set visibility = 'shown'
    where subject_collection = 'live-cases' and subject_id = ${record.id} and visibility = 'sealed'`)
}

const openAll = async (context: ActionContext) => {
  const { tx, record, now } = context
  const sealed = await tx.query<{ id: string }>(sql`
    select id from case_decisions where case_id = ${record.id}::uuid and state = 'sealed'`)
  const decisions = await findDecisions(tx, record.id)
  for (const decision of decisions.filter(({ id }) => sealed.some((one) => one.id === id))) {
    await openDecision(tx, decision, now)
  }
  await openEvidence(context)
  return decisions
}

/** A decision that needs no second one is open at once. */
export const decideAs =
  (origin: Origin): Follow =>
  async (context) => {
    const judgement = judgementOf(context)
    await storeDecision(context, origin, judgement)
    await openAll(context)
    await settleReports(context, judgement.measure)
  }

/** What the first reviewer thinks is shut away until the second has decided, as marks and stills are from the beginning. */
export const sealFirst: Follow = (context) =>
  storeDecision(context, 'first', judgementOf(context)).then(() => undefined)

/** Puts the two judgements side by side: the case is decided where they agree, and goes to a senior where not. */
export const compareSecond: Follow = async (context) => {
  const { tx, collection, record, now } = context
  await storeDecision(context, 'second', judgementOf(context))
  const decisions = await openAll(context)
  const judgedAs = (origin: Origin) => decisions.findLast((decision) => decision.origin === origin)
  const [first, second] = [judgedAs('first'), judgedAs('second')]
  if (!first || !second) throw new TypeError('Two judgements are compared, and one is not there')
  const action = agree(first, second) ? 'agree' : 'disagree'
  await performAlso(tx, { collection, id: record.id, action, actor: systemActor('moderation'), now })
  if (action === 'agree') await settleReports(context, first.measure)
}

/** What both said; the first one's words and days. */
export const agreedChange = async ({ tx, record, now }: ActionContext) => {
  const decisions = await findDecisions(tx, record.id)
  const first = decisions.findLast(({ origin }) => origin === 'first')
  if (!first) throw new TypeError('Two judgements agree, and one is not there')
  return decidedColumns(first, now)
}
