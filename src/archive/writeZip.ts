import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { ZipFile } from 'yazl'

/** A file of an archive, made piece by piece when its turn comes. */
export type ArchiveFile = { name: string; pieces: () => AsyncIterable<string> | Iterable<string> }

export type Written = { name: string; bytes: number; sm3: string }

async function* counted(file: ArchiveFile, written: Written[]) {
  const hash = createHash('sm3')
  let bytes = 0
  for await (const piece of file.pieces()) {
    const chunk = Buffer.from(piece, 'utf8')
    hash.update(chunk)
    bytes += chunk.length
    yield chunk
  }
  written.push({ name: file.name, bytes, sm3: hash.digest('hex') })
}

/**
 * Writes files into a ZIP one after the other, never more than a piece in memory; the last one lists the others with
 * their SM3.
 *
 * @param manifest makes the last file of what was written.
 */
export const writeZip = async (
  target: string,
  files: readonly ArchiveFile[],
  manifest: { name: string; write: (written: readonly Written[]) => string },
): Promise<readonly Written[]> => {
  const zip = new ZipFile()
  const written: Written[] = []
  const add = (file: ArchiveFile) =>
    zip.addReadStreamLazy(file.name, (give) => give(null, Readable.from(counted(file, written))))
  files.forEach(add)
  add({
    name: manifest.name,
    pieces: function* () {
      yield manifest.write([...written])
    },
  })
  zip.end()
  const output = zip.outputStream as Readable
  // The library tells of a file that broke off here, and leaves its output waiting.
  zip.on('error', (error: Error) => output.destroy(error))
  await pipeline(output, createWriteStream(target, { mode: 0o600 }))
  return written
}
