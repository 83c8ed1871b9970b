import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'
import { beijingDay } from '../legal/beijing'
import type { StaffActor } from './actor'
import { loansOn } from './delegation'
import type { Role } from './roles'

type Row = {
  id: string
  name: string
  agency: string | null
  roles: Role[]
  counties: string[]
  lent: unknown
}

/** Enabled accounts as actors, with their rights of this moment. `u` is the account in the condition. */
const findStaffWhere = async (
  { query }: Pick<Transaction, 'query'>,
  condition: SQL,
): Promise<StaffActor[]> => {
  const rows = await query<Row>(sql`
    select u.id, u.name, u.agency_id as agency, u.lent,
      array(select r.value::text from users_roles r where r.parent_id = u.id order by r."order") as roles,
      array(select c.counties_id from users_rels c where c.parent_id = u.id and c.path = 'counties' order by c."order") as counties
    from users u where u.disabled is not true and ${condition} order by u.id`)
  const today = beijingDay(new Date())
  return rows.map(({ lent, ...row }) => ({ kind: 'staff', ...row, lent: loansOn(today, lent) }))
}

/** Everybody enabled who holds one of these roles, or has borrowed some: whether one of these, their rights say. */
export const findStaffByRoles = (
  tx: Pick<Transaction, 'query'>,
  roles: readonly Role[],
): Promise<StaffActor[]> => {
  const list = `{${roles.join(',')}}`
  return findStaffWhere(
    tx,
    sql`(u.lent is not null
      or exists (select 1 from users_roles r where r.parent_id = u.id and r.value::text = any(${list}::text[])))`,
  )
}

/** One enabled account; undefined for one that is disabled or gone. */
export const findStaffMember = async (
  tx: Pick<Transaction, 'query'>,
  id: string,
): Promise<StaffActor | undefined> => {
  const [actor] = await findStaffWhere(tx, sql`u.id = ${id}::uuid`)
  return actor
}
