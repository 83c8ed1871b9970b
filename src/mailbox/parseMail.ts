import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream'

import { MailParser, simpleParser } from 'mailparser'
import type { AddressObject, AttachmentStream, Headers, MessageText } from 'mailparser'

import { MAX_ATTACHMENT_BYTES } from '../intake/attachmentRules'
import { mendHeader } from './mendHeader'

/** Files whose bytes are held at once; the rest is counted and let go. */
const MOST_HELD = 20
const MOST_HELD_BYTES = 4 * MAX_ATTACHMENT_BYTES

export type MailFile = {
  /** As the sender's program wrote it, RFC 2047 and RFC 2231 decoded; empty when it has none. */
  filename: string
  contentType: string
  size: number
  /** Shown within the text: a logo of a signature, a pasted picture. */
  isEmbedded: boolean
  /** Undefined when it is larger than a comment may carry, or one too many. */
  bytes: Buffer | undefined
}

export type MailAddress = { name: string; address: string }

export type Mail = {
  headers: Headers
  messageId: string | null
  sender: MailAddress | null
  subject: string
  /** The plain text, or the HTML as text; quoted history stays: what is a quotation is for a person to say. */
  text: string
  files: MailFile[]
  /** Part of it could not be read: TNEF, HTML that is no HTML, letters lost in a wrong character set. */
  isUnreadable: boolean
}

type Holding = { count: number; bytes: number }

const isTnef = ({ contentType, filename }: Pick<MailFile, 'contentType' | 'filename'>) =>
  /^application\/(vnd\.)?ms-tnef$/i.test(contentType) || /^winmail\.dat$/i.test(filename)

const readFile = async (part: AttachmentStream, held: Holding): Promise<MailFile> => {
  const chunks: Buffer[] = []
  let size = 0
  const fits = () =>
    held.count < MOST_HELD && size <= MAX_ATTACHMENT_BYTES && held.bytes + size <= MOST_HELD_BYTES
  for await (const chunk of part.content as AsyncIterable<Buffer>) {
    size += chunk.length
    if (fits()) chunks.push(chunk)
    else chunks.length = 0
  }
  const bytes = fits() ? Buffer.concat(chunks) : undefined
  if (bytes) {
    held.count += 1
    held.bytes += size
  }
  part.release?.()
  return {
    filename: part.filename ?? '',
    contentType: part.contentType,
    size,
    isEmbedded: part.related === true && part.contentDisposition !== 'attachment',
    bytes,
  }
}

/** Some programs send an empty plain text beside the HTML; the words are in the HTML then. */
const textOfHtml = async (html: string): Promise<string> => {
  const { text } = await simpleParser(`Content-Type: text/html; charset=utf-8\r\n\r\n${html}`, {
    skipTextToHtml: true,
    skipImageLinks: true,
  })
  return text ?? ''
}

const textOf = async ({ text, html }: Pick<MessageText, 'text' | 'html'>): Promise<string> =>
  text?.trim() || !html ? (text ?? '') : textOfHtml(html)

const senderOf = (headers: Headers): MailAddress | null => {
  const from = headers.get('from') as AddressObject | undefined
  const [first] = from?.value.flatMap((entry) => (entry.group ? entry.group : [entry])) ?? []
  return first?.address ? { name: first.name, address: first.address.toLowerCase() } : null
}

const textHeader = (headers: Headers, name: string): string => {
  const value = headers.get(name)
  return typeof value === 'string' ? value : ''
}

/**
 * Reads a message as a stream: nothing larger than one attachment a comment may carry is held in memory.
 *
 * @throws what the stream throws; a message that is no message gives an empty one.
 */
export const parseMail = async (raw: Readable): Promise<Mail> => {
  const parser = new MailParser({ skipTextToHtml: true, skipImageLinks: true, checksumAlgo: false })
  // An error of either stream ends the loop below, which reports it.
  pipeline(raw, mendHeader(), parser, () => undefined)
  const held: Holding = { count: 0, bytes: 0 }
  const files: MailFile[] = []
  let body: MessageText | undefined
  for await (const part of parser as AsyncIterable<AttachmentStream | MessageText>) {
    if (part.type === 'text') body = part
    else files.push(await readFile(part, held))
  }
  const headers: Headers = parser.headers || new Map()
  const text = body ? await textOf(body) : ''
  return {
    headers,
    messageId: textHeader(headers, 'message-id') || null,
    sender: senderOf(headers),
    subject: textHeader(headers, 'subject'),
    text,
    files,
    isUnreadable: Boolean(body?.textConversionError) || text.includes('\ufffd') || files.some(isTnef),
  }
}
