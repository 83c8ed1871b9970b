import { filesOfMail } from './filesOfMail'
import { parseMail } from './parseMail'
import { hasRaw, openRaw } from './rawMail'

export type ShownFile = {
  filename: string
  bytes: number
  /** Why it is not taken: a code of `mailbox:view.left`. */ left: string | null
}

export type ShownMessage = { text: string; isCut: boolean; files: ShownFile[] }

/** Enough to decide by; the original has it all. */
const SHOWN_TEXT = 20_000

/** What a message says and carries, for the person who decides about it; undefined when its original is gone. */
export const showMessage = async (filename: string): Promise<ShownMessage | undefined> => {
  if (!(await hasRaw(filename))) return undefined
  const mail = await parseMail(openRaw(filename))
  const { taken, left } = await filesOfMail(mail.files)
  return {
    text: mail.text.slice(0, SHOWN_TEXT).trim(),
    isCut: mail.text.length > SHOWN_TEXT,
    files: [
      ...taken.map(({ safeName, bytes }) => ({ filename: safeName, bytes: bytes.length, left: null })),
      ...left.map(({ filename: name, bytes, code }) => ({ filename: name, bytes, left: code })),
    ],
  }
}
