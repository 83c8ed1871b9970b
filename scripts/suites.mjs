import fs from 'node:fs'
import { findChromium } from './chromium.mjs'
import { findDovecot } from './dovecot.mjs'
import { undoUnlessKept } from './interrupt.mjs'
import { inVar } from './paths.mjs'
import { findFreePort } from './ports.mjs'
import { seedDemo } from './prepare.mjs'
import { stopDetached } from './processes.mjs'
import { program, runShown } from './run.mjs'
import { startWeb, startWorker, waitUntilServing } from './site.mjs'
import { step } from './steps.mjs'
import { cloneTemplate, dropDatabase, testEnvironment } from './testDatabases.mjs'
import { totalOfPlaywright, totalOfVitest } from './totals.mjs'

/** A report of an earlier run must not be counted for one that wrote none. */
function freshReport(name) {
  const file = inVar('test', `${name}.json`)
  fs.mkdirSync(inVar('test'), { recursive: true })
  fs.rmSync(file, { force: true })
  return file
}

const readReport = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined)

const filterFlags = ({ filters, emptyFlag }) => [...filters, ...(filters.length > 0 ? [emptyFlag] : [])]

/** Unit and integration tests. */
export async function runVitest({ server, templateUrl, filters }) {
  const dovecot = await step('imap', findDovecot)
  const file = freshReport('vitest')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const exitCode = await runShown({
    ...program('vitest', ...args, ...filterFlags({ filters, emptyFlag: '--passWithNoTests' })),
    env: {
      ...testEnvironment({ databaseUrl: '' }),
      NODE_ENV: 'test',
      DOVECOT_PATH: dovecot,
      TEST_TEMPLATE_URL: templateUrl,
      TEST_SUPERUSER_URL: server.superuserUrl('postgres'),
    },
  })
  return totalOfVitest({ report: readReport(file), exitCode, mayBeEmpty: filters.length > 0 })
}

async function serveSeeded({ templateUrl }) {
  const databaseUrl = await cloneTemplate(templateUrl, 'e2e')
  undoUnlessKept(() => dropDatabase(databaseUrl))
  const port = await findFreePort()
  const env = testEnvironment({ databaseUrl, port })
  fs.rmSync(env.OUTBOX_DIR, { recursive: true, force: true })
  const logins = await step('seed', () => seedDemo({ env, log: 'test-seed' }))
  await step('serve', () => {
    const begin = (start, name) => {
      undoUnlessKept(() => stopDetached(name))
      return start({ name, env, port })
    }
    const processes = [begin(startWeb, 'test-web'), begin(startWorker, 'test-worker')]
    return waitUntilServing({ url: `${env.SITE_URL}/`, processes })
  })
  return { env, logins }
}

/** Browser tests against the production build, with a seeded database and a worker of their own. */
export async function runPlaywright({ server, templateUrl, filters }) {
  const chromium = await step('chromium', findChromium)
  const { env, logins } = await serveSeeded({ templateUrl })
  const file = freshReport('playwright')
  const exitCode = await runShown({
    ...program('playwright', 'test', ...filterFlags({ filters, emptyFlag: '--pass-with-no-tests' })),
    env: {
      ...env,
      CHROMIUM_PATH: chromium,
      E2E_BASE_URL: env.SITE_URL,
      E2E_LOGINS: JSON.stringify(logins),
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      TEST_SUPERUSER_URL: server.superuserUrl(new URL(env.DATABASE_URL).pathname.slice(1)),
    },
  })
  return totalOfPlaywright({ report: readReport(file), exitCode, mayBeEmpty: filters.length > 0 })
}
