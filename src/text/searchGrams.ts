import { foldForSearch } from './normalise'

/**
 * Distinct pairs of neighbouring code points of a text, for a GIN index over `integer[]`: Chinese has no spaces
 * between words, so any two neighbours can be what somebody looks for. White space breaks a pair.
 *
 * A match in the index is a candidate, not an answer. It needs a recheck whenever
 * - the term has three or more code points: its pairs may stand apart from one another in the text;
 * - the term has white space: its parts may stand anywhere;
 * - the term or the text has a character beyond U+FFFF (𠮷, emoji): its pairs are hashed and may collide.
 * Only a term of two BMP characters against a text of BMP characters is exact. So the caller always rechecks
 * with LIKE on the folded text, which is safe to build from a folded term (see `foldForSearch`).
 *
 * @returns signed 32-bit integers in order of first appearance
 */
export function searchGrams(text: string): number[] {
  return gramsOfFolded(foldForSearch(text))
}

/**
 * The pairs a text must have to contain the term: `searchGrams(text) @> queryGrams(term)`.
 *
 * @throws RangeError when the folded term has no two neighbouring characters to look for
 */
export function queryGrams(term: string): number[] {
  const grams = searchGrams(term)
  if (grams.length === 0) throw new RangeError('A search term needs two neighbouring characters.')
  return grams
}

/** Whether a term has two neighbouring characters left after folding, so that `queryGrams` takes it. */
export function isSearchable(term: string): boolean {
  return searchGrams(term).length > 0
}

const SPACE = 0x20

/** `searchGrams` of a text that `foldForSearch` has folded already. */
export function gramsOfFolded(folded: string): number[] {
  const grams = new Set<number>()
  let previous = SPACE
  for (let index = 0; index < folded.length;) {
    const current = folded.codePointAt(index)!
    index += current > 0xffff ? 2 : 1
    if (previous !== SPACE && current !== SPACE) grams.add(pack(previous, current))
    previous = current
  }
  return [...grams]
}

/** Two BMP code points fit side by side; with more bits, the two are mixed (constants of MurmurHash3). */
function pack(first: number, second: number): number {
  if (first <= 0xffff && second <= 0xffff) return (first << 16) | second
  let hash = Math.imul(first, 0x85ebca6b) ^ Math.imul(second, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}
