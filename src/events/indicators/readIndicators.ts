import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import type { StaffActor } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import { query } from '../../db/transaction'
import { addDays, startOfBeijingDay } from '../../legal/beijing'
import { scopeOf } from '../../queries/waitingTasks'
import { daysOfPeriod } from '../../registers/returns/periods'
import { SUMMARY_NUMBERS } from '../follow/summary'
import type { EventKind } from '../kinds'

export type Figures = { events: number } & Record<(typeof SUMMARY_NUMBERS)[number], number>

/** An event whose summary was checked and archived. */
export type CountedEvent = Figures & {
  id: string
  title: string
  titleEn: string | null
  kind: EventKind
  /** Code of the county it was held in; null for the province or online. */
  county: string | null
  countyName: string | null
  countyNameEn: string | null
  endsAt: string
  /** `2026Q3`: in which it ended, in Beijing. */
  quarter: string
}

export type IndicatorFilter = { year: string; county?: string; kind?: EventKind }

const FIGURES = ['events', ...SUMMARY_NUMBERS] as const

export const FIGURE_NAMES: readonly (keyof Figures)[] = FIGURES

export type Indicators = {
  counted: CountedEvent[]
  /** Held in that time, with no archived summary yet. */
  pending: number
  /** Years in which anything was held, the latest first. */
  years: string[]
}

type Row = Omit<CountedEvent, 'events' | 'quarter'> & { quarter: number; state: string }

/**
 * What the events of a year have brought, from archived summaries alone: what nobody else has looked at is not a figure.
 *
 * @param filter year as `2026`; the county is that in which an event was held
 */
export const readIndicators = async (
  payload: Payload,
  actor: StaffActor,
  { year, county, kind }: IndicatorFilter,
): Promise<Indicators> => {
  const { first, last } = daysOfPeriod(year)
  const scope = scopeOf(actor, 'history', SLUGS.events, 'e')
  const rows = await query<Row>(
    payload,
    sql`select e.id, e.title, e.title_en as "titleEn", e.kind, c.id as county, c.name as "countyName",
        c.name_en as "countyNameEn", e.ends_at as "endsAt", e.state,
        extract(quarter from e.ends_at at time zone 'Asia/Shanghai')::int as quarter,
        coalesce(e.attendance, 0)::float as attendance, coalesce(e.leads, 0)::float as leads,
        coalesce(e.deals, 0)::float as deals, coalesce(e.deal_amount, 0)::float as "dealAmount",
        coalesce(e.media_reports, 0)::float as "mediaReports"
      from events e left join counties c on c.id = coalesce(e.place_id, e.county_id)
      where ${scope} and e.state in ('held', 'summarised', 'archived')
        and e.ends_at >= ${startOfBeijingDay(first).toISOString()}::timestamptz
        and e.ends_at < ${startOfBeijingDay(addDays(last, 1)).toISOString()}::timestamptz
        ${county ? sql`and c.id = ${county}` : sql``} ${kind ? sql`and e.kind = ${kind}` : sql``}
      order by e.ends_at, e.id`,
  )
  const years = await query<{ year: string }>(
    payload,
    sql`select distinct to_char(e.ends_at at time zone 'Asia/Shanghai', 'YYYY') as year from events e
      where ${scope} and e.state in ('held', 'summarised', 'archived') order by 1 desc`,
  )
  const counted = rows
    .filter(({ state }) => state === 'archived')
    .map(({ state: _state, quarter, ...row }) => ({
      ...row,
      endsAt: new Date(row.endsAt).toISOString(),
      quarter: `${year}Q${quarter}`,
      events: 1,
    }))
  return { counted, pending: rows.length - counted.length, years: years.map((row) => row.year) }
}

const NOTHING: Figures = { events: 0, attendance: 0, leads: 0, deals: 0, dealAmount: 0, mediaReports: 0 }

/** The figures of several events together. */
export const sumOf = (events: readonly Figures[]): Figures =>
  events.reduce<Figures>(
    (sums, event) => Object.fromEntries(FIGURES.map((name) => [name, sums[name] + event[name]])) as Figures,
    NOTHING,
  )

/** The figures under each heading, in the order given by the headings' first events. */
export const groupBy = <Key extends string>(
  events: readonly CountedEvent[],
  keyOf: (event: CountedEvent) => Key,
): Map<Key, Figures> => {
  const groups = new Map<Key, CountedEvent[]>()
  for (const event of events) groups.set(keyOf(event), [...(groups.get(keyOf(event)) ?? []), event])
  return new Map([...groups].map(([key, members]) => [key, sumOf(members)]))
}
