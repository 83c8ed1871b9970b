import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { mediaDirectory } from '../environment'

export type KeptRaw = { filename: string; sm3: string; bytes: number }

const fileOf = (filename: string) => path.resolve(mediaDirectory(), 'mail', path.basename(filename))

/** Writes a raw message to the disk as it comes, under a name of our own. */
export const keepRaw = async (source: Readable | Buffer): Promise<KeptRaw> => {
  const filename = `${randomUUID()}.eml`
  const hash = createHash('sm3')
  let bytes = 0
  await mkdir(path.dirname(fileOf(filename)), { recursive: true })
  try {
    await pipeline(
      Buffer.isBuffer(source) ? Readable.from([source]) : source,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk)
          bytes += chunk.length
          yield chunk
        }
      },
      createWriteStream(fileOf(filename), { mode: 0o600 }),
    )
  } catch (error) {
    await removeRaw(filename)
    throw error
  }
  return { filename, sm3: hash.digest('hex'), bytes }
}

export const openRaw = (filename: string): Readable => createReadStream(fileOf(filename))

export const removeRaw = (filename: string): Promise<void> => rm(fileOf(filename), { force: true })

export const hasRaw = (filename: string): Promise<boolean> =>
  access(fileOf(filename)).then(
    () => true,
    () => false,
  )
