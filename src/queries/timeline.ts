import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { may } from '../access/abilities'
import type { Actor } from '../access/actor'
import type { AuditContent } from '../audit/entry'
import type { Slug } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { findVisible } from '../workflow/perform'

/** `at` is ISO 8601, UTC. */
export type TimelineEntry = Omit<AuditContent, 'subjectCollection' | 'subjectId'> & { hash: string }

/** Newest acts shown at once; a record has rarely more than a dozen. */
const MAX_ENTRIES = 500

/**
 * Who did what to the record, oldest first. Empty for those who see it only because the public does: drafts, names
 * and reasons of the review stay with those in whose scope it is.
 *
 * @throws Refusal 404 when the record is not there for this actor.
 */
export const getRecordTimeline = (
  payload: Payload,
  { collection, id, actor }: { collection: Slug; id: string; actor: Actor },
): Promise<TimelineEntry[]> =>
  inTransaction(payload, async (tx) => {
    const record = await findVisible(tx, { collection, id, actor })
    if (!record) throw new Refusal(404, reasonOf('not-found'))
    if (!may(actor, 'history', collection, record)) return []
    const rows = await tx.query<TimelineEntry>(sql`
      select sequence::int, at, action, from_state as "fromState", to_state as "toState", reason, actor, data, hash
      from audit_entries where subject_collection = ${collection} and subject_id = ${id}
      order by sequence desc limit ${MAX_ENTRIES}`)
    return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() })).reverse()
  })
