import type { Clause, Doubt } from './clause'
import { MAX_LEVEL } from './limits'
import { RANKS, type ClauseNumber } from './readNumber'

/** Between 条 and anything numbered: a 款, the unnumbered paragraph of an article. */
export const PARAGRAPH_OF_ARTICLE = RANKS.article + 1

/** A clause under which others may still come. */
export type Open = {
  clause: Clause
  rank: number
  number: ClauseNumber | null
  /** Last value seen of each rank among the clauses directly below (articles: anywhere below). */
  lastValues: Map<number, number>
  unnumbered: number
}

type Body = { heading: string; text: string; doubt: Doubt | null }

type OutlineBuilder = {
  clauses: Clause[]
  top: () => Open | undefined
  find: (matches: (open: Open) => boolean) => Open | undefined
  numbered: (number: ClauseNumber, body: Body) => Open
  below: (parent: Open, rank: number, body: Body) => Open
  outside: (body: Body) => void
}

const LETTERS: Partial<Record<ClauseNumber['kind'], string>> = { annex: 'f', article: 'a' }

const segmentOf = ({ kind, value, inserted }: ClauseNumber): string =>
  `${LETTERS[kind] ?? ''}${value === 0 ? '' : value}${inserted === 0 ? '' : `z${inserted}`}` || '0'

/** A number out of order, seen from the last one in the same row. Articles put in (第十条之一) keep the row. */
const sequenceDoubt = (row: Map<number, number>, number: ClauseNumber): Doubt | null => {
  if (number.inserted > 0 || (number.kind === 'annex' && number.value === 0)) return null
  const last = row.get(number.rank) ?? 0
  row.set(number.rank, number.value)
  if (number.value === last + 1) return null
  return number.value <= last ? 'numbering-repeat' : 'numbering-gap'
}

/**
 * Grows the flat list of clauses from the paragraphs of a document: keeps the chain of open clauses, and gives
 * levels, parents and anchors. An anchor is the path of printed values (`c-2.1`, `c-a12.p2.1` for 第十二条第二款
 * 第一项, `c-f1` for 附件1), with -2, -3 behind it where a number comes again.
 */
export function createOutlineBuilder(): OutlineBuilder {
  const clauses: Clause[] = []
  const open: Open[] = []
  const anchors = new Set<string>()
  const rootValues = new Map<number, number>()
  let outside = 0

  const anchorFor = (path: string): string => {
    let anchor = path
    for (let copy = 2; anchors.has(anchor); copy += 1) anchor = `${path}-${copy}`
    anchors.add(anchor)
    return anchor
  }

  const push = (rank: number, number: ClauseNumber | null, segment: string, body: Body): Open => {
    const parent = open.at(-1)
    const path = parent && number?.kind !== 'article' ? parent.clause.anchor : scope()?.clause.anchor
    const clause: Clause = {
      anchor: anchorFor(path === undefined ? `c-${segment}` : `${path}.${segment}`),
      level: open.length + 1,
      number: number?.number ?? '',
      heading: body.heading,
      text: body.text,
      parent: parent?.clause.anchor ?? null,
      doubt: body.doubt,
    }
    const added: Open = { clause, rank, number, lastValues: new Map(), unnumbered: 0 }
    clauses.push(clause)
    open.push(added)
    return added
  }

  /** The annex that articles count in; undefined is the document itself. */
  const scope = (): Open | undefined => open.find(({ rank }) => rank === RANKS.annex)

  const closeFrom = (rank: number): void => {
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= rank) open.pop()
  }

  return {
    clauses,
    top: () => open.at(-1),
    find: (matches) => open.findLast(matches),
    numbered: (number, body) => {
      closeFrom(number.rank)
      const rowOwner = number.kind === 'article' ? scope() : open.at(-1)
      const doubt = sequenceDoubt(rowOwner?.lastValues ?? rootValues, number) ?? body.doubt
      const tooDeep = open.length >= MAX_LEVEL
      open.length = Math.min(open.length, MAX_LEVEL - 1)
      return push(number.rank, number, segmentOf(number), { ...body, doubt: tooDeep ? 'level-jump' : doubt })
    },
    below: (parent, rank, body) => {
      open.length = Math.min(open.indexOf(parent) + 1, MAX_LEVEL - 1)
      const owner = open.at(-1) ?? parent
      owner.unnumbered += 1
      return push(rank, null, `p${owner.unnumbered}`, body)
    },
    outside: (body) => {
      open.length = 0
      outside += 1
      const anchor = anchorFor(`c-p${outside}`)
      clauses.push({ anchor, level: 0, number: '', parent: null, ...body })
    },
  }
}
