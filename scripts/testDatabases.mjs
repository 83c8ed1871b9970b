import { hashOf } from './build.mjs'
import {
  databaseOf,
  ensureDatabase,
  parseDatabaseUrl,
  quoted,
  withClient,
  withDatabase,
} from './database.mjs'
import { programEnvironment } from './environment.mjs'
import { inVar, projectKey } from './paths.mjs'
import { startPostgres, stopPostgres } from './postgres.mjs'
import { migrate } from './prepare.mjs'
import { isRunning } from './processes.mjs'

const PREFIX = 'cd_test'
const TEMPLATE_LOCK = 7_310_246

/** Tests sign with a secret of their own; nothing of theirs is worth protecting. */
export const TEST_SECRET = 'a-secret-for-tests-and-nothing-else'

/**
 * The server tests run on: an embedded one of their own, never that of `npm run up`, or the one of `DATABASE_URL`.
 * @returns {Promise<{ prefix: string, url: (database: string) => string, superuserUrl: (database: string) => string, close: () => Promise<void> }>}
 *   `prefix` begins the name of every database made here. `close` drops what would be left on a foreign server,
 *   and stops the embedded one if this call started it.
 */
export async function openTestServer() {
  const given = process.env.DATABASE_URL
  if (given) {
    const url = (database) => withDatabase(parseDatabaseUrl(given), database)
    await ensureDatabase(url('postgres'))
    const prefix = `${PREFIX}_${projectKey}_${process.pid}`
    return {
      prefix,
      url,
      superuserUrl: url,
      close: () => dropWhere(url('postgres'), (name) => name.startsWith(prefix)),
    }
  }
  const { url, superuserUrl, started } = await startPostgres({ name: 'test', durable: false })
  return {
    prefix: PREFIX,
    url,
    superuserUrl,
    close: async () => void (started && (await stopPostgres({ name: 'test' }))),
  }
}

/** Another worker dropped it at the same moment, or a vacuum of the server's own is in it: whoever clones next tries again. */
const LEFT = ['3D000', 'XX000', '42501']

async function dropWhere(maintenanceUrl, isUnwanted) {
  await withClient(maintenanceUrl, async (client) => {
    const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [
      PREFIX,
    ])
    for (const { datname } of rows.filter(({ datname }) => isUnwanted(datname))) {
      await client.query(`drop database if exists ${quoted(datname)} with (force)`).catch((error) => {
        if (!LEFT.includes(error.code)) throw error
      })
    }
  })
}

/**
 * A clone carries the pid of the process that made it and is dropped, by whoever clones next, once that process
 * is gone: Payload never releases its first connection, and to cut it would fail the test file that is closing.
 */
const isLeftoverOf = (template) => (name) => {
  if (!name.startsWith(`${template}_p`)) return false
  const pid = /_p(\d+)_\w+$/.exec(name)?.[1]
  return pid !== undefined && !isRunning(Number(pid))
}

async function makeTemplate({ server, client, name }) {
  const part = `${name}_part`
  await client.query(`drop database if exists ${quoted(part)} with (force)`)
  await ensureDatabase(server.url(part))
  await migrate({ env: testEnvironment({ databaseUrl: server.url(part) }), log: 'test-migrate' })
  await client.query(`alter database ${quoted(part)} rename to ${quoted(name)}`)
}

/**
 * A migrated, empty database to clone; made once for one set of migrations and kept on the embedded server.
 * @returns {Promise<string>} its address: for `TEST_TEMPLATE_URL`, never to be connected to
 */
export async function ensureTemplate(server) {
  const name = `${server.prefix}_${hashOf(['src/migrations']).slice(0, 10)}`
  await withClient(server.url('postgres'), async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await makeTemplate({ server, client, name })
  })
  return server.url(name)
}

/**
 * Clones the template.
 * @param {string} templateUrl
 * @param {string} label of letters and digits, unique within this process
 * @returns {Promise<string>} the address of the new database
 */
export async function cloneTemplate(templateUrl, label) {
  const template = databaseOf(templateUrl)
  const name = `${template}_p${process.pid}_${label}`
  await dropWhere(withDatabase(templateUrl, 'postgres'), isLeftoverOf(template))
  await withClient(withDatabase(templateUrl, 'postgres'), async (client) => {
    await client.query(`drop database if exists ${quoted(name)} with (force)`)
    await client.query(`create database ${quoted(name)} template ${quoted(template)}`)
  })
  return withDatabase(templateUrl, name)
}

export const dropDatabase = (url) =>
  withClient(withDatabase(url, 'postgres'), (client) =>
    client.query(`drop database if exists ${quoted(databaseOf(url))} with (force)`),
  )

/** For a program of the project under test: nothing of the operator's own settings but the path. */
export const testEnvironment = ({ databaseUrl, port = 3000, siteUrl = `http://127.0.0.1:${port}` }) => {
  const { PATH, HOME, TMPDIR, CI, LANG } = process.env
  const base = Object.fromEntries(
    Object.entries({ PATH, HOME, TMPDIR, CI, LANG }).filter(([, value]) => value !== undefined),
  )
  return programEnvironment({
    base,
    databaseUrl,
    siteUrl,
    port,
    secret: TEST_SECRET,
    outboxDir: inVar('test', 'outbox'),
    distDir: '.next-test',
  })
}
