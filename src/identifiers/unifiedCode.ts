/** Digits and letters of GB 32100-2015, without I, O, S, V and Z; a character's value is its place. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const LENGTH = 18
const SHAPE = /^[1-9ANY][1-9]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

/** GB 11714: positions 9 to 17 hold the organisation code that came before. */
const INNER_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

export type UnifiedCodeRefusal = 'wrong-length' | 'wrong-character' | 'wrong-check'

/** Worth a second look, never a reason to refuse: codes with these marks have been issued. */
export type UnifiedCodeWarning = 'inner-check' | 'unknown-region'

export type UnifiedCodeResult =
  { ok: true; code: string; warnings: UnifiedCodeWarning[] } | { ok: false; code: UnifiedCodeRefusal }

/** As people write it: full width, small letters, spaces and dashes within. */
export const normaliseUnifiedCode = (input: string): string =>
  input
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toUpperCase()

const checkCharacter = (code: string): string | undefined => {
  let sum = 0
  let weight = 1
  for (const character of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET[(31 - (sum % 31)) % 31]
}

/** A = 10 … Z = 35. */
const valueOf = (character: string): number => parseInt(character, 36)

const innerCheck = (code: string): string => {
  const sum = INNER_WEIGHTS.reduce(
    (total, weight, index) => total + weight * valueOf(code[index + 8] ?? ''),
    0,
  )
  const rest = 11 - (sum % 11)
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest)
}

/** Provinces, regions and municipalities of GB/T 2260, by their first two digits; 10 stands for registration by the state itself. */
const REGIONS = new Set(
  '10 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(
    ' ',
  ),
)

const warningsOf = (code: string): UnifiedCodeWarning[] => [
  ...(code[16] === innerCheck(code) ? [] : (['inner-check'] as const)),
  ...(REGIONS.has(code.slice(2, 4)) ? [] : (['unknown-region'] as const)),
]

/**
 * Reads a unified social credit code 统一社会信用代码, GB 32100-2015: authority 1, type 1, region 6, subject 9, check 1.
 * The county is never inferred from it: companies of 洋浦 carry 460300 though they stand under 儋州.
 *
 * @returns the code as stored with what is worth a second look, or the first thing wrong: length, characters, check
 */
export const readUnifiedCode = (input: string): UnifiedCodeResult => {
  const code = normaliseUnifiedCode(input)
  if (code.length !== LENGTH) return { ok: false, code: 'wrong-length' }
  if (!SHAPE.test(code)) return { ok: false, code: 'wrong-character' }
  if (checkCharacter(code) !== code[17]) return { ok: false, code: 'wrong-check' }
  return { ok: true, code, warnings: warningsOf(code) }
}

/** Whether a text is a code as stored, character for character. */
export const isUnifiedCode = (text: string): boolean => {
  const read = readUnifiedCode(text)
  return read.ok && read.code === text
}
