import { pinyin } from 'pinyin-pro'

import { meantBy } from './characters'

const FIRST = 0x4e00
const LAST = 0x9fff

/** Syllables are numbered in the private use area: no folded text holds any of it. */
const FIRST_CODE = 0xe000

export const LONGEST_SYLLABLE = 6

/** Nobody spells more at a stretch; a wall of letters is not tried. */
export const LONGEST_RUN = 40

export type Sounds = {
  /** The syllable of what is meant by a folded unit; what is meant where it has no reading. */
  units: Uint16Array
  /** The code of a syllable in letters, `v` for ü. */
  codes: ReadonlyMap<string, number>
  /** The letters of a syllable's code. */
  letters: ReadonlyMap<number, string>
}

/** The commonest reading of a character without its tone; itself where it has none. */
const readingOf = (unit: number): string =>
  pinyin(String.fromCharCode(unit), { toneType: 'none', type: 'array', v: true })[0] ?? ''

const readSounds = (): Sounds => {
  const codes = new Map<string, number>()
  const readings = Uint16Array.from({ length: LAST - FIRST + 1 }, (_, index) => {
    const reading = readingOf(FIRST + index)
    if (!/^[a-z]+$/.test(reading)) return FIRST + index
    if (!codes.has(reading)) codes.set(reading, FIRST_CODE + codes.size)
    return codes.get(reading) ?? 0
  })
  const units = meantBy.map((meant) => (meant >= FIRST && meant <= LAST ? readings[meant - FIRST]! : meant))
  const letters = new Map([...codes].map(([syllable, code]) => [code, syllable]))
  return { units, codes, letters }
}

let known: Sounds | undefined

/** Read when first asked for: twenty thousand characters are looked up. */
export const sounds = (): Sounds => (known ??= readSounds())

/**
 * A run of letters as the syllables it spells, the longest first where there is a choice: the same letters are always
 * cut the same way.
 *
 * @param letters at most `LONGEST_RUN`.
 * @returns each syllable's code and its length in letters; undefined when the run spells none.
 */
export const spell = (letters: string): { code: number; length: number }[] | undefined => {
  if (letters.length === 0) return undefined
  const { codes } = sounds()
  // Where cutting has failed before: without it, the same rest would be tried again and again.
  const failed = new Set<number>()
  const cut: { code: number; length: number }[] = []
  const cutFrom = (start: number): boolean => {
    if (start === letters.length) return true
    if (failed.has(start)) return false
    for (let length = Math.min(LONGEST_SYLLABLE, letters.length - start); length > 0; length -= 1) {
      const code = codes.get(letters.slice(start, start + length))
      if (code === undefined) continue
      cut.push({ code, length })
      if (cutFrom(start + length)) return true
      cut.pop()
    }
    failed.add(start)
    return false
  }
  return cutFrom(0) ? cut : undefined
}
