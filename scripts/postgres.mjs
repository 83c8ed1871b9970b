import { spawnSync } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { withLock } from './lock.mjs'
import { inVar } from './paths.mjs'
import { findFreePort, isPortFree } from './ports.mjs'
import { findHome } from './postgresHome.mjs'
import { tailOf } from './processes.mjs'
import { Refusal } from './texts.mjs'

/** The role the application connects as: it owns its databases, but is no superuser. */
export const APP_ROLE = 'commerce_desk'
const SUPERUSER = 'postgres'
const STARTS_TRIED = 3

const clusterFolder = (name) => (name === 'demo' ? 'postgres' : `postgres-${name}`)
const infoFile = (name) => inVar('run', `${clusterFolder(name)}.json`)

function readInfo(name) {
  try {
    return JSON.parse(fs.readFileSync(infoFile(name), 'utf8'))
  } catch {
    return {}
  }
}

function writeInfo(name, info) {
  fs.mkdirSync(path.dirname(infoFile(name)), { recursive: true })
  fs.writeFileSync(infoFile(name), JSON.stringify(info), { mode: 0o600 })
}

function runAs({ account, programs }, command, args) {
  const done = spawnSync(path.join(programs, command), args, {
    ...account,
    cwd: '/',
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  })
  return { ok: done.status === 0, output: `${done.stdout}${done.stderr}${done.error?.message ?? ''}` }
}

function readPassword(home) {
  const file = path.join(home, 'password')
  if (!fs.existsSync(file)) fs.writeFileSync(file, crypto.randomBytes(24).toString('hex'), { mode: 0o600 })
  return fs.readFileSync(file, 'utf8').trim()
}

/** `C` as character type would hide every Chinese character from pg_trgm, so each choice here is a UTF-8 one. */
const CHARACTER_TYPES = ['C.UTF-8', 'en_US.UTF-8', 'zh_CN.UTF-8']

function initialise(place) {
  const part = path.join(place.home, 'data.part')
  const passwordFile = path.join(place.home, 'password.part')
  fs.writeFileSync(passwordFile, readPassword(place.home), { mode: 0o600 })
  if (place.account.uid !== undefined) fs.chownSync(passwordFile, place.account.uid, place.account.gid)
  const flags = ['--username', SUPERUSER, '--pwfile', passwordFile, '--auth', 'scram-sha-256']
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  let last
  for (const type of CHARACTER_TYPES) {
    fs.rmSync(part, { recursive: true, force: true })
    last = runAs(place, 'initdb', ['-D', part, ...flags, ...locale, `--lc-ctype=${type}`])
    if (last.ok) break
  }
  fs.rmSync(passwordFile, { force: true })
  if (!last.ok) throw new Refusal('stepFailed', { tail: last.output, file: part })
  fs.appendFileSync(path.join(part, 'postgresql.conf'), "include 'commerce-desk.conf'\n")
  fs.renameSync(part, path.join(place.home, 'data'))
}

/** MiB this process may use: a container's limit, or the machine's memory. 0 stands for a limit that cannot be read. */
const usableMemory = () => Math.min(os.totalmem(), process.constrainedMemory() || Infinity) / 2 ** 20

/**
 * Settings for a machine of two cores; a machine with little memory gets less of it. More than 512 MB of buffers was no
 * quicker over a million enterprises: what the system keeps in its own memory is read about as fast.
 */
function settings({ durable }) {
  const sharedBuffers = Math.max(64, Math.min(512, Math.floor(usableMemory() / 8)))
  const common = {
    listen_addresses: "'127.0.0.1'",
    unix_socket_directories: "''",
    shared_buffers: `${sharedBuffers}MB`,
    effective_cache_size: `${sharedBuffers * 4}MB`,
    max_connections: 200,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    wal_compression: 'on',
    random_page_cost: 1.1,
    jit: 'off',
    timezone: "'UTC'",
    log_min_duration_statement: '2s',
  }
  return durable ? common : { ...common, fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }
}

function writeSettings(place, options) {
  const file = path.join(place.home, 'data', 'commerce-desk.conf')
  const lines = Object.entries(settings(options)).map(([name, value]) => `${name} = ${value}\n`)
  fs.writeFileSync(file, lines.join(''), { mode: 0o644 })
}

/** What a server that runs on this data wrote about itself: its port, or undefined when none runs. */
function servingPort({ home }) {
  const pidFile = path.join(home, 'data', 'postmaster.pid')
  if (!fs.existsSync(pidFile)) return undefined
  const [pid, data, , port] = fs.readFileSync(pidFile, 'utf8').split('\n')
  const isOurs = data === path.join(home, 'data') && isPostgres(pid)
  if (isOurs) return Number(port)
  // Left by a crash, a reboot or a copied folder; PostgreSQL would take a stranger's pid for its own server.
  fs.rmSync(pidFile, { force: true })
  return undefined
}

function isPostgres(pid) {
  try {
    process.kill(Number(pid), 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  const commandLine = `/proc/${pid}/cmdline`
  return (
    !fs.existsSync('/proc/self') ||
    (fs.existsSync(commandLine) && /postgres/.test(fs.readFileSync(commandLine, 'utf8')))
  )
}

function startServer(place, port) {
  const log = path.join(place.home, 'postgres.log')
  const data = path.join(place.home, 'data')
  const { ok } = runAs(place, 'pg_ctl', [
    '-D',
    data,
    '-l',
    log,
    '-w',
    '-t',
    '120',
    '-o',
    `-p ${port}`,
    'start',
  ])
  return { ok, log }
}

async function startSomewhere(name, place) {
  const remembered = readInfo(name).port
  let port = remembered && (await isPortFree(remembered)) ? remembered : await findFreePort()
  for (let tried = 1; ; tried += 1) {
    const { ok, log } = startServer(place, port)
    if (ok) return port
    if (tried === STARTS_TRIED) throw new Refusal('stepFailed', { tail: tailOf(log), file: log })
    port = await findFreePort()
  }
}

/**
 * Starts a PostgreSQL of the project's own, which goes on after this command; one that runs already is left alone.
 * @param {{ name?: string, durable?: boolean }} [options] `name`: which cluster (each has its own data: `demo`,
 *   `test`, `bench`). `durable: false` trades safety in a power cut for speed, for data nobody keeps.
 * @returns {Promise<{ port: number, started: boolean, url: (database: string) => string, superuserUrl: (database: string) => string }>}
 *   `started` tells whether this call started it
 * @throws {import('./texts.mjs').Refusal} with the end of its log when it cannot run
 */
export const startPostgres = ({ name = 'demo', durable = true } = {}) =>
  withLock(clusterFolder(name), async () => {
    const place = findHome(clusterFolder(name))
    if (!fs.existsSync(path.join(place.home, 'data', 'PG_VERSION'))) initialise(place)
    const serving = servingPort(place)
    if (serving === undefined) writeSettings(place, { durable })
    const port = serving ?? (await startSomewhere(name, place))
    writeInfo(name, { port, home: place.home })
    const password = readPassword(place.home)
    const urlFor = (role) => (database) => `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`
    const cluster = {
      port,
      started: serving === undefined,
      url: urlFor(APP_ROLE),
      superuserUrl: urlFor(SUPERUSER),
    }
    await ensureAppRole(cluster, password)
    return cluster
  })

async function ensureAppRole({ superuserUrl }, password) {
  const { withClient } = await import('./database.mjs')
  await withClient(superuserUrl('postgres'), async (client) => {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [APP_ROLE])
    if (rowCount === 0) await client.query(`create role ${APP_ROLE} login createdb password '${password}'`)
  })
}

/**
 * Stops a cluster after its clients' transactions are rolled back; its data stays.
 * @returns {Promise<boolean>} whether one was running
 */
export async function stopPostgres({ name = 'demo' } = {}) {
  if (!fs.existsSync(infoFile(name))) return false
  return withLock(clusterFolder(name), () => {
    const place = findHome(clusterFolder(name))
    if (servingPort(place) === undefined) return false
    const stop = ['-D', path.join(place.home, 'data'), '-w', '-t', '60', '-m', 'fast', 'stop']
    const { ok, output } = runAs(place, 'pg_ctl', stop)
    if (!ok) throw new Refusal('stepFailed', { tail: output, file: path.join(place.home, 'postgres.log') })
    return true
  })
}

/** Stops a cluster and deletes all it holds. */
export async function removePostgres({ name }) {
  await stopPostgres({ name })
  const { home } = readInfo(name)
  if (home) fs.rmSync(home, { recursive: true, force: true })
  fs.rmSync(infoFile(name), { force: true })
}

/** The names of all clusters this project folder ever started. */
export const knownClusters = () =>
  (fs.existsSync(inVar('run')) ? fs.readdirSync(inVar('run')) : [])
    .map((file) => /^postgres(?:-(.+))?\.json$/.exec(file))
    .filter(Boolean)
    .map(([, name]) => name ?? 'demo')
