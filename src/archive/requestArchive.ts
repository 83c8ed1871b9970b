import { stat } from 'node:fs/promises'

import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { may } from '../access/abilities'
import type { Actor, StaffActor } from '../access/actor'
import { appendAudit } from '../audit/append'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { startRun } from '../runs/startRun'
import type { RecordData } from '../workflow/definition'
import { findVisible } from '../workflow/perform'
import { archiveFileOf } from './archiveFile'

/** A process is archived once it has run: nothing more comes in. */
const ARCHIVED_IN = ['closed', 'conclusion-review', 'published', 'withdrawn']

/** Whether this actor may take the comments of this consultation out of the system. */
export const mayArchive = (actor: Actor, { agency, state }: { agency: unknown; state: unknown }): boolean =>
  may(actor, 'export', SLUGS.comments, { agency }) && ARCHIVED_IN.includes(String(state))

const getExportable = async (tx: Transaction, consultation: string, actor: Actor): Promise<RecordData> => {
  const record = await findVisible(tx, { collection: SLUGS.consultations, id: consultation, actor })
  if (!record) throw new Refusal(404, reasonOf('not-found'))
  if (!may(actor, 'export', SLUGS.comments, { agency: record.agency })) {
    throw new Refusal(403, reasonOf('not-your-action'))
  }
  return record
}

/**
 * Puts the making of an archive in line.
 *
 * @returns the run's id.
 * @throws Refusal 404 not there for this actor · 403 not theirs to take out · 409 the consultation still runs.
 */
export const requestArchive = (payload: Payload, actor: StaffActor, consultation: string): Promise<string> =>
  inTransaction(payload, async (tx) => {
    const record = await getExportable(tx, consultation, actor)
    if (!mayArchive(actor, { agency: record.agency, state: record.state })) {
      throw new Refusal(409, reasonOf('archive-too-early'))
    }
    const [comments] = await tx.query<{ count: number }>(
      sql`select count(*)::int as count from comments where consultation_id = ${consultation}::uuid`,
    )
    await appendAudit(tx, {
      collection: SLUGS.consultations,
      id: consultation,
      action: 'archive',
      actor,
      at: new Date(),
    })
    return startRun(tx, { kind: 'archive', params: { consultation }, actor, total: comments?.count ?? 0 })
  })

/**
 * The archive of a consultation, as it was made last.
 *
 * @throws Refusal 404 not there, or not there for this actor · 403 not theirs to take out.
 */
export const getArchive = async (
  payload: Payload,
  actor: StaffActor,
  consultation: string,
): Promise<{ path: string; bytes: number }> => {
  await inTransaction(payload, (tx) => getExportable(tx, consultation, actor))
  const path = archiveFileOf(consultation)
  const file = await stat(path).catch(() => undefined)
  if (!file) throw new Refusal(404, reasonOf('not-found'))
  return { path, bytes: file.size }
}
