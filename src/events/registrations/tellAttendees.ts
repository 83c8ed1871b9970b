import { sql } from '@payloadcms/db-postgres/drizzle'
import { v5 as uuidv5 } from 'uuid'

import type { Locale } from '../../i18n'
import { enqueueAll } from '../../outbox/enqueue'
import { defineRun } from '../../runs/definition'
import { startRun } from '../../runs/startRun'
import type { Follow } from '../../workflow/definition'
import type { AttendeeAct } from './tellAttendee'
import { hasAttendees } from './tellAttendee'

type Params = { event: string; act: AttendeeAct; sequence: number }
type Cursor = { after: number }

/** Mails put into the outbox in one transaction. */
const CHUNK = 500

/** One mail to a person of one change, however often the run is started. */
const parcelOf = ({ act, sequence }: Params, { id, locale }: { id: string; locale: Locale }) => ({
  id: uuidv5(`event-${act}-${sequence}`, id),
  parcel: { kind: 'mail', template: 'event-step', registration: id, act, locale } as const,
})

/** Tells everybody who has registered, or waits, of a change of the event, a chunk at a time in the order they came. */
export const tellAttendeesRun = defineRun<Params, Cursor>({
  kind: 'tell-attendees',
  step: async ({ tx, params, cursor }) => {
    const after = cursor?.after ?? 0
    const attendees = await tx.query<{ id: string; locale: Locale; number: number }>(sql`
      select id, coalesce(locale::text, 'zh') as locale, number::int as number from event_registrations
      where event_id = ${params.event}::uuid and state in ('registered', 'waiting') and email is not null
        and number > ${after}
      order by number limit ${CHUNK}`)
    await enqueueAll(
      tx,
      attendees.map((attendee) => parcelOf(params, attendee)),
    )
    return {
      done: attendees.length,
      cursor: { after: attendees.at(-1)?.number ?? after },
      finished: attendees.length < CHUNK,
    }
  },
})

/** Has everybody told who has registered; the mails go out after the act is committed. */
export const tellAttendees =
  (act: AttendeeAct): Follow =>
  async ({ tx, record, actor }) => {
    if (!(await hasAttendees(tx, record.id))) return
    const params: Params = { event: record.id, act, sequence: Number(record.icsSequence ?? 0) + 1 }
    await startRun(tx, { kind: 'tell-attendees', params, actor })
  }
