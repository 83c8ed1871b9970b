import path from 'node:path'

import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { coverageOf } from './coverage'
import type { IsCovered } from './coverage'
import { printableIn } from './printable'
import type { Printable } from './printable'

const fontFile = (weight: string) =>
  path.resolve('node_modules/@expo-google-fonts/noto-sans-sc', weight, `NotoSansSC_${weight}.ttf`)

/** Noto Sans SC has most rare characters of names, `rare` some more. */
export const FONT_FILES = {
  regular: fontFile('400Regular'),
  medium: fontFile('500Medium'),
  bold: fontFile('700Bold'),
  rare: path.resolve('src/documents/fonts/RareHan-Regular.ttf'),
}

type House = { isCommon: IsCovered; isRare: IsCovered; print: Printable }

let known: House | undefined

/** What the house's fonts have glyphs for, read once. */
export const houseFonts = (): House => {
  if (known) return known
  const isCommon = coverageOf(FONT_FILES.regular)
  const isRare = coverageOf(FONT_FILES.rare)
  known = {
    isCommon,
    isRare,
    print: printableIn((character) => isCommon(character) || isRare(character)),
  }
  return known
}

/** The word that stands for an emoji. */
export const emojiWord = (locale: Locale): string => translator(locale, 'documents')('emoji')
