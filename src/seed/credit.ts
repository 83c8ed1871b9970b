import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { systemActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import type { Slug } from '../collections/slugs'
import { query } from '../db/transaction'
import { addDays, beijingDay, startOfBeijingDay } from '../legal/beijing'
import { perform } from '../workflow/perform'
import { commitments, creditRecords, draws, gradeSteps } from './data/credit'
import { createAs } from './createAs'
import { getPerson } from './people'

const HOUR = 60 * 60 * 1000

type Step = { act: string; by: string; reason?: string; input?: Record<string, string> }

/** Nine in the morning in Beijing, so many days ago. */
const morning = (today: Date, daysAgo: number) =>
  new Date(startOfBeijingDay(addDays(beijingDay(today), -daysAgo)).getTime() + 9 * HOUR)

const actorOf = async (payload: Payload, by: string) =>
  by === 'deadline' ? systemActor(by) : (await getPerson(payload, by)).actor

const create = async (
  payload: Payload,
  { collection, by, data, now }: { collection: Slug; by: string; data: Record<string, unknown>; now: Date },
): Promise<string> =>
  createAs(payload, await getPerson(payload, by), collection, { ...data, createdAt: now.toISOString() }, now)

type Walk = { collection: Slug; id: string; steps: readonly Step[]; from: Date }

const walk = async (payload: Payload, { collection, id, steps, from }: Walk) => {
  for (const [index, { act, by, reason, input }] of steps.entries()) {
    // What ends by itself ends now; the other steps followed one another on the day.
    const now = by === 'deadline' ? new Date() : new Date(from.getTime() + (index + 1) * HOUR)
    const actor = await actorOf(payload, by)
    await perform(payload, { collection, id, action: act, actor, reason, input, now })
  }
}

const seedRows = async (payload: Payload, today: Date): Promise<number> => {
  const ago = (days: number) => morning(today, days)
  for (const { code, daysAgo, by, data, steps } of creditRecords) {
    const from = ago(daysAgo)
    const collection = SLUGS.creditRecords
    const row = {
      ...data,
      unifiedCode: code,
      subjectCollection: SLUGS.enterprises,
      decidedOn: from.toISOString(),
    }
    await walk(payload, {
      collection,
      id: await create(payload, { collection, by, data: row, now: from }),
      steps,
      from,
    })
  }
  for (const { code, daysAgo, by, data, steps, performInDays } of commitments) {
    const from = ago(daysAgo)
    const collection = SLUGS.commitments
    const row = {
      ...data,
      unifiedCode: code,
      subjectCollection: SLUGS.enterprises,
      signedOn: from.toISOString(),
      performBy: ago(-performInDays).toISOString(),
    }
    const id = await create(payload, { collection, by, data: row, now: from })
    await walk(payload, { collection, id, steps, from: ago(1) })
  }
  return creditRecords.length + commitments.length
}

const seedGrades = async (payload: Payload, today: Date) => {
  for (const { code, steps } of gradeSteps) {
    const [proposal] = await query<{ id: string }>(
      payload,
      sql`select id::text from credit_grades where unified_code = ${code} and state = 'proposed'`,
    )
    const from = morning(today, 7)
    if (proposal) await walk(payload, { collection: SLUGS.creditGrades, id: proposal.id, steps, from })
  }
}

const seedDraws = async (payload: Payload, today: Date) => {
  for (const { title, daysAgo, steps } of draws) {
    const from = morning(today, daysAgo)
    const collection = SLUGS.inspectionDraws
    const data = {
      title,
      register: SLUGS.enterprises,
      county: '460100',
      plannedOn: morning(today, -14).toISOString(),
      shareA: 2,
      shareB: 5,
      shareC: 20,
      shareD: 50,
    }
    const id = await create(payload, { collection, by: 'registrar', data, now: from })
    await walk(payload, { collection, id, steps, from })
  }
}

/** Credit records, commitments, grades and draws; the demo's letters about the past are not sent. */
export const seedCredit = async (payload: Payload, today: Date): Promise<number> => {
  const [known] = await query(payload, sql`select 1 from credit_records limit 1`)
  if (known) return 0
  const made = await seedRows(payload, today)
  await seedGrades(payload, today)
  await seedDraws(payload, today)
  await query(
    payload,
    sql`update outbox set state = 'sent', sent_at = now() where state = 'pending' and content->>'template' = 'credit-step'`,
  )
  return made
}
