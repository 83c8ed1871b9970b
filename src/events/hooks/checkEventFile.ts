import { fileTypeFromBuffer } from 'file-type'
import type { CollectionBeforeOperationHook } from 'payload'
import sharp from 'sharp'

import { EVENT_FILE_TYPES } from '../../collections/EventFiles'
import { reasonOf, Refusal } from '../../errors/Refusal'
import { findSafeName } from '../../intake/attachmentRules'

const findType = (mime: string | undefined) => EVENT_FILE_TYPES.find((type) => type === mime)

const canBeOpened = (bytes: Buffer): Promise<boolean> =>
  sharp(bytes)
    .stats()
    .then(
      () => true,
      () => false,
    )

/** Its end says where its parts are. ISO 32000-1 §7.5.5. */
const isWholePdf = (bytes: Buffer): boolean => {
  const end = bytes.subarray(-1024).toString('latin1')
  return end.includes('xref') && end.includes('%%EOF')
}

/**
 * A picture or paper is judged by its content before it is kept, whatever its name says.
 *
 * @throws Refusal 422 neither picture nor PDF, or a picture nobody can open
 */
export const checkEventFile: CollectionBeforeOperationHook = async ({ operation, req: { file } }) => {
  if ((operation !== 'create' && operation !== 'update') || !file) return
  const mime = findType((await fileTypeFromBuffer(file.data))?.mime)
  const name = findSafeName(file.name)
  if (!mime || !name) throw new Refusal(422, reasonOf('event-file-type', { name: name ?? file.name }))
  const isWhole = mime === 'application/pdf' ? isWholePdf(file.data) : await canBeOpened(file.data)
  if (!isWhole) throw new Refusal(422, reasonOf('event-file-damaged', { name }))
  // Whatever the browser called it and took it for.
  file.name = name
  file.mimetype = mime
}
