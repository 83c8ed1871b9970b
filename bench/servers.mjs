import { execFileSync } from 'node:child_process'
import fs from 'node:fs'

import { undoUnlessKept } from '../scripts/interrupt.mjs'
import { inRoot } from '../scripts/paths.mjs'
import { findFreePort } from '../scripts/ports.mjs'
import { startDetached, stopDetached } from '../scripts/processes.mjs'
import { waitUntilServing } from '../scripts/site.mjs'

const NEXT = inRoot('node_modules/next/dist/bin/next')

/** What each server runs: the product, the bare Next app, the plain Node server. */
const PROGRAMS = {
  product: (port) => [inRoot('src/web/serve.mjs'), '-p', String(port), '-H', '127.0.0.1'],
  bare: (port) => [NEXT, 'start', inRoot('bench/bare'), '-p', String(port), '-H', '127.0.0.1'],
  floor: () => [inRoot('bench/floor/server.mjs')],
}

/**
 * Starts one of the servers on a port of its own and waits until it answers.
 * @param {{ name: string, program: keyof typeof PROGRAMS, environment: (port: number) => NodeJS.ProcessEnv }} options
 *   `name` is that of its log in var/log
 * @returns {Promise<{ name: string, pid: number, port: number, siteUrl: string }>}
 */
export async function startServer({ name, program, environment }) {
  const port = await findFreePort()
  const siteUrl = `http://127.0.0.1:${port}`
  undoUnlessKept(() => stopDetached(name))
  const env = { ...environment(port), NODE_ENV: 'production' }
  const running = startDetached({ name, args: PROGRAMS[program](port), env })
  await waitUntilServing({ url: `${siteUrl}/`, processes: [running] })
  return { ...running, port, siteUrl }
}

/** Linux counts processor time in hundredths of a second, whatever the machine. */
const MICROSECONDS_PER_TICK = 10_000

/**
 * Processor time a process has used, in microseconds; undefined where the system does not tell. On a machine with other
 * work it is far steadier than requests a second.
 */
export function processorTime(pid) {
  const stat = `/proc/${pid}/stat`
  if (!fs.existsSync(stat)) return undefined
  const afterName = fs.readFileSync(stat, 'utf8').split(') ').at(-1).split(' ')
  return (Number(afterName[11]) + Number(afterName[12])) * MICROSECONDS_PER_TICK
}

/** Memory a process holds, in MiB. */
export function residentMemory(pid) {
  const status = `/proc/${pid}/status`
  const kibibytes = fs.existsSync(status)
    ? /VmRSS:\s+(\d+)/.exec(fs.readFileSync(status, 'utf8'))[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
  return Math.round(Number(kibibytes) / 1024)
}
