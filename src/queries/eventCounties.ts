import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../db/transaction'

export type CountyChoice = { code: string; name: string; nameEn: string }

/** The counties of the province, by code. */
export const findCounties = (payload: Payload): Promise<CountyChoice[]> =>
  query<CountyChoice>(
    payload,
    sql`select id as code, name, coalesce(name_en, name) as "nameEn" from counties order by id`,
  )
