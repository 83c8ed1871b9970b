import { addMonths } from 'date-fns'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { forgetAttendees } from '../../src/jobs/forgetAttendees'
import { getTestPayload } from '../support/database'
import { trailOf } from '../support/factories'
import { createEventDesk } from './planning'
import type { EventDesk } from './planning'
import { openEvent, registered, takenOf } from './registering'

let payload: Payload
let desk: EventDesk

const rowsOf = (event: string) =>
  query<{ name: string; email: string | null; state: string }>(
    payload,
    sql`select name, email, state from event_registrations where event_id = ${event}::uuid order by number`,
  )

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createEventDesk(payload)
})

it('forgets who came when the retention period is over, not before, and keeps how many', async () => {
  const event = await openEvent(payload, desk)
  await registered(event)
  await forgetAttendees.run(payload, addMonths(new Date(), 23))
  expect((await rowsOf(event))[0]?.email).not.toBeNull()
  await forgetAttendees.run(payload, addMonths(new Date(), 25))
  expect(await rowsOf(event)).toEqual([{ name: '—', email: null, state: 'registered' }])
  expect(await takenOf(payload, event)).toBe(1)
  expect((await trailOf(payload, event)).at(-1)?.action).toBe('forget-contacts')
})
