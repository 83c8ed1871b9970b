import { DocumentRefused } from './DocumentRefused'

/** Controls that no text file holds: all of C0 but white space. */
const BINARY = /[^\P{Cc}\t\n\v\f\r\u0080-\u009f]/u
const OTHER_KINDS = /^(?:%PDF-|\{\\rtf|<\?xml|<!doctype|<html)/i

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const

const decodeAs = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/**
 * The text of a .txt file: by its byte order mark, else UTF-8, else GB18030 (what Windows in China writes).
 *
 * @throws DocumentRefused `not-a-document` when it is none of these, or a file of another kind with this name
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))
  const text = marked
    ? decodeAs(marked.encoding, bytes)
    : (decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes))
  if (text === undefined || BINARY.test(text) || OTHER_KINDS.test(text))
    throw new DocumentRefused('not-a-document')
  return text
}
