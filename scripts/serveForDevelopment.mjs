import { spawn } from 'node:child_process'
import { undoUnlessKept } from './interrupt.mjs'
import { inRoot } from './paths.mjs'
import { endGroup, identify } from './processes.mjs'
import { program } from './run.mjs'

function startShown({ command, args, env }) {
  const child = spawn(command, args, {
    cwd: inRoot(),
    env: { ...env, NODE_ENV: 'development' },
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const saved = identify(child.pid)
  undoUnlessKept(() => endGroup(saved))
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}

async function whenAnswering(url, act) {
  for (;;) {
    const response = await fetch(url, { redirect: 'manual' }).catch(() => undefined)
    if (response) return act()
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

/**
 * Serves with reload, in the foreground, until Ctrl-C or until one of the two programs ends.
 * @returns {Promise<number>} the exit code of the one that ended
 */
export async function serveForDevelopment({ env, port, host, onReady }) {
  const web = startShown({ ...program('next', 'dev', '-p', String(port), '-H', host), env })
  const worker = startShown({ ...program('tsx', 'watch', '--clear-screen=false', 'src/worker.ts'), env })
  whenAnswering(`http://127.0.0.1:${port}/`, onReady)
  return Promise.race([web, worker])
}
