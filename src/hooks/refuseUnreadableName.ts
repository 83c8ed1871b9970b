import type { CollectionBeforeOperationHook } from 'payload'

import { reasonOf, Refusal } from '../errors/Refusal'

/** Half of a character, or one no file can be called by. */
const UNREADABLE = /[\0\p{Cs}]/u

/**
 * A file is kept under its name, which neither the disk nor the database takes with these.
 *
 * @throws Refusal 400
 */
export const refuseUnreadableName: CollectionBeforeOperationHook = ({ operation, req: { file } }) => {
  if (operation !== 'create' && operation !== 'update') return
  if (file && UNREADABLE.test(file.name)) throw new Refusal(400, reasonOf('unreadable-file-name'))
}
