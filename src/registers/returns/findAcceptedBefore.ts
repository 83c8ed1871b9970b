import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../../db/transaction'
import type { ApplicationValues } from '../definition'
import { periodBefore } from './periods'

type Own = { register: string; record: string; kind: string; period: string }

/** What was accepted of the period before, to compare with. */
export const findAcceptedBefore = async (
  payload: Payload,
  { register, record, kind, period }: Own,
): Promise<ApplicationValues | undefined> => {
  const [row] = await query<{ values: ApplicationValues }>(
    payload,
    sql`select values from register_returns
      where register = ${register} and record = ${record} and kind = ${kind}
        and period = ${periodBefore(period)} and state = 'accepted'`,
  )
  return row?.values
}
