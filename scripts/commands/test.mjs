import { build } from '../build.mjs'
import { assertAnswering } from '../database.mjs'
import { assertDiskRoom, assertWritable, install, isInstalled } from '../install.mjs'
import { undoAll, undoOnSignals, undoUnlessKept } from '../interrupt.mjs'
import { holdLock } from '../lock.mjs'
import { step } from '../steps.mjs'
import { Refusal } from '../texts.mjs'
import { showResult, summarise } from '../totals.mjs'

const DIST_DIR = '.next-test'

function readOptions(args) {
  const rest = [...args]
  const place = rest.findIndex((arg) => arg === '--only' || arg.startsWith('--only='))
  const [flag] = place < 0 ? [] : rest.splice(place, 1)
  const only = flag === '--only' ? rest.splice(place, 1)[0] : flag?.slice('--only='.length)
  if (flag && !['unit', 'e2e'].includes(only)) throw new Refusal('unknownSuite', { suite: only ?? '' })
  const filters = rest.filter((arg) => arg !== '--checks')
  const unknown = filters.find((arg) => arg.startsWith('-'))
  if (unknown) throw new Refusal('unknownOption', { option: unknown, known: '--only unit|e2e, --checks' })
  return { only, filters, checks: rest.includes('--checks') }
}

/** What a step that failed says, counted as one failed test, so that the other results are still shown. */
async function collect(results, name, work) {
  try {
    results.push(...(await work()))
    return true
  } catch (error) {
    console.error(`\n${error instanceof Refusal ? error.message : error.stack}`)
    results.push({ name, passed: 0, failed: 1, skipped: 0, note: 'did not run' })
    return false
  }
}

async function runSuites({ only, filters, checks }, results) {
  // Loaded after the install: these modules reach for packages.
  const [{ runChecks }, { runPlaywright, runVitest }, databases] = await Promise.all([
    import('../checks.mjs'),
    import('../suites.mjs'),
    import('../testDatabases.mjs'),
  ])
  if (checks) results.push(runChecks())
  const server = await step('database', databases.openTestServer)
  undoUnlessKept(server.close)
  const templateUrl = await step('template', () => databases.ensureTemplate(server))
  const suite = { server, templateUrl, filters }
  if (only !== 'e2e') await collect(results, 'vitest', async () => [await runVitest(suite)])
  if (only === 'unit') return
  const isBuilt = await collect(results, 'build', async () => {
    const env = databases.testEnvironment({ databaseUrl: templateUrl })
    await step('build', async (skip) =>
      (await build({ distDir: DIST_DIR, env, log: 'test-build' })) ? undefined : skip(),
    )
    return []
  })
  if (isBuilt) await collect(results, 'playwright', async () => [await runPlaywright(suite)])
}

/**
 * Sets up and runs every test; ends with the line `N passed, N failed`.
 * @param {string[]} args `--only unit|e2e`, `--checks` to run formatter, linter, compiler and freshness checks as
 *   well, and parts of file names to run only those
 * @returns {Promise<number>} exit code
 */
export async function main(args) {
  const options = readOptions(args)
  assertWritable()
  await assertDiskRoom()
  if (process.env.DATABASE_URL) await assertAnswering(process.env.DATABASE_URL)
  const release = holdLock('test')
  undoOnSignals()
  try {
    const results = []
    await collect(results, 'setup', async () => {
      await step('install', (skip) => (isInstalled() ? skip() : install()))
      await runSuites(options, results)
      return []
    })
    await undoAll()
    const { line, exitCode } = summarise(results)
    console.log(`\n${results.map(showResult).join('\n')}\n\n${line}`)
    return exitCode
  } finally {
    await undoAll()
    release()
  }
}
