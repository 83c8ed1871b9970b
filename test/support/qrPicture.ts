import { inflateSync } from 'node:zlib'

/** The squares a PDF of ours draws, as a picture a scanner could take. */
export const qrPicture = (pdf: Buffer) => {
  const file = pdf.toString('latin1')
  const drawn = [...file.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, raw = '']) => {
    try {
      return [inflateSync(Buffer.from(raw, 'latin1')).toString('latin1')]
    } catch {
      return []
    }
  })
  const squares = drawn
    .flatMap((content) => [...content.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g)])
    .map(([, ...numbers]) => numbers.map(Number) as [number, number, number, number])
    .filter(([, , width, height]) => width === height && width < 20)
  const scale = 4
  const left = Math.min(...squares.map(([x]) => x))
  const top = Math.min(...squares.map(([, y]) => y))
  const size = Math.ceil((Math.max(...squares.map(([x, , width]) => x + width)) - left) * scale) + 80
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255)
  for (const [x, y, width, height] of squares) {
    for (let row = Math.round((y - top) * scale); row < Math.round((y - top + height) * scale); row += 1) {
      for (
        let column = Math.round((x - left) * scale);
        column < Math.round((x - left + width) * scale);
        column += 1
      ) {
        pixels.fill(0, ((row + 40) * size + column + 40) * 4, ((row + 40) * size + column + 40) * 4 + 3)
      }
    }
  }
  return { pixels, size }
}
