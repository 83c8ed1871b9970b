import { diffArrays } from 'diff'

import { comparableText } from '../similarity/comparableText'

/** A run of characters both texts have, or the sample alone (`gone`), or the member alone (`new`). */
export type Change = { kind: 'same' | 'gone' | 'new'; text: string }

/** A character as it is compared, and as it was written with the punctuation and white space after it. */
type Letter = { compared: string; written: string }

/** Fewer unchanged characters than this between two changes are chance, and reading jumps over them. */
const LEAST_KEPT = 2

/** Folds each distinct character once: an essay has thousands of characters, and few different ones. */
const folding = (): ((character: string) => string) => {
  const known = new Map<string, string>()
  return (character) => {
    const compared = known.get(character) ?? comparableText(character)
    known.set(character, compared)
    return compared
  }
}

const lettersOf = (text: string, fold: (character: string) => string): Letter[] => {
  const letters: Letter[] = []
  let leading = ''
  for (const character of text) {
    const compared = fold(character)
    const last = letters.at(-1)
    if (compared !== '') letters.push({ compared, written: last ? character : leading + character })
    else if (last) last.written += character
    else leading += character
  }
  return letters
}

const written = (letters: readonly Letter[]) => letters.map((letter) => letter.written).join('')

/** Neighbours of one kind as one; between two changes, what was taken out stands before what was put in. */
const joined = (changes: readonly Change[]): Change[] => {
  const runs: Change[] = []
  let gone = ''
  let added = ''
  const flush = () => {
    if (gone) runs.push({ kind: 'gone', text: gone })
    if (added) runs.push({ kind: 'new', text: added })
    gone = added = ''
  }
  for (const { kind, text } of changes) {
    const last = runs.at(-1)
    if (kind === 'gone') gone += text
    else if (kind === 'new') added += text
    else if (!gone && !added && last?.kind === 'same') last.text += text
    else {
      flush()
      runs.push({ kind, text })
    }
  }
  flush()
  return runs
}

/** One stray character that two sentences happen to share does not cut a change in two. */
const withoutChance = (changes: readonly Change[]): Change[] =>
  changes.flatMap((change, index) => {
    const isBetween = index > 0 && index < changes.length - 1
    if (change.kind !== 'same' || !isBetween || [...change.text].length >= LEAST_KEPT) return [change]
    return [
      { kind: 'gone', text: change.text },
      { kind: 'new', text: change.text },
    ]
  })

/**
 * What a text adds to a sample and leaves out of it, character by character. Width, case, punctuation, white space and
 * script do not count; the text is shown as it was written: its `same` and `new` runs together are all of it.
 *
 * @param options.milliseconds after which two texts with little in common are given up
 * @returns undefined when given up
 */
export const changesTo = (
  sample: string,
  text: string,
  { milliseconds }: { milliseconds: number },
): Change[] | undefined => {
  const fold = folding()
  const to = lettersOf(text, fold)
  if (to.length === 0) return [{ kind: 'same', text }]
  const changes = diffArrays(lettersOf(sample, fold), to, {
    comparator: (one, other) => one.compared === other.compared,
    timeout: milliseconds,
  })
  if (!changes) return undefined
  const runs = changes.map(({ added, removed, value }): Change => {
    if (removed) return { kind: 'gone', text: written(value) }
    return { kind: added ? 'new' : 'same', text: written(value) }
  })
  return joined(withoutChance(joined(runs)))
}
