import fs from 'node:fs'

import { build, hashOf, isBuilt } from '../scripts/build.mjs'
import { inRoot } from '../scripts/paths.mjs'
import { program, runLogged } from '../scripts/run.mjs'

/** The build the tests make and use: the same program, made once for both. */
export const PRODUCT_DIST = '.next-test'

const BARE = 'bench/bare'
const BARE_DIST = `${BARE}/.next`

const bareSources = () => [
  'package-lock.json',
  ...fs
    .readdirSync(inRoot(BARE))
    .filter((name) => !name.startsWith('.') && name !== 'next-env.d.ts')
    .map((name) => `${BARE}/${name}`),
]

/** @returns {Promise<boolean>} whether there was something to build */
export const buildProduct = (env) => build({ distDir: PRODUCT_DIST, env, log: 'test-build' })

/** As `buildProduct`, of the app the product is compared with. */
export async function buildBare(env) {
  const hash = hashOf(bareSources())
  if (isBuilt(BARE_DIST, hash)) return false
  fs.rmSync(inRoot(BARE_DIST), { recursive: true, force: true })
  await runLogged({
    log: 'bench-bare-build',
    ...program('next', 'build', inRoot(BARE)),
    env: { ...env, NODE_ENV: 'production' },
  })
  fs.writeFileSync(inRoot(BARE_DIST, 'SOURCE_HASH'), hash)
  return true
}
