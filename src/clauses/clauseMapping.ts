import { z } from 'zod'

import { MAX_ANCHOR, MAX_CLAUSES } from './limits'

export const MAPPING_KINDS = ['kept', 'changed', 'moved', 'merged', 'split', 'deleted', 'added'] as const

export type MappingKind = (typeof MAPPING_KINDS)[number]

/** What became of one clause of the earlier text, or that a clause of the later text is new. */
export type MappingRow = {
  /** Anchor in the earlier text; null for an added clause. */
  from: string | null
  /** Anchors in the later text: none for a deleted clause, several for a split one. */
  to: string[]
  kind: MappingKind
  /** Likeness of the texts, 0..1. */
  score: number
  /** False: a person should look. */
  isSure: boolean
  /** Id of who confirmed or corrected the row. */
  confirmedBy: string | null
}

const anchor = z.string().max(MAX_ANCHOR)

const rowSchema = z.strictObject({
  from: anchor.nullable(),
  to: z.array(anchor).max(MAX_CLAUSES),
  kind: z.enum(MAPPING_KINDS),
  score: z.number().min(0).max(1),
  isSure: z.boolean(),
  confirmedBy: z.string().max(64).nullable(),
})

export const mappingRowsSchema: z.ZodType<MappingRow[]> = z.array(rowSchema).max(2 * MAX_CLAUSES)

/** How many clauses a kind names on either side. */
const fits = ({ kind, from, to }: MappingRow): boolean => {
  if (kind === 'added') return from === null && to.length === 1
  if (from === null) return false
  if (kind === 'deleted') return to.length === 0
  return kind === 'split' ? to.length >= 2 : to.length === 1
}

/**
 * Whether rows account for both texts: each earlier clause has one row, each later clause at least one, a merged one
 * several, and every row names as many clauses as its kind says.
 */
export const accountsForAll = (
  rows: readonly MappingRow[],
  anchors: { from: readonly string[]; to: readonly string[] },
): boolean => {
  const later = new Set(anchors.to)
  const left = new Set(anchors.from)
  const reached = new Set<string>()
  for (const row of rows) {
    if (!fits(row) || row.to.some((one) => !later.has(one))) return false
    if (row.from !== null && !left.delete(row.from)) return false
    row.to.forEach((one) => reached.add(one))
  }
  return left.size === 0 && reached.size === later.size
}
