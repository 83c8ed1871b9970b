import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../../db/transaction'
import type { Cue } from '../transcripts/cue'

type Query = Pick<Transaction, 'query'>['query']

/** A stretch of a text's cues by their places; `to` is not in it. */
export const readCues = async (query: Query, text: string, from: number, to: number): Promise<Cue[]> => {
  const rows = await query<{
    start: number | null
    end: number | null
    speaker: string | null
    body: string
  }>(sql`
    select start_ms as start, end_ms as "end", speaker, body from broadcast_cues
    where text_id = ${text}::uuid and place >= ${from} and place < ${to} order by place`)
  return rows.map(({ start, end, speaker, body }) => ({
    startMs: start,
    endMs: end,
    text: body,
    ...(speaker !== null && { speaker }),
  }))
}

export type TextRow = { id: string; kind: 'transcript' | 'comments'; cues: number }

/** The texts of a broadcast or a case, in the order in which they were handed in. */
export const listTexts = (query: Query, subject: string): Promise<TextRow[]> =>
  query<TextRow>(sql`
    select id, kind, cue_count as cues from broadcast_texts
    where subject_id = ${subject}::uuid and withdrawn_at is null order by added_at, id`)
