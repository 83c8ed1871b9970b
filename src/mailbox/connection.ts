import { ImapFlow } from 'imapflow'

export type Place = {
  host: string
  port: number
  secure: boolean
  user: string
  pass: string
  folder: string
}

const PORTS: Record<string, number> = { 'imaps:': 993, 'imap:': 143 }

/** A server that says nothing for so long is not waited for; the next round asks again. */
const PATIENCE = 30_000

/**
 * Where a mailbox is: the value of the environment variable the record names, `imaps://user:password@host:port/INBOX`.
 *
 * @throws Error saying what is wrong, without the value.
 */
export const placeOf = (variable: string): Place => {
  const value = process.env[variable]
  if (!value) throw new Error(`${variable} is not set`)
  if (!URL.canParse(value)) throw new Error(`${variable} is no address`)
  const { protocol, hostname, port, username, password, pathname } = new URL(value)
  const usual = PORTS[protocol]
  if (!usual) throw new Error(`${variable} must begin with imaps:// or imap://`)
  return {
    host: hostname,
    port: Number(port) || usual,
    secure: protocol === 'imaps:',
    user: decodeURIComponent(username),
    pass: decodeURIComponent(password),
    folder: decodeURIComponent(pathname.slice(1)) || 'INBOX',
  }
}

/** Connects, does the work and leaves, whatever happens. */
export const withImap = async <T>(
  { folder, user, pass, ...server }: Place,
  work: (client: ImapFlow, uidValidity: string) => Promise<T>,
): Promise<T> => {
  const client = new ImapFlow({
    ...server,
    auth: { user, pass },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
  })
  // A lost connection fails the command that waits for it; the event itself says no more.
  client.on('error', () => undefined)
  try {
    await client.connect()
    // Read only: clerks read the mailbox with programs of their own, and what is marked there is theirs. How far
    // this system has read stands in its own database.
    const { uidValidity } = await client.mailboxOpen(folder, { readOnly: true })
    return await work(client, String(uidValidity))
  } finally {
    client.close()
  }
}

/** What a failure is called in the list of mailboxes: the server's words, never ours with the password. */
export const wordsOfFailure = (error: unknown): string => {
  const { responseText, code, message } = error as { responseText?: string; code?: string; message?: string }
  return (responseText ?? ([code, message].filter(Boolean).join(': ') || String(error))).slice(0, 300)
}
