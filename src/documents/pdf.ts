import pdfmake from 'pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'

import { fontRuns } from './fontRuns'
import { emojiWord, FONT_FILES, houseFonts } from './houseFonts'

const POINTS_PER_MM = 72 / 25.4

export const mm = (millimetres: number): number => millimetres * POINTS_PER_MM

/** Page margins of official documents: left 28, top 37, right 26, bottom 35 mm. GB/T 9704-2012 §5.2. */
export const OFFICIAL_MARGINS: [number, number, number, number] = [mm(28), mm(37), mm(26), mm(35)]

/**
 * Only the glyphs used are embedded. Official documents ask for 小标宋, 黑体, 楷体 and 仿宋 (GB/T 9704-2012 §5.2), none of which may be handed out with a program: bold
 * stands for the first two, `medium` for 楷体, regular for 仿宋.
 */
const FONTS = {
  NotoSansSC: { normal: FONT_FILES.regular, bold: FONT_FILES.bold },
  medium: { normal: FONT_FILES.medium, bold: FONT_FILES.bold },
  rare: { normal: FONT_FILES.rare, bold: FONT_FILES.rare },
}

type Print = (text: string, emoji: string) => ReturnType<typeof fontRuns>

let known: Print | undefined

const prepare = (): Print => {
  if (known) return known
  pdfmake.setFonts(FONTS)
  const allowed = new Set(Object.values(FONTS).flatMap((font) => Object.values<string>(font)))
  pdfmake.setLocalAccessPolicy((file) => allowed.has(file))
  pdfmake.setUrlAccessPolicy(() => false)
  const { print, ...covered } = houseFonts()
  known = (text, emoji) => fontRuns(print(text, emoji), covered)
  return known
}

/** Every text of a document's content through `print`; nothing else of it is touched. */
const mapTexts = (node: unknown, print: (text: string) => ReturnType<typeof fontRuns>): unknown => {
  if (typeof node === 'string') {
    const runs = print(node)
    return typeof runs === 'string' ? runs : { text: runs }
  }
  if (Array.isArray(node)) return node.map((one: unknown) => mapTexts(one, print))
  if (node === null || typeof node !== 'object') return node
  const mapped = Object.entries(node).map(([key, value]: [string, unknown]) => {
    if (key === 'text' && typeof value === 'string') return [key, print(value)]
    return ['text', 'stack', 'columns', 'table', 'body', 'ul', 'ol'].includes(key)
      ? [key, mapTexts(value, print)]
      : [key, value]
  })
  return Object.fromEntries(mapped) as unknown
}

/**
 * Renders a document in the house's fonts; characters these lack are printed as marks. It can reach no other file and no
 * address, whatever its text says.
 */
export const renderPdf = (definition: TDocumentDefinitions): Promise<Buffer> => {
  const print = prepare()
  const emoji = emojiWord(definition.language === 'en' ? 'en' : 'zh')
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: OFFICIAL_MARGINS,
      ...definition,
      content: mapTexts(definition.content, (text) => print(text, emoji)) as Content,
      defaultStyle: { font: 'NotoSansSC', fontSize: 11, lineHeight: 1.35, ...definition.defaultStyle },
    })
    .getBuffer()
}
