import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { SLUGS } from '../collections/slugs'
import type { Slug } from '../collections/slugs'
import { query } from '../db/transaction'
import { addDays, beijingDay } from '../legal/beijing'
import { readChecklist } from '../registers/inspections/checklist'
import { perform } from '../workflow/perform'
import { getPerson } from './people'

type Visit = {
  collection: Slug
  record: string
  kind: string
  officer: string
  at: Date
  /** Item that was not in order, and how. */
  fault?: { item: string; note: string }
}

/** A visit that has been made and handed in. @returns its id */
const seedVisit = async (
  payload: Payload,
  { collection, record, kind, officer, at, fault }: Visit,
): Promise<string> => {
  const { actor, user } = await getPerson(payload, officer)
  await perform(payload, {
    collection,
    id: record,
    action: 'plan-inspection',
    actor,
    input: { kind, plannedOn: beijingDay(at), inspectors: '林晓、陈志强' },
    now: at,
  })
  const [row] = await query<{ id: string; checklist: unknown }>(
    payload,
    sql`select id, checklist from inspections where record = ${record} order by created_at desc limit 1`,
  )
  if (!row) throw new TypeError('The demo planned no visit')
  await payload.update({
    collection: SLUGS.inspections,
    id: row.id,
    data: {
      findings: '现场查看了场地、标识和台账，询问了工作人员。',
      checklist: (readChecklist(row.checklist) ?? []).map((one) =>
        one.item === fault?.item ? { ...one, verdict: 'no', note: fault.note } : { ...one, verdict: 'yes' },
      ),
    },
    user,
    overrideAccess: false,
    context: { now: at },
  })
  await perform(payload, {
    collection: SLUGS.inspections,
    id: row.id,
    action: 'report-visit',
    actor,
    input: { conclusion: fault ? 'to-rectify' : 'meets' },
    now: at,
  })
  return row.id
}

/** A visit at which all was in order, confirmed by the province. */
export const seedPassedVisit = async (payload: Payload, visit: Omit<Visit, 'fault'>): Promise<void> => {
  const id = await seedVisit(payload, visit)
  const { actor } = await getPerson(payload, 'registrar')
  await perform(payload, { collection: SLUGS.inspections, id, action: 'confirm-pass', actor, now: visit.at })
}

/** A visit that found something, which is to be put right within ten days from today. */
export const seedVisitWithFault = async (
  payload: Payload,
  visit: Visit & { fault: NonNullable<Visit['fault']> },
  today: Date,
): Promise<void> => {
  const id = await seedVisit(payload, visit)
  const { actor } = await getPerson(payload, 'registrar')
  await perform(payload, {
    collection: SLUGS.inspections,
    id,
    action: 'ask-rectification',
    actor,
    reason: visit.fault.note,
    input: { rectifyBy: addDays(beijingDay(today), 10) },
    now: visit.at,
  })
}
