import { spawn } from 'node:child_process'
import { once } from 'node:events'

export type Worker = {
  /** As a power cut would: nothing is finished, nothing is told. */
  kill: () => Promise<void>
  stop: () => Promise<void>
}

/** The worker itself, in a process of its own, on the database and folders of this test. */
export function startWorker(): Worker {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/worker.ts'], {
    env: process.env,
    stdio: 'ignore',
  })
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return { kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}
