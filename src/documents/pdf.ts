import path from 'node:path'

import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'

const POINTS_PER_MM = 72 / 25.4

export const mm = (millimetres: number): number => millimetres * POINTS_PER_MM

/** Page margins of official documents: left 28, top 37, right 26, bottom 35 mm. GB/T 9704-2012 §5.2. */
export const OFFICIAL_MARGINS: [number, number, number, number] = [mm(28), mm(37), mm(26), mm(35)]

const fontFile = (weight: string) =>
  path.resolve('node_modules/@expo-google-fonts/noto-sans-sc', weight, `NotoSansSC_${weight}.ttf`)

/** Noto Sans SC has the rare characters of names that subset web fonts lack; only the glyphs used are embedded. */
const FONTS = {
  NotoSansSC: { normal: fontFile('400Regular'), bold: fontFile('700Bold') },
}

let ready = false

const prepare = () => {
  if (ready) return
  pdfmake.setFonts(FONTS)
  const allowed = new Set(Object.values(FONTS.NotoSansSC))
  pdfmake.setLocalAccessPolicy((file) => allowed.has(file))
  pdfmake.setUrlAccessPolicy(() => false)
  ready = true
}

/** Renders a document in the house's fonts. It can reach no other file and no address, whatever its text says. */
export const renderPdf = (definition: TDocumentDefinitions): Promise<Buffer> => {
  prepare()
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: OFFICIAL_MARGINS,
      ...definition,
      defaultStyle: { font: 'NotoSansSC', fontSize: 11, lineHeight: 1.35, ...definition.defaultStyle },
    })
    .getBuffer()
}
