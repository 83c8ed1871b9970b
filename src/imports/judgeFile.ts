import { fromBufferPromise } from 'yauzl'

import { decodeText } from '../clauses/decodeText'
import type { ImportKind } from './importFile'
import { ImportRefused } from './ImportRefused'
import { MAX_ENTRIES, MAX_UNPACKED_BYTES } from './limits'

const ENDINGS: Record<ImportKind, readonly string[]> = {
  csv: ['csv', 'txt', 'tsv'],
  xlsx: ['xlsx'],
  eml: ['eml'],
  mails: ['zip'],
}

/** A message begins with header lines; RFC 5322 §2.2. */
const HEADER_LINES = /^(?:(?:[\x21-\x39\x3b-\x7e]{1,76}:[^\n]*|[ \t][^\n]*)\r?\n){2}/

/** What it holds by its directory alone: nothing is unpacked, so a bomb costs nothing. */
const judgeZip = async (bytes: Buffer): Promise<ImportKind> => {
  const names: string[] = []
  let unpacked = 0
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true })
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize
      if (names.length >= MAX_ENTRIES || unpacked > MAX_UNPACKED_BYTES)
        throw new ImportRefused('unpacks-too-large')
      if (!entry.fileName.endsWith('/')) names.push(entry.fileName.toLowerCase())
    }
  } catch (error) {
    throw error instanceof ImportRefused ? error : new ImportRefused('damaged', {}, error)
  }
  if (names.includes('xl/workbook.xml')) {
    // A file with macros is a program; nobody needs one to hand in a list.
    if (names.some((name) => name.endsWith('vbaproject.bin'))) throw new ImportRefused('type-not-allowed')
    return 'xlsx'
  }
  if (names.some((name) => name.endsWith('.eml'))) return 'mails'
  throw new ImportRefused('type-not-allowed')
}

const isText = (bytes: Buffer): boolean => {
  try {
    decodeText(bytes)
    return true
  } catch {
    // Whatever the reader of texts objects to, it is no list.
    return false
  }
}

const kindOf = (bytes: Buffer, ending: string): Promise<ImportKind> | ImportKind => {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return judgeZip(bytes)
  if (ending === 'eml') {
    if (HEADER_LINES.test(bytes.subarray(0, 4096).toString('latin1'))) return 'eml'
    throw new ImportRefused('type-not-allowed')
  }
  if (isText(bytes)) return 'csv'
  throw new ImportRefused('type-not-allowed')
}

/**
 * What kind of file it is: the content decides, the name must agree.
 *
 * @throws ImportRefused `type-not-allowed` · `extension-mismatch` · `damaged` · `unpacks-too-large` · `no-rows` for an
 *   empty file.
 */
export const judgeFile = async (bytes: Buffer, filename: string): Promise<ImportKind> => {
  if (bytes.length === 0) throw new ImportRefused('no-rows')
  const ending = /\.([a-z0-9]+)$/i.exec(filename)?.[1]?.toLowerCase() ?? ''
  const kind = await kindOf(bytes, ending)
  if (!ENDINGS[kind].includes(ending)) throw new ImportRefused('extension-mismatch')
  return kind
}
