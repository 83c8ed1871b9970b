import fs from 'node:fs'
import path from 'node:path'
import { undoUnlessKept } from './interrupt.mjs'
import { inVar } from './paths.mjs'
import { identify, isSame } from './processes.mjs'
import { Refusal } from './texts.mjs'

const lockFile = (name) => inVar('run', `${name}.lock`)

/** The process that holds the lock, or undefined: a holder that died does not count. */
export function lockHolder(name) {
  try {
    const holder = JSON.parse(fs.readFileSync(lockFile(name), 'utf8'))
    return isSame(holder) ? holder : undefined
  } catch {
    return undefined
  }
}

function take(name) {
  const mine = `${lockFile(name)}.${process.pid}`
  fs.mkdirSync(path.dirname(mine), { recursive: true })
  try {
    fs.writeFileSync(mine, JSON.stringify(identify(process.pid)))
    // A hard link appears whole or not at all, so nobody ever reads an empty lock.
    fs.linkSync(mine, lockFile(name))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  } finally {
    fs.rmSync(mine, { force: true })
  }
}

/**
 * Holds a lock of this project folder until the command ends.
 * @param {string} name
 * @returns {() => void} gives it back
 * @throws {Refusal} `alreadyRunning`
 */
export function holdLock(name) {
  if (!take(name)) {
    const holder = lockHolder(name)
    if (holder) throw new Refusal('alreadyRunning', { command: name, pid: holder.pid })
    fs.rmSync(lockFile(name), { force: true })
    if (!take(name)) throw new Refusal('alreadyRunning', { command: name, pid: '?' })
  }
  const release = () => fs.rmSync(lockFile(name), { force: true })
  const keep = undoUnlessKept(release)
  return () => {
    keep()
    release()
  }
}

/** Waits for a lock that is held for seconds only, such as while PostgreSQL starts. */
export async function withLock(name, work) {
  const deadline = Date.now() + 120_000
  for (;;) {
    try {
      const release = holdLock(name)
      try {
        return await work()
      } finally {
        release()
      }
    } catch (error) {
      if (error.key !== 'alreadyRunning' || Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}
