import { fromBufferPromise } from 'yauzl'

/** A Word file of 10 MiB holds pictures, which hardly shrink; honest ones unpack to a few times their size. */
const MAX_UNPACKED_BYTES = 200 * 1024 * 1024
const MAX_ENTRIES = 5_000

/** Bytes of one entry in the directory of a compound file, [MS-CFB] §2.6.1. */
const CFB_ENTRY_BYTES = 128
const CFB_STREAM = 2

/**
 * What a zip package holds, by its central directory alone: nothing is unpacked, so a bomb costs nothing.
 *
 * @returns `word` for a .docx without macros, `bomb` if it says it unpacks to more than 200 MiB or 5,000
 * files, `other` for any other or damaged package
 */
export async function readWordPackage(bytes: Buffer): Promise<'word' | 'bomb' | 'other'> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true })
    if (zip.entryCount > MAX_ENTRIES) return 'bomb'
    const names = new Set<string>()
    let unpacked = 0
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize
      if (unpacked > MAX_UNPACKED_BYTES) return 'bomb'
      names.add(entry.fileName.toLowerCase())
    }
    const isWord = names.has('[content_types].xml') && names.has('word/document.xml')
    return isWord && !names.has('word/vbaproject.bin') ? 'word' : 'other'
  } catch {
    // yauzl throws for every way in which a zip can be damaged; a damaged file is not a Word file.
    return 'other'
  }
}

/** Whether a compound file (.doc, .xls, .msi look alike) holds a Word document and no macros. */
export function isWordBinary(bytes: Buffer): boolean {
  return hasCompoundStream(bytes, 'WordDocument') && !hasCompoundStream(bytes, '_VBA_PROJECT')
}

/** Looks for a directory entry by name, its length and its kind; entries stand on multiples of 128 bytes. */
function hasCompoundStream(bytes: Buffer, name: string): boolean {
  const stored = Buffer.from(`${name}\0`, 'utf16le')
  for (let at = bytes.indexOf(stored); at !== -1; at = bytes.indexOf(stored, at + 2)) {
    const isEntry = at % CFB_ENTRY_BYTES === 0 && at + CFB_ENTRY_BYTES <= bytes.length
    if (isEntry && bytes.readUInt16LE(at + 64) === stored.length && bytes[at + 66] === CFB_STREAM) return true
  }
  return false
}
