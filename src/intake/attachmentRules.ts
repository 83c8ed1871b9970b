import { fileTypeFromBuffer } from 'file-type'

import { isWordBinary, readWordPackage } from './wordFile'

export const MAX_ATTACHMENTS = 5
export const MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024
const MAX_NAME_LENGTH = 120

/**
 * What a comment may carry, and the file endings that go with it. HEIC is left out: phones turn a photo into
 * JPEG when a form asks for JPEG, and most office machines cannot open HEIC. Files with macros and animated
 * PNG are left out as well.
 */
export const ATTACHMENT_TYPES = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/msword': ['doc'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
} as const satisfies Record<string, readonly string[]>

export type AttachmentType = keyof typeof ATTACHMENT_TYPES

/** Value for the `accept` attribute of the file input. */
export const ATTACHMENT_ACCEPT = Object.entries(ATTACHMENT_TYPES)
  .flatMap(([mimeType, extensions]) => [mimeType, ...extensions.map((extension) => `.${extension}`)])
  .join(',')

export type AttachmentRefusal = 'too-large' | 'empty' | 'type-not-allowed' | 'extension-mismatch' | 'bad-name'

export type AttachmentResult =
  | { ok: true; mimeType: AttachmentType; extension: string; safeName: string }
  | { ok: false; code: AttachmentRefusal }

/**
 * Whether a file may be attached. Its content decides what it is; the file name must agree.
 *
 * @param file.bytes the whole file
 * @param file.filename name as the browser sent it
 * @returns type, lower-case extension without dot, and a name fit to show; or why the file is refused:
 * `empty`; `too-large` (over 10 MiB, or a Word file that unpacks to an absurd size); `bad-name` (no name, or
 * none with an extension); `type-not-allowed` (content of another kind, damaged, or with macros);
 * `extension-mismatch` (allowed content under the wrong extension)
 */
export async function checkAttachment(file: {
  bytes: Uint8Array
  filename: string
}): Promise<AttachmentResult> {
  if (file.bytes.length === 0) return { ok: false, code: 'empty' }
  if (file.bytes.length > MAX_ATTACHMENT_BYTES) return { ok: false, code: 'too-large' }

  const safeName = findSafeName(file.filename)
  if (safeName === undefined) return { ok: false, code: 'bad-name' }

  const type = await detectType(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength))
  if (!isAttachmentType(type)) return { ok: false, code: type === 'bomb' ? 'too-large' : 'type-not-allowed' }

  const extension = safeName.slice(safeName.lastIndexOf('.') + 1)
  const allowed: readonly string[] = ATTACHMENT_TYPES[type]
  if (!allowed.includes(extension)) return { ok: false, code: 'extension-mismatch' }
  return { ok: true, mimeType: type, extension, safeName }
}

/**
 * The name to show and to offer for download: no path, controls, bidi or invisible characters, nothing a file
 * system refuses, at most 120 code points, extension in lower case.
 */
export function findSafeName(filename: string): string | undefined {
  const name = filename
    .slice(-1000)
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
  const match = /^(.*)\.([a-z0-9]{1,5})$/is.exec(name)
  const base = match?.[1]!.replace(/^[.\s]+|[.\s]+$/g, '') ?? ''
  if (match === null || base === '') return undefined

  const extension = match[2]!.toLowerCase()
  const room = MAX_NAME_LENGTH - extension.length - 1
  return `${[...base].slice(0, room).join('').trimEnd()}.${extension}`
}

/** Packages and compound files are read by hand: file-type would unpack the one and not look into the other. */
async function detectType(bytes: Buffer): Promise<string | undefined> {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') {
    const content = await readWordPackage(bytes)
    if (content === 'bomb') return 'bomb'
    return content === 'word'
      ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
      : undefined
  }
  const detected = await fileTypeFromBuffer(bytes)
  if (detected?.mime === 'application/x-cfb') return isWordBinary(bytes) ? 'application/msword' : undefined
  // A package behind another header has not been through readWordPackage.
  return detected?.ext === 'docx' ? undefined : detected?.mime
}

function isAttachmentType(type: string | undefined): type is AttachmentType {
  return type !== undefined && Object.hasOwn(ATTACHMENT_TYPES, type)
}
