import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import type { StaffActor } from '../access/actor'
import { NEVER_LENT } from '../access/delegation'
import { query } from '../db/transaction'
import type { Locale } from '../i18n'
import { nameColumn } from './nameColumn'

export type Delegate = { id: string; name: string; agency: string | null }

/** People offered at once; a department has fewer. */
const MOST = 500

/** To whom this person can lend rights: everybody on duty but the separate administrators, the own agency first. */
export const findDelegates = (
  payload: Payload,
  { id, agency }: StaffActor,
  locale: Locale,
): Promise<Delegate[]> => {
  const never = `{${NEVER_LENT.join(',')}}`
  return query<Delegate>(
    payload,
    sql`select u.id::text, u.name, ${nameColumn(locale, 'a')} as agency from users u left join agencies a on a.id = u.agency_id
      where u.disabled is not true and u.id <> ${id}::uuid
        and exists (select 1 from users_roles r where r.parent_id = u.id)
        and not exists (select 1 from users_roles r where r.parent_id = u.id and r.value::text = any(${never}::text[]))
      order by u.agency_id is distinct from ${agency}, a.name, u.name limit ${MOST}`,
  )
}
