import type { Readable } from 'node:stream'

import { openPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'

import { ImportRefused } from './ImportRefused'
import { MAX_ENTRIES, MAX_UNPACKED_BYTES } from './limits'

export type Zip = {
  /** Names as they are written, directories left out. */
  names: readonly string[]
  /** Undefined when there is no such entry. */
  open: (name: string) => Promise<Readable | undefined>
  close: () => void
}

const listEntries = async (zip: ZipFile): Promise<Map<string, Entry>> => {
  const entries = new Map<string, Entry>()
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize
    if (entries.size >= MAX_ENTRIES || unpacked > MAX_UNPACKED_BYTES)
      throw new ImportRefused('unpacks-too-large')
    if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry)
  }
  return entries
}

/**
 * Opens a zip by its directory; entries are unpacked as they are read. What unpacks to more than its directory says
 * fails while it is read, so that the limit holds whatever the directory claims.
 *
 * @throws ImportRefused `damaged` · `unpacks-too-large`.
 */
export const openZip = async (path: string): Promise<Zip> => {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((cause: unknown) => {
    throw new ImportRefused('damaged', {}, cause)
  })
  try {
    const entries = await listEntries(zip)
    return {
      names: [...entries.keys()],
      open: async (name) => {
        const entry = entries.get(name)
        return entry && zip.openReadStreamPromise(entry)
      },
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error instanceof ImportRefused ? error : new ImportRefused('damaged', {}, error)
  }
}
