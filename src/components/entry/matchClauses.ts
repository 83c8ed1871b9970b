import { toChineseNumeral } from '../../clauses/chineseNumerals'
import type { Choice } from '../../queries/queueChoices'
import { foldForSearch } from '../../text/normalise'

const MOST = 50

const folded = (text: string) => foldForSearch(text).replaceAll(' ', '')

/** 12 is found as 十二, 第12条 as 第十二条. */
const inChinese = (term: string) => term.replace(/\d+/g, (digits) => toChineseNumeral(Number(digits)))

/** The clauses that answer to what is typed: a number in either writing, or words; those that begin with it first. */
export const matchClauses = (clauses: readonly Choice[], typed: string): Choice[] => {
  const term = folded(typed)
  if (term === '') return clauses.slice(0, MOST)
  const terms = [...new Set([term, inChinese(term), `第${inChinese(term)}条`])]
  const place = ({ label }: Choice) => {
    const places = terms.map((one) => folded(label).indexOf(one)).filter((at) => at >= 0)
    return places.length > 0 ? Math.min(...places) : -1
  }
  return clauses
    .map((clause) => ({ clause, at: place(clause) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST)
    .map(({ clause }) => clause)
}
