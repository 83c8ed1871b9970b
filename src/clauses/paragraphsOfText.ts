const BREAKS = /\r\n?|[\n\v\f\u0085\u2028\u2029]/
/** Tabs, no-break and ideographic spaces; line breaks are gone by then. */
const SPACES = /[\s\u200b\u2060]+/g
/** Controls, byte order marks, lone surrogates and non-characters. */
const UNSTORABLE = /[^\P{Cc}\t]|[\p{Cs}\ufeff\ufdd0-\ufdef\ufffe\uffff]/gu

/** Pasted or read text as paragraphs: one for each line that shows something, with single spaces inside. */
export function paragraphsOfText(text: string): string[] {
  return text
    .split(BREAKS)
    .map((line) => line.replace(UNSTORABLE, '').replace(SPACES, ' ').trim())
    .filter((line) => line !== '')
}
