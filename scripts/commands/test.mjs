import { build } from '../build.mjs'
import { assertDiskRoom, assertWritable, install, isInstalled } from '../install.mjs'
import { undoAll, undoOnSignals, undoUnlessKept } from '../interrupt.mjs'
import { holdLock } from '../lock.mjs'
import { step } from '../steps.mjs'
import { Refusal } from '../texts.mjs'

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

async function runSuites({ only, filters, checks }) {
  // Loaded after the install: these modules reach for packages.
  const [{ runChecks }, { runPlaywright, runVitest }, databases] = await Promise.all([
    import('../checks.mjs'),
    import('../suites.mjs'),
    import('../testDatabases.mjs'),
  ])
  const results = checks ? [runChecks()] : []
  const server = await step('database', databases.openTestServer)
  undoUnlessKept(server.close)
  const templateUrl = await step('template', () => databases.ensureTemplate(server))
  await step('build', async (skip) => {
    const env = databases.testEnvironment({ databaseUrl: templateUrl })
    if (!(await build({ distDir: DIST_DIR, env, log: 'test-build' }))) skip()
  })
  if (only !== 'e2e') results.push(await runVitest({ server, templateUrl, filters }))
  if (only !== 'unit') results.push(await runPlaywright({ server, templateUrl, filters }))
  return results
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
  const release = holdLock('test')
  undoOnSignals()
  try {
    await step('install', (skip) => (isInstalled() ? skip() : install()))
    const { showResult, summarise } = await import('../totals.mjs')
    const results = await runSuites(options)
    const { line, exitCode } = summarise(results)
    await undoAll()
    console.log(`\n${results.map(showResult).join('\n')}\n\n${line}`)
    return exitCode
  } finally {
    await undoAll()
    release()
  }
}
