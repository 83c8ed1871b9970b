import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { appendAudit } from '../audit/append'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import type { Locale } from '../i18n'
import { readQueueFilter } from '../queries/queueFilter'
import { startRun } from '../runs/startRun'
import type { ExportFormat } from './exportFormats'

/** Exports one person may have under way: each is a file of a gigabyte at worst. */
const MOST_OPEN = 3

export type ExportRequest = {
  actor: StaffActor
  /** The queue's address. */
  filter: string
  format: ExportFormat
  locale: Locale
  now?: Date
}

/** What the trail keeps of a filter: what was searched for may be a name, so only that something was. */
const filterForTrail = (filter: string) => {
  const { term, after: _after, ...rest } = readQueueFilter(new URLSearchParams(filter))
  return { ...rest, ...(term && { searched: true }) }
}

/**
 * Puts an export of the comments a filter finds in line, and says so in the trail.
 *
 * @returns the run's id.
 * @throws Refusal 403 without the right to export · 409 too many under way.
 */
export const startExport = (
  payload: Payload,
  { actor, filter, format, locale, now = new Date() }: ExportRequest,
): Promise<string> => {
  if (!abilityOf(actor).can('export', SLUGS.comments)) throw new Refusal(403, reasonOf('not-your-action'))
  return inTransaction(payload, async (tx) => {
    const [open] = await tx.query<{ count: number }>(sql`
      select count(*)::int as count from runs
      where owner_id = ${actor.id}::uuid and kind = 'export' and state in ('waiting', 'running')`)
    if ((open?.count ?? 0) >= MOST_OPEN)
      throw new Refusal(409, reasonOf('too-many-exports', { max: MOST_OPEN }))
    const params = { format, locale, filter, until: now.toISOString() }
    const id = await startRun(tx, { kind: 'export', params, actor })
    const data = { format, filter: filterForTrail(filter) }
    await appendAudit(tx, { collection: SLUGS.runs, id, action: 'export', actor, at: now, data })
    return id
  })
}
