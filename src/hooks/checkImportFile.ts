import type { CollectionBeforeOperationHook } from 'payload'

import { reasonOf, Refusal } from '../errors/Refusal'
import { localeOf } from '../i18n/localeOf'
import { explainImport } from '../imports/explainImport'
import { ImportRefused } from '../imports/ImportRefused'
import { judgeFile } from '../imports/judgeFile'

/** A file of comments is judged by its content before it is kept: a list, a message, or a zip of messages. */
export const checkImportFile: CollectionBeforeOperationHook = async ({ operation, req }) => {
  const { file } = req
  if (operation !== 'create' || !file) return
  try {
    await judgeFile(file.data, file.name)
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error
    throw new Refusal(422, reasonOf('import-refused', { sentence: explainImport(localeOf(req), error) }))
  }
}
