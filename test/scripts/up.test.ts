import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findFreePort } from '../../scripts/ports.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

let clone: string

/** A project folder of its own with nothing in it but what the command itself is made of. */
beforeEach(() => {
  clone = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-up-'))
  const parts = [
    'package.json',
    'package-lock.json',
    'scripts',
    'src/i18n/zh/scripts.json',
    'src/i18n/en/scripts.json',
  ]
  for (const part of parts) fs.cpSync(path.join(root, part), path.join(clone, part), { recursive: true })
})

afterEach(() => fs.rmSync(clone, { recursive: true, force: true }))

async function run(command: 'up' | 'down' | 'test', env: Record<string, string>, ...args: string[]) {
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, [`scripts/${command}.mjs`, ...args], {
    cwd: clone,
    env: { PATH, HOME, NODE_ENV: 'test', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  const [code]: unknown[] = await once(child, 'close')
  return { code, output: Buffer.concat(output).toString('utf8') }
}

const up = (env: Record<string, string>, ...args: string[]) => run('up', env, ...args)

const NO_STACK = /\n\s+at .+:\d+/

/** Has every Node program say that it is of an older version. */
const agedNode = (version: string) => {
  const file = path.join(clone, 'aged-node.cjs')
  fs.writeFileSync(file, `Object.defineProperty(process, 'version', { value: '${version}' })`)
  return { NODE_OPTIONS: `--require ${file}` }
}

/** Folders may be made for the lock; but nothing is installed, started or kept. */
const leftBehind = () =>
  fs
    .readdirSync(clone, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.startsWith('node_modules') || file.startsWith('.next') || /^var\/.*\./.test(file))

async function listen(): Promise<{ port: number; close: () => void }> {
  const server = net.createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address() as net.AddressInfo
  return { port: address.port, close: () => server.close() }
}

describe('npm run up', () => {
  it('says in one sentence that the port is taken, and does nothing', async () => {
    const other = await listen()
    const { code, output } = await up({ PORT: String(other.port) })
    other.close()
    expect(code).toBe(1)
    expect(output).toContain(`端口 ${other.port} 已被其他程序占用`)
    expect(output).toContain(`Port ${other.port} is in use by another program.`)
    expect(output).not.toMatch(NO_STACK)
    expect(leftBehind()).toEqual([])
  })

  it('says in one sentence that the database cannot be reached, without its password, and does nothing', async () => {
    const nobody = await findFreePort()
    const { code, output } = await up({
      PORT: String(await findFreePort()),
      DATABASE_URL: `postgresql://desk:hunter2@127.0.0.1:${nobody}/desk`,
    })
    expect(code).toBe(1)
    expect(output).toContain(`无法连接 DATABASE_URL 指定的数据库 postgresql://desk@127.0.0.1:${nobody}/desk`)
    expect(output).toContain('Cannot connect to the database of DATABASE_URL')
    expect(output).not.toContain('hunter2')
    expect(output).not.toMatch(NO_STACK)
    expect(leftBehind()).toEqual([])
  })

  it('says in one sentence that Node is too old, and does nothing', async () => {
    const { code, output } = await up(agedNode('v18.20.8'))
    expect(code).toBe(1)
    expect(output).toContain('This is Node.js v18.20.8; 20.9 or newer is needed.')
    expect(output).not.toMatch(NO_STACK)
    expect(leftBehind()).toEqual([])
  })

  it.each([
    ['a port that is none', { PORT: '99999' }, [], '端口 PORT=99999 无效'],
    ['an address that is none', { DATABASE_URL: 'mysql://x/y' }, [], '环境变量 DATABASE_URL 格式不正确'],
    ['an unknown option', {}, ['--devv'], '不认识的参数 --devv'],
  ])('refuses %s', async (_name, env, args, sentence) => {
    const { code, output } = await up({ PORT: String(await findFreePort()), ...env }, ...args)
    expect(code).toBe(1)
    expect(output).toContain(sentence)
    expect(output).not.toMatch(NO_STACK)
    expect(leftBehind()).toEqual([])
  })

  it('refuses to run twice at once in one folder', async () => {
    const began = fs.readFileSync(`/proc/${process.pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19]
    fs.mkdirSync(path.join(clone, 'var/run'), { recursive: true })
    fs.writeFileSync(path.join(clone, 'var/run/up.lock'), JSON.stringify({ pid: process.pid, began }))
    const { code, output } = await up({ PORT: String(await findFreePort()) })
    expect(code).toBe(1)
    expect(output).toContain(`npm run up is already running in this folder (process ${process.pid})`)
  })
})

describe('npm run down', () => {
  it('says that nothing was running, and is content', async () => {
    const { code, output } = await run('down', {})
    expect(code).toBe(0)
    expect(output).toBe('没有正在运行的服务 · Nothing was running\n')
  })
})

describe('npm test', () => {
  it('says in one sentence that the database cannot be reached, before it installs anything', async () => {
    const { code, output } = await run('test', {
      DATABASE_URL: `postgresql://desk:hunter2@127.0.0.1:${await findFreePort()}/desk`,
    })
    expect(code).toBe(1)
    expect(output).toContain('Cannot connect to the database of DATABASE_URL')
    expect(output).not.toContain('hunter2')
    expect(output).not.toMatch(NO_STACK)
    expect(leftBehind()).toEqual([])
  })

  it('says in one sentence that Node is too old, and does nothing', async () => {
    const { code, output } = await run('test', agedNode('v20.8.1'))
    expect(code).toBe(1)
    expect(output).toContain('This is Node.js v20.8.1; 20.9 or newer is needed.')
    expect(leftBehind()).toEqual([])
  })

  it('refuses a suite that is none', async () => {
    const { code, output } = await run('test', {}, '--only', 'fast')
    expect(code).toBe(1)
    expect(output).not.toMatch(NO_STACK)
    expect(leftBehind()).toEqual([])
  })
})
