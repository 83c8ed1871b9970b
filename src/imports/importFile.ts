import path from 'node:path'

import { rm } from 'node:fs/promises'

import { mediaDirectory } from '../environment'

export type ImportKind = 'csv' | 'xlsx' | 'eml' | 'mails'

/** Where an uploaded file lies. */
export const importFilePath = (filename: string): string =>
  path.resolve(mediaDirectory(), 'imports', path.basename(filename))

export const removeImportFile = (filename: string): Promise<void> =>
  rm(importFilePath(filename), { force: true })
