import { pick, seededRandom } from './random'
import type { Random } from './random'
import { TERMS } from './terms.mjs'
import { CHARACTERS, CLOSINGS, OBJECTS, REASONS, SUBJECTS, VERBS } from './vocabulary'

/** `oldTwo` stands in this part of the comments, the oldest. */
export const OLD_PART = 0.02

const SCATTERED_HALF = { term: '口岸', share: 0.1 }

const LEAST = 20
const MOST = 300
const LONGEST = 4_000

/** Most comments are a sentence or two; one in a hundred is an essay. */
const lengthOf = (random: Random): number =>
  random() < 0.01
    ? MOST + Math.floor((LONGEST - MOST) * random() ** 3)
    : LEAST + Math.floor((MOST - LEAST) * random() ** 2.2)

const clauseOf = (random: Random): string => {
  const subject = pick(random, SUBJECTS)
  const words = `${pick(random, VERBS)}${subject}的${pick(random, OBJECTS)}，${pick(random, REASONS)}`
  if (random() < 0.5) return words
  // Names, places and slips of the pen: pairs of characters no list of words foresees.
  const loose = Array.from({ length: 3 + Math.floor(random() * 8) }, () => pick(random, LOOSE)).join('')
  return `${words}，${loose}`
}

const LOOSE = [...CHARACTERS]

const markersOf = (random: Random, isOld: boolean): string[] => {
  const { oldTwo, ...others } = TERMS
  const wanted = [...Object.values(others), SCATTERED_HALF, ...(isOld ? [oldTwo] : [])]
  return wanted.filter(({ share }) => random() < share).map(({ term }) => term)
}

/**
 * Texts like those citizens write, in the order of their arrival.
 *
 * @param total how many there will be, so that the oldest are known
 * @yields the text of each comment, 20 to 300 characters, now and then up to 4,000
 */
export function* commentTexts({ total, seed }: { total: number; seed: number }): Generator<string> {
  const random = seededRandom(seed)
  for (let index = 0; index < total; index += 1) {
    const length = lengthOf(random)
    const parts = markersOf(random, index < total * OLD_PART).map((term) => `${term}一带`)
    for (let written = parts.join('，').length; written < length; written += parts.at(-1)!.length + 1) {
      parts.push(clauseOf(random))
    }
    yield `${parts.join('。')}。${random() < 0.2 ? `${pick(random, CLOSINGS)}！` : ''}`
  }
}
