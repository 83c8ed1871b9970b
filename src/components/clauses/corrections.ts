import type { Clause } from '../../clauses/clause'
import {
  confirmClause,
  insertAfter,
  mergeWithPrevious,
  reachableLevel,
  removeClause,
  setLevel,
  setText,
  splitAt,
} from '../../clauses/correctClauses'

export type Wording = Pick<Clause, 'number' | 'heading' | 'text'>

/** What an editor can do to one clause, as data. */
export type Correction =
  | { kind: 'confirm' }
  | { kind: 'promote' }
  | { kind: 'demote' }
  | { kind: 'reword'; wording: Partial<Wording> }
  | { kind: 'merge' }
  | { kind: 'split'; offset: number }
  | { kind: 'insert'; text: string }
  | { kind: 'remove' }

type Context = { clauses: readonly Clause[]; anchor: string; reserved: readonly string[] }

/** The clauses after a correction; the very same array when it changes nothing. */
export const correct = (
  correction: Correction,
  { clauses, anchor, reserved }: Context,
): readonly Clause[] => {
  const clause = clauses.find((one) => one.anchor === anchor)
  if (!clause) return clauses
  switch (correction.kind) {
    case 'confirm':
      return clause.doubt ? confirmClause({ clauses, anchor }) : clauses
    case 'promote':
      return setLevel({ clauses, anchor, level: clause.level - 1 })
    case 'demote':
      return setLevel({ clauses, anchor, level: clause.level + 1 })
    case 'reword':
      return setText({ clauses, anchor, ...correction.wording })
    case 'merge':
      return mergeWithPrevious({ clauses, anchor })
    case 'split':
      return splitAt({ clauses, anchor, offset: correction.offset, reserved })
    case 'insert':
      return insertAfter({
        clauses,
        anchor,
        wording: { number: '', heading: '', text: correction.text },
        reserved,
      })
    case 'remove':
      return removeClause({ clauses, anchor })
  }
}

/** The anchor that should be selected after a correction: what is new, else the same place, else its neighbour. */
export const selectionAfter = (
  before: readonly Clause[],
  after: readonly Clause[],
  anchor: string,
): string | undefined => {
  const known = new Set(before.map((clause) => clause.anchor))
  const added = after.find((clause) => !known.has(clause.anchor))
  if (added) return added.anchor
  if (after.some((clause) => clause.anchor === anchor)) return anchor
  const index = before.findIndex((clause) => clause.anchor === anchor)
  return (before[index - 1] ?? after[0])?.anchor
}

/** Which moves of a clause would change anything. */
export const possibleMoves = (clauses: readonly Clause[], anchor: string) => {
  const index = clauses.findIndex((one) => one.anchor === anchor)
  const level = clauses[index]?.level ?? 0
  return {
    promote: reachableLevel({ clauses, anchor, level: level - 1 }) !== undefined,
    demote: reachableLevel({ clauses, anchor, level: level + 1 }) !== undefined,
    merge: index > 0,
  }
}

/** The next other clause in doubt after a place, going round; undefined when there is none. */
export const nextDoubt = (clauses: readonly Clause[], after: string | undefined): string | undefined => {
  const index = clauses.findIndex(({ anchor }) => anchor === after)
  const round = [...clauses.slice(index + 1), ...clauses.slice(0, Math.max(0, index))]
  return round.find(({ doubt }) => doubt !== null)?.anchor
}
