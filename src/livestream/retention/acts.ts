import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf } from '../../errors/Refusal'
import type { ActionDefinition, Follow, Guard } from '../../workflow/definition'
import { SENIORS } from '../measures'

/** `owned` of cases: until when they are kept, whether that is suspended, and whether they have been cleared. */
export const RETENTION_OWNED = { retainUntil: null, heldRetention: null, legalHold: false, forgottenAt: null }

const isHeld: Guard = ({ record }) =>
  Promise.resolve(record.legalHold === true ? null : reasonOf('no-legal-hold'))

const isNotHeld: Guard = ({ record }) =>
  Promise.resolve(record.legalHold === true ? reasonOf('legal-hold') : null)

const isOver: Guard = ({ record, now }) =>
  Promise.resolve(
    typeof record.retainUntil === 'string' && new Date(record.retainUntil) <= now
      ? null
      : reasonOf('retention-runs'),
  )

/** Files leave the disk after the commit: their names wait in a list of their own, for the worker. */
const clear: Follow = async ({ tx, record }) => {
  await tx.query(sql`
    with gone as (delete from recordings where case_id = ${record.id}::uuid returning file)
    insert into files_to_remove (directory, file) select 'recordings', file from gone on conflict do nothing`)
  await tx.query(sql`
    with gone as (delete from case_files where (subject_collection = 'live-cases' and subject_id = ${record.id})
      or (subject_collection = 'live-reports' and subject_id in
        (select id::text from live_reports where case_id = ${record.id}::uuid))
      or (subject_collection = 'quality-looks' and subject_id in
        (select id::text from quality_looks where case_id = ${record.id}::uuid)) returning filename)
    insert into files_to_remove (directory, file) select 'cases', filename from gone on conflict do nothing`)
  await tx.query(sql`delete from case_marks where case_id = ${record.id}::uuid`)
  await tx.query(sql`delete from broadcast_texts where case_id = ${record.id}::uuid`)
  await tx.query(sql`
    update live_reports set description = '—', url = null, contact_name = null, contact_email = null, source = null
    where case_id = ${record.id}::uuid`)
}

type Acts<State extends string> = Record<'preserve' | 'end-preserving' | 'forget', ActionDefinition<State>>

/**
 * Kept as long as the law asks, longer where somebody says so 证据保全, and cleared after: recordings, files, marks, and
 * what reporters wrote. That there was a case, and what was decided, stays.
 *
 * @param ended states in which a case is done with.
 */
export const retentionActs = <const State extends string>(
  all: readonly State[],
  ended: readonly State[],
): Acts<State> => ({
  preserve: {
    from: all,
    to: 'same',
    by: SENIORS,
    reason: 'required',
    guards: [isNotHeld],
    change: ({ record }) => ({
      legalHold: true,
      heldRetention: record.retainUntil ?? null,
      retainUntil: null,
    }),
  },
  'end-preserving': {
    from: all,
    to: 'same',
    by: SENIORS,
    reason: 'required',
    guards: [isHeld],
    change: ({ record }) => ({
      legalHold: false,
      retainUntil: record.heldRetention ?? null,
      heldRetention: null,
    }),
  },
  forget: {
    from: ended,
    to: 'same',
    by: 'system',
    due: 'retainUntil',
    guards: [isNotHeld, isOver],
    change: ({ now }) => ({ retainUntil: null, forgottenAt: now.toISOString() }),
    follow: [clear],
  },
})
