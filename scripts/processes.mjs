import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { inRoot, inVar } from './paths.mjs'

const pidFile = (name) => inVar('run', `${name}.json`)
export const logFile = (name) => inVar('log', `${name}.log`)

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** When a process began, as the system tells it; undefined when there is none (a zombie counts as none). */
function startOf(pid) {
  try {
    if (process.platform !== 'linux') {
      return (
        execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
      )
    }
    const afterName = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
    return afterName[0] === 'Z' ? undefined : afterName[19]
  } catch {
    return undefined
  }
}

export const isRunning = (pid) => startOf(pid) !== undefined

/** A pid alone may come to belong to a stranger; with the time it began it cannot. */
export const identify = (pid) => ({ pid, began: startOf(pid) })

export const isSame = ({ pid, began }) => began !== undefined && startOf(pid) === began

/**
 * What `start` wrote about a process that still runs.
 * @returns {{ pid: number, began: string, [more: string]: unknown } | undefined}
 */
export function findRunning(name) {
  try {
    const saved = JSON.parse(fs.readFileSync(pidFile(name), 'utf8'))
    return isSame(saved) ? saved : undefined
  } catch {
    return undefined
  }
}

function openLog(name) {
  const file = logFile(name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  if (fs.existsSync(file)) fs.renameSync(file, `${file}.1`)
  return fs.openSync(file, 'a', 0o600)
}

/**
 * Starts a Node program of the project in its own process group, logging to var/log, so that it outlives this command.
 * @param {{ name: string, args: string[], env: NodeJS.ProcessEnv, note?: object }} options
 *   `note` is kept in var/run beside the pid
 */
export function startDetached({ name, args, env, note = {} }) {
  const log = openLog(name)
  const child = spawn(process.execPath, args, {
    cwd: inRoot(),
    env,
    detached: true,
    stdio: ['ignore', log, log],
  })
  fs.closeSync(log)
  child.unref()
  const running = { name, ...identify(child.pid), ...note }
  fs.mkdirSync(path.dirname(pidFile(name)), { recursive: true })
  fs.writeFileSync(pidFile(name), JSON.stringify(running), { mode: 0o600 })
  return running
}

function signal(pid, name) {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

async function isGoneWithin(saved, milliseconds) {
  const deadline = Date.now() + milliseconds
  while (isSame(saved)) {
    if (Date.now() > deadline) return false
    await sleep(50)
  }
  return true
}

/** Ends a process group by its leader: politely, after ten seconds for good. */
export async function endGroup(leader) {
  signal(-leader.pid, 'SIGTERM')
  if (await isGoneWithin(leader, 10_000)) return
  signal(-leader.pid, 'SIGKILL')
  await isGoneWithin(leader, 5_000)
}

/** Asks one process to end and gives it time to clean up behind itself. */
export async function endProcess(saved) {
  signal(saved.pid, 'SIGTERM')
  await isGoneWithin(saved, 60_000)
}

/** @returns {Promise<boolean>} whether there was something to stop */
export async function stopDetached(name) {
  const running = findRunning(name)
  if (running) await endGroup(running)
  fs.rmSync(pidFile(name), { force: true })
  return running !== undefined
}

/** The last lines of a log, for a person to read why something failed. */
export function tailOf(file, lines = 30) {
  try {
    const written = fs.readFileSync(file, 'utf8').split('\n')
    return written
      .filter((line) => line.trim() && !line.includes('at <unknown>'))
      .slice(-lines)
      .join('\n')
  } catch {
    return ''
  }
}
