import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'
import type { Programme } from './programme'
import { rankApplicants, shortlist } from './ranking'
import type { ScoreSheet } from './ranking'

/** A line of the ranking, with why it stands where it stands. */
export type RankedLine = {
  application: string
  name: string
  rank: number
  /** Out of 100, to two places. */
  mark: number
  sheets: number
  /** Label of the criterion that parted equal marks. */
  decidedBy: string | null
  tiedWith: readonly string[]
}

/** The ranking as it is stored with the programme. */
export type StoredRanking = {
  lines: readonly RankedLine[]
  /** Within the places, whatever anybody decides. */
  within: readonly string[]
  /** Tied across the last place: a person says who of them fills the places left. */
  undecided: readonly string[]
}

const NOBODY: StoredRanking = { lines: [], within: [], undecided: [] }

export const readRanking = (stored: unknown): StoredRanking =>
  stored !== null && typeof stored === 'object' && 'lines' in stored ? (stored as StoredRanking) : NOBODY

/** Places that those tied across the last one still have among them. */
export const placesLeft = ({ quota }: Pick<Programme, 'quota'>, { within }: StoredRanking): number =>
  quota - within.length

/**
 * Ranks a programme's scored applications by all sheets handed in, none dropped. The same sheets give the same ranking:
 * nothing depends on the order of rows or the time.
 */
export const rankProgramme = async (
  { query }: Pick<Transaction, 'query'>,
  programme: Programme,
): Promise<StoredRanking> => {
  const rows = await query<{ id: string; name: string; sheets: ScoreSheet[] }>(sql`
    select a.id, a.name, jsonb_agg(s.points order by s.score_id) as sheets
    from talent_applications a
      join talent_scores r on r.application_id = a.id and r.state in ('submitted', 'opened')
      join talent_sealed_sheets s on s.score_id = r.id
    where a.programme_id = ${programme.id}::uuid and a.state = 'scored'
    group by a.id, a.name order by a.id`)
  const { criteria, quota } = programme
  const ranked = rankApplicants(criteria, rows)
  const { within, undecided } = shortlist(ranked, quota)
  const labelOf = (key: string | undefined) => criteria.find((one) => one.key === key)?.label ?? null
  return {
    lines: ranked.map(({ id, rank, hundredths, decidedBy, tiedWith }) => {
      const row = rows.find((one) => one.id === id)
      return {
        application: id,
        name: row?.name ?? '',
        rank,
        mark: hundredths / 100,
        sheets: row?.sheets.length ?? 0,
        decidedBy: labelOf(decidedBy),
        tiedWith,
      }
    }),
    within: within.map(({ id }) => id),
    undecided: undecided.map(({ id }) => id),
  }
}
