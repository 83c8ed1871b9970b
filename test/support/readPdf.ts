import { inflateSync } from 'node:zlib'

type PdfObject = { head: string; stream: string }

/** The objects of a file as pdfmake writes it: no object streams, streams plain or deflated. */
const readObjects = (bytes: Buffer): Map<string, PdfObject> => {
  const file = bytes.toString('latin1')
  const objects = new Map<string, PdfObject>()
  for (const [, id = '', content = ''] of file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = '', raw] = content.split(/stream\r?\n/)
    const body = Buffer.from((raw ?? '').replace(/\r?\nend$/, ''), 'latin1')
    const isDeflated = head.includes('/FlateDecode')
    objects.set(id, { head, stream: (isDeflated ? inflateSync(body) : body).toString('latin1') })
  }
  return objects
}

const decodeUtf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** Glyph to characters, from the ranges of a font's `ToUnicode` map. */
const readGlyphs = (map: string): Map<number, string> => {
  const glyphs = new Map<number, string>()
  for (const [, first = '', list = ''] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)) {
    const texts = [...list.matchAll(/<([0-9a-f ]*)>/g)]
    texts.forEach(([, hex = ''], index) =>
      glyphs.set(Number.parseInt(first, 16) + index, decodeUtf16(hex.replaceAll(' ', ''))),
    )
  }
  return glyphs
}

/**
 * The text of a PDF that pdfmake wrote, page by page, in the order in which it was set. White space is left out: where a
 * line breaks is no part of what is said.
 */
export const readPdf = (bytes: Buffer): string[] => {
  const objects = readObjects(bytes)
  const streamOf = (id: string | undefined) => objects.get(id ?? '')?.stream ?? ''
  const fonts = new Map<string, Map<number, string>>()
  for (const { head } of objects.values()) {
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1]
      fonts.set(name, readGlyphs(streamOf(map)))
    }
  }
  const textOf = (content: string) => {
    let glyphs = new Map<number, string>()
    let text = ''
    for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      glyphs = (font && fonts.get(font)) || glyphs
      for (const [, hex = ''] of (shown ?? '').matchAll(/<([0-9a-f]+)>/g)) {
        for (const glyph of hex.match(/.{4}/g) ?? [])
          text += glyphs.get(Number.parseInt(glyph, 16)) ?? '\uFFFD'
      }
    }
    return text.replace(/\s/g, '')
  }
  const pages =
    /\/Kids \[([^\]]*)\]/.exec([...objects.values()].map(({ head }) => head).join('\n'))?.[1] ?? ''
  return [...pages.matchAll(/(\d+) 0 R/g)].map(([, page = '']) => {
    const contents = /\/Contents (\d+) 0 R/.exec(objects.get(page)?.head ?? '')?.[1]
    return textOf(streamOf(contents))
  })
}
