import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { undoUnlessKept } from './interrupt.mjs'
import { inRoot } from './paths.mjs'
import { endGroup, identify, logFile, tailOf } from './processes.mjs'
import { Refusal } from './texts.mjs'

const settled = (child) =>
  new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? (signal ? 128 : 1)))
  })

function spawnInGroup({ command, args, env, stdio }) {
  const child = spawn(command, args, { cwd: inRoot(), env, stdio, detached: true })
  const saved = child.pid === undefined ? undefined : identify(child.pid)
  const keep = undoUnlessKept(() => (saved ? endGroup(saved) : undefined))
  return { child, keep }
}

/**
 * Runs a program to its end with its output in var/log/<log>.log.
 * @param {{ log: string, command: string, args: string[], env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<string>} what it wrote to stdout
 * @throws {Refusal} `stepFailed` with the end of the log, when it exits with anything but 0
 */
export async function runLogged({ log, command, args, env = process.env }) {
  const file = logFile(log)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const sink = fs.createWriteStream(file, { mode: 0o600 })
  const { child, keep } = spawnInGroup({ command, args, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const output = []
  child.stdout?.on('data', (chunk) => output.push(chunk))
  child.stdout?.pipe(sink, { end: false })
  child.stderr?.pipe(sink, { end: false })
  const code = await settled(child).finally(keep)
  await new Promise((resolve) => sink.end(resolve))
  if (code !== 0) {
    throw new Refusal('stepFailed', { tail: tailOf(file), file: path.relative(inRoot(), file) })
  }
  return Buffer.concat(output).toString('utf8')
}

/**
 * Runs a program to its end with its output on the terminal.
 * @returns {Promise<number>} its exit code
 */
export async function runShown({ command, args, env = process.env }) {
  const { child, keep } = spawnInGroup({ command, args, env, stdio: ['ignore', 'inherit', 'inherit'] })
  return settled(child).finally(keep)
}

/** The web server, and packages' own programs: run by this Node without npx looking anything up. */
const PROGRAMS = {
  web: 'src/web/serve.mjs',
  next: 'node_modules/next/dist/bin/next',
  payload: 'node_modules/payload/bin.js',
  tsx: 'node_modules/tsx/dist/cli.mjs',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  tsc: 'node_modules/typescript/bin/tsc',
}

/** @param {keyof typeof PROGRAMS} name */
export const program = (name, ...args) => ({
  command: process.execPath,
  args: [inRoot(PROGRAMS[name]), ...args],
})
