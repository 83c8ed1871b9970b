import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { may } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import { eventWorkflow } from '../events/workflow'
import type { Tone } from '../workflow/definition'
import { scopeOf } from './waitingTasks'

/** An event in the desk's calendar. */
export type DeskEvent = {
  id: string
  title: string
  titleEn: string | null
  kind: string
  state: string
  tone: Tone
  startsAt: string
  endsAt: string
  place: string | null
  placeEn: string | null
  revision: number
  /** The act by which this person may have it moved; null for none. */
  moveBy: 'move' | 'propose-move' | null
  /** Somebody has asked to move it there. */
  proposedStart: string | null
}

type Row = Omit<DeskEvent, 'moveBy' | 'tone'> & { agency: string; county: string | null }

/** More than this at once nobody looks through: the list says that there are more. */
export const MOST_EVENTS = 400

const MOVES = ['move', 'propose-move'] as const

const moveOf = (actor: StaffActor, { state, agency, county }: Row): DeskEvent['moveBy'] =>
  MOVES.find(
    (action) =>
      (eventWorkflow.actions[action].from as readonly string[]).includes(state) &&
      may(actor, action, SLUGS.events, { agency, county, state }),
  ) ?? null

const iso = (moment: string) => new Date(moment).toISOString()

/** What this person may see of what is planned and on between two moments, soonest first. */
export const findDeskEvents = async (
  payload: Payload,
  actor: StaffActor,
  { from, until }: { from: Date; until: Date },
): Promise<DeskEvent[]> => {
  const rows = await query<Row>(
    payload,
    sql`select e.id, e.title, e.title_en as "titleEn", e.kind, e.state, e.starts_at as "startsAt", e.ends_at as "endsAt",
        c.name as place, c.name_en as "placeEn", e.revision::int, e.proposed_start as "proposedStart",
        e.agency_id as agency, e.county_id as county
      from events e left join counties c on c.id = e.place_id
      where ${scopeOf(actor, 'read', SLUGS.events, 'e')} and e.state <> 'cancelled'
        and tstzrange(e.starts_at, e.ends_at) && tstzrange(${from.toISOString()}::timestamptz, ${until.toISOString()}::timestamptz)
      order by e.starts_at, e.id limit ${MOST_EVENTS}`,
  )
  return rows.map((row) => {
    const { agency: _agency, county: _county, ...event } = row
    return {
      ...event,
      tone: eventWorkflow.states[row.state as keyof typeof eventWorkflow.states].tone,
      startsAt: iso(row.startsAt),
      endsAt: iso(row.endsAt),
      proposedStart: row.proposedStart && iso(row.proposedStart),
      moveBy: moveOf(actor, row),
    }
  })
}
