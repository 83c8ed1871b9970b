import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import { readMail } from './readMail'
import type { ReadMail } from './readMail'

export type Arrived = ReadMail & { to: string[]; from: string }

type Message = { port?: number; mode?: string; mail?: { raw: string; to: string[]; from: string } }

export type SmtpServer = {
  url: string
  mails: Arrived[]
  /** How the next mails are answered; resolves when the server knows. */
  setMode: (mode: 'accept' | 'refuse' | 'stall') => Promise<void>
  /** Resolves when so many mails have arrived in all. */
  waitFor: (count: number) => Promise<void>
  stop: () => Promise<void>
}

/** A real SMTP server in a process of its own. */
export async function startSmtpServer(): Promise<SmtpServer> {
  const child = fork(fileURLToPath(new URL('./smtpProcess.mjs', import.meta.url)), { execArgv: [] })
  const mails: Arrived[] = []
  child.on('message', ({ mail }: Message) => {
    if (!mail) return
    void readMail(Buffer.from(mail.raw, 'latin1')).then((read) =>
      mails.push({ ...read, to: mail.to, from: mail.from }),
    )
  })
  const [{ port }] = (await once(child, 'message')) as [Message]
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    setMode: async (mode) => {
      const known = once(child, 'message')
      child.send({ mode })
      await known
    },
    waitFor: async (count) => {
      while (mails.length < count) await setTimeout(10)
    },
    stop: async () => {
      const gone = once(child, 'exit')
      child.disconnect()
      await gone
    },
  }
}
