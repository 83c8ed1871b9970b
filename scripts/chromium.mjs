import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { program, runLogged } from './run.mjs'
import { Refusal } from './texts.mjs'

const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

/** A stub that only points to another package, or a browser without its libraries, does not answer. */
const works = (file) =>
  fs.existsSync(file) && spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0

const onPath = () =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
    .find(works)

async function ofPlaywright() {
  const { chromium } = await import('@playwright/test')
  const file = chromium.executablePath()
  return works(file) ? file : undefined
}

const installed = async () => onPath() ?? (await ofPlaywright())

const installWithPlaywright = () =>
  runLogged({
    log: 'chromium',
    ...program('playwright', 'install', 'chromium'),
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000' },
  })

const installWithApt = (browser) => async () => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const packages = [browser, 'fonts-noto-cjk']
  await runLogged({ log: 'chromium', command: 'apt-get', args: ['update'], env })
  await runLogged({
    log: 'chromium',
    command: 'apt-get',
    args: ['install', '-y', '--no-install-recommends', ...packages],
    env,
  })
}

/**
 * Finds a Chromium that starts: `CHROMIUM_PATH`, on the PATH, Playwright's own; else installs one with Playwright
 * or, as root, with apt.
 * @returns {Promise<string>} the path of the program
 * @throws {Refusal} `noChromium`
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (works(named)) return named
    throw new Refusal('noChromium')
  }
  const found = await installed()
  if (found) return found
  const byApt = process.getuid?.() === 0 ? ['chromium-headless-shell', 'chromium'].map(installWithApt) : []
  const ways = [installWithPlaywright, ...byApt]
  for (const way of ways) {
    // A way that fails is no news: the next one, or the sentence at the end, says what to do.
    await way().catch(() => undefined)
    const now = await installed()
    if (now) return now
  }
  throw new Refusal('noChromium')
}
