import { build, hashOf, isBuilt } from '../build.mjs'
import { assertAnswering, ensureDatabase } from '../database.mjs'
import { showDemo } from '../demo.mjs'
import { readEnvironment, siteEnvironment } from '../environment.mjs'
import { assertDiskRoom, assertWritable, install, isInstalled } from '../install.mjs'
import { undoAll, undoOnSignals, undoUnlessKept } from '../interrupt.mjs'
import { holdLock } from '../lock.mjs'
import { assertPortFree, parsePort } from '../ports.mjs'
import { startPostgres, stopPostgres } from '../postgres.mjs'
import { findPrepared, prepare } from '../prepare.mjs'
import { findRunning, stopDetached } from '../processes.mjs'
import { serveForDevelopment } from '../serveForDevelopment.mjs'
import { fingerprintOf, startWeb, startWorker, waitUntilServing } from '../site.mjs'
import { step } from '../steps.mjs'
import { bothLines, Refusal } from '../texts.mjs'

function readOptions(args) {
  const unknown = args.find((arg) => !['--dev', '--no-seed', '--help'].includes(arg))
  if (unknown) throw new Refusal('unknownOption', { option: unknown, known: '--dev, --no-seed, --help' })
  return { dev: args.includes('--dev'), seed: !args.includes('--no-seed'), help: args.includes('--help') }
}

/** All else that can be refused is refused here, before anything is installed or started. */
async function checkBeforehand({ base, port }) {
  if (findRunning('web')?.port !== port) await assertPortFree(port)
  if (base.DATABASE_URL) await (isInstalled() ? ensureDatabase : assertAnswering)(base.DATABASE_URL)
}

async function startDatabase({ base, keeps }) {
  if (base.DATABASE_URL) {
    await ensureDatabase(base.DATABASE_URL)
    return base.DATABASE_URL
  }
  const cluster = await startPostgres()
  if (cluster.started) keeps.push(undoUnlessKept(() => stopPostgres()))
  const url = cluster.url('commerce_desk')
  await ensureDatabase(url)
  return url
}

async function stopServing() {
  await stopDetached('web')
  await stopDetached('worker')
}

async function serve({ env, port, host, fingerprint, keeps }) {
  const note = { port, fingerprint }
  const begin = (start, name) => {
    keeps.push(undoUnlessKept(() => stopDetached(name)))
    return start({ env, port, host, note })
  }
  const processes = [begin(startWeb, 'web'), begin(startWorker, 'worker')]
  await waitUntilServing({ url: `http://127.0.0.1:${port}/`, processes })
}

async function bringUp({ dev, seed }, keeps) {
  const base = readEnvironment()
  const port = parsePort(base.PORT)
  const host = base.LISTEN_HOST ?? '127.0.0.1'
  await step('check', () => checkBeforehand({ base, port }))
  await step('install', (skip) => (isInstalled() ? skip() : install()))
  const databaseUrl = await step('database', () => startDatabase({ base, keeps }))
  const env = siteEnvironment({ base, databaseUrl, port })
  const hash = hashOf()
  const fingerprint = fingerprintOf({ env, host, hash })
  const isServing = ['web', 'worker'].every((name) => findRunning(name)?.fingerprint === fingerprint)
  if (dev || !isServing || !isBuilt(env.NEXT_DIST_DIR, hash)) await stopServing()

  const prepared = await findPrepared({ env, hash, seed })
  const logins = prepared?.logins ?? (await prepare({ env, hash, seed }))
  const demo = { siteUrl: env.SITE_URL, logins }
  if (dev) return serveForDevelopment({ env, port, host, onReady: () => showDemo(demo) })

  await step('build', async (skip) =>
    (await build({ distDir: env.NEXT_DIST_DIR, env })) ? undefined : skip(),
  )
  await step('serve', (skip) =>
    isServing && findRunning('web') ? skip() : serve({ env, port, host, fingerprint, keeps }),
  )
  showDemo(demo)
  return 0
}

/**
 * From a fresh clone to a running site; what is up to date already is left alone.
 * @param {string[]} args `--dev` serves with reload until Ctrl-C; `--no-seed` leaves the demo data out
 * @returns {Promise<number>} exit code
 */
export async function main(args) {
  const options = readOptions(args)
  if (options.help) {
    console.log(bothLines('help.up'))
    return 0
  }
  // Before the lock, which on a full disk could not be written.
  assertWritable()
  await assertDiskRoom()
  const release = holdLock('up')
  undoOnSignals()
  const keeps = []
  try {
    const code = await bringUp(options, keeps)
    if (!options.dev) keeps.forEach((keep) => keep())
    return code
  } finally {
    await undoAll()
    release()
  }
}
