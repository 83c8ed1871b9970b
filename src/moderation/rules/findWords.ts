import { scan } from './automaton'
import { MEANT, PLAIN } from './characters'
import { MAX_WORD_LENGTH } from './checkTextRule'
import { foldStretch, makeViews } from './fold'
import type { Folded, Stretch, Views } from './fold'
import type { HitForm } from './rule'
import { LONGEST_RUN, LONGEST_SYLLABLE } from './syllables'
import { FEWEST_SYLLABLES } from './wordIndex'
import type { Entry, WordIndex } from './wordIndex'

/** Most that may stand between two characters of a word. */
export const WIDEST_GAP = 3

/** A word found in a text; `start` and `end` are UTF-16 offsets in the text as it came in. */
export type Found = { entry: Entry; start: number; end: number; form: HitForm }

/** Ends a sentence: what stands on both sides of it is one word only where every character is set apart. */
const SENTENCE_END = /[。！？!?；;]/

const isLetter = (code: number) => code >= 0x61 && code <= 0x7a
const isDigit = (code: number) => code >= 0x30 && code <= 0x39

const goesOn = (text: string, before: number, after: number) => {
  const one = PLAIN[text.charCodeAt(before)]!
  const other = PLAIN[text.charCodeAt(after)]!
  return (isLetter(one) && isLetter(other)) || (isDigit(one) && isDigit(other))
}

/** Letters or digits go on beyond it: 1000 is not 100, bestow is not best. */
const isCutOut = (text: string, start: number, end: number) =>
  (start > 0 && goesOn(text, start - 1, start)) || (end < text.length && goesOn(text, end - 1, end))

/** The codes `from` to `to` of a folded text, both included. */
type Place = { text: string; folded: Folded; from: number; to: number }

/** Whether what stands between the characters leaves them one expression. */
const holdsTogether = ({ text, folded: { starts, ends }, from, to }: Place, { gaps, variants }: Entry) => {
  let apart = 0
  let crosses = false
  for (let index = from; index < to; index += 1) {
    const gap = starts[index + 1]! - ends[index]!
    if (gap <= 0) continue
    if (gap > WIDEST_GAP) return false
    if (gaps[index - from]) continue
    if (!variants.has('spaced')) return false
    apart += 1
    crosses ||= SENTENCE_END.test(text.slice(ends[index], starts[index + 1]))
  }
  return !crosses || (apart === to - from && apart >= 2)
}

/** Where a sign may stand: before the first code, between two, or after the last. */
const roomFor = ({ text, folded: { starts, ends, length }, from, to }: Place, at: number) => {
  const before = from > 0 ? ends[from - 1]! : 0
  const after = to + 1 < length ? starts[to + 1]! : text.length
  if (at === 0) return [Math.max(before, starts[from]! - WIDEST_GAP), starts[from]!] as const
  if (from + at > to) return [ends[to]!, Math.min(after, ends[to]! + WIDEST_GAP)] as const
  return [ends[from + at - 1]!, starts[from + at]!] as const
}

/** The offsets with the signs that belong to the word, or undefined where one is missing. */
const withSigns = (place: Place, { signs, gaps }: Entry): [start: number, end: number] | undefined => {
  let start = place.folded.starts[place.from]!
  let end = place.folded.ends[place.to]!
  for (const { at, sign } of signs) {
    const [left, right] = roomFor(place, at)
    const between = place.text.slice(left, right).normalize('NFKC')
    // Signs have one unit in every width; where something else does not, the sign is not where it should be.
    const index = between.length === right - left ? between.indexOf(sign) : -1
    if (index < 0) return undefined
    if (at === 0) start = Math.min(start, left + index)
    if (at === gaps.length + 1) end = Math.max(end, left + index + 1)
  }
  return [start, end]
}

const isSyllable = ({ text, folded: { starts, ends } }: Place, index: number) =>
  ends[index]! - starts[index]! > 1 && isLetter(PLAIN[text.charCodeAt(starts[index]!)]!)

const isSpelt = (place: Place) => {
  for (let index = place.from; index <= place.to; index += 1) if (isSyllable(place, index)) return true
  return false
}

/** Whether a character, not written in letters, is another than the word's own. */
const hasOthers = (place: Place, { base, variants }: Entry) => {
  const table = variants.has('lookalikes') ? MEANT : PLAIN
  const { text, folded, from, to } = place
  for (let index = from; index <= to; index += 1) {
    const meant = table[text.charCodeAt(folded.starts[index]!)]
    if (base?.[index - from] !== meant && !isSyllable(place, index)) return true
  }
  return false
}

/** How a word found by its sound is written, or undefined where the rule does not ask for that. */
const formOfSound = (place: Place, entry: Entry): HitForm | undefined => {
  const { variants } = entry
  if (isSpelt(place)) {
    return variants.has('pinyin') && (variants.has('homophones') || !hasOthers(place, entry))
      ? 'pinyin'
      : undefined
  }
  return variants.has('homophones') && hasOthers(place, entry) ? 'homophones' : undefined
}

/** The plain view has found it: every character is the word's own. */
const isAsWritten = ({ text, folded: { starts }, from, to }: Place, { base }: Entry) => {
  if (!base) return false
  for (let index = from; index <= to; index += 1) {
    if (base[index - from] !== PLAIN[text.charCodeAt(starts[index]!)]) return false
  }
  return true
}

const formOf = (place: Place, entry: Entry): HitForm | undefined => {
  switch (entry.view) {
    case 'plain':
      return 'written'
    case 'meant':
      return isAsWritten(place, entry) ? undefined : 'lookalikes'
    case 'sound':
      return formOfSound(place, entry)
  }
}

const check = (place: Place, entry: Entry): Found | undefined => {
  // The cheapest and most telling first: of what sounds alike, nearly everything is meant otherwise.
  const form = formOf(place, entry)
  if (!form || !holdsTogether(place, entry)) return undefined
  const offsets = withSigns(place, entry)
  if (!offsets) return undefined
  const [start, end] = offsets
  if (isCutOut(place.text, start, end)) return undefined
  const isExact = form === 'written' && place.text.slice(start, end) === entry.word
  return { entry, start, end, form: isExact ? 'exact' : form }
}

const byPlace = (one: Found, other: Found) =>
  one.end - other.end ||
  one.start - other.start ||
  one.entry.rule - other.entry.rule ||
  Number(one.entry.isContext) - Number(other.entry.isContext)

const isSame = (one: Found, other: Found | undefined) =>
  other !== undefined && byPlace(one, other) === 0 && one.entry.word === other.entry.word

/** Units of a text looked at at a time: what is read of them stays near the processor. */
const STRETCH = 65_536

/** Further than any word can reach, spelt in letters and set apart as far as may be, with the run of letters it ends in. */
const REACH = MAX_WORD_LENGTH * (LONGEST_SYLLABLE + WIDEST_GAP) + LONGEST_RUN + 1

/** Read before a stretch: what stands before a word may belong to it. */
const LEAD = 8

/** Where a stretch may end: not within a run of letters, which is cut into syllables as a whole, nor within a character. */
const endOf = (text: string, wanted: number): number => {
  const isWithin = (end: number) =>
    (text.charCodeAt(end) & 0xfc00) === 0xdc00 ||
    (isLetter(PLAIN[text.charCodeAt(end - 1)]!) && isLetter(PLAIN[text.charCodeAt(end)]!))
  let end = wanted
  while (end < text.length && isWithin(end)) end += 1
  return Math.min(end, text.length)
}

type Looked = { text: string; stretch: Stretch; views: Views; found: Found[] }

/** What begins in a stretch of a text, in one view. */
const findInView = (
  { view, automaton, lengths, entries }: WordIndex,
  { text, stretch, views, found }: Looked,
) => {
  const folded = views[view]
  // One object for all places.
  const place = { text, folded, from: 0, to: 0 }
  scan(automaton, folded, (pattern, to) => {
    place.from = to - lengths[pattern]! + 1
    place.to = to
    const start = folded.starts[place.from]!
    if (start < stretch.from || start >= stretch.to) return
    // Before anything of the word is looked at: there may be a million such places in a long transcript.
    if (view === 'sound' && lengths[pattern]! < FEWEST_SYLLABLES.homophones && !isSpelt(place)) return
    for (const entry of entries[pattern]!) {
      const one = check(place, entry)
      if (one) found.push(one)
    }
  })
}

/**
 * Every place where a word of these rules stands, by where it ends; one place once, however many ways lead to it.
 *
 * @param size how much of the text is looked at at a time; what is found is the same.
 */
export const findWords = (indexes: readonly WordIndex[], text: string, size = STRETCH): Found[] => {
  const found: Found[] = []
  const wanted = indexes.map(({ view }) => view)
  const views = makeViews(Math.min(text.length, size + REACH) + LEAD)
  for (let from = 0; from < text.length;) {
    const stretch = { from, to: endOf(text, from + size) }
    const read = { from: Math.max(from - LEAD, 0), to: Math.min(stretch.to + REACH, text.length) }
    foldStretch(text, read, wanted, views)
    for (const index of indexes) findInView(index, { text, stretch, views, found })
    from = stretch.to
  }
  // Sorting keeps the order of the views: the plainest form of a place comes first.
  found.sort(
    (one, other) =>
      byPlace(one, other) ||
      (one.entry.word < other.entry.word ? -1 : Number(one.entry.word !== other.entry.word)),
  )
  return found.filter((one, index) => !isSame(one, found[index - 1]))
}
