import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { validate as isUuid } from 'uuid'

import { query } from '../../../db/transaction'
import { HAS_LINE, REPEATS_TODAY } from '../../../queries/siteEvents'
import type { QUESTION_KINDS } from '../../kinds'
import { roomLeft } from '../roomLeft'
import type { Room } from '../roomLeft'

/** One of the event's own questions, as its planners entered it. */
export type Question = {
  id: string
  label: string
  labelEn: string | null
  kind: (typeof QUESTION_KINDS)[number]
  required: boolean | null
  choices: string | null
  choicesEn: string | null
}

/** What the form of an event needs to know of it. */
export type OpenEvent = {
  id: string
  state: string
  room: Room
  closesAt: Date
  questions: Question[]
}

type Row = Omit<OpenEvent, 'closesAt' | 'room'> & {
  closesAt: string
  capacity: number
  taken: number
  repeats: number
  isWaiting: boolean
}

/** An event that takes registrations, or did; undefined for one that never had any or that the public does not see. */
export const findOpenEvent = async (payload: Payload, id: string): Promise<OpenEvent | undefined> => {
  if (!isUuid(id)) return undefined
  const [row] = await query<Row>(
    payload,
    sql`select e.id, e.state, e.capacity::int, s.taken, coalesce(e.registration_closes_at, e.starts_at) as "closesAt",
        ${REPEATS_TODAY} as repeats, ${HAS_LINE} as "isWaiting",
        coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'label', q.label, 'labelEn', q.label_en,
            'kind', q.kind, 'required', q.required, 'choices', q.choices, 'choicesEn', q.choices_en) order by q._order)
          from events_questions q where q._parent_id = e.id), '[]'::jsonb) as questions
      from events e join event_seats s on s.event_id = e.id
      where e.id = ${id}::uuid and e.takes_registrations and e.capacity is not null and e.published_at is not null`,
  )
  if (!row) return undefined
  const { capacity, taken, repeats, isWaiting, ...event } = row
  return {
    ...event,
    closesAt: new Date(row.closesAt),
    room: roomLeft({ capacity, taken, repeats, isWaiting }),
  }
}

/** Whether one can register now. */
export const isOpen = ({ state, closesAt }: Pick<OpenEvent, 'state' | 'closesAt'>, now: Date): boolean =>
  state === 'registration-open' && now < closesAt
