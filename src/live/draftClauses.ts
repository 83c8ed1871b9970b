import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import type { Clause } from '../clauses/clause'
import { printedClause } from '../clauses/printedClause'
import { query } from '../db/transaction'

/** A clause as the heat map names it. */
export type HeatClause = { anchor: string; level: number; label: string }

/** Characters of a clause that tell it from its neighbours. */
const LABEL = 80

const labelOf = ({ number, heading, text }: Clause): string => {
  const printed = printedClause(number, `${heading}${text}`)
  return printed.length > LABEL ? `${printed.slice(0, LABEL)}…` : printed
}

/** The clauses of a consultation's draft in order, for who may see the consultation. */
export const findDraftClauses = async (payload: Payload, consultation: string): Promise<HeatClause[]> => {
  const [revision] = await query<{ clauses: Clause[] | null }>(
    payload,
    sql`select r.clauses from consultations n join policy_revisions r on r.id = n.policy_revision_id
      where n.id = ${consultation}::uuid`,
  )
  return (revision?.clauses ?? []).map((clause) => ({
    anchor: clause.anchor,
    level: clause.level,
    label: labelOf(clause),
  }))
}
