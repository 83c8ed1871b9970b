import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import type { Slug } from '../collections/slugs'
import { foldForSearch } from '../text/normalise'
import { tableNameOf } from '../workflow/tableOf'

/** Runs of letters and digits that are looked up by sixes or fours; a pair of letters is in every other name's pinyin. */
const RUN = /[a-z0-9]{4,}/g

const LONG = 6

const windowsOf = (text: string, length: number): string[] => {
  const characters = [...text]
  return characters
    .slice(length - 1)
    .map((_, index) => characters.slice(index, index + length).join(''))
    .filter((gram) => !gram.includes(' '))
}

/** What `name_grams` in the database makes of every text that holds the folded term. */
const gramsOf = (folded: string): string[] => {
  const letters = (folded.match(RUN) ?? []).flatMap((run) => windowsOf(run, run.length < LONG ? 4 : LONG))
  const pairs = folded.split(RUN).flatMap((rest) => windowsOf(rest, 2))
  return [...new Set([...letters, ...pairs])]
}

const indexOf = (slug: Slug) => `${tableNameOf(slug)}_search_idx`

/** Whether a term is long enough to be looked up. */
export const isSearchableName = (term: string): boolean => gramsOf(foldForSearch(term)).length > 0

/**
 * Records of a register whose name, English name, pinyin, initials or code hold the term: candidates from its index of grams,
 * checked on the text. A folded term holds none of the characters that mean something to LIKE.
 */
export const matchesName = (slug: Slug, term: string): SQL => {
  const folded = foldForSearch(term)
  const grams = sql.join(
    gramsOf(folded).map((gram) => sql`${gram}`),
    sql`, `,
  )
  return sql`name_grams(search_text) @> rare_grams(${indexOf(slug)}, array[${grams}]::text[]) and search_text like ${`%${folded}%`}`
}
