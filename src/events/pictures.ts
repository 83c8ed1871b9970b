import { readFile } from 'node:fs/promises'
import path from 'node:path'

import sharp from 'sharp'

import { mediaDirectory } from '../environment'

/** Bytes of a file of an event. @throws when it is no longer there */
export const readEventFile = (filename: string): Promise<Buffer> =>
  readFile(path.resolve(mediaDirectory(), 'events', path.basename(filename)))

/** A picture made anew: no wider than asked, upright, without where and with what it was taken. */
export const makePicture = (bytes: Buffer, width: number): Promise<Buffer> =>
  sharp(bytes)
    .rotate()
    .resize({ width, withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 80 })
    .toBuffer()
