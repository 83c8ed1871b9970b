import { sql } from '@payloadcms/db-postgres/drizzle'
import { v7 as uuidv7 } from 'uuid'

import type { StaffActor } from '../../access/actor'
import { appendAudit } from '../../audit/append'
import { sm3 } from '../../audit/sm3'
import type { Transaction } from '../../db/transaction'
import { wellFormed } from '../../text/wellFormed'
import { startScan } from '../findings/startScan'
import type { Transcript } from '../transcripts/cue'
import type { TextKind } from '../transcripts/kinds'
import type { SubjectRecord } from './subject'

/** Cues written at a time. */
const CHUNK = 5_000

/** Faults kept with a text; the first are what somebody looks at. */
const MOST_FAULTS = 100

export type StoredText = {
  id: string
  /** Handed in before: nothing is stored again. */
  isKnown: boolean
  /** The run of the rules over it; none for a file that is known. */
  run: string | null
}

const storeCues = async ({ query }: Transaction, id: string, { cues }: Transcript) => {
  for (let start = 0; start < cues.length; start += CHUNK) {
    const rows = cues.slice(start, start + CHUNK).map(({ startMs, endMs, speaker, text }, index) => ({
      place: start + index,
      start: startMs,
      end: endMs,
      speaker: speaker === undefined ? null : wellFormed(speaker),
      body: wellFormed(text),
    }))
    await query(sql`
      insert into broadcast_cues (text_id, place, start_ms, end_ms, speaker, body)
      select ${id}::uuid, cue.place, cue.start, cue.end, cue.speaker, cue.body
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as cue(place int, start int, "end" int, speaker text, body text)`)
  }
}

type Handed = {
  subject: SubjectRecord
  name: string
  bytes: Uint8Array
  kind: TextKind
  transcript: Transcript
  actor: StaffActor
  now?: Date
}

/**
 * Keeps a transcript or an export of comments, in the caller's transaction, and puts the run of the rules over it in
 * line. The same file again is the same text: two who hand it in at once keep it once.
 */
export const storeText = async (
  tx: Transaction,
  { subject, name, bytes, kind, transcript, actor, now = new Date() }: Handed,
): Promise<StoredText> => {
  const id = uuidv7()
  const digest = sm3(Buffer.from(bytes))
  const isBroadcast = subject.collection === 'broadcasts'
  const [made] = await tx.query(sql`
    insert into broadcast_texts (id, broadcast_id, case_id, kind, original_name, sm3, bytes, cue_count, faults, added_by,
      added_at)
    values (${id}::uuid, ${isBroadcast ? subject.id : null}::uuid, ${isBroadcast ? null : subject.id}::uuid, ${kind},
      ${name}, ${digest}, ${bytes.length}, ${transcript.cues.length},
      ${JSON.stringify(transcript.faults.slice(0, MOST_FAULTS))}::jsonb, ${actor.id}::uuid, ${now.toISOString()})
    on conflict (subject_id, sm3) where withdrawn_at is null do nothing returning 1`)
  if (!made) {
    const [known] = await tx.query<{ id: string }>(
      sql`select id from broadcast_texts where subject_id = ${subject.id}::uuid and sm3 = ${digest}
        and withdrawn_at is null`,
    )
    return { id: known?.id ?? id, isKnown: true, run: null }
  }
  await storeCues(tx, id, transcript)
  const { state } = subject.record
  await appendAudit(tx, {
    collection: subject.collection,
    id: subject.id,
    action: 'add-text',
    actor,
    at: now,
    fromState: state,
    toState: state,
    data: { name, kind, sm3: digest, cues: transcript.cues.length },
  })
  return { id, isKnown: false, run: await startScan(tx, { subject, actor }) }
}
