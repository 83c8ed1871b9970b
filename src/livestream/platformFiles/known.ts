import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../../db/transaction'
import { accountKeyOf } from '../platforms'
import type { Platform } from '../platforms'

type Query = Pick<Transaction, 'query'>

export type KnownOperator = { id: string; name: string; code: string; state: string; kind: string }

/** Operators on file by their unified codes; the latest file of each. */
export const findOperators = async (
  { query }: Query,
  codes: readonly string[],
): Promise<Map<string, KnownOperator>> => {
  if (codes.length === 0) return new Map()
  const rows = await query<KnownOperator>(sql`
    select id, name, unified_code as code, state::text, kind::text from live_operators
    where unified_code in (select jsonb_array_elements_text(${JSON.stringify(codes)}::jsonb)) and state <> 'ended'
    order by created_at`)
  return new Map(rows.map((row) => [row.code, row]))
}

export type KnownRoom = { id: string; name: string; key: string; operator: string; followers: number }

/** Rooms on file by platform and account. */
export const findRooms = async (
  { query }: Query,
  { platform, accounts }: { platform: Platform; accounts: readonly string[] },
): Promise<Map<string, KnownRoom>> => {
  if (accounts.length === 0) return new Map()
  const rows = await query<KnownRoom>(sql`
    select r.id, r.name, r.account_key as key, coalesce(o.unified_code, '') as operator,
      coalesce(r.followers, 0)::int as followers
    from live_rooms r left join live_operators o on o.id = r.operator_id
    where r.platform::text = ${platform}
      and r.account_key in (select jsonb_array_elements_text(${JSON.stringify(accounts.map(accountKeyOf))}::jsonb))`)
  return new Map(rows.map((row) => [row.key, row]))
}
