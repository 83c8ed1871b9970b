import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf } from '../access/abilities'
import type { Actor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import type { Locale } from '../i18n'
import { nameColumn } from './nameColumn'

/** How far the returns of one kind and period have come. */
export type ReturnsProgress = {
  register: string
  kind: string
  period: string
  all: number
  accepted: number
  underway: number
  missing: number
  late: number
}

export type LateReturn = {
  id: string
  name: string
  register: string
  kind: string
  period: string
  county: string
}

const scopeOf = (actor: Actor) => toSql(toWhere(abilityOf(actor), 'read', SLUGS.registerReturns))

const MOST_LATE = 12
const MOST_PERIODS = 8

/** The latest periods of every kind, as far as this person sees their returns. */
export const findReturnsProgress = (payload: Payload, actor: Actor): Promise<ReturnsProgress[]> =>
  query<ReturnsProgress>(
    payload,
    sql`select register, kind, period, count(*)::int as all,
        (count(*) filter (where state = 'accepted'))::int as accepted,
        (count(*) filter (where state in ('submitted', 'county-checked', 'returned')))::int as underway,
        (count(*) filter (where state in ('due', 'missed')))::int as missing,
        (count(*) filter (where is_late or state = 'missed'))::int as late
      from register_returns where state not in ('excused', 'lapsed') and ${scopeOf(actor)}
      group by register, kind, period order by period desc, register, kind limit ${MOST_PERIODS}`,
  )

/** Who has not reported and should have, the longest first. */
export const findLateReturns = (payload: Payload, actor: Actor, locale: Locale): Promise<LateReturn[]> =>
  query<LateReturn>(
    payload,
    sql`select late.id, late.record_name as name, late.register, late.kind, late.period,
        ${nameColumn(locale, 'county')} as county
      from (select * from register_returns where state = 'missed' and ${scopeOf(actor)}
        order by due_on limit ${MOST_LATE}) as late
      left join counties as county on county.id = late.county_id
      order by late.due_on`,
  )
