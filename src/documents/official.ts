import type { Content, ContentText, DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces'

import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { mm } from './pdf'

/** Sizes in points, GB/T 9704-2012 §7: title 2号, body 3号, page number 4号. */
export const TITLE = 22
export const BODY = 16
const PAGE_NUMBER = 14

/** 28 characters to a line of 156 mm: set a little closer than their own width. GB/T 9704-2012 §5.2.3. */
export const PITCH = mm(156) / 28 - 0.005

/** 22 lines on 225 mm. */
export const LINE_HEIGHT = 1.24

/** One empty line of text. */
export const LINE = mm(225) / 22

/** The text of an official document: 3号, 28 characters to a line, 22 lines to a page. */
export const OFFICIAL_STYLE = {
  fontSize: BODY,
  lineHeight: LINE_HEIGHT,
  characterSpacing: PITCH - BODY,
} satisfies TDocumentDefinitions['defaultStyle']

/** Tables are set in smaller letters, at their own width. */
export const TABLE_STYLE = { lineHeight: 1.25, characterSpacing: 0 } as const

export const heading = (text: string): Content => ({
  text,
  bold: true,
  margin: [PITCH * 2, 10, 0, 4],
  headlineLevel: 1,
})

/** Begins two characters in. GB/T 9704-2012 §7.3.3. */
export const paragraph = (text: string): ContentText => ({
  text,
  alignment: 'justify',
  leadingIndent: PITCH * 2,
})

/** 「— 1 —」 below the text, to the right on odd pages and to the left on even ones. GB/T 9704-2012 §7.5. */
export const pageNumber =
  (locale: Locale, { from = 1 }: { from?: number } = {}): DynamicContent =>
  (page) =>
    page < from
      ? null
      : {
          text: translator(locale, 'documents')('page', { page }),
          fontSize: PAGE_NUMBER,
          characterSpacing: 0,
          alignment: page % 2 === 1 ? 'right' : 'left',
          margin: [mm(28) + PAGE_NUMBER, mm(7), mm(26) + PAGE_NUMBER, 0],
        }

/** In characters of the body: Chinese ones are one wide, others about half. */
export const widthOf = (text: string) =>
  [...text].reduce((width, character) => width + (character < '\u0250' ? 0.6 : 1), 0)

/** A word or address longer than a cell is broken where the cell ends; all else between words. */
export const breaking = (text: string, longest: number): { wordBreak?: 'break-all' } =>
  text.split(/\s/).some((word) => widthOf(word) > longest) ? { wordBreak: 'break-all' } : {}

const LINE_CHARACTERS = 28

const TITLE_CHARACTERS = Math.floor(mm(156) / TITLE)

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words of this house that the dictionary does not know. */
const HOUSE_WORDS = new Set(['主播', '电商', '跨境', '选品', '直播间'])

const segmentsOf = (text: string): string[] =>
  [...words.segment(text)].reduce<string[]>((parts, { segment }) => {
    const before = parts.at(-1) ?? ''
    return HOUSE_WORDS.has(before + segment) ? [...parts.slice(0, -1), before + segment] : [...parts, segment]
  }, [])

/** Lines of about the same length that break between words: 回行时词意完整, GB/T 9704-2012 §7.3.1. */
const titleLines = (text: string): string[] => {
  const count = Math.ceil(widthOf(text) / TITLE_CHARACTERS)
  const lines: string[] = []
  let line = ''
  for (const segment of segmentsOf(text)) {
    const isFull = widthOf(line + segment) > TITLE_CHARACTERS
    const isEnough = lines.length + 1 < count && widthOf(line) >= widthOf(text) / count
    if (line !== '' && (isFull || isEnough) && !/^\p{P}+$/u.test(segment)) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += line === '' ? segment.trimStart() : segment
  }
  return [...lines, line]
}

/** A title 2号, centred, in as many lines as it needs. */
export const titleLine = (text: string): ContentText => ({
  text: titleLines(text).join('\n'),
  bold: true,
  fontSize: TITLE,
  characterSpacing: 0,
  alignment: 'center',
})

/** Who signs and when, centred one over the other, no wider than so many characters. */
export const signatureBlock = ({
  issuer,
  date,
  most = LINE_CHARACTERS,
}: {
  issuer: string
  date: string
  most?: number
}): { width: number; stack: string[]; alignment: 'center' } => ({
  width: Math.min(most, Math.max(widthOf(issuer), widthOf(date)) + 1) * PITCH,
  stack: [issuer, date],
  alignment: 'center',
})

/**
 * The signature of a letter or report, four characters in from the right; a name that would not leave them goes as far
 * to the right as it needs. GB/T 9704-2012 §7.3.5.1.
 */
export const signature = (signed: { issuer: string; date: string }): Content => {
  const block = signatureBlock(signed)
  const inset = Math.min(4 * PITCH, LINE_CHARACTERS * PITCH - block.width)
  return {
    columns: [{ width: '*', text: '' }, block],
    margin: [0, LINE * 2, inset, 0],
    unbreakable: true,
  }
}
