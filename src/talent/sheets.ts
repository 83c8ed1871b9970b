import { randomBytes } from 'node:crypto'

import { sql } from '@payloadcms/db-postgres/drizzle'

import { canonicalJson } from '../audit/entry'
import { sm3 } from '../audit/sm3'
import type { Transaction } from '../db/transaction'
import type { Programme, ScoredCriterion } from './programme'
import type { ScoreSheet } from './ranking'
import { weightedMean } from './ranking'

type Querying = Pick<Transaction, 'query'>

/**
 * A sheet under seal. It stands in a table that is no collection: no query of Payload's, whatever it filters, sorts,
 * populates or exports, can reach it. It becomes part of the score's record when the programme's sheets are opened.
 */
export type SealedSheet = { points: ScoreSheet; remark: string; salt: string }

export const findSheet = async ({ query }: Querying, score: string): Promise<SealedSheet | undefined> => {
  const [row] = await query<SealedSheet>(
    sql`select points, remark, salt from talent_sealed_sheets where score_id = ${score}::uuid`,
  )
  return row
}

/** Keeps what a reviewer has entered so far. */
export const writeSheet = async (
  { query }: Querying,
  { score, points, remark }: { score: string; points: ScoreSheet; remark: string },
): Promise<void> => {
  const salt = randomBytes(16).toString('hex')
  await query(sql`
    insert into talent_sealed_sheets (score_id, points, remark, salt, saved_at)
    values (${score}::uuid, ${JSON.stringify(points)}::jsonb, ${remark}, ${salt}, now())
    on conflict (score_id) do update set points = excluded.points, remark = excluded.remark, saved_at = now()`)
}

export const forgetSheet = async ({ query }: Querying, score: string): Promise<void> => {
  await query(sql`delete from talent_sealed_sheets where score_id = ${score}::uuid`)
}

/** What binds a reviewer to a sheet that nobody can read yet: SM3 (GB/T 32905) over it and a secret salt. */
export const sealOf = ({ points, remark, salt }: SealedSheet): string =>
  sm3(canonicalJson({ points, remark, salt }))

/** Points that may be entered: whole, within the criterion; what is left open is left out. Undefined when one may not. */
export const readPoints = (
  criteria: readonly ScoredCriterion[],
  entered: unknown,
): ScoreSheet | undefined => {
  if (entered === null || typeof entered !== 'object' || Array.isArray(entered)) return undefined
  const points: Record<string, number> = {}
  for (const [key, value] of Object.entries(entered)) {
    if (value === null || value === '') continue
    const criterion = criteria.find((one) => one.key === key)
    const isWithin =
      typeof value === 'number' &&
      Number.isSafeInteger(value) &&
      value >= 0 &&
      value <= (criterion?.maximum ?? -1)
    if (!isWithin) return undefined
    points[key] = value
  }
  return points
}

export const isComplete = (criteria: readonly ScoredCriterion[], points: ScoreSheet): boolean =>
  criteria.every(({ key }) => points[key] !== undefined)

/** A mark out of 100, to two places. */
export const markOf = ({ criteria }: Pick<Programme, 'criteria'>, sheets: readonly ScoreSheet[]): number =>
  weightedMean(criteria, sheets) / 100
