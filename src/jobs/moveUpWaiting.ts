import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { inTransaction, query } from '../db/transaction'
import { moveUp } from '../events/registrations/moveUp'
import type { Job } from './job'

/** Moved up in one transaction, which keeps the door of the event waiting. */
const CHUNK = 50

const findEvents = (payload: Payload) =>
  query<{ id: string }>(
    payload,
    sql`select e.id from events e join event_seats s on s.event_id = e.id
      where e.state in ('published', 'registration-open') and e.ends_at > now() and s.taken < e.capacity
        and exists (select 1 from event_registrations r where r.event_id = e.id and r.state = 'waiting')`,
  )

/** Gives places that became free by more of them, or after a failure, to those who wait. */
export const moveUpWaiting: Job = {
  name: 'move-up-waiting',
  everySeconds: 10,
  run: async (payload, now) => {
    for (const { id: event } of await findEvents(payload)) {
      while ((await inTransaction(payload, (tx) => moveUp(tx, { event, most: CHUNK, now }))) === CHUNK);
    }
  },
}
