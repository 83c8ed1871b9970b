import { pick, seededRandom } from './random'
import type { Random } from './random'
import { CHARACTERS, OBJECTS, REASONS, SUBJECTS, VERBS } from './vocabulary'

export const CAMPAIGNS = 200

/** So many of the comments belong to a campaign. */
const SHARE_IN_CAMPAIGNS = 0.6

/** A member changes up to this share of the characters of its campaign's letter. */
const MOST_EDITED = 0.2

/** Characters of a letter, and of a comment that somebody wrote alone. */
const LETTER = { least: 80, most: 400 }
const ALONE = { least: 40, most: 300 }

export type CampaignText = {
  text: string
  /** Which campaign's letter it was made from; undefined: nobody else's. */
  campaign: number | undefined
}

const LOOSE = [...CHARACTERS]

/** Names, places and slips of the pen, which no list of words foresees. */
const looseWords = (random: Random): string =>
  Array.from({ length: 4 + Math.floor(random() * 8) }, () => pick(random, LOOSE)).join('')

const sentence = (random: Random): string => {
  const wish = `${pick(random, VERBS)}${pick(random, SUBJECTS)}的${pick(random, OBJECTS)}`
  return `${wish}，${pick(random, REASONS)}，${looseWords(random)}。`
}

const textOf = (random: Random, { least, most }: { least: number; most: number }): string => {
  const length = least + Math.floor((most - least) * random() ** 2.2)
  let text = sentence(random)
  while (text.length < length) text += sentence(random)
  return text
}

/** Changes, adds or leaves out single characters here and there: what is hardest to see through. */
const edited = (random: Random, letter: string): string => {
  const characters = [...letter]
  const edits = Math.round(random() * MOST_EDITED * characters.length)
  for (let edit = 0; edit < edits; edit += 1) {
    const at = Math.floor(random() * characters.length)
    const kind = random()
    if (kind < 0.5) characters[at] = pick(random, LOOSE)
    else if (kind < 0.75) characters[at] += pick(random, LOOSE)
    else characters[at] = ''
  }
  return characters.join('')
}

/**
 * Comments of which three in five are copies of 200 letters, with up to a fifth of the characters changed, in the
 * order of their arrival; and the truth about them.
 *
 * @param options.total how many
 */
export function* campaignTexts({ total, seed }: { total: number; seed: number }): Generator<CampaignText> {
  const random = seededRandom(seed)
  const letters = Array.from({ length: CAMPAIGNS }, () => textOf(random, LETTER))
  for (let index = 0; index < total; index += 1) {
    if (random() >= SHARE_IN_CAMPAIGNS) {
      yield { text: textOf(random, ALONE), campaign: undefined }
      continue
    }
    const campaign = Math.floor(random() * CAMPAIGNS)
    yield { text: edited(random, letters[campaign]!), campaign }
  }
}
