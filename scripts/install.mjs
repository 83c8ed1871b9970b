import fs from 'node:fs'
import { statfs } from 'node:fs/promises'
import { inRoot } from './paths.mjs'
import { runLogged } from './run.mjs'
import { Refusal } from './texts.mjs'

const GIGABYTE = 2 ** 30
const NEEDED_TO_INSTALL = 3 * GIGABYTE
const NEEDED_TO_RUN = GIGABYTE / 4

const readPackages = (file) => JSON.parse(fs.readFileSync(file, 'utf8')).packages

/**
 * Compares the lock file with the list npm writes as the last act of an install, so that a half-done install,
 * a changed lock file and one made by hand are all told apart from a whole one.
 */
export function isInstalled() {
  try {
    const installed = readPackages(inRoot('node_modules', '.package-lock.json'))
    return Object.entries(readPackages(inRoot('package-lock.json')))
      .filter(([place, { optional }]) => place !== '' && !optional)
      .every(([place, { version }]) => installed[place]?.version === version)
  } catch {
    return false
  }
}

/**
 * @param {{ free: number, needed: number }} bytes
 * @throws {Refusal} `diskFull`
 */
export function assertRoom({ free, needed }) {
  if (free >= needed) return
  const gigabytes = (bytes) => (bytes / GIGABYTE).toFixed(1)
  throw new Refusal('diskFull', { free: gigabytes(free), needed: gigabytes(needed) })
}

/** Asks for 3 GB when packages are to be installed, else for a little to run on. */
export async function assertDiskRoom() {
  const { bavail, bsize } = await statfs(inRoot())
  assertRoom({ free: bavail * bsize, needed: isInstalled() ? NEEDED_TO_RUN : NEEDED_TO_INSTALL })
}

/** @throws {Refusal} `notWritable` when another account made node_modules or var */
export function assertWritable() {
  const places = [inRoot(), inRoot('node_modules'), inRoot('var'), inRoot('var', 'run'), inRoot('var', 'log')]
  for (const place of places.filter((folder) => fs.existsSync(folder))) {
    try {
      fs.accessSync(place, fs.constants.W_OK)
    } catch {
      throw new Refusal('notWritable', { place })
    }
  }
}

/** `npm ci`, with the lock file's exact versions; NODE_ENV=production would leave the build's own tools out. */
export async function install() {
  await runLogged({
    log: 'install',
    command: 'npm',
    args: ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--no-progress'],
  })
}
