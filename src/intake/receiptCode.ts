/**
 * Receipt codes: eleven random symbols (31^11, some 54 bits) and a check symbol, printed XXXX-XXXX-XXXX.
 * The alphabet is that of GB 32100-2015: no I, O, S, V or Z, which are misread and misheard.
 */
export const RECEIPT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const BASE = RECEIPT_ALPHABET.length
const LENGTH = 12
const LONGEST_INPUT = 200

/**
 * Letters that are not in the alphabet and can only be a misread digit. V stays an error: it may have been U
 * or Y. A small l is read as L, which is in the alphabet: that it stood for 1 would be a guess.
 */
const MISREAD: Record<string, string> = { O: '0', I: '1', S: '5', Z: '2' }

export type ReceiptCodeRefusal = 'wrong-length' | 'wrong-character' | 'wrong-check'

export type ReceiptCodeResult = { ok: true; code: string } | { ok: false; code: ReceiptCodeRefusal }

/** Bytes from here on would make the first symbols of the alphabet likelier than the others. */
const FAIR_BYTES = 256 - (256 % BASE)

/** A new code, twelve symbols without dashes, as it is stored. Uniqueness is the database's to assert. */
export function createReceiptCode(): string {
  let symbols = ''
  while (symbols.length < LENGTH - 1) {
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH))) {
      if (byte < FAIR_BYTES && symbols.length < LENGTH - 1) symbols += RECEIPT_ALPHABET[byte % BASE]!
    }
  }
  return symbols + checkSymbol(symbols)
}

/** Twelve symbols in three groups of four, to print and to read aloud. */
export function formatReceiptCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/**
 * Reads a code as people write it: full-width, lower case, with spaces or dashes, O for 0, I for 1, S for 5,
 * Z for 2.
 *
 * @returns the twelve symbols as stored; or the first thing that is wrong: length, characters, check symbol
 */
export function parseReceiptCode(input: string): ReceiptCodeResult {
  if (input.length > LONGEST_INPUT) return { ok: false, code: 'wrong-length' }
  const written = input
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}_\u2212]/gu, '')
    .toUpperCase()
  const symbols = [...written].map((symbol) => MISREAD[symbol] ?? symbol)
  if (symbols.length !== LENGTH) return { ok: false, code: 'wrong-length' }
  if (!symbols.every((symbol) => RECEIPT_ALPHABET.includes(symbol)))
    return { ok: false, code: 'wrong-character' }

  const code = symbols.join('')
  return weightedSum(code) === 0 ? { ok: true, code } : { ok: false, code: 'wrong-check' }
}

/** The symbol of weight 1 that brings the weighted sum to 0. */
function checkSymbol(symbols: string): string {
  return RECEIPT_ALPHABET[(BASE - weightedSum(symbols)) % BASE]!
}

/**
 * Σ weight × value mod 31, weights 12, 11, … 2 and 1 for the check symbol. 31 is prime, so weights that are
 * not 0 detect every single wrong symbol, and as they all differ, every swap of two. No two of them add up to
 * 31, so that a pair typed as another pair (11 for 22) is found as well.
 */
function weightedSum(symbols: string): number {
  let sum = 0
  for (let index = 0; index < symbols.length; index += 1) {
    sum += (LENGTH - index) * RECEIPT_ALPHABET.indexOf(symbols[index]!)
  }
  return sum % BASE
}
