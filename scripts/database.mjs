import net from 'node:net'
import { Refusal } from './texts.mjs'

const OLDEST_VERSION = 15

/** `pg` is not there before the first install, hence loaded when needed. */
async function connect(connectionString) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
  // A server that goes away later shows as the failed query, not as a crash of this command.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/**
 * Opens one connection for the time of `work`.
 * @template T
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} work
 */
export async function withClient(url, work) {
  const client = await connect(url)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export const quoted = (identifier) => `"${identifier.replaceAll('"', '""')}"`

/** The same server, another database. */
export function withDatabase(url, database) {
  const changed = new URL(url)
  changed.pathname = `/${encodeURIComponent(database)}`
  return changed.toString()
}

export const databaseOf = (url) => decodeURIComponent(new URL(url).pathname.slice(1))

/** An address without its password, for a person to read. */
export function shown(url) {
  const safe = new URL(url)
  safe.password = ''
  return safe.toString()
}

/** @throws {Refusal} `badDatabaseUrl` */
export function parseDatabaseUrl(url) {
  try {
    const { protocol, pathname } = new URL(url)
    if (/^postgres(ql)?:$/.test(protocol) && pathname.length > 1) return url
  } catch {
    // Not an address at all: the same sentence.
  }
  throw new Refusal('badDatabaseUrl')
}

async function createMissing(url) {
  const name = databaseOf(url)
  const create = `create database ${quoted(name)} encoding 'UTF8' template template0`
  const refuse = (error) => {
    throw new Refusal('databaseMissing', { name, reason: error.message })
  }
  await withClient(withDatabase(url, 'postgres'), async (client) => {
    // Under the C character type pg_trgm sees no Chinese; a server without C.UTF-8 decides for itself.
    const { rows } = await client.query("select current_setting('server_version_num')::int as version")
    const locale = rows[0].version >= 170000 ? "locale_provider builtin builtin_locale 'C.UTF-8'" : ''
    await client
      .query(`${create} ${locale} lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`)
      .catch(() => client.query(create))
      .catch(refuse)
  }).catch((error) => (error instanceof Refusal ? Promise.reject(error) : refuse(error)))
}

async function assertSuits(url) {
  await withClient(url, async (client) => {
    const { rows } = await client.query(
      "select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding",
    )
    const [{ version, encoding }] = rows
    if (version < OLDEST_VERSION) throw new Refusal('databaseOld', { version, wanted: OLDEST_VERSION })
    if (encoding !== 'UTF8') throw new Refusal('databaseEncoding', { encoding })
  })
}

const NO_SUCH_DATABASE = '3D000'

/**
 * Makes sure that a database can be used, and creates it when it is missing and the account may.
 * @param {string} url
 * @throws {Refusal} `badDatabaseUrl`, `databaseUnreachable`, `databaseMissing`, `databaseOld`, `databaseEncoding`
 */
export async function ensureDatabase(url) {
  parseDatabaseUrl(url)
  const unreachable = (error) => {
    if (error instanceof Refusal) throw error
    throw new Refusal('databaseUnreachable', { url: shown(url), reason: error.message || error.code })
  }
  try {
    await assertSuits(url)
  } catch (error) {
    if (error.code !== NO_SUCH_DATABASE) unreachable(error)
    await createMissing(url)
    await assertSuits(url).catch(unreachable)
  }
}

/**
 * Whether anything answers at the address, without `pg`: for before the first install.
 * @throws {Refusal} `badDatabaseUrl`, `databaseUnreachable`
 */
export async function assertAnswering(url) {
  const { hostname, port } = new URL(parseDatabaseUrl(url))
  if (!hostname) return
  await new Promise((resolve, reject) => {
    const socket = net.connect({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port || 5432),
      timeout: 10_000,
    })
    const end = (settle) => (value) => {
      socket.destroy()
      settle(value)
    }
    socket.once('connect', end(resolve))
    socket.once('timeout', () => socket.destroy(new Error('timeout')))
    socket.once('error', end(reject))
  }).catch((error) => {
    throw new Refusal('databaseUnreachable', { url: shown(url), reason: error.message || error.code })
  })
}
