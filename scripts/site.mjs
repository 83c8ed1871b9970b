import crypto from 'node:crypto'
import path from 'node:path'
import { inRoot } from './paths.mjs'
import { endGroup, isSame, logFile, startDetached, tailOf } from './processes.mjs'
import { Refusal } from './texts.mjs'

const PATIENCE = 120_000

export const startWeb = ({ name = 'web', port, host = '127.0.0.1', env, note }) =>
  startDetached({
    name,
    args: [inRoot('src/web/serve.mjs'), '-p', String(port), '-H', host],
    env: { ...env, NODE_ENV: 'production' },
    note,
  })

export const startWorker = ({ name = 'worker', env, note }) =>
  startDetached({
    name,
    args: [inRoot('node_modules/tsx/dist/cli.mjs'), 'src/worker.ts'],
    env: { ...env, NODE_ENV: 'production' },
    note,
  })

async function answers(url) {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(30_000) })
    await response.body?.cancel()
    return response.status < 500
  } catch {
    return false
  }
}

/**
 * Waits until a started site answers over HTTP with anything but a server error.
 * @param {{ url: string, processes: { name: string, pid: number, began: string }[] }} options all of them must live
 * @throws {Refusal} `notServing` with the end of the log of the one that failed; the others are ended
 */
export async function waitUntilServing({ url, processes }) {
  const deadline = Date.now() + PATIENCE
  const giveUp = async (name) => {
    await Promise.all(processes.map(endGroup))
    const file = logFile(name)
    throw new Refusal('notServing', { name, tail: tailOf(file), file: path.relative(inRoot(), file) })
  }
  for (;;) {
    const dead = processes.find((running) => !isSame(running))
    if (dead) await giveUp(dead.name)
    if (await answers(url)) return
    if (Date.now() > deadline) await giveUp(processes[0].name)
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
}

const SETTINGS = /^(DATABASE_|PAYLOAD_|SITE_|SMTP_|MAIL_|IMAP_|S3_|OUTBOX_|NEXT_|PORT$)/

/** Differs whenever a running site would have to be started anew: other source, settings or address. */
export function fingerprintOf({ env, host, hash }) {
  const settings = Object.entries(env).filter(([name]) => SETTINGS.test(name))
  return crypto
    .createHash('sha256')
    .update(JSON.stringify([hash, host, settings.sort()]))
    .digest('hex')
}
