import { readEnvironment, siteEnvironment } from '../environment.mjs'
import { undoAll, undoOnSignals, undoUnlessKept } from '../interrupt.mjs'
import { parsePort } from '../ports.mjs'
import { startPostgres, stopPostgres } from '../postgres.mjs'
import { program, runShown } from '../run.mjs'

async function findDatabase(base) {
  if (base.DATABASE_URL) return base.DATABASE_URL
  const cluster = await startPostgres()
  if (cluster.started) undoUnlessKept(() => stopPostgres())
  return cluster.url('commerce_desk')
}

/**
 * Runs one of the project's programs on the site that `npm run up` made, with the same database and secret.
 * @param {string[]} args the program's name and its arguments
 * @returns {Promise<number>} its exit code
 */
export async function main([name, ...args]) {
  undoOnSignals()
  try {
    const base = readEnvironment()
    const env = siteEnvironment({
      base,
      databaseUrl: await findDatabase(base),
      port: parsePort(base.PORT),
    })
    return await runShown({ ...program(name, ...args), env })
  } finally {
    await undoAll()
  }
}
