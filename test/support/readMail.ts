import { simpleParser } from 'mailparser'

export type ReadMail = {
  /** As sent, by lower-case name; the subject decoded. */
  headers: Record<string, string>
  text: string
  attachments: { filename: string; contentType: string; content: Buffer }[]
}

/** A mail as a mail program shows it. */
export async function readMail(raw: Buffer): Promise<ReadMail> {
  const mail = await simpleParser(raw)
  const lines = mail.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()])
  return {
    headers: { ...(Object.fromEntries(lines) as Record<string, string>), subject: mail.subject ?? '' },
    text: mail.text ?? '',
    attachments: mail.attachments.map(({ filename, contentType, content }) => ({
      filename: filename ?? '',
      contentType,
      content,
    })),
  }
}
