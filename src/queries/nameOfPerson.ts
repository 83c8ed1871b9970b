import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { validate as isUuid } from 'uuid'

import { query } from '../db/transaction'

/** The name of an account, for those who see a record that names it: not the account itself. */
export const nameOfPerson = async (payload: Payload, person: unknown): Promise<string> => {
  const id = person !== null && typeof person === 'object' && 'id' in person ? person.id : person
  if (!isUuid(id)) return ''
  const [row] = await query<{ name: string }>(
    payload,
    sql`select name from users where id = ${String(id)}::uuid`,
  )
  return row?.name ?? ''
}
