import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { coverageOf } from '../../src/documents/coverage'
import { printableIn } from '../../src/documents/printable'

const printable = printableIn(
  coverageOf(
    path.resolve('node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  ),
)

const print = (text: string) => printable(text, '〔表情〕')

describe('what a font has no glyph for', () => {
  it('leaves what it has: rare characters of names among them', () => {
    const text = '第一条　㼆、龘、𰻞：“跨境”——№①℃ “B2B”…\n𫖯'
    expect(print(text)).toBe(text)
  })

  it('becomes a mark that can be read', () => {
    expect(print('𠮷先生')).toBe('〔U+20BB7〕先生')
  })

  it('becomes one word for an emoji, however many code points it has', () => {
    expect(print('好👨‍👩‍👧‍👦！🇨🇳👍🏽')).toBe('好〔表情〕！〔表情〕〔表情〕')
  })
})
