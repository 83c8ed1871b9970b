import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import type { StaffActor } from '../access/actor'
import type { Clause } from '../clauses/clause'
import { query } from '../db/transaction'
import { findEntryConsultation } from '../entry/entryConsultation'
import type { RowContext } from './checkRow'
import { clauseFinder } from './findClause'
import { countyFinder } from './findCounty'
import type { County } from './findCounty'
import { ImportRefused } from './ImportRefused'

/**
 * What rows are judged by: the consultation's door, its clauses, the counties.
 *
 * @throws ImportRefused `consultation-takes-nothing`, for this person or any more.
 */
export const getRowContext = async (
  payload: Payload,
  { consultation: id, actor, now }: { consultation: string; actor: StaffActor; now: Date },
): Promise<RowContext> => {
  const door = await findEntryConsultation(payload, { id, actor })
  if (!door.ok) throw new ImportRefused('consultation-takes-nothing')
  const { consultation, opensAt, closesAt } = door
  const [revisions, counties] = await Promise.all([
    query<{ clauses: Clause[] | null }>(
      payload,
      sql`select clauses from policy_revisions where id = ${consultation.policyRevision}::uuid`,
    ),
    query<County>(payload, sql`select id, name, name_en as "nameEn" from counties`),
  ])
  return {
    consultation,
    opensAt,
    closesAt,
    now,
    counties: new Set(counties.map((county) => county.id)),
    findClause: clauseFinder(revisions[0]?.clauses ?? []),
    findCounty: countyFinder(counties),
  }
}
