import { sql } from '@payloadcms/db-postgres/drizzle'

import { systemActor } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import type { Transaction } from '../../db/transaction'
import { Refusal } from '../../errors/Refusal'
import type { Follow } from '../../workflow/definition'
import { performAlso } from '../../workflow/follow/performAlso'

const actor = systemActor('waiting-list')

/** Nobody moves up in an event that is over, postponed or cancelled. */
const findFree = async (tx: Transaction, event: string): Promise<number> => {
  // Locked first: whoever gives places away takes turns.
  const [seats] = await tx.query<{ free: number }>(sql`
    select (e.capacity - s.taken)::int as free from event_seats s join events e on e.id = s.event_id
    where s.event_id = ${event}::uuid and e.state in ('published', 'registration-open') and e.ends_at > now()
    for update of s`)
  return seats?.free ?? 0
}

const findFirst = async (tx: Transaction, event: string): Promise<string | undefined> => {
  const [first] = await tx.query<{ id: string }>(sql`
    select id from event_registrations where event_id = ${event}::uuid and state = 'waiting'
    order by number limit 1`)
  return first?.id
}

/** One who was cancelled at this very moment is passed over. */
const admit = async (tx: Transaction, id: string, now: Date): Promise<boolean> => {
  try {
    await performAlso(tx, { collection: SLUGS.eventRegistrations, id, action: 'admit', actor, now })
    return true
  } catch (error) {
    if (error instanceof Refusal && error.status === 409) return false
    throw error
  }
}

/**
 * Gives free places to those who wait, in the order they came.
 *
 * @param most of them in this transaction; the worker's next round goes on
 * @returns how many moved up
 */
export const moveUp = async (
  tx: Transaction,
  { event, most, now }: { event: string; most: number; now: Date },
): Promise<number> => {
  let free = Math.min(await findFree(tx, event), most)
  let moved = 0
  while (free > 0) {
    const first = await findFirst(tx, event)
    if (!first) return moved
    if (await admit(tx, first, now)) {
      moved += 1
      free -= 1
    }
  }
  return moved
}

/** A place that somebody gives back goes to the first who waits, in the same transaction. */
export const passOnPlace: Follow = async ({ tx, record, now }) => {
  if (record.state === 'registered') await moveUp(tx, { event: String(record.event), most: 1, now })
}
