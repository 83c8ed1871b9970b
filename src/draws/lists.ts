import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'
import type { Candidate } from './order'

type Database = Pick<Transaction, 'query'>

export type FrozenCandidate = Candidate & {
  salt: string
  subjectId: string
  name: string
  code: string
  county: string
}

/** The candidates of a draw as they were frozen. */
export const readCandidates = ({ query }: Database, draw: string): Promise<FrozenCandidate[]> =>
  query<FrozenCandidate>(sql`
    select token, risk_group as "group", salt, subject_id::text as "subjectId", subject_name as name,
      unified_code as code, county_id as county
    from draw_candidates where draw_id = ${draw}::uuid order by token collate "C"`)

export type FrozenInspector = { id: string; name: string; county: string }

/** Who may be sent, as it was frozen: one line for each county of a person. */
export const readInspectors = ({ query }: Database, draw: string): Promise<FrozenInspector[]> =>
  query<FrozenInspector>(sql`
    select user_id::text as id, name, county_id as county
    from draw_inspectors where draw_id = ${draw}::uuid order by user_id, county_id`)

export type DrawnItem = {
  position: number
  token: string
  subjectId: string
  name: string
  code: string
  county: string
  group: number
  inspectors: string[]
}

/** What was drawn, in its order. */
export const readItems = ({ query }: Database, draw: string): Promise<DrawnItem[]> =>
  query<DrawnItem>(sql`
    select i.position, i.token, c.subject_id::text as "subjectId", c.subject_name as name, c.unified_code as code,
      c.county_id as county, c.risk_group as "group", i.inspectors
    from draw_items i join draw_candidates c on c.draw_id = i.draw_id and c.token = i.token
    where i.draw_id = ${draw}::uuid order by i.position`)
