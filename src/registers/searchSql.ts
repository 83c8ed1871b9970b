import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { foldForSearch } from '../text/normalise'

/** Pairs of neighbouring characters of a folded term; white space breaks a pair. */
const pairsOf = (folded: string): string[] => {
  const characters = [...folded]
  return [
    ...new Set(
      characters.slice(1).flatMap((character, index) => {
        const pair = `${characters[index]}${character}`
        return pair.includes(' ') ? [] : [pair]
      }),
    ),
  ]
}

/** Whether a term is long enough to be looked up. */
export const isSearchableName = (term: string): boolean => pairsOf(foldForSearch(term)).length > 0

/**
 * Records whose name, English name, pinyin, initials or code hold the term: candidates from the index of pairs, checked
 * on the text. A folded term holds none of the characters that mean something to LIKE.
 */
export const matchesName = (term: string): SQL => {
  const folded = foldForSearch(term)
  const pairs = sql.join(
    pairsOf(folded).map((pair) => sql`${pair}`),
    sql`, `,
  )
  return sql`bigrams(search_text) @> array[${pairs}]::text[] and search_text like ${`%${folded}%`}`
}
