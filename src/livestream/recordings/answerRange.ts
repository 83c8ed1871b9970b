import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'

import { recordingsDirectory } from './storeVideo'

export type ByteRange = { start: number; end: number }

const RANGE = /^bytes=(\d*)-(\d*)$/

/**
 * One range of a Range header, RFC 9110 §14. Several ranges, or units nobody knows, are read as none: the whole is sent.
 *
 * @returns the range; `whole` where none is asked for; `unsatisfiable` where it begins past the end.
 */
export const readRange = (header: string | null, size: number): ByteRange | 'whole' | 'unsatisfiable' => {
  const [, from, to] = RANGE.exec(header ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return 'whole'
  if (from === '') {
    const length = Math.min(Number(to), size)
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 }
  }
  const start = Number(from)
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < start) return 'whole'
  return start >= size ? 'unsatisfiable' : { start, end }
}

const COMMON = {
  'Accept-Ranges': 'bytes',
  'Cache-Control': 'private, no-store',
  'X-Content-Type-Options': 'nosniff',
  // A file from outside never acts as a page of this origin.
  'Content-Security-Policy': "sandbox; default-src 'none'; media-src 'self'",
}

// The same stream of the web, which Node and the DOM declare apart.
const streamOf = (file: string, range?: ByteRange): BodyInit =>
  Readable.toWeb(createReadStream(file, range)) as unknown as ReadableStream

/** A recording, or the part of it a player asks for: seeking fetches no more than is looked at. */
export const answerRange = async (
  { file, mimeType }: { file: string; mimeType: string },
  header: string | null,
): Promise<Response> => {
  // The name is our own; whatever stands in the row, nothing outside the directory is read.
  const address = path.join(recordingsDirectory(), path.basename(file))
  const found = await stat(address).catch(() => undefined)
  if (!found) return new Response(null, { status: 404 })
  const { size } = found
  const range = readRange(header, size)
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...COMMON, 'Content-Range': `bytes */${size}` } })
  }
  if (range === 'whole') {
    return new Response(streamOf(address), {
      headers: { ...COMMON, 'Content-Type': mimeType, 'Content-Length': String(size) },
    })
  }
  const { start, end } = range
  return new Response(streamOf(address, range), {
    status: 206,
    headers: {
      ...COMMON,
      'Content-Type': mimeType,
      'Content-Length': String(end - start + 1),
      'Content-Range': `bytes ${start}-${end}/${size}`,
    },
  })
}
