import { sql } from '@payloadcms/db-postgres/drizzle'
import { v7 as uuidv7 } from 'uuid'

import type { StaffActor } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import type { Transaction } from '../../db/transaction'
import { reasonOf, Refusal } from '../../errors/Refusal'
import { beijingDay, daysBetween, isBeijingDay } from '../../legal/beijing'
import { startRun } from '../../runs/startRun'
import { findVisible } from '../../workflow/perform'

/** Days one back-test looks back over. */
export const MOST_DAYS = 366

const TESTED = ['draft', 'shadow']

export type BackTestParams = { rule: string; from: string; to: string }

const assertPeriod = (from: string, to: string, now: Date) => {
  if (!isBeijingDay(from) || !isBeijingDay(to) || from > to || to > beijingDay(now)) {
    throw new Refusal(422, reasonOf('back-test-period'))
  }
  if (daysBetween(from, to) >= MOST_DAYS)
    throw new Refusal(422, reasonOf('back-test-too-long', { days: MOST_DAYS }))
}

/**
 * Puts a back-test of a rule that is not in force yet in line: over the past broadcasts of a period that this person sees.
 *
 * @param request.from first and last day, YYYY-MM-DD in Beijing.
 * @returns the run's id, which is the test's.
 * @throws Refusal 404 no such rule for this person · 409 a rule in force or ended · 422 no period.
 */
export const startBackTest = async (
  tx: Transaction,
  { rule, from, to, actor, now = new Date() }: BackTestParams & { actor: StaffActor; now?: Date },
): Promise<string> => {
  const record = await findVisible(tx, { collection: SLUGS.textRules, id: rule, actor })
  if (!record) throw new Refusal(404, reasonOf('not-found'))
  if (!TESTED.includes(record.state)) throw new Refusal(409, reasonOf('back-test-of-what-is-tried'))
  assertPeriod(from, to, now)
  const id = uuidv7()
  const params: BackTestParams = { rule, from, to }
  await startRun(tx, { kind: 'back-test', params, actor, id })
  await tx.query(sql`
    insert into back_tests (id, rule_id, rule_revision, from_day, to_day, started_by, started_at)
    values (${id}::uuid, ${rule}::uuid, ${record.revision}, ${from}::date, ${to}::date, ${actor.id}::uuid,
      ${now.toISOString()})`)
  return id
}
