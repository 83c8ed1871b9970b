import type { IsCovered } from './coverage'

/** Show nothing by themselves: joiners, variation selectors, skin tones; without their emoji they would be boxes. */
const MODIFIERS = /\p{Cf}|\p{Variation_Selector}|\p{Emoji_Modifier}|\u20e3/gu

const PICTOGRAPH = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u

const codeOf = (character: string) => character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

export type Printable = (text: string, emoji: string) => string

/**
 * Makes texts fit to print: a character that no font has a glyph for, which would come out as an empty box, becomes a
 * mark that can be read, `〔U+22222〕`; an emoji becomes the word given for it.
 */
export const printableIn = (isCovered: IsCovered): Printable => {
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
