import { execFileSync, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { findFreePort } from './ports.mjs'
import { tailOf } from './processes.mjs'
import { runLogged } from './run.mjs'
import { Refusal } from './texts.mjs'

const PROGRAMS = [process.env.DOVECOT_PATH, '/usr/sbin/dovecot', '/usr/local/sbin/dovecot']
const PASSWORD = 'secret'
const PATIENCE = 20_000

/** Debian puts the IMAP part into a package of its own: a master without it starts, and serves nothing. */
const works = (file) =>
  spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0 &&
  ['/usr/lib/dovecot/imap', '/usr/libexec/dovecot/imap', '/usr/local/libexec/dovecot/imap'].some(
    fs.existsSync,
  )

const installed = () => PROGRAMS.filter((file) => file && fs.existsSync(file)).find(works)

async function installWithApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => runLogged({ log: 'dovecot', command: 'apt-get', args, env })
  await apt('update')
  await apt('install', '-y', '--no-install-recommends', 'dovecot-imapd')
}

/**
 * Finds Dovecot, the IMAP server of the tests: `DOVECOT_PATH` or the usual places; as root it installs it with apt.
 * @returns {Promise<string>} the path of the program
 * @throws {Refusal} `noDovecot`
 */
export async function findDovecot() {
  const found = installed()
  if (found) return found
  // An install that fails is no news: the sentence below says what to do.
  if (process.getuid?.() === 0) await installWithApt().catch(() => undefined)
  const now = installed()
  if (now) return now
  throw new Refusal('noDovecot')
}

const runText = (command, ...args) => execFileSync(command, args).toString().trim()

/** Dovecot gives no mail to root: root lends it an account that can do nothing else. */
function accountOf() {
  if (process.getuid() !== 0) return { uid: process.getuid(), gid: process.getgid() }
  return { uid: Number(runText('id', '-u', 'nobody')), gid: Number(runText('id', '-g', 'nobody')) }
}

const userName = (uid) => runText('id', '-un', String(uid))
const groupName = (gid) => runText('getent', 'group', String(gid)).split(':')[0]

const settings = ({ folder, port, uid, gid }) => `
protocols = imap
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
default_login_user = ${userName(uid)}
default_internal_user = ${userName(uid)}
default_internal_group = ${groupName(gid)}
first_valid_uid = 1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${folder}/mail/%u
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/mail/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`

async function waitUntilUp({ child, folder, port }) {
  const answers = () =>
    new Promise((resolve) => {
      const socket = net.connect(port, '127.0.0.1')
      const end = (up) => {
        socket.destroy()
        resolve(up)
      }
      socket.once('data', (greeting) => end(String(greeting).startsWith('* OK')))
      socket.once('error', () => end(false))
    })
  const deadline = Date.now() + PATIENCE
  while (!(await answers())) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Refusal('stepFailed', { tail: tailOf(`${folder}/log`), file: `${folder}/log` })
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Files as a mail server delivers them; the time of the file is the INTERNALDATE. */
function deliver({ folder, account, box, raw, at, name }) {
  const maildir = path.join(folder, 'mail', box)
  for (const part of ['', 'tmp', 'new', 'cur']) {
    const made = path.join(maildir, part)
    if (fs.existsSync(made)) continue
    fs.mkdirSync(made, { recursive: true })
    fs.chownSync(made, account.uid, account.gid)
  }
  const file = path.join(maildir, 'tmp', name)
  fs.writeFileSync(file, raw)
  fs.chownSync(file, account.uid, account.gid)
  fs.utimesSync(file, at, at)
  fs.renameSync(file, path.join(maildir, 'new', name))
}

/**
 * Starts a throw-away IMAP server on a free port; any user name is a mailbox of its own. Its folder lies in the
 * system's temporary one: the path of a socket may have 108 characters, and `nobody` may not enter /root.
 * @param {string} program as `findDovecot` says
 */
export async function startDovecot(program) {
  const account = accountOf()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-imap-'))
  const port = await findFreePort()
  fs.writeFileSync(path.join(folder, 'dovecot.conf'), settings({ folder, port, ...account }))
  for (const made of ['', 'mail']) {
    fs.mkdirSync(path.join(folder, made), { recursive: true })
    fs.chownSync(path.join(folder, made), account.uid, account.gid)
  }
  const child = spawn(program, ['-F', '-c', path.join(folder, 'dovecot.conf')], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  })
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    if (child.exitCode === null && child.kill()) await gone
    fs.rmSync(folder, { recursive: true, force: true })
  }
  try {
    await waitUntilUp({ child, folder, port })
  } catch (error) {
    await stop()
    throw error
  }
  let delivered = 0
  return {
    port,
    url: (box, { through = port } = {}) => `imap://${box}:${PASSWORD}@127.0.0.1:${through}/INBOX`,
    deliver: (box, raw, at = new Date()) => {
      delivered += 1
      const name = `${Math.floor(at.getTime() / 1000)}.M${delivered}P${process.pid}.desk`
      deliver({ folder, account, box, raw, at, name })
    },
    stop,
  }
}
