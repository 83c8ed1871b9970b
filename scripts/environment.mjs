import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { inRoot, inVar } from './paths.mjs'

const LINE = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^#\n]*?))\s*(?:#.*)?$/

/** @param {string} content of a `.env` file: `NAME=value` lines, quotes and `#` comments as usual */
export const parseEnvFile = (content) =>
  Object.fromEntries(
    content
      .split(/\r?\n/)
      .map((line) => LINE.exec(line))
      .filter(Boolean)
      .map(([, name, double, single, bare]) => [name, double ?? single ?? bare]),
  )

/** The environment with the project's `.env` beneath it: what is set outside wins. */
export function readEnvironment() {
  const file = inRoot('.env')
  const fromFile = fs.existsSync(file) ? parseEnvFile(fs.readFileSync(file, 'utf8')) : {}
  return { ...fromFile, ...process.env }
}

/** The secret that signs sessions and tokens: made once, readable by this account alone. */
export function readSecret() {
  const file = inVar('secret')
  fs.mkdirSync(path.dirname(file), { recursive: true })
  if (!fs.existsSync(file)) fs.writeFileSync(file, crypto.randomBytes(32).toString('hex'), { mode: 0o600 })
  return fs.readFileSync(file, 'utf8').trim()
}

/** For the project's programs: what they need and nothing that phones home. */
export const programEnvironment = ({ base, databaseUrl, secret, siteUrl, port, outboxDir, distDir }) => ({
  ...base,
  DATABASE_URL: databaseUrl,
  PAYLOAD_SECRET: secret,
  SITE_URL: siteUrl,
  PORT: String(port),
  OUTBOX_DIR: outboxDir,
  NEXT_DIST_DIR: distDir,
  NEXT_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
})

const DIST_DIR = '.next'

/** The environment of the site of `npm run up`: the operator's settings, and what is made up where there are none. */
export const siteEnvironment = ({ base, databaseUrl, port }) =>
  programEnvironment({
    base,
    databaseUrl,
    siteUrl: base.SITE_URL ?? `http://localhost:${port}`,
    port,
    secret: base.PAYLOAD_SECRET ?? readSecret(),
    outboxDir: base.OUTBOX_DIR ?? inVar('outbox'),
    distDir: DIST_DIR,
  })
