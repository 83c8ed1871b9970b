import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { fileTypeFromBuffer } from 'file-type'

import { mediaDirectory } from '../../environment'
import { reasonOf, Refusal } from '../../errors/Refusal'
import { isVideoType, MAX_VIDEO_BYTES, VIDEO_TYPES } from './limits'
import type { VideoType } from './limits'

export type StoredVideo = { file: string; mimeType: VideoType; bytes: number; sm3: string }

/** How much of a file says what it is. */
const HEAD_BYTES = 4100

const MEGABYTE = 1024 * 1024

export const recordingsDirectory = (): string => path.resolve(mediaDirectory(), 'recordings')

export const tooLarge = (): Refusal =>
  new Refusal(413, reasonOf('video-too-large', { megabytes: MAX_VIDEO_BYTES / MEGABYTE }))

/** Its first bytes decide, before anything else is taken. */
const judgeHead = async (head: Buffer): Promise<VideoType> => {
  const type = (await fileTypeFromBuffer(head))?.mime
  if (!isVideoType(type)) throw new Refusal(422, reasonOf('video-not-playable'))
  return type
}

/** Counts and digests what passes, and stops at the limit however long the sender said it would be. */
const meter = (max: number) => {
  const digest = createHash('sm3')
  const state: { bytes: number; head: Buffer; type?: VideoType } = { bytes: 0, head: Buffer.alloc(0) }
  const take = async (chunk: Buffer) => {
    state.bytes += chunk.length
    if (state.bytes > max) throw tooLarge()
    digest.update(chunk)
    if (state.type) return
    state.head = Buffer.concat([state.head, chunk.subarray(0, HEAD_BYTES)])
    if (state.head.length >= HEAD_BYTES) state.type = await judgeHead(state.head)
  }
  const stream = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      take(chunk).then(
        () => done(null, chunk),
        (error: unknown) => done(error as Error),
      )
    },
  })
  return {
    stream,
    end: async (): Promise<Omit<StoredVideo, 'file'>> => ({
      mimeType: state.type ?? (await judgeHead(state.head)),
      bytes: state.bytes,
      sm3: digest.digest('hex'),
    }),
  }
}

/**
 * Streams a video to disk under a name of our own; nothing of it stays when it is refused.
 *
 * @throws Refusal 413 over the limit, which it names · 422 not an mp4 or webm, whatever it is called.
 */
export const storeVideo = async (
  body: ReadableStream<Uint8Array>,
  { max = MAX_VIDEO_BYTES }: { max?: number } = {},
): Promise<StoredVideo> => {
  const directory = recordingsDirectory()
  await mkdir(directory, { recursive: true })
  const part = path.join(directory, `${randomUUID()}.part`)
  const { stream, end } = meter(max)
  try {
    // The same stream of the web, which Node and the DOM declare apart.
    await pipeline(Readable.fromWeb(body as never), stream, createWriteStream(part))
    const video = await end()
    const file = `${randomUUID()}.${VIDEO_TYPES[video.mimeType]}`
    await rename(part, path.join(directory, file))
    return { ...video, file }
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}
