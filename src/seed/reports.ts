import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import { askForReturns } from '../jobs/openReturns'
import { addDays, beijingDay, startOfBeijingDay } from '../legal/beijing'
import { tokenOfLink } from '../links/issueLink'
import { reportByLink } from '../registers/holder/reportByLink'
import { daysOfPeriod, lastClosedPeriod, periodBefore } from '../registers/returns/periods'
import { perform } from '../workflow/perform'
import { parkFigures, services, stationYear } from './data/oversight'
import { seedVisitWithFault } from './inspections'
import { getPerson } from './people'

type Holder = { id: string; token: string }

const DAY = 24 * 60 * 60 * 1000

/** The entry of the demo that has a link to report through. */
const findHolder = async (payload: Payload, table: 'parks' | 'trademark_stations'): Promise<Holder> => {
  const [row] = await query<{ id: string; link: string }>(
    payload,
    sql`select entry.id, link.id as link from ${sql.identifier(table)} as entry
      join applicant_links as link on link.subject_id = entry.id and link.purpose = 'report' and link.replaced_at is null
      where entry.state = 'accredited' order by entry.created_at limit 1`,
  )
  if (!row) throw new TypeError(`The demo has no holder in ${table}`)
  return { id: row.id, token: tokenOfLink(row.link) }
}

const report = async (payload: Payload, { token }: Holder, values: Record<string, string>, now: Date) => {
  const answer = await reportByLink(payload, { token, form: { values, files: {} }, now })
  if (!answer.ok) throw new TypeError(`A demo report was refused: ${JSON.stringify(answer.errors)}`)
}

const soonAfter = (period: string) => startOfBeijingDay(addDays(daysOfPeriod(period).last, 5))

const findReturn = async (payload: Payload, { id }: Holder, period: string): Promise<string> => {
  const [row] = await query<{ id: string }>(
    payload,
    sql`select id from register_returns where record = ${id} and period = ${period}`,
  )
  if (!row) throw new TypeError(`Nothing was asked of ${period}`)
  return row.id
}

const decide = async (
  payload: Payload,
  id: string,
  steps: readonly [by: string, action: string, grade?: string][],
  now: Date,
) => {
  for (const [by, action, grade] of steps) {
    const { actor } = await getPerson(payload, by)
    await perform(payload, {
      collection: SLUGS.registerReturns,
      id,
      action,
      actor,
      now,
      reason: '数据完整，与台账一致。',
      ...(grade && { input: { rating: grade } }),
    })
  }
}

const seedQuarters = async (payload: Payload, park: Holder, today: Date) => {
  const missing = lastClosedPeriod('quarter', beijingDay(today))
  let period = missing
  const told = parkFigures.map((figures) => ({ period: (period = periodBefore(period)), figures })).reverse()
  for (const { period: of, figures } of told) {
    const now = soonAfter(of)
    await askForReturns(payload, now)
    const id = await findReturn(payload, park, of)
    await report(payload, park, { act: 'return', id, ...figures }, now)
    await decide(
      payload,
      id,
      [
        ['haikou', 'pass-county'],
        ['registrar', 'accept'],
      ],
      now,
    )
  }
  await askForReturns(payload, soonAfter(missing))
}

const seedYear = async (payload: Payload, station: Holder, today: Date) => {
  const year = lastClosedPeriod('year', beijingDay(today))
  const now = soonAfter(year)
  await askForReturns(payload, now)
  const id = await findReturn(payload, station, year)
  await report(payload, station, { act: 'return', id, ...stationYear }, now)
  await decide(
    payload,
    id,
    [
      ['haikou', 'propose-grade', 'excellent'],
      ['registrar', 'give-grade', 'good'],
    ],
    now,
  )
}

const seedLedger = async (payload: Payload, station: Holder, today: Date) => {
  for (const { daysAgo, ...service } of services) {
    const now = new Date(today.getTime() - daysAgo * DAY)
    const values = { act: 'service', nonce: `demo-${daysAgo}`, servedOn: beijingDay(now), ...service }
    await report(payload, station, values, now)
  }
}

/** What the demo's park and station report, and a visit with something to put right. @returns how many services are new */
export const seedReports = async (payload: Payload, today: Date): Promise<number> => {
  const [there] = await query(payload, sql`select 1 from service_records limit 1`)
  if (there) return 0
  const [park, station] = [
    await findHolder(payload, 'parks'),
    await findHolder(payload, 'trademark_stations'),
  ]
  await seedYear(payload, station, today)
  await seedQuarters(payload, park, today)
  await seedLedger(payload, station, today)
  await seedVisitWithFault(
    payload,
    {
      collection: SLUGS.parks,
      record: park.id,
      kind: 'routine',
      officer: 'haikou',
      at: new Date(today.getTime() - 3 * DAY),
      fault: { item: 'safety', note: '二号楼消防通道堆放货物，请清理并设置标识。' },
    },
    today,
  )
  // The demo's letters about the past are not sent.
  await query(
    payload,
    sql`update outbox set state = 'sent', sent_at = now() where state = 'pending' and content->>'template' = 'register-step'`,
  )
  return services.length
}
