import { sql } from '@payloadcms/db-postgres/drizzle'

import { query } from '../db/transaction'
import { DISPOSITIONS, EXCLUSIONS } from '../workflow/comments'
import { sitePayload } from './sitePayload'

export type Disposition = (typeof DISPOSITIONS)[number]
export type Exclusion = (typeof EXCLUSIONS)[number]

/** One row of the adoption table 意见采纳情况表: comments on one clause answered alike. */
export type ResultRow = {
  /** Anchor; null for the whole draft. */
  clause: string | null
  topic: string | null
  disposition: Disposition
  reason: string
  count: number
}

export type ConsultationResult = {
  total: number
  decided: number
  excluded: number
  dispositions: { value: Disposition; count: number }[]
  exclusions: { value: Exclusion; count: number }[]
  rows: ResultRow[]
  /** There are more rows than shown. */
  capped: boolean
}

/** Rows of the table a page still reads well with. */
export const RESULT_ROWS = 300

type Tally = { disposition: Disposition | null; exclusion: Exclusion | null; count: number }

/** Counts by outcome; an outcome nobody got counts 0. */
export const tallyResult = (tallies: readonly Tally[], rows: readonly ResultRow[]): ConsultationResult => {
  const sumOf = (matches: (tally: Tally) => boolean) =>
    tallies.filter(matches).reduce((sum, { count }) => sum + count, 0)
  const dispositions = DISPOSITIONS.map((value) => ({
    value,
    count: sumOf(({ disposition, exclusion }) => !exclusion && disposition === value),
  }))
  const exclusions = EXCLUSIONS.map((value) => ({
    value,
    count: sumOf(({ exclusion }) => exclusion === value),
  }))
  const decided = dispositions.reduce((sum, { count }) => sum + count, 0)
  const excluded = exclusions.reduce((sum, { count }) => sum + count, 0)
  return {
    total: decided + excluded,
    decided,
    excluded,
    dispositions,
    exclusions: exclusions.filter(({ count }) => count > 0),
    rows: rows.slice(0, RESULT_ROWS),
    capped: rows.length > RESULT_ROWS,
  }
}

/**
 * What became of the comments of a published consultation; every comment is settled by then. Carries no comment's own
 * words and nobody's name. Ask for a published consultation only.
 */
export const getConsultationResult = async (consultation: string): Promise<ConsultationResult> => {
  const payload = await sitePayload()
  const [tallies, rows] = await Promise.all([
    query<Tally>(
      payload,
      sql`select disposition, exclusion, count(*)::int as count from comments
        where consultation_id = ${consultation}::uuid group by disposition, exclusion`,
    ),
    query<ResultRow>(
      payload,
      sql`select nullif(clause, '') as clause, topic, disposition, coalesce(disposition_reason, '') as reason,
          count(*)::int as count
        from comments where consultation_id = ${consultation}::uuid and state = 'decided'
        group by nullif(clause, ''), topic, disposition, disposition_reason
        order by count desc, nullif(clause, '') nulls first, topic limit ${RESULT_ROWS + 1}`,
    ),
  ])
  return tallyResult(tallies, rows)
}
