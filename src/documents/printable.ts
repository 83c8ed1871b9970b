import { readFileSync } from 'node:fs'

type Range = { first: number; last: number }

const CMAP_FORMAT_12 = 12

/** The code points a TrueType font has glyphs for: its `cmap` subtable of format 12 (OpenType 1.9, cmap). */
const readCoverage = (file: string): Range[] => {
  const font = readFileSync(file)
  const tables = font.readUInt16BE(4)
  const directory = Array.from({ length: tables }, (_, index) => 12 + 16 * index)
  const entry = directory.find((at) => font.toString('latin1', at, at + 4) === 'cmap')
  if (entry === undefined) throw new TypeError(`${file} has no cmap table`)
  const cmap = font.readUInt32BE(entry + 8)
  const encodings = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + 4 + 8 * index)
  const subtable = encodings
    .map((at) => cmap + font.readUInt32BE(at + 4))
    .find((at) => font.readUInt16BE(at) === CMAP_FORMAT_12)
  if (subtable === undefined) throw new TypeError(`${file} has no cmap subtable of format 12`)
  return Array.from({ length: font.readUInt32BE(subtable + 12) }, (_, index) => {
    const group = subtable + 16 + 12 * index
    return { first: font.readUInt32BE(group), last: font.readUInt32BE(group + 4) }
  })
}

/** Show nothing by themselves: joiners, variation selectors, skin tones; without their emoji they would be boxes. */
const MODIFIERS = /\p{Cf}|\p{Variation_Selector}|\p{Emoji_Modifier}|\u20e3/gu

const PICTOGRAPH = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u

const codeOf = (character: string) => character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

export type Printable = (text: string, emoji: string) => string

/**
 * Makes texts fit to print in a font: a character it has no glyph for, which would come out as an empty box, becomes a
 * mark that can be read, `〔U+20BB7〕`; an emoji becomes the word given for it.
 *
 * @param file path of a TrueType font, read once
 */
export const printableIn = (file: string): Printable => {
  const ranges = readCoverage(file)
  const known = new Map<string, boolean>()
  const isCovered = (character: string): boolean => {
    const code = character.codePointAt(0)!
    const answer = known.get(character) ?? ranges.some(({ first, last }) => first <= code && code <= last)
    known.set(character, answer)
    return answer
  }
  const isFit = (character: string) => /\s/.test(character) || isCovered(character)
  const replace = (grapheme: string, emoji: string): string => {
    const characters = [...grapheme.replace(MODIFIERS, '')]
    if (characters.every(isFit)) return characters.join('')
    if (PICTOGRAPH.test(grapheme)) return emoji
    return characters.map((one) => (isFit(one) ? one : `〔U+${codeOf(one)}〕`)).join('')
  }
  return (text, emoji) =>
    [...text].every(isFit)
      ? text
      : [...graphemes.segment(text)].map(({ segment }) => replace(segment, emoji)).join('')
}
