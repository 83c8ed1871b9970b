export type ReadMail = { headers: Record<string, string>; text: string }

const ENCODED_WORD = /=\?utf-8\?([bq])\?([^?]*)\?=(\s+(?==\?utf-8\?))?/gi

const bytesOfQuoted = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  )

const decodeWord = (_whole: string, kind: string, content: string): string =>
  (kind.toLowerCase() === 'b'
    ? Buffer.from(content, 'base64')
    : bytesOfQuoted(content.replaceAll('_', ' '))
  ).toString('utf8')

const BODIES: Record<string, (body: string) => Buffer> = {
  base64: (body) => Buffer.from(body, 'base64'),
  'quoted-printable': (body) => bytesOfQuoted(body.replace(/=\r?\n/g, '')),
}

/** A mail of one part, as a mail program shows it: headers by lower-case name, the text decoded (RFC 2045, 2047). */
export function readMail(raw: Buffer): ReadMail {
  const [head = '', ...rest] = raw.toString('latin1').split(/\r?\n\r?\n/)
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [
        line.slice(0, colon).toLowerCase(),
        line
          .slice(colon + 1)
          .trim()
          .replace(ENCODED_WORD, decodeWord),
      ]
    }),
  )
  const decode =
    BODIES[headers['content-transfer-encoding'] ?? ''] ?? ((body: string) => Buffer.from(body, 'latin1'))
  return { headers, text: decode(rest.join('\n\n')).toString('utf8') }
}
