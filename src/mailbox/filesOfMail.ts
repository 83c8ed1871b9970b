import { ATTACHMENT_TYPES, MAX_ATTACHMENTS } from '../intake/attachmentRules'
import { checkAttachments } from '../intake/storeAttachments'
import type { MailFile } from './parseMail'

type Checked = Awaited<ReturnType<typeof checkAttachments>>['checked'][number]

/** Why a file stays in the raw message only: a code of `intake:fields.files`. */
export type LeftFile = { filename: string; bytes: number; code: string }

export type JudgedFiles = { taken: Checked[]; left: LeftFile[] }

/** Pasted pictures have no name of their own. */
const nameOf = ({ filename, contentType }: MailFile, place: number): string => {
  const [extension] = Object.entries(ATTACHMENT_TYPES).find(([type]) => type === contentType)?.[1] ?? []
  return filename || `${place}${extension ? `.${extension}` : ''}`
}

const judge = async (file: MailFile, place: number) => {
  const filename = nameOf(file, place)
  if (!file.bytes) return { filename, bytes: file.size, code: 'too-large' }
  const { checked, errors } = await checkAttachments([{ filename, bytes: file.bytes }])
  return checked[0] ?? { filename, bytes: file.size, code: errors[0]?.code ?? 'type-not-allowed' }
}

/**
 * Which files of a message go with the comment, judged by content like those of the form; attached ones come before
 * pictures of the text. Those left are in the raw message still.
 */
export const filesOfMail = async (files: readonly MailFile[]): Promise<JudgedFiles> => {
  const judged: JudgedFiles = { taken: [], left: [] }
  const inOrder = [...files].sort((a, b) => Number(a.isEmbedded) - Number(b.isEmbedded))
  for (const [index, file] of inOrder.entries()) {
    const result = await judge(file, index + 1)
    if ('code' in result) judged.left.push(result)
    else if (judged.taken.length < MAX_ATTACHMENTS) judged.taken.push(result)
    else judged.left.push({ filename: result.safeName, bytes: result.bytes.length, code: 'too-many' })
  }
  return judged
}
