import crypto from 'node:crypto'
import fs from 'node:fs'
import { withClient } from './database.mjs'
import { inVar } from './paths.mjs'
import { program, runLogged } from './run.mjs'
import { step } from './steps.mjs'

const file = () => inVar('run', 'prepared.json')

/** A database dropped and made again under the same name has another oid. */
async function preparationKey({ env, hash, seed }) {
  const identity = await withClient(env.DATABASE_URL, async (client) => {
    const { rows } = await client.query(
      'select oid, (select count(*) from pg_stat_user_tables) as tables from pg_database where datname = current_database()',
    )
    return rows[0]
  })
  const parts = [hash, env.DATABASE_URL, identity.oid, identity.tables, seed]
  return crypto.createHash('sha256').update(parts.join('\0')).digest('hex')
}

/** The demo logins of a database that this very source migrated and seeded before, else undefined. */
export async function findPrepared(options) {
  try {
    const saved = JSON.parse(fs.readFileSync(file(), 'utf8'))
    return saved.key === (await preparationKey(options)) ? saved : undefined
  } catch {
    return undefined
  }
}

export const migrate = ({ env, log = 'migrate' }) => runLogged({ log, ...program('payload', 'migrate'), env })

/**
 * Runs the seed and reads the logins from its last line, `LOGINS [{ role, email, password }]`.
 * @returns {Promise<{ role: string, email: string, password: string }[]>}
 */
export async function seedDemo({ env, log = 'seed' }) {
  const output = await runLogged({ log, ...program('tsx', 'src/seed/run.ts'), env })
  const line = output.split('\n').findLast((candidate) => candidate.startsWith('LOGINS '))
  return line ? JSON.parse(line.slice('LOGINS '.length)) : []
}

/** Migrates and seeds, each a step of its own; remembers that it did. */
export async function prepare({ env, hash, seed }) {
  await step('migrate', () => migrate({ env }))
  const logins = seed ? await step('seed', () => seedDemo({ env })) : []
  const key = await preparationKey({ env, hash, seed })
  fs.writeFileSync(file(), JSON.stringify({ key, logins }), { mode: 0o600 })
  return logins
}
