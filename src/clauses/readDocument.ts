import { extname } from 'node:path'
import { decodeText } from './decodeText'
import { DocumentRefused } from './DocumentRefused'
import { MAX_CHARACTERS, MAX_CLAUSES, MAX_FILE_BYTES } from './limits'
import { paragraphsOfText } from './paragraphsOfText'
import { readWord } from './readWord'

export type ReadDocument = {
  /** Non-empty, in document order, single spaces inside. */
  paragraphs: string[]
  /** Indexes of the paragraphs whose number was not in the text but in Word's automatic numbering. */
  restored: number[]
}

const refuseSize = (): never => {
  const megabytes = MAX_FILE_BYTES / 1024 / 1024
  throw new DocumentRefused('too-large', {
    params: { megabytes, paragraphs: MAX_CLAUSES, characters: MAX_CHARACTERS },
  })
}

/** Refuses text that no revision could hold, and text with nothing in it. */
const checked = (document: ReadDocument): ReadDocument => {
  const { paragraphs } = document
  const characters = paragraphs.reduce((sum, paragraph) => sum + paragraph.length + 1, 0)
  if (paragraphs.length === 0) throw new DocumentRefused('empty')
  if (paragraphs.length > MAX_CLAUSES || characters > MAX_CHARACTERS) refuseSize()
  return document
}

/** Pasted text as paragraphs, under the limits of an uploaded draft. @throws DocumentRefused `empty`, `too-large` */
export const readPastedText = (text: string): ReadDocument =>
  checked({ paragraphs: paragraphsOfText(text), restored: [] })

/**
 * Reads a draft, by its content as well as its name: .docx, or .txt in UTF-8, UTF-16 with a mark, or GB18030.
 *
 * @param bytes the whole file
 * @param filename only its extension counts
 * @throws DocumentRefused `wrong-extension`, `too-large` (the file, or its text), `unpacks-too-large`,
 *   `not-a-document` (damaged, encrypted, or something else under this name), `empty`
 */
export async function readDocument({
  bytes,
  filename,
}: {
  bytes: Uint8Array
  filename: string
}): Promise<ReadDocument> {
  const extension = extname(filename).toLowerCase()
  if (extension !== '.docx' && extension !== '.txt') {
    throw new DocumentRefused('wrong-extension', { params: { filename } })
  }
  if (bytes.byteLength > MAX_FILE_BYTES) refuseSize()
  if (bytes.byteLength === 0) throw new DocumentRefused('empty')
  return extension === '.docx' ? checked(await readWord(bytes)) : readPastedText(decodeText(bytes))
}
