import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../../db/transaction'
import type { Attendee } from './attendee'
import { findOpenEvent } from './door/openEvent'
import type { Question } from './door/openEvent'

/**
 * What the event asks and this person was not asked, for somebody else has registered them; none once it is over or called
 * off. Who registers by the form has answered there.
 */
export const findUnanswered = async (
  payload: Payload,
  { id, state, channel, event }: Attendee,
  now = new Date(),
): Promise<Question[]> => {
  if (channel === 'web' || !['waiting', 'registered'].includes(state)) return []
  if (event.state === 'cancelled' || event.endsAt <= now) return []
  const open = await findOpenEvent(payload, event.id)
  if (!open || open.questions.length === 0) return []
  const [row] = await query<{ answered: string[] }>(
    payload,
    sql`select coalesce((select array_agg(key) from jsonb_object_keys(answers) as key), '{}') as answered
      from event_registrations where id = ${id}::uuid`,
  )
  return open.questions.filter((question) => !row?.answered.includes(question.id))
}
