import { randomUUID } from 'node:crypto'

import { getPayload } from 'payload'

import { sm3 } from '../audit/sm3'
import { SLUGS } from '../collections/slugs'
import { checkAttachment, MAX_ATTACHMENTS } from './attachmentRules'
import type { UploadedFile } from './readForm'
import type { FieldError } from './submissionSchema'

// Loaded late: the configuration knows every workflow, and one of them takes mails in through here.
const loadConfig = () => import('@payload-config').then((module) => module.default)

export type Checked = UploadedFile & { mimeType: string; extension: string; safeName: string }

/** Judges every file by its content. */
export const checkAttachments = async (
  files: readonly UploadedFile[],
): Promise<{ checked: Checked[]; errors: FieldError[] }> => {
  if (files.length > MAX_ATTACHMENTS) {
    return { checked: [], errors: [{ field: 'files', code: 'too-many', params: { max: MAX_ATTACHMENTS } }] }
  }
  const checked: Checked[] = []
  const errors: FieldError[] = []
  for (const file of files) {
    const result = await checkAttachment(file)
    if (result.ok) checked.push({ ...file, ...result })
    else errors.push({ field: 'files', code: result.code, params: { filename: file.filename.slice(0, 120) } })
  }
  return { checked, errors }
}

/**
 * Stores files ahead of the record they belong to, under names of our own. A file whose record is never stored is removed
 * by the worker after a day.
 */
export const storeAttachments = async (
  files: readonly Checked[],
  agency: string,
  collection: 'attachments' | 'registry-files' | 'case-files' = SLUGS.attachments,
): Promise<{ id: string; sm3: string }[]> => {
  if (files.length === 0) return []
  const payload = await getPayload({ config: loadConfig() })
  const stored = []
  for (const { bytes, mimeType, extension, safeName } of files) {
    const digest = sm3(bytes)
    const { id } = await payload.create({
      collection,
      data: {
        originalName: safeName,
        sm3: digest,
        agency,
        ...(collection === SLUGS.attachments ? { visibility: 'shown' as const } : {}),
      },
      file: { data: bytes, mimetype: mimeType, name: `${randomUUID()}.${extension}`, size: bytes.length },
      overrideAccess: true, // the public door: no account stands behind it, and the content is checked above
    })
    stored.push({ id, sm3: digest })
  }
  return stored
}
