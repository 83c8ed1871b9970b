import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../db/transaction'
import { normaliseUnifiedCode } from '../identifiers/unifiedCode'

/** What lets a candidate find itself in the published list: its token is SM3(salt:subject). */
export type DrawToken = { name: string; token: string; salt: string; subject: string; isDrawn: boolean }

/** A candidate of a draw by its code, for whoever may see the draw and answers the candidate's question. */
export const findDrawToken = async (
  payload: Payload,
  draw: string,
  code: string,
): Promise<DrawToken | undefined> => {
  const [row] = await query<DrawToken>(
    payload,
    sql`select c.subject_name as name, c.token, c.salt, c.subject_id::text as subject, i.token is not null as "isDrawn"
      from draw_candidates c left join draw_items i on i.draw_id = c.draw_id and i.token = c.token
      where c.draw_id = ${draw}::uuid and c.unified_code = ${normaliseUnifiedCode(code)} limit 1`,
  )
  return row
}
