import { fileTypeFromBuffer } from 'file-type'
import type { CollectionBeforeOperationHook } from 'payload'
import sharp from 'sharp'

import { EVENT_FILE_TYPES } from '../../collections/EventFiles'
import { reasonOf, Refusal } from '../../errors/Refusal'

const isOurs = (mime: string | undefined) => EVENT_FILE_TYPES.some((type) => type === mime)

/**
 * A picture or paper is judged by its content before it is kept, whatever its name says.
 *
 * @throws Refusal 422 neither picture nor PDF, or a picture nobody can open
 */
export const checkEventFile: CollectionBeforeOperationHook = async ({ operation, req: { file } }) => {
  if ((operation !== 'create' && operation !== 'update') || !file) return
  const mime = (await fileTypeFromBuffer(file.data))?.mime
  if (!isOurs(mime)) throw new Refusal(422, reasonOf('event-file-type', { name: file.name }))
  if (mime === 'application/pdf') return
  try {
    await sharp(file.data).stats()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw new Refusal(422, reasonOf('event-file-damaged', { name: file.name }))
  }
}
