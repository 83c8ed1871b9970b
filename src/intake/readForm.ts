import { reasonOf, Refusal } from '../errors/Refusal'
import { MAX_ATTACHMENT_BYTES, MAX_ATTACHMENTS } from './attachmentRules'

export type UploadedFile = { filename: string; bytes: Buffer }

export type SubmittedForm = { values: Record<string, string>; files: UploadedFile[] }

const MAX_TEXT_BYTES = 512 * 1024
const MAX_MULTIPART_BYTES = MAX_ATTACHMENTS * MAX_ATTACHMENT_BYTES + MAX_TEXT_BYTES

const assertSize = (request: Request, max: number) => {
  if (Number(request.headers.get('content-length') ?? 0) > max) {
    throw new Refusal(
      413,
      reasonOf('submission-too-large', { megabytes: Math.round(max / 1024 / 1024) || 1 }),
    )
  }
}

const readJson = async (request: Request): Promise<SubmittedForm> => {
  assertSize(request, MAX_TEXT_BYTES * 8)
  const body: unknown = await request.json().catch(() => undefined)
  if (body === null || typeof body !== 'object' || Array.isArray(body)) {
    throw new Refusal(400, reasonOf('malformed-request'))
  }
  const values = Object.entries(body).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return { values: Object.fromEntries(values), files: [] }
}

const readFormData = async (request: Request): Promise<SubmittedForm> => {
  assertSize(request, MAX_MULTIPART_BYTES)
  const data = await request.formData().catch(() => undefined)
  if (!data) throw new Refusal(400, reasonOf('malformed-request'))
  const values: Record<string, string> = {}
  const files: UploadedFile[] = []
  for (const [name, value] of data.entries()) {
    if (typeof value === 'string') values[name] = value
    else if (value.size > 0 || value.name) {
      files.push({ filename: value.name, bytes: Buffer.from(await value.arrayBuffer()) })
    }
  }
  return { values, files }
}

/**
 * Reads a form as a browser or a script sends it: urlencoded, multipart or JSON.
 *
 * @throws Refusal 400 not readable as any of them · 413 too large.
 */
export const readForm = (request: Request): Promise<SubmittedForm> => {
  const type = request.headers.get('content-type') ?? ''
  if (type.startsWith('application/json')) return readJson(request)
  if (type.startsWith('multipart/form-data') || type.startsWith('application/x-www-form-urlencoded')) {
    return readFormData(request)
  }
  throw new Refusal(400, reasonOf('malformed-request'))
}
