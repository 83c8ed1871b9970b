import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf } from '../../../errors/Refusal'
import type { Guard } from '../../../workflow/definition'

/** People come early, and what runs late is checked in late. */
const MARGIN = '12 hours'

/** Nobody is checked in to an event that was called off, or on another day. */
export const eventIsOn: Guard = async ({ tx, record, now }) => {
  const [event] = await tx.query<{ state: string; onNow: boolean }>(sql`
    select state, ${now.toISOString()}::timestamptz between starts_at - ${MARGIN}::interval
      and ends_at + ${MARGIN}::interval as "onNow"
    from events where id = ${String(record.event)}::uuid`)
  if (event?.state === 'cancelled' || event?.state === 'postponed') {
    return reasonOf('event-called-off', { collection: 'events', state: event.state })
  }
  return event?.onNow ? null : reasonOf('event-not-on-now')
}
