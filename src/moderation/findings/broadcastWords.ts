import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../../db/transaction'
import type { BroadcastTexts } from '../rules/broadcastTexts'
import type { Cue } from '../transcripts/cue'

type Query = Pick<Transaction, 'query'>['query']

export type BroadcastRow = {
  id: string
  title: string
  room: string
  platform: string
  account: string
  county: string
  agency: string
  startsAt: string
  isAiFigure: boolean
  description: string | null
  goods: string | null
}

export const findBroadcast = async (query: Query, id: string): Promise<BroadcastRow | undefined> => {
  const [row] = await query<BroadcastRow>(sql`
    select b.id, b.title, r.name as room, r.platform::text, r.platform_account as account, b.county_id as county,
      b.agency_id as agency, b.starts_at as "startsAt", coalesce(b.ai_figure, false) as "isAiFigure", b.description, b.goods
    from broadcasts b join live_rooms r on r.id = b.room_id where b.id = ${id}::uuid`)
  return row && { ...row, startsAt: new Date(row.startsAt).toISOString() }
}

/** A text without a time; empty ones keep the place of those that follow. */
const cueOf = (text: string | null): Cue => ({ startMs: null, endMs: null, text: text ?? '' })

/** What somebody wrote of a broadcast beforehand: its title; what it is about, and what is sold in it. */
export const broadcastWords = ({ title, description, goods }: BroadcastRow): BroadcastTexts => ({
  title: [cueOf(title)],
  description: [cueOf(description), cueOf(goods)],
})
