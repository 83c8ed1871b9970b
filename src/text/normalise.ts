/** Why a text is refused; the caller turns it into a sentence in the reader's language. */
export type TextRefusal = 'empty' | 'too-long' | 'control-characters'

export type CleanTextResult = { ok: true; value: string } | { ok: false; code: TextRefusal }

/**
 * C0 and C1 controls other than tab and line feed, lone surrogates (PostgreSQL refuses both NUL and these),
 * U+FFFE and U+FFFF (no XML file, hence no .docx or .xlsx export, may hold them), and the bidi overrides and
 * isolates, with which a text can show something other than what it says.
 */
const REFUSED = /[^\P{Cc}\t\n]|[\p{Cs}\ufffe\uffff\u202a-\u202e\u2066-\u2069]/u

/**
 * Normalising a long run of combining marks takes quadratic time (300,000 of them: 15 s). 30 is the limit of
 * the Stream-Safe Text Format, UAX #15 §13; no language comes near it.
 */
const TOO_MANY_MARKS = /\p{M}{31}/u

/** Anything but white space, format characters, and fillers that print blank. */
const VISIBLE = /[^\s\p{Cf}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u

/** One code point of NFC text has at most four code points behind it, so at most eight UTF-16 units. */
const MAX_UNITS_BEHIND_ONE_CODE_POINT = 8

/**
 * Makes a typed text fit to store: NFC, one kind of line break (LF), trimmed. Emoji and rare characters (𠮷, 㼆)
 * stay as typed. White space inside a single line becomes one space; a multi-line text keeps its own.
 *
 * @param input text as it came in
 * @param options.max greatest length in code points, so that 𠮷 counts as one
 * @param options.multiline whether line breaks and tabs are kept
 * @returns the clean text, or why it is refused; `empty` also means that nothing in it can be seen
 */
export function cleanText(input: string, options: { max: number; multiline: boolean }): CleanTextResult {
  const unified = input.replace(/\r\n?|[\u2028\u2029]/g, '\n')
  if (REFUSED.test(unified)) return { ok: false, code: 'control-characters' }

  const trimmed = (options.multiline ? unified : unified.replace(/\s+/g, ' ')).trim()
  if (!VISIBLE.test(trimmed)) return { ok: false, code: 'empty' }
  if (trimmed.length > options.max * MAX_UNITS_BEHIND_ONE_CODE_POINT) return { ok: false, code: 'too-long' }
  if (TOO_MANY_MARKS.test(trimmed)) return { ok: false, code: 'control-characters' }

  const value = trimmed.normalize('NFC')
  return countCodePoints(value) > options.max ? { ok: false, code: 'too-long' } : { ok: true, value }
}

/**
 * What a letter says without what `cleanText` refuses: for texts whose sender cannot be asked to put them right. Marks
 * beyond the 30th on one character go as well.
 */
export function withoutRefused(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(new RegExp(REFUSED, 'gu'), '')
    .replace(/(\p{M}{30})\p{M}+/gu, '$1')
}

/** Length of a text in code points. */
export function countCodePoints(text: string): number {
  let count = 0
  for (let index = 0; index < text.length; count += 1) index += text.codePointAt(index)! > 0xffff ? 2 : 1
  return count
}

/**
 * The form in which texts are compared: full-width becomes half-width (NFKC), upper becomes lower case,
 * punctuation, format and control characters go, white space becomes single spaces. Symbols and emoji stay.
 * Texts and search terms must both be folded. As all punctuation goes, the result holds none of the
 * characters that mean something in a LIKE pattern (`%`, `_`, `\`).
 */
export function foldForSearch(text: string): string {
  return text
    .replace(/(\p{M}{30})\p{M}+/gu, '$1')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replace(/\s+/g, ' ')
    .replace(/[\p{P}\p{Cc}\p{Cf}\p{Cs}\ufe00-\ufe0f]/gu, '')
    .replace(/ +/g, ' ')
    .normalize('NFKC')
    .trim()
}
