import {
  databaseOf,
  ensureDatabase,
  parseDatabaseUrl,
  quoted,
  withClient,
  withDatabase,
} from '../scripts/database.mjs'
import { undoUnlessKept } from '../scripts/interrupt.mjs'
import { projectKey } from '../scripts/paths.mjs'
import { removePostgres, startPostgres } from '../scripts/postgres.mjs'
import { dropDatabase } from '../scripts/testDatabases.mjs'

const CLUSTER = 'bench'

/**
 * The server to measure on: an embedded one made for this run, which waits for the disk as the real one does, or
 * that of `DATABASE_URL`. Whatever is made there goes when the run ends, however it ends.
 *
 * @param {string} [given] as in `DATABASE_URL`
 * @returns {Promise<{ create: (label: string) => Promise<string>, clone: (from: string, label: string) => Promise<string> }>}
 *   both return the address of a new database
 */
export async function openBenchServer(given) {
  const url = given ? urlOnGiven(given) : await urlOnEmbedded()
  const nameOf = (label) => `cd_bench_${projectKey}_${process.pid}_${label}`
  const make = async (label, work) => {
    const address = url(nameOf(label))
    if (given) undoUnlessKept(() => dropDatabase(address))
    await work(address)
    return address
  }
  return {
    create: (label) => make(label, ensureDatabase),
    clone: (from, label) => make(label, (address) => cloneDatabase(from, address)),
  }
}

const urlOnGiven = (given) => (database) => withDatabase(parseDatabaseUrl(given), database)

async function urlOnEmbedded() {
  await removePostgres({ name: CLUSTER })
  undoUnlessKept(() => removePostgres({ name: CLUSTER }))
  return (await startPostgres({ name: CLUSTER, durable: true })).url
}

const cloneDatabase = (from, to) =>
  withClient(withDatabase(from, 'postgres'), (client) =>
    client.query(`create database ${quoted(databaseOf(to))} template ${quoted(databaseOf(from))}`),
  )
