import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../db/transaction'

/** Everything that is kept about who sent a comment, for that person alone. 个人信息保护法 art 45. */
export type KeptData = {
  name: string | null
  contact: string | null
  email: string | null
  county: string | null
  countyEn: string | null
  body: string
  files: string[]
  arrivedAt: Date
  channel: string
}

export type AnsweredRequest = {
  id: string
  kind: 'access' | 'deletion'
  state: 'submitted' | 'granted' | 'refused'
  dueAt: Date
  answeredAt: Date | null
  answer: string | null
}

export const readKeptData = async (payload: Payload, comment: string): Promise<KeptData | undefined> => {
  const [row] = await query<Omit<KeptData, 'arrivedAt'> & { arrivedAt: string }>(
    payload,
    sql`select p.name, p.contact, p.email, y.name as county, y.name_en as "countyEn", c.body, c.arrived_at as "arrivedAt",
        c.channel, coalesce((
          select json_agg(original_name order by id) from attachments where comment_id = c.id), '[]'::json) as files
      from comments c
        left join comment_contacts p on p.comment_id = c.id
        left join counties y on y.id = c.county_id
      where c.id = ${comment}::uuid`,
  )
  return row && { ...row, arrivedAt: new Date(row.arrivedAt) }
}

/** The requests about a comment, the latest first. */
export const readRequests = async (payload: Payload, comment: string): Promise<AnsweredRequest[]> => {
  const rows = await query<AnsweredRequest & { dueAt: string; answeredAt: string | null }>(
    payload,
    sql`select id, kind, state, due_at as "dueAt", answered_at as "answeredAt", answer from privacy_requests
      where comment_id = ${comment}::uuid order by submitted_at desc limit 20`,
  )
  return rows.map((row) => ({
    ...row,
    dueAt: new Date(row.dueAt),
    answeredAt: row.answeredAt ? new Date(row.answeredAt) : null,
  }))
}
