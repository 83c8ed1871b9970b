import { SIMPLIFIED } from '../../text/simplified'
import { LOOKALIKES } from './lookalikes'

/** Blank, punctuation, symbol, mark: does not count when texts are compared. */
export const SKIPPED = 0

/** Becomes more than one unit when folded, or is half of a character beyond U+FFFF: looked up by `foldCharacter`. */
export const LONGER = 1

/** Separates texts that do not belong together (PARAGRAPH SEPARATOR): nothing is found across it. */
export const BREAK = 0x2029

const NOT_COUNTED = /[\p{P}\p{S}\p{Z}\p{C}\p{M}]/gu

const UNITS = 0x10000

/** A whole character in the form in which texts are compared; empty when it does not count. */
export const foldCharacter = (character: string): string =>
  character
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replace(NOT_COUNTED, '')
    .replace(/[^]/g, (unit) => String.fromCharCode(SIMPLIFIED[unit.charCodeAt(0)] ?? 0))

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff

const foldUnit = (unit: number): number => {
  if (unit === BREAK) return BREAK
  if (isSurrogate(unit)) return LONGER
  const folded = foldCharacter(String.fromCharCode(unit))
  if (folded.length > 1) return LONGER
  return folded === '' ? SKIPPED : folded.charCodeAt(0)
}

/** Full width, case and script taken away, by UTF-16 unit. */
export const PLAIN = Uint16Array.from({ length: UNITS }, (_, unit) => foldUnit(unit))

/** As `PLAIN`, and what is written for another character is that character. */
export const MEANT = Uint16Array.from(PLAIN)

/** A folded unit as what is meant by it. */
export const meantBy = Uint16Array.from({ length: UNITS }, (_, unit) => unit)

for (const [meant, written] of LOOKALIKES) {
  for (const character of written) meantBy[character.charCodeAt(0)] = meant.charCodeAt(0)
}
for (let unit = 0; unit < UNITS; unit += 1) {
  const folded = MEANT[unit]!
  // A symbol that does not count by itself may still stand for something: + for 加.
  MEANT[unit] = folded === SKIPPED && meantBy[unit] !== unit ? meantBy[unit]! : meantBy[folded]!
}
