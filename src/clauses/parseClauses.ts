import type { Clause, Doubt } from './clause'
import { hasEnumerationGap } from './hasEnumerationGap'
import { MAX_HEADING } from './limits'
import { createOutlineBuilder, PARAGRAPH_OF_ARTICLE } from './outlineBuilder'
import { RANKS, readNumber, type ClauseNumber } from './readNumber'
import { splitHeading, splitSubHeading } from './splitHeading'
import { splitTitle } from './splitTitle'

type Line = {
  paragraph: string
  number: ClauseNumber | undefined
  isTableRow: boolean
  isSignature: boolean
}

const DATE =
  /^[\d二〇○零一三四五六七八九]{4}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$/
const LONGEST_SIGNATURE = 30
const MOST_SIGNATURES = 3

const isSignatory = (line: Line | undefined): boolean =>
  line !== undefined &&
  !line.number &&
  line.paragraph.length <= LONGEST_SIGNATURE &&
  !/[。；，：:;,]/.test(line.paragraph)

/** Marks the lines that sign the document: a date at its end or before an annex, and the names above it. */
const markSignatures = (lines: Line[]): void => {
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    if (!DATE.test(line.paragraph) || (next && next.number?.kind !== 'annex')) return
    line.isSignature = true
    for (let above = index - 1; above >= index - MOST_SIGNATURES && isSignatory(lines[above]); above -= 1) {
      const signatory = lines[above]
      if (signatory) signatory.isSignature = true
    }
  })
}

const readLines = (paragraphs: readonly string[]): Line[] => {
  const lines = paragraphs.map((paragraph): Line => {
    const isTableRow = paragraph.includes(' | ')
    return {
      paragraph,
      isTableRow,
      number: isTableRow ? undefined : readNumber(paragraph),
      isSignature: false,
    }
  })
  markSignatures(lines)
  return lines
}

const isPlain = (line: Line | undefined): boolean => line !== undefined && !line.number && !line.isSignature

/** Ranks used in one annex, or in the document outside the annexes, for each line. */
const ranksAround = (lines: readonly Line[]): Set<number>[] => {
  let ranks = new Set<number>()
  return lines.map(({ number }) => {
    if (number?.kind === 'annex') ranks = new Set()
    else if (number) ranks.add(number.rank)
    return ranks
  })
}

/**
 * Reads the clauses of a draft from its paragraphs. Both ways of numbering are known, 一、（一）1.（1）① and
 * 编 章 节 条 款 项 目, also mixed, and annexes. Nothing of the text is lost: title, then number + heading + text of
 * the clauses, is the document again, up to white space.
 *
 * - An ordinary paragraph belongs to the text of the clause above it (after a line feed); in an article each one
 *   is a 款 with its own anchor; before the first number, and in the signature, each stands on level 0.
 * - An unnumbered paragraph that opens with a sub-heading becomes a clause below the numbered one.
 * - Wrong, repeated and missing numbers stay as printed and get a doubt.
 *
 * The same paragraphs always give the same anchors.
 *
 * @param paragraphs in document order; rows of tables have their cells joined with ' | '
 */
export function parseClauses(paragraphs: readonly string[]): { title: string; clauses: Clause[] } {
  const filled = paragraphs.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '')
  const { title, taken } = splitTitle(filled)
  const lines = readLines(filled.slice(taken))
  const ranks = ranksAround(lines)
  const outline = createOutlineBuilder()
  const hasNumbers = lines.some(({ number }) => number !== undefined)

  const jumps = (rank: number, used: ReadonlySet<number>): Doubt | null => {
    const parent = outline.find((open) => open.rank < rank)
    if (parent && parent.rank < RANKS.cn) return null
    const between = [...used].some((other) => other > (parent?.rank ?? -1) && other < rank)
    return between ? 'level-jump' : null
  }

  const addNumbered = (number: ClauseNumber, index: number): void => {
    const next = lines[index + 1]
    const sibling = outline.find((open) => open.rank === number.rank)
    const split = splitHeading({
      rest: number.rest,
      kind: number.kind,
      inArticle:
        number.rank > RANKS.article && outline.find(({ rank }) => rank === RANKS.article) !== undefined,
      followedByText: isPlain(next) || (next?.number?.rank ?? 0) > number.rank,
      inList: /[；;]$/.test(sibling?.clause.text ?? ''),
    })
    const doubt = jumps(number.rank, ranks[index] ?? new Set()) ?? (split.unsure ? 'heading-guess' : null)
    const added = outline.numbered(number, { heading: split.heading, text: split.text, doubt })
    const listed = number.kind === 'annex' ? readNumber(number.rest) : undefined
    if (listed) added.lastValues.set(listed.rank, listed.value)
    if (number.kind === 'article' && split.text !== '') added.unnumbered = 1
  }

  const addPlain = ({ paragraph, isTableRow }: Line, next: Line | undefined): void => {
    const top = outline.top()
    if (!top)
      return outline.outside({ heading: '', text: paragraph, doubt: hasNumbers ? null : 'unnumbered' })
    if (isTableRow) return appendTo(top.clause, paragraph)

    const article = outline.find(({ rank }) => rank === RANKS.article)
    if (article) {
      if (article === top && article.clause.text === '') {
        article.unnumbered = 1
        return appendTo(article.clause, paragraph)
      }
      outline.below(article, PARAGRAPH_OF_ARTICLE, { heading: '', text: paragraph, doubt: null })
      return
    }

    const isNamelessAnnex = top.rank === RANKS.annex && `${top.clause.heading}${top.clause.text}` === ''
    if (isNamelessAnnex && paragraph.length <= MAX_HEADING && !/[。；：，]/.test(paragraph)) {
      top.clause.heading = paragraph
      return
    }

    const split = splitSubHeading(paragraph, isPlain(next))
    if (!split) return appendTo(top.clause, paragraph)
    const sibling = outline.find(({ number }) => number === null)
    const parent = sibling ? outline.find(({ clause }) => clause.anchor === sibling.clause.parent) : top
    if (parent) {
      const { heading, text } = split
      outline.below(parent, parent.rank + 0.5, { heading, text, doubt: 'unnumbered' })
    }
  }

  lines.forEach((line, index) => {
    if (line.isSignature) outline.outside({ heading: '', text: line.paragraph, doubt: 'unnumbered' })
    else if (line.number) addNumbered(line.number, index)
    else addPlain(line, lines[index + 1])
  })

  return { title, clauses: outline.clauses.map(doubtEnumeration) }
}

const appendTo = (clause: Clause, paragraph: string): void => {
  clause.text = clause.text === '' ? paragraph : `${clause.text}\n${paragraph}`
}

const doubtEnumeration = (clause: Clause): Clause => {
  const isKnown = clause.doubt === 'numbering-gap' || clause.doubt === 'numbering-repeat'
  return !isKnown && hasEnumerationGap(`${clause.heading}${clause.text}`)
    ? { ...clause, doubt: 'numbering-gap' }
    : clause
}
