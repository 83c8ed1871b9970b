import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { clearExpired } from '../../src/jobs/clearExpired'
import { getTestPayload } from '../support/database'
import { consultationIn, createDesk } from '../support/factories'

let payload: Payload

beforeAll(async () => {
  payload = await getTestPayload()
})

it('removes what has served its time, and nothing that is still needed', async () => {
  const consultation = await consultationIn(payload, await createDesk(payload), 'draft')
  await query(
    payload,
    sql`insert into used_challenges values ('old', now() - interval '1 minute'), ('new', now() + interval '1 minute')`,
  )
  await query(
    payload,
    sql`insert into form_drafts (id, subject, content, expires_at) values
      (gen_random_uuid(), ${consultation}::uuid, '"old"', now() - interval '1 minute'),
      (gen_random_uuid(), ${consultation}::uuid, '"new"', now() + interval '1 minute')`,
  )
  await query(payload, sql`insert into rate_limits (key, expire) values ('old', 1), ('new', 9999999999999)`)
  await query(
    payload,
    sql`insert into attachments (id, original_name, sm3, agency_id, filename, created_at) values
      (gen_random_uuid(), 'old', 'x', 'harbour', 'no-such-old.pdf', now() - interval '25 hours'),
      (gen_random_uuid(), 'new', 'x', 'harbour', 'no-such-new.pdf', now() - interval '23 hours')`,
  )
  await clearExpired.run(payload, new Date())
  await clearExpired.run(payload, new Date())
  const left = await query<{ name: string }>(
    payload,
    sql`select challenge as name from used_challenges union all select content #>> '{}' from form_drafts
      union all select key from rate_limits union all select original_name from attachments`,
  )
  expect(left.map(({ name }) => name)).toEqual(['new', 'new', 'new', 'new'])
})
