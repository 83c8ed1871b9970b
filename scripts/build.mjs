import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { inRoot } from './paths.mjs'
import { program, runLogged } from './run.mjs'

const SOURCES = [
  'package-lock.json',
  'tsconfig.json',
  'next.config.ts',
  'payload.config.ts',
  'postcss.config.mjs',
  'src',
  'public',
]

function* filesOf(place) {
  if (!fs.existsSync(place)) return
  if (!fs.statSync(place).isDirectory()) {
    yield place
    return
  }
  for (const name of fs.readdirSync(place).sort()) yield* filesOf(path.join(place, name))
}

/** Changes whenever something that a program of this project is made of changes. */
export function hashOf(sources = SOURCES) {
  const hash = crypto.createHash('sha256').update(process.version)
  for (const file of sources.flatMap((source) => [...filesOf(inRoot(source))])) {
    hash.update(path.relative(inRoot(), file)).update('\0').update(fs.readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

const marker = (distDir) => inRoot(distDir, 'SOURCE_HASH')

export const isBuilt = (distDir, hash = hashOf()) =>
  fs.existsSync(marker(distDir)) && fs.readFileSync(marker(distDir), 'utf8') === hash

/**
 * Builds the site for production, unless this very source was built there before.
 * @param {{ distDir: string, env: NodeJS.ProcessEnv, log?: string }} options `distDir` inside the project
 * @returns {Promise<boolean>} whether there was something to build
 */
export async function build({ distDir, env, log = 'build' }) {
  const hash = hashOf()
  if (isBuilt(distDir, hash)) return false
  fs.rmSync(marker(distDir), { force: true })
  await runLogged({
    log,
    ...program('next', 'build'),
    env: { ...env, NODE_ENV: 'production', NEXT_DIST_DIR: distDir },
  })
  fs.writeFileSync(marker(distDir), hash)
  return true
}
