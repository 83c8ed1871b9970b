import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { afterAll, expect, it } from 'vitest'

import { verifyAudit } from '../../src/audit/verify'
import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { beijingDay } from '../../src/legal/beijing'
import { seedDemo } from '../../src/seed'
import { announcementDay } from '../../src/seed/announcementDay'
import { getTestPayload } from '../support/database'

afterAll(closeIntakePool)

const counts = (payload: Payload) =>
  query(
    payload,
    sql`select (select count(*)::int from users) as users, (select count(*)::int from counties) as counties,
      (select count(*)::int from policies) as policies, (select count(*)::int from policy_revisions) as revisions,
      (select count(*)::int from consultations) as consultations, (select count(*)::int from comments) as comments,
      (select count(*)::int from audit_entries) as entries`,
  )

const pointStates = async (payload: Payload) => {
  const rows = await query<{ state: string }>(
    payload,
    sql`select distinct p.state::text as state from points p join consultations c on c.id = p.consultation_id
      where c.state = 'closed' order by 1`,
  )
  return rows.map(({ state }) => state)
}

const unsureRows = async (payload: Payload) => {
  const [found] = await query<{ count: number }>(
    payload,
    sql`select count(*)::int as count from clause_mappings, jsonb_array_elements(rows) as row
      where row->>'isSure' = 'false' and row->>'confirmedBy' is null`,
  )
  return found?.count
}

const publishedRows = (payload: Payload) =>
  query(
    payload,
    sql`select count(distinct row->>'disposition')::int as dispositions,
        count(*) filter (where row->'changed' <> 'null')::int as changed,
        (snapshot->'totals'->>'received')::int as received, (snapshot->'totals'->>'mentions')::int as mentions,
        (snapshot->'totals'->>'excluded')::int as excluded
      from adoption_reports, jsonb_array_elements(snapshot->'rows') as row group by snapshot`,
  )

const laterSteps = (payload: Payload) =>
  query(
    payload,
    sql`select (select state::text from talent_programmes where title = '跨境电商实训导师选聘') as programme,
      (select count(*)::int from talent_objections where state = 'received') as objections,
      (select string_agg(state::text, ' ') from case_referrals) as referrals,
      (select count(*)::int from event_registrations where admitted_at is not null) as admitted`,
  )

it(
  'tells the same story however often it runs, with a trail that is whole',
  { timeout: 300_000 },
  async () => {
    const payload = await getTestPayload()
    const logins = await seedDemo(payload, () => undefined)
    const first = await counts(payload)
    await seedDemo(payload, () => undefined)
    expect(await counts(payload)).toEqual(first)
    expect(first).toMatchObject([{ counties: 19, policies: 3, consultations: 3 }])
    expect(logins.length).toBeGreaterThan(10)
    expect(await pointStates(payload)).toEqual([
      'approval',
      'decided',
      'division-review',
      'legal-review',
      'open',
    ])
    expect(await unsureRows(payload)).toBeGreaterThan(0)
    expect(await publishedRows(payload)).toMatchObject([
      { dispositions: 4, changed: 9, received: 16, mentions: 16, excluded: 1 },
    ])
    const isOut = announcementDay(beijingDay(new Date()), 5, new Map()) !== undefined
    expect(await laterSteps(payload)).toEqual([
      {
        programme: isOut ? 'publicity' : 'ranking-review',
        objections: isOut ? 1 : 0,
        referrals: 'recalled',
        admitted: 2,
      },
    ])
    expect((await verifyAudit(payload)).firstBreak).toBeNull()
  },
)
