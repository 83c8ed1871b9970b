import type { Readable } from 'node:stream'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { DocumentRefused } from './DocumentRefused'
import { MAX_ENTRIES, MAX_RATIO, MAX_UNPACKED_BYTES, MAX_XML_BYTES, RATIO_COUNTS_FROM_BYTES } from './limits'

const WORD_MAIN_PART = /wordprocessingml\.(?:document|template)\.main\+xml/
/** Charts, themes, form data and the like hold none of the text. */
const READ_PARTS =
  /^(?!customXml\/|docProps\/|word\/(?:charts|diagrams|theme|glossary|activeX)\/).*\.(?:xml|rels)$/i
const DOCTYPE = '<!DOCTYPE'

const openZip = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    // Declared sizes are not trusted: `inflate` counts what really comes out.
    const options = { lazyEntries: true, validateEntrySizes: false }
    yauzl.fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options, (error, zip) =>
      error ? reject(error) : resolve(zip),
    )
  })

const listEntries = (zip: ZipFile): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('error', reject)
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      if (entries.length > MAX_ENTRIES) reject(new DocumentRefused('unpacks-too-large'))
      else zip.readEntry()
    })
    zip.readEntry()
  })

const openEntry = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
  })

const isBomb = (unpacked: number, packed: number): boolean =>
  unpacked > MAX_UNPACKED_BYTES ||
  (unpacked > RATIO_COUNTS_FROM_BYTES && unpacked > MAX_RATIO * Math.max(1, packed))

const inflate = async (zip: ZipFile, entry: Entry, budget: number): Promise<Buffer> => {
  const stream = await openEntry(zip, entry)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > budget || isBomb(size, entry.compressedSize)) throw new DocumentRefused('unpacks-too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const assertReasonable = (entries: readonly Entry[]): void => {
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0)
  const hasBomb = entries.some((entry) => isBomb(entry.uncompressedSize, entry.compressedSize))
  if (hasBomb || isBomb(unpacked, packed)) throw new DocumentRefused('unpacks-too-large')
}

const readParts = async (bytes: Uint8Array): Promise<Map<string, Buffer>> => {
  const zip = await openZip(bytes)
  const entries = await listEntries(zip)
  assertReasonable(entries)

  const parts = new Map<string, Buffer>()
  let budget = MAX_XML_BYTES
  for (const entry of entries.filter(({ fileName }) => READ_PARTS.test(fileName))) {
    const part = await inflate(zip, entry, budget)
    budget -= part.length
    parts.set(entry.fileName, part)
  }
  return parts
}

const isWord = (parts: ReadonlyMap<string, Buffer>): boolean =>
  WORD_MAIN_PART.test(parts.get('[Content_Types].xml')?.toString('utf8') ?? '') &&
  // Word writes no document type, and with one a small file can declare entities that grow without end.
  ![...parts.values()].some((part) => part.includes(DOCTYPE))

/**
 * The XML parts of a Word file by name; images and other media are never unpacked.
 *
 * @throws DocumentRefused `not-a-document` (no zip, damaged, encrypted, no Word file) or `unpacks-too-large` (more
 *   entries, bytes or a higher ratio than limits.ts allows, by what is declared as well as by what comes out)
 */
export async function unpackWord(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const parts = await readParts(bytes).catch((cause: unknown) => {
    throw cause instanceof DocumentRefused ? cause : new DocumentRefused('not-a-document', { cause })
  })
  if (!isWord(parts)) throw new DocumentRefused('not-a-document')
  return parts
}
