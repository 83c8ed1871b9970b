import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../db/transaction'
import { findLink } from '../links/findLink'
import type { FoundLink } from '../links/link'
import { NOTICE_PURPOSE } from '../livestream/notices/notice'
import type { NoticeFacts } from '../livestream/notices/notice'

export type NoticePage = {
  link: string
  case: string
  state: string
  notice: NoticeFacts
  rectifyBy: string | null
  rectification: string | null
  mayAppeal: boolean
  appeal: { state: string; answer: string | null } | null
}

type Row = {
  state: string
  notice: NoticeFacts | null
  rectifyBy: string | null
  rectification: string | null
  appealBy: string | null
  origin: string | null
  appeal: string | null
  answer: string | null
}

/** What the operator of a room sees through the link of its notice; the link's state where it does not open. */
export const findNoticePage = async (
  payload: Payload,
  token: string,
  now = new Date(),
): Promise<NoticePage | Exclude<FoundLink['state'], 'open'>> => {
  const found = await findLink(payload, token, now)
  if (found.state !== 'open') return found.state
  if (found.link.purpose !== NOTICE_PURPOSE) return 'forged'
  const [row] = await query<Row>(
    payload,
    sql`select c.state::text, c.notice, c.rectify_by as "rectifyBy", c.rectification, c.appeal_by as "appealBy",
        d.origin::text as origin, a.state::text as appeal, a.answer
      from live_cases c
        left join lateral (select id, origin from case_decisions where case_id = c.id and state = 'opened'
          and measure::text = c.measure::text order by created_at desc limit 1) d on true
        left join lateral (select state, answer from case_appeals where case_id = c.id
          order by created_at desc limit 1) a on true
      where c.id = ${found.link.record}::uuid`,
  )
  if (!row?.notice) return 'forged'
  const isInTime = row.appealBy !== null && new Date(row.appealBy) >= now
  return {
    link: found.link.id,
    case: found.link.record,
    state: row.state,
    notice: row.notice,
    rectifyBy: row.rectifyBy && new Date(row.rectifyBy).toISOString(),
    rectification: row.rectification,
    mayAppeal: isInTime && row.appeal === null && row.origin !== null && row.origin !== 'appeal',
    appeal: row.appeal ? { state: row.appeal, answer: row.answer } : null,
  }
}
