import { foldCharacter, LONGER, MEANT, PLAIN, SKIPPED } from './characters'
import { LONGEST_RUN, sounds, spell } from './syllables'

/** A text as codes to compare, and where each code stands in the text as it came in (UTF-16 offsets). */
export type Folded = { length: number; codes: Uint16Array; starts: Int32Array; ends: Int32Array }

/** `plain`: without width, case and script · `meant`: lookalikes as well · `sound`: by syllables. */
export type View = 'plain' | 'meant' | 'sound'

/** Room for so many codes; it grows where a character becomes several. */
const makeFolded = (size: number): Folded => ({
  length: 0,
  codes: new Uint16Array(size),
  starts: new Int32Array(size),
  ends: new Int32Array(size),
})

const grow = (folded: Folded): void => {
  const larger = makeFolded(folded.codes.length * 2)
  larger.codes.set(folded.codes)
  larger.starts.set(folded.starts)
  larger.ends.set(folded.ends)
  Object.assign(folded, { codes: larger.codes, starts: larger.starts, ends: larger.ends })
}

const push = (folded: Folded, code: number, start: number, end: number): void => {
  if (folded.length === folded.codes.length) grow(folded)
  folded.codes[folded.length] = code
  folded.starts[folded.length] = start
  folded.ends[folded.length] = end
  folded.length += 1
}

/** A character that becomes several units, or is one beyond U+FFFF. @returns where the text goes on. */
const pushLonger = (folded: Folded, text: string, index: number, table: Uint16Array): number => {
  const character = String.fromCodePoint(text.codePointAt(index) ?? 0)
  const end = index + character.length
  const units = foldCharacter(character)
  for (let at = 0; at < units.length; at += 1) {
    const unit = units.charCodeAt(at)
    // Table entries of single units are what they fold to; halves of a character stay as they are.
    const code = table[unit] === LONGER ? unit : table[unit]!
    if (code !== SKIPPED) push(folded, code, index, end)
  }
  return end
}

/** A stretch of a text, by UTF-16 offsets; `to` is not in it. */
export type Stretch = { from: number; to: number }

const foldBy = (text: string, { from, to }: Stretch, table: Uint16Array, folded: Folded): void => {
  folded.length = 0
  for (let index = from; index < to;) {
    const code = table[text.charCodeAt(index)]!
    if (code === LONGER) {
      index = pushLonger(folded, text, index, table)
      continue
    }
    index += 1
    if (code !== SKIPPED) push(folded, code, index - 1, index)
  }
}

const isLetter = (code: number) => code >= 0x61 && code <= 0x7a

/** Where the run of letters ends that begins here; letters with anything between them are no run. */
const endOfRun = ({ codes, starts, ends, length }: Folded, from: number): number => {
  let index = from
  while (index < length && isLetter(codes[index]!) && (index === from || starts[index] === ends[index - 1]))
    index += 1
  return index
}

/** Letters that spell syllables are those; what else a letter, digit or symbol stands for is what it sounds like. */
const pushRun = (sounding: Folded, plain: Folded, from: number, to: number, units: Uint16Array): void => {
  const { codes, starts, ends } = plain
  const cut = to - from > LONGEST_RUN ? undefined : spell(String.fromCharCode(...codes.subarray(from, to)))
  if (!cut) {
    for (let index = from; index < to; index += 1)
      push(sounding, units[codes[index]!]!, starts[index]!, ends[index]!)
    return
  }
  let at = from
  for (const { code, length } of cut) {
    push(sounding, code, starts[at]!, ends[at + length - 1]!)
    at += length
  }
}

const soundOf = (plain: Folded, sounding: Folded): void => {
  const { units } = sounds()
  sounding.length = 0
  for (let index = 0; index < plain.length;) {
    const code = plain.codes[index]!
    if (isLetter(code)) {
      const end = endOfRun(plain, index)
      pushRun(sounding, plain, index, end, units)
      index = end
      continue
    }
    push(sounding, units[code]!, plain.starts[index]!, plain.ends[index]!)
    index += 1
  }
}

/** Room for all views of a stretch, to be used for one after the other. */
export type Views = Record<View, Folded>

export const makeViews = (size: number): Views => ({
  plain: makeFolded(size),
  meant: makeFolded(size),
  sound: makeFolded(size),
})

/** Folds a stretch of a text into these views; offsets point at the whole text. */
export const foldStretch = (text: string, stretch: Stretch, wanted: readonly View[], views: Views): void => {
  // What is heard is what is written, sounded.
  if (wanted.includes('plain') || wanted.includes('sound')) foldBy(text, stretch, PLAIN, views.plain)
  if (wanted.includes('meant')) foldBy(text, stretch, MEANT, views.meant)
  if (wanted.includes('sound')) soundOf(views.plain, views.sound)
}

/** For views that are not asked for: a hundred thousand words are folded when rules are made ready. */
const NO_ROOM = makeFolded(0)

/** What of a text is compared, in one of three views; offsets always point at the text as it came in. */
export const foldText = (text: string, view: View): Folded => {
  const size = text.length + 16
  const views = {
    plain: view === 'meant' ? NO_ROOM : makeFolded(size),
    meant: view === 'meant' ? makeFolded(size) : NO_ROOM,
    sound: view === 'sound' ? makeFolded(size) : NO_ROOM,
  }
  foldStretch(text, { from: 0, to: text.length }, [view], views)
  return views[view]
}

const WIDE = Uint16Array.from({ length: 0x10000 }, (_, unit) => {
  const code = PLAIN[unit]!
  if (code !== SKIPPED && code !== LONGER) return code
  const narrow = String.fromCharCode(unit).normalize('NFKC')
  return narrow.length === 1 ? narrow.charCodeAt(0) : unit
})

/** A text of the same length with one width, case and script, for patterns: every offset stays what it is. */
export const foldInPlace = (text: string): string => {
  let folded = ''
  for (let start = 0; start < text.length; start += 8192) {
    const units = Array.from(
      { length: Math.min(8192, text.length - start) },
      (_, index) => WIDE[text.charCodeAt(start + index)]!,
    )
    folded += String.fromCharCode(...units)
  }
  return folded
}
