import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf } from '../access/abilities'
import type { Actor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import type { Slug } from '../collections/slugs'
import { query } from '../db/transaction'
import { findServicesByMonth } from '../registers/ledger/byMonth'
import type { MonthOfServices } from '../registers/ledger/byMonth'
import type { ApplicationValues } from '../registers/definition'

type Entry = { register: string; record: string }

export type InspectionRow = { id: string; kind: string; state: string; plannedOn: string; inspectors: string }

export type ReturnRow = {
  id: string
  kind: string
  period: string
  state: string
  values: ApplicationValues | null
  grade: string | null
  isLate: boolean
}

export type Oversight = { inspections: InspectionRow[]; returns: ReturnRow[]; services: MonthOfServices[] }

const MOST = 24

const seenBy = (actor: Actor, slug: Slug) => toSql(toWhere(abilityOf(actor), 'read', slug))

/** What has been seen on the spot, reported and done for others, of one entry, as far as this person may see it. */
export const findOversight = async (
  payload: Payload,
  actor: Actor,
  { register, record }: Entry,
): Promise<Oversight> => {
  const isOfEntry = sql`register = ${register} and record = ${record}`
  const [inspections, returns, services] = await Promise.all([
    query<InspectionRow>(
      payload,
      sql`select id, kind::text, state::text, planned_on as "plannedOn", inspectors from inspections
        where ${isOfEntry} and ${seenBy(actor, SLUGS.inspections)} order by planned_on desc limit ${MOST}`,
    ),
    query<ReturnRow>(
      payload,
      sql`select id, kind, period, state::text, values, grade::text, is_late as "isLate" from register_returns
        where ${isOfEntry} and ${seenBy(actor, SLUGS.registerReturns)} order by period desc, kind limit ${MOST}`,
    ),
    findServicesByMonth(
      payload,
      { register, record },
      { now: new Date(), seen: seenBy(actor, SLUGS.serviceRecords) },
    ),
  ])
  return { inspections, returns, services }
}
