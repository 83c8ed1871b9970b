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

export type IsCovered = (character: string) => boolean

/**
 * Whether a font has a glyph for a character.
 *
 * @param file path of a TrueType font, read once
 */
export const coverageOf = (file: string): IsCovered => {
  const ranges = readCoverage(file)
  const known = new Map<string, boolean>()
  return (character) => {
    const code = character.codePointAt(0)!
    const answer = known.get(character) ?? ranges.some(({ first, last }) => first <= code && code <= last)
    known.set(character, answer)
    return answer
  }
}
