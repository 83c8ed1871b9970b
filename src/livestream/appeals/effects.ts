import { sql } from '@payloadcms/db-postgres/drizzle'

import { systemActor } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import type { Transaction } from '../../db/transaction'
import type { ActionContext, Follow, RecordData } from '../../workflow/definition'
import { findDecisions, judgementOf, openDecision, storeDecision } from '../decisions/decision'
import { tellOperator } from '../notices/notice'
import { correctReferrals } from '../referrals/correction'
import { settleReports } from '../reports/settleReports'
import { performAlso } from '../../workflow/follow/performAlso'

const caseOf = async ({ tx, record }: ActionContext): Promise<RecordData> => {
  const found = await tx.payload.db.findOne<RecordData>({
    collection: SLUGS.liveCases,
    req: tx.req,
    where: { id: { equals: record.case } },
  })
  if (!found) throw new TypeError(`Appeal ${record.id} is of no case`)
  return found
}

/** The context of the appeal's act, as an act on the case. */
const onCase = async (context: ActionContext): Promise<ActionContext> => ({
  ...context,
  collection: SLUGS.liveCases,
  record: await caseOf(context),
})

const moveCase = async (
  { tx, record, now }: ActionContext,
  action: string,
  input: Record<string, string> = {},
) => {
  const actor = systemActor('moderation')
  await performAlso(tx, { collection: SLUGS.liveCases, id: record.id, action, actor, input, now })
}

const supersede = async (tx: Transaction, record: string, now: Date) => {
  const rows = await tx.query<{ id: string }>(sql`
    select id from case_decisions where case_id = ${record}::uuid and state = 'opened' order by id`)
  for (const { id } of rows) {
    await performAlso(tx, {
      collection: SLUGS.caseDecisions,
      id,
      action: 'supersede',
      actor: systemActor('moderation'),
      now,
    })
  }
}

export const upholdDecision: Follow = async (context) => tellOperator('appeal-upheld')(await onCase(context))

const answerOf = ({ reason }: ActionContext): string => reason ?? ''

/**
 * As if it had not been decided: no measure, no strike, no blacklist entry, what was handed over is withdrawn, and the reports
 * were not right.
 */
export const overturnDecision: Follow = async (context) => {
  const about = await onCase(context)
  await supersede(context.tx, about.record.id, context.now)
  await moveCase(about, 'overturn')
  await correctReferrals('recall', answerOf(context))(about)
  await settleReports(about, 'no-violation')
  await tellOperator('appeal-overturned')(about)
}

/** Another decision in its place, of which the operator gets a notice of its own, and whoever has been handed the old one a letter; it is final. */
export const modifyDecision: Follow = async (context) => {
  const about = await onCase(context)
  const { tx, now } = context
  await supersede(tx, about.record.id, now)
  const id = await storeDecision(about, 'appeal', judgementOf(context))
  const stored = (await findDecisions(tx, about.record.id)).find((decision) => decision.id === id)
  if (!stored) throw new TypeError('The decision that was just stored is gone')
  await openDecision(tx, stored, now)
  await moveCase(about, 'modify', judgementInputs(context))
  await correctReferrals('amend', answerOf(context))(about)
}

const judgementInputs = (context: ActionContext): Record<string, string> =>
  Object.fromEntries(
    Object.entries(judgementOf(context)).filter((entry): entry is [string, string] => entry[1] !== null),
  )
