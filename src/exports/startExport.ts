import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { appendAudit } from '../audit/append'
import { SLUGS } from '../collections/slugs'
import type { Slug } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import type { Locale } from '../i18n'
import { startRun } from '../runs/startRun'
import type { ExportFormat } from './exportFormats'
import { getSource } from './sources'

/** Exports one person may have under way: each is a file of a gigabyte at worst. */
const MOST_OPEN = 3

export type ExportRequest = {
  actor: StaffActor
  /** The collection it is taken from; comments when left out. */
  source?: Slug
  /** The list's address. */
  filter: string
  format: ExportFormat
  locale: Locale
  now?: Date
}

/**
 * Puts an export of what a filter finds in line, and says so in the trail.
 *
 * @returns the run's id.
 * @throws Refusal 403 without the right to export · 409 too many under way.
 */
export const startExport = (
  payload: Payload,
  { actor, source: slug = SLUGS.comments, filter, format, locale, now = new Date() }: ExportRequest,
): Promise<string> => {
  const source = getSource(slug)
  if (!abilityOf(actor).can('export', slug)) throw new Refusal(403, reasonOf('not-your-action'))
  return inTransaction(payload, async (tx) => {
    // Whoever asks often at once takes turns: each sees what the others have put in line.
    await tx.query(sql`select pg_advisory_xact_lock(hashtextextended(${`exports:${actor.id}`}, 0))`)
    const [open] = await tx.query<{ count: number }>(sql`
      select count(*)::int as count from runs
      where owner_id = ${actor.id}::uuid and kind = 'export' and state in ('waiting', 'running')`)
    if ((open?.count ?? 0) >= MOST_OPEN)
      throw new Refusal(409, reasonOf('too-many-exports', { max: MOST_OPEN }))
    const params = { format, locale, source: slug, filter, until: now.toISOString() }
    const id = await startRun(tx, { kind: 'export', params, actor })
    const data = { format, source: slug, filter: source.filterForTrail(filter) }
    await appendAudit(tx, { collection: SLUGS.runs, id, action: 'export', actor, at: now, data })
    return id
  })
}
