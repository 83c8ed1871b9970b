import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../db/transaction'
import type { Listed } from './objectionForm'
import { LISTED_STATES } from './listedStates'

/** What is published of somebody on the list: name, place and rank, never how to reach them. */
export type ListedLine = Listed & { rank: number; state: string; number: string | null }

/** Those on a programme's published list, by rank. */
export const findListed = (payload: Payload, programme: string): Promise<ListedLine[]> =>
  query<ListedLine>(
    payload,
    sql`select a.id, a.name, a.rank::int as rank, a.county_id as county, a.state::text as state, a.number
      from talent_applications a
      where a.programme_id = ${programme}::uuid and a.state::text = any(${`{${LISTED_STATES.join(',')}}`}::text[])
      order by a.rank, a.id`,
  )
