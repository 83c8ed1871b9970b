import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { afterAll, expect, it } from 'vitest'

import { verifyAudit } from '../../src/audit/verify'
import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { seedDemo } from '../../src/seed'
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

it(
  'tells the same story however often it runs, with a trail that is whole',
  { timeout: 120_000 },
  async () => {
    const payload = await getTestPayload()
    const logins = await seedDemo(payload, () => undefined)
    const first = await counts(payload)
    await seedDemo(payload, () => undefined)
    expect(await counts(payload)).toEqual(first)
    expect(first).toMatchObject([{ counties: 19, policies: 2, consultations: 3 }])
    expect(logins.length).toBeGreaterThan(10)
    expect((await verifyAudit(payload)).firstBreak).toBeNull()
  },
)
