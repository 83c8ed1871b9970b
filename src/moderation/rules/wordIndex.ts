import { buildAutomaton } from './automaton'
import type { Automaton } from './automaton'
import { foldText } from './fold'
import type { Folded, View } from './fold'
import type { RuleVariant, TextRule } from './rule'
import { LONGEST_RUN, sounds, spell } from './syllables'

/** Fewest syllables of a word that is looked for by its sound: two characters sound like too many others. */
export const FEWEST_SYLLABLES = { pinyin: 2, homophones: 3 } as const

/** Signs without which a number or a name is another one: 100% is more than 100. */
const SIGNS = /[%‰+$¥€#@&]/u

/** A sign the text must have before the code at this place (after the last one, when it is the length). */
export type Sign = { at: number; sign: string }

/** One way in which one word of a rule is looked for. */
export type Entry = {
  rule: number
  word: string
  isContext: boolean
  view: View
  /** Whether something stands between its codes `n` and `n + 1` in the word itself. */
  gaps: readonly boolean[]
  signs: readonly Sign[]
  variants: ReadonlySet<RuleVariant>
  /** The word in the view before this one, where each code stands for the same character: what is other, is other in it. */
  base: Uint16Array | undefined
}

/** All words of all rules in one view; of each pattern of the automaton its length in codes and whose it is. */
export type WordIndex = {
  view: View
  automaton: Automaton
  lengths: Uint16Array
  entries: readonly (readonly Entry[])[]
}

const gapsOf = ({ starts, ends, length }: Folded): boolean[] =>
  Array.from({ length: Math.max(length - 1, 0) }, (_, index) => starts[index + 1]! > ends[index]!)

const signsOf = (word: string, { starts, ends, length }: Folded): Sign[] =>
  Array.from({ length: length + 1 }, (_, at) => {
    const between = word.slice(at === 0 ? 0 : ends[at - 1], at === length ? undefined : starts[at])
    return [...between.normalize('NFKC')].filter((sign) => SIGNS.test(sign)).map((sign) => ({ at, sign }))
  }).flat()

const textOf = ({ codes, length }: Folded) => String.fromCharCode(...codes.subarray(0, length))

type Collected = Map<string, Entry[]>

const viewsOf = (variants: ReadonlySet<RuleVariant>): View[] => [
  'plain',
  ...(variants.has('lookalikes') ? (['meant'] as const) : []),
  ...(variants.has('pinyin') || variants.has('homophones') ? (['sound'] as const) : []),
]

/**
 * Written in letters without a break, 西安 is cut as one syllable: the codes of that writing, where it is another than
 * the word's own and still more than one syllable.
 */
const spelling = (sounding: Folded): string | undefined => {
  const { letters } = sounds()
  const syllables = [...sounding.codes.subarray(0, sounding.length)].map((code) => letters.get(code))
  const run = syllables.join('')
  if (syllables.includes(undefined) || run.length > LONGEST_RUN) return undefined
  const cut = spell(run) ?? []
  const key = String.fromCharCode(...cut.map(({ code }) => code))
  return cut.length < FEWEST_SYLLABLES.pinyin || key === textOf(sounding) ? undefined : key
}

const put = (collected: Collected, key: string, entry: Entry) => {
  const known = collected.get(key)
  if (known) known.push(entry)
  else collected.set(key, [entry])
}

type Wanted = Omit<Entry, 'view' | 'gaps' | 'signs' | 'base'>

const baseOf = ({ word, variants }: Wanted, view: View, { length }: Folded): Uint16Array | undefined => {
  const { codes, length: baseLength } = foldText(
    word,
    view === 'sound' && variants.has('lookalikes') ? 'meant' : 'plain',
  )
  return baseLength === length ? codes.slice(0, length) : undefined
}

const add = (collected: Record<View, Collected>, wanted: Wanted) => {
  for (const view of viewsOf(wanted.variants)) {
    const folded = foldText(wanted.word, view)
    if (folded.length === 0 || (view === 'sound' && folded.length < FEWEST_SYLLABLES.pinyin)) continue
    const entry: Entry = {
      ...wanted,
      view,
      base: view === 'plain' ? undefined : baseOf(wanted, view, folded),
      gaps: gapsOf(folded),
      signs: signsOf(wanted.word, folded),
    }
    put(collected[view], textOf(folded), entry)
    const spelt = view === 'sound' && wanted.variants.has('pinyin') ? spelling(folded) : undefined
    if (spelt) {
      const gaps = Array.from({ length: spelt.length - 1 }, () => false)
      put(collected[view], spelt, { ...entry, base: undefined, gaps, signs: [] })
    }
  }
}

const codesOf = (key: string) => Uint16Array.from({ length: key.length }, (_, index) => key.charCodeAt(index))

/** The words of these rules, ready to be found in one pass for each view that any of them needs. */
export const indexWords = (rules: readonly TextRule[]): WordIndex[] => {
  const collected: Record<View, Collected> = { plain: new Map(), meant: new Map(), sound: new Map() }
  rules.forEach(({ words, contexts, variants }, rule) => {
    const shared = { rule, variants: new Set(variants) }
    for (const word of words) add(collected, { ...shared, word, isContext: false })
    for (const word of contexts) add(collected, { ...shared, word, isContext: true })
  })
  return (['plain', 'meant', 'sound'] as const)
    .filter((view) => collected[view].size > 0)
    .map((view) => ({
      view,
      automaton: buildAutomaton([...collected[view].keys()].map(codesOf)),
      lengths: Uint16Array.from(collected[view].keys(), ({ length }) => length),
      entries: [...collected[view].values()],
    }))
}
