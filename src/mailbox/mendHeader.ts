import { Transform } from 'node:stream'
import type { TransformCallback } from 'node:stream'

/** Longer than any honest header; what follows is passed on as it is. */
const LONGEST_HEADER = 256 * 1024

const utf8 = new TextDecoder('utf-8', { fatal: true })
const gb18030 = new TextDecoder('gb18030')

const isUtf8 = (bytes: Buffer): boolean => {
  try {
    utf8.decode(bytes)
    return true
  } catch {
    return false
  }
}

const endOfHeader = (bytes: Buffer): number => {
  const ends = [bytes.indexOf('\r\n\r\n'), bytes.indexOf('\n\n')].filter((at) => at >= 0)
  return ends.length > 0 ? Math.min(...ends) : -1
}

const mended = (header: Buffer): Buffer => (isUtf8(header) ? header : Buffer.from(gb18030.decode(header)))

/**
 * Older Chinese mail programs write names and subjects as bare GBK bytes, which no header may hold. They become UTF-8,
 * which every parser takes; anything else passes unchanged.
 */
export const mendHeader = (): Transform => {
  let held: Buffer | undefined = Buffer.alloc(0)
  const release = (bytes: Buffer, end: number) => {
    held = undefined
    return Buffer.concat([mended(bytes.subarray(0, end)), bytes.subarray(end)])
  }
  return new Transform({
    transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
      if (!held) return done(null, chunk)
      held = Buffer.concat([held, chunk])
      const end = endOfHeader(held)
      if (end >= 0) return done(null, release(held, end))
      if (held.length > LONGEST_HEADER) return done(null, release(held, 0))
      done()
    },
    flush(done: TransformCallback) {
      done(null, held && release(held, held.length))
    },
  })
}
