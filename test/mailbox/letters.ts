/** Parts of test messages, put together by hand: what mail programs write is not always what a library would. */

export type Letter = {
  from?: string
  subject?: string
  messageId?: string | null
  headers?: readonly string[]
  /** Content type, encoding and content, as one block after the header lines. */
  content?: string | Buffer
}

let written = 0

/** A whole message. */
export const letter = ({ from, subject, messageId, headers = [], content }: Letter = {}): Buffer => {
  written += 1
  const lines = [
    `From: ${from ?? 'Fu Xiaomei <fu@mail.example>'}`,
    `Subject: ${subject ?? 'Parks'}`,
    ...(messageId === null ? [] : [`Message-ID: ${messageId ?? `<${written}@mail.example>`}`]),
    'MIME-Version: 1.0',
    ...headers,
  ]
  const body = content ?? text('建议把第二条写得更清楚。')
  return Buffer.concat([
    Buffer.from(`${lines.join('\r\n')}\r\n`),
    Buffer.isBuffer(body) ? body : Buffer.from(body),
  ])
}

/** A text part, with its header lines. */
export const text = (words: string, type = 'text/plain; charset=utf-8') =>
  `Content-Type: ${type}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${words.replaceAll('\n', '\r\n')}\r\n`

/** A file in base64. */
export const file = (bytes: Buffer, headers: readonly string[]) =>
  [
    ...headers,
    'Content-Transfer-Encoding: base64',
    '',
    bytes.toString('base64').replace(/(.{76})/g, '$1\r\n'),
    '',
  ].join('\r\n')

export const attachment = (bytes: Buffer, name: string, type = 'application/pdf') =>
  file(bytes, [`Content-Type: ${type}`, `Content-Disposition: attachment; filename="${name}"`])

/** Several parts as one. */
export const multipart = (kind: string, parts: readonly string[], boundary = `b${(written += 1)}`) =>
  [
    `Content-Type: multipart/${kind}; boundary="${boundary}"`,
    '',
    ...parts.map((part) => `--${boundary}\r\n${part}`),
    `--${boundary}--`,
    '',
  ].join('\r\n')

/** A PDF as far as its content tells. */
export const pdf = (bytes = 2000) => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes - 9, 0x20)])
