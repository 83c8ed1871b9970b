import { mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'

import { exportsDirectory } from '../environment'
import { EXPORT_FORMATS } from './exportFormats'
import type { ExportFormat } from './exportFormats'

const inDirectory = (name: string) => path.resolve(exportsDirectory(), name)

/** The file a person downloads. */
export const exportFile = (run: string, format: ExportFormat): string => inDirectory(`${run}.${format}`)

/** Rows of a worksheet before it is packed. */
export const sheetFile = (run: string): string => inDirectory(`${run}.sheet`)

/**
 * Appends to what was committed and cuts off what was not: whoever was killed after writing, before the commit, wrote
 * for nothing. On disk when this resolves.
 *
 * @param length bytes committed so far; 0 begins the file.
 * @returns bytes of the file now.
 */
export const appendAt = async (file: string, length: number, bytes: Buffer): Promise<number> => {
  await mkdir(path.dirname(file), { recursive: true })
  const handle = await open(file, length === 0 ? 'w' : 'r+')
  try {
    await handle.truncate(length)
    await handle.write(bytes, 0, bytes.length, length)
    await handle.datasync()
    return length + bytes.length
  } finally {
    await handle.close()
  }
}

/** Takes away everything an export has written. */
export const removeExport = async (run: string): Promise<void> => {
  const files = [...EXPORT_FORMATS.map((format) => exportFile(run, format)), sheetFile(run)]
  await Promise.all(files.map((file) => rm(file, { force: true })))
}
