import { spawn } from 'node:child_process'
import { once } from 'node:events'

export type Worker = {
  /** As a power cut would: nothing is finished, nothing is told. */
  kill: () => Promise<void>
  stop: () => Promise<void>
}

export type WorkerOfOneRound = Pick<Worker, 'kill'> & {
  /** Resolves once it has ended by itself. */
  ended: () => Promise<void>
}

/** A process of its own on the database and folders of this test. */
const startProcess = (script: readonly string[], env: NodeJS.ProcessEnv = process.env) => {
  const child = spawn(process.execPath, ['--import', 'tsx', ...script], {
    env,
    stdio: 'ignore',
  })
  const gone = once(child, 'exit')
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal)
    await gone
  }
  return { gone, end }
}

/** The worker itself, as it runs in service. */
export const startWorker = (): Worker => {
  const { end } = startProcess(['src/worker.ts'])
  return { kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

/**
 * A worker that does one thing until nothing is left of it, at once.
 *
 * @param args of `workOnce.ts` after the work's name
 */
export const startWorkerOfOneRound = (
  work: 'runs' | 'mailboxes' | 'outbox' | 'campaigns' | 'due',
  { args = [], env }: { args?: readonly string[]; env?: NodeJS.ProcessEnv } = {},
): WorkerOfOneRound => {
  const { gone, end } = startProcess(['test/support/workOnce.ts', work, ...args], env)
  return {
    kill: () => end('SIGKILL'),
    ended: async () => {
      await gone
    },
  }
}
