import { reasonOf, Refusal } from '../../errors/Refusal'
import { MAX_ATTACHMENT_BYTES } from '../../intake/attachmentRules'
import type { UploadedFile } from '../../intake/readForm'

/** Fields that may be chosen more than once come as lists; evidence by the name of its control, `files.<name>`. */
export type ApplicationForm = {
  values: Record<string, string | string[]>
  files: Record<string, UploadedFile>
}

/** Most pieces of evidence a form has. */
const MAX_FILES = 8
const MAX_TEXT_BYTES = 512 * 1024
const MAX_BYTES = MAX_FILES * MAX_ATTACHMENT_BYTES + MAX_TEXT_BYTES

const FILE_FIELD = /^files\.([\w-]{1,40})$/

/**
 * Reads an application as a browser sends it.
 *
 * @throws Refusal 400 not readable as a form · 413 too large.
 */
export const readApplicationForm = async (request: Request): Promise<ApplicationForm> => {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) {
    throw new Refusal(413, reasonOf('submission-too-large', { megabytes: Math.round(MAX_BYTES / 2 ** 20) }))
  }
  const data = await request.formData().catch(() => undefined)
  if (!data) throw new Refusal(400, reasonOf('malformed-request'))
  const form: ApplicationForm = { values: {}, files: {} }
  for (const name of new Set(data.keys())) {
    const entries = data.getAll(name)
    const texts = entries.filter((entry) => typeof entry === 'string')
    const [file] = entries.filter((entry) => typeof entry !== 'string')
    const [, purpose] = FILE_FIELD.exec(name) ?? []
    if (file && purpose && (file.size > 0 || file.name)) {
      form.files[purpose] = { filename: file.name, bytes: Buffer.from(await file.arrayBuffer()) }
    }
    if (texts.length > 0) form.values[name] = texts.length === 1 ? (texts[0] ?? '') : texts
  }
  return form
}
