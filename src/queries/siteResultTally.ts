import { DISPOSITIONS, EXCLUSIONS } from '../workflow/comments'

export type Disposition = (typeof DISPOSITIONS)[number]
export type Exclusion = (typeof EXCLUSIONS)[number]

/** One row of the adoption table 意见采纳情况表: a point, or comments on one clause answered alike on their own. */
export type ResultRow = {
  /** Anchor; null for the whole draft. */
  clause: string | null
  /** Its title; null for answers to single comments. */
  point: string | null
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

/** Comments of one outcome, as the database counts them. */
export type Tally = { disposition: Disposition | null; exclusion: Exclusion | null; count: number }

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
