import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { findFreePort } from '../../scripts/ports.mjs'
import { testEnvironment } from '../../scripts/testDatabases.mjs'

export type TestSite = {
  url: string
  /** Ends it at once, as a power cut would. */
  kill: () => Promise<void>
  /** Ends it politely. */
  stop: () => Promise<void>
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const PATIENCE = 60_000

const isUp = (url: string): Promise<boolean> =>
  fetch(url, { redirect: 'manual' }).then(
    (response) => response.status < 500,
    () => false,
  )

async function waitFor(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + PATIENCE
  while (!(await isUp(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`The site did not start at ${url}. It needs a production build: npm test makes it.`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** The whole process group, since Next may serve from a child. */
async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const gone = once(child, 'exit')
  process.kill(-child.pid, signal)
  await gone
}

/**
 * Serves the production build that `npm test` made, on a database of the caller's choice.
 * @throws when there is no build, or it does not answer within a minute
 */
export async function startTestSite(options: {
  databaseUrl: string
  port?: number
  env?: NodeJS.ProcessEnv
}): Promise<TestSite> {
  const port = options.port ?? (await findFreePort())
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['src/web/serve.mjs', '-p', String(port), '-H', '127.0.0.1'], {
    cwd: root,
    detached: true,
    stdio: 'ignore',
    env: {
      ...testEnvironment({ databaseUrl: options.databaseUrl, port }),
      NODE_ENV: 'production',
      ...options.env,
    },
  })
  await waitFor(`${url}/`, child)
  return { url, kill: () => end(child, 'SIGKILL'), stop: () => end(child, 'SIGTERM') }
}
