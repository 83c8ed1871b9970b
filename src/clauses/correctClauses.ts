import type { Clause } from './clause'
import { MAX_ANCHOR, MAX_CLAUSES, MAX_LEVEL } from './limits'
import { readNumber } from './readNumber'
import { settleOutline } from './settleOutline'

/**
 * An editor's corrections. Each is pure, takes the clauses of a revision and returns new ones that are valid under
 * `clausesSchema` if the texts given are; anchors stay on their clauses, and a clause that a person has touched has no
 * doubt any more. A correction that makes no sense (an unknown anchor, nothing above to merge with, a clause left
 * blank) returns the clauses as they were.
 */
type Correction = { clauses: readonly Clause[]; anchor: string }

type Wording = Pick<Clause, 'number' | 'heading' | 'text'>

const isBlank = ({ number, heading, text }: Wording): boolean => `${number}${heading}${text}`.trim() === ''

/** Index behind the clause and all below it. */
const endOfSubtree = (clauses: readonly Clause[], index: number): number => {
  const level = clauses[index]?.level ?? 0
  if (level === 0) return index + 1
  const next = clauses.findIndex((clause, at) => at > index && clause.level <= level)
  return next === -1 ? clauses.length : next
}

const replaceAt = (clauses: readonly Clause[], index: number, ...put: Clause[]): Clause[] => [
  ...clauses.slice(0, index),
  ...put,
  ...clauses.slice(index + 1),
]

/** `c-2.1` → `c-2.1-n2`: never the form that the parser gives, so a clause removed earlier is not confused with it. */
const anchorBeside = (anchor: string, clauses: readonly Clause[], reserved: readonly string[]): string => {
  const taken = new Set([...clauses.map((clause) => clause.anchor), ...reserved])
  const stem = anchor.replace(/-n\d+$/, '').slice(0, MAX_ANCHOR - 6)
  let copy = 2
  while (taken.has(`${stem}-n${copy}`)) copy += 1
  return `${stem}-n${copy}`
}

/** Confirms that a clause is as it should be. */
export function confirmClause({ clauses, anchor }: Correction): Clause[] {
  return clauses.map((clause) => (clause.anchor === anchor ? { ...clause, doubt: null } : clause))
}

/**
 * The level that a clause would get: `wanted`, within what the clause before it allows.
 *
 * @returns undefined when the clause stays where it is, so that a button can be disabled
 */
export function reachableLevel({
  clauses,
  anchor,
  level,
}: Correction & { level: number }): number | undefined {
  const index = clauses.findIndex((clause) => clause.anchor === anchor)
  const clause = clauses[index]
  if (!clause || !Number.isInteger(level)) return undefined
  const reachable = Math.max(0, Math.min(level, (clauses[index - 1]?.level ?? 0) + 1, MAX_LEVEL))
  return reachable === clause.level ? undefined : reachable
}

/** Moves a clause, and all below it by as much, to a level; what follows finds its new parents. */
export function setLevel({ clauses, anchor, level }: Correction & { level: number }): Clause[] {
  const index = clauses.findIndex((clause) => clause.anchor === anchor)
  const target = clauses[index]
  const reachable = reachableLevel({ clauses, anchor, level })
  if (!target || reachable === undefined) return confirmClause({ clauses, anchor })

  const end = endOfSubtree(clauses, index)
  const shift = reachable - target.level
  const moved = clauses.map((clause, at) =>
    at >= index && at < end ? { ...clause, level: clause.level + shift } : clause,
  )
  return confirmClause({ clauses: settleOutline(moved), anchor })
}

/** Rewords a clause: any of number, heading and text. */
export function setText({ clauses, anchor, ...wording }: Correction & Partial<Wording>): Clause[] {
  return clauses.map((clause) => {
    const reworded = { ...clause, ...wording, doubt: null }
    return clause.anchor === anchor && !isBlank(reworded) ? reworded : clause
  })
}

/** Puts a clause at the end of the text of the one before it, as a paragraph; its anchor goes. */
export function mergeWithPrevious({ clauses, anchor }: Correction): Clause[] {
  const index = clauses.findIndex((clause) => clause.anchor === anchor)
  const merged = clauses[index]
  const previous = clauses[index - 1]
  if (!merged || !previous) return [...clauses]

  const paragraph = `${merged.number}${merged.heading}${merged.text}`
  const text = previous.text === '' ? paragraph : `${previous.text}\n${paragraph}`
  const rest = replaceAt(clauses, index)
  return settleOutline(replaceAt(rest, index - 1, { ...previous, text, doubt: null }))
}

/**
 * Cuts the text of a clause in two. The second part becomes a clause on the same level, with its number if it starts
 * with one, and what stood below the clause now stands below that part.
 *
 * @param offset UTF-16 offset in `text`; never cuts a character in two
 * @param reserved anchors that were in use before and must not come again
 */
export function splitAt({
  clauses,
  anchor,
  offset,
  reserved = [],
}: Correction & { offset: number; reserved?: readonly string[] }): Clause[] {
  const index = clauses.findIndex((clause) => clause.anchor === anchor)
  const clause = clauses[index]
  if (!clause || !Number.isInteger(offset) || clauses.length >= MAX_CLAUSES) return [...clauses]

  const cutsCharacter = /^[\uDC00-\uDFFF]/.test(clause.text.slice(offset))
  const at = cutsCharacter ? offset - 1 : offset
  const first = { ...clause, text: clause.text.slice(0, at).trimEnd(), doubt: null }
  const paragraph = clause.text.slice(at).trimStart()
  if (at <= 0 || isBlank(first) || paragraph === '') return [...clauses]

  const numbered = readNumber(paragraph)
  const second: Clause = {
    ...first,
    anchor: anchorBeside(anchor, clauses, reserved),
    number: numbered?.number ?? '',
    heading: '',
    text: numbered?.rest ?? paragraph,
  }
  return settleOutline(replaceAt(clauses, index, first, second))
}

/** Adds a clause behind another and all below it, on the same level. */
export function insertAfter({
  clauses,
  anchor,
  wording,
  reserved = [],
}: Correction & { wording: Wording; reserved?: readonly string[] }): Clause[] {
  const index = clauses.findIndex((clause) => clause.anchor === anchor)
  const before = clauses[index]
  if (!before || isBlank(wording) || clauses.length >= MAX_CLAUSES) return [...clauses]

  const end = endOfSubtree(clauses, index)
  const { number, heading, text } = wording
  const added = {
    ...before,
    anchor: anchorBeside(anchor, clauses, reserved),
    number,
    heading,
    text,
    doubt: null,
  }
  return settleOutline([...clauses.slice(0, end), added, ...clauses.slice(end)])
}

/** Removes a clause; all below it moves up one level. */
export function removeClause({ clauses, anchor }: Correction): Clause[] {
  const index = clauses.findIndex((clause) => clause.anchor === anchor)
  if (index === -1) return [...clauses]
  const end = endOfSubtree(clauses, index)
  const raised = clauses.map((clause, at) =>
    at > index && at < end ? { ...clause, level: Math.max(1, clause.level - 1) } : clause,
  )
  return settleOutline(replaceAt(raised, index))
}
