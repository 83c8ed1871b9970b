import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'
import type { Programme } from './programme'

type Querying = Pick<Transaction, 'query'>

/** Those of a panel whose accounts are in use, in the panel's order. */
export const findActivePanel = async (
  { query }: Querying,
  { id }: Pick<Programme, 'id'>,
): Promise<string[]> => {
  const rows = await query<{ id: string }>(sql`
    select u.id from talent_programmes_rels panel join users u on u.id = panel.users_id
    where panel.parent_id = ${id}::uuid and panel.path = 'panel' and u.disabled is not true
    order by panel."order", u.id`)
  return rows.map((row) => row.id)
}

/** Somebody may be asked to review who works here and is not asked yet. */
export const mayJoinPanel = async (
  { query }: Querying,
  programme: string,
  person: string,
): Promise<boolean> => {
  const [row] = await query(sql`
    select 1 from users u where u.id = ${person}::uuid and u.disabled is not true
      and not exists (select 1 from talent_programmes_rels panel
        where panel.parent_id = ${programme}::uuid and panel.path = 'panel' and panel.users_id = u.id)`)
  return Boolean(row)
}

/** Adds somebody to the panel of a programme that can no longer be edited. */
export const joinPanel = async ({ query }: Querying, programme: string, person: string): Promise<void> => {
  await query(sql`
    insert into talent_programmes_rels ("order", parent_id, path, users_id)
    select coalesce(max("order"), 0) + 1, ${programme}::uuid, 'panel', ${person}::uuid
    from talent_programmes_rels where parent_id = ${programme}::uuid and path = 'panel'`)
}
