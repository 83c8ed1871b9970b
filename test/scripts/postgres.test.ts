import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureDatabase, withClient } from '../../scripts/database.mjs'
import { type Cluster, startPostgres, stopPostgres } from '../../scripts/postgres.mjs'

const CLUSTER = { name: `selftest-${process.pid}` }
const DATABASE = 'desk'

const info = fileURLToPath(new URL(`../../var/run/postgres-${CLUSTER.name}.json`, import.meta.url))
const readHome = (): string => (JSON.parse(fs.readFileSync(info, 'utf8')) as { home: string }).home

const postmasterPid = (): number =>
  Number(fs.readFileSync(path.join(readHome(), 'data/postmaster.pid'), 'utf8').split('\n')[0])

async function ask(url: string, sql: string): Promise<unknown> {
  const { rows } = await withClient(url, (client) => client.query<{ answer: unknown }>(sql))
  return rows[0]?.answer
}

let cluster: Cluster

beforeAll(async () => {
  cluster = await startPostgres(CLUSTER)
  await ensureDatabase(cluster.url(DATABASE))
})

afterAll(async () => {
  await stopPostgres(CLUSTER)
  fs.rmSync(readHome(), { recursive: true })
  fs.rmSync(info)
})

describe('the embedded PostgreSQL', () => {
  it('is left alone by a second start', async () => {
    expect(await startPostgres(CLUSTER)).toMatchObject({ started: false, port: cluster.port })
  })

  it('sees Chinese characters in trigrams', async () => {
    await withClient(cluster.url(DATABASE), (client) => client.query('create extension pg_trgm'))
    expect(await ask(cluster.url(DATABASE), "select show_trgm('海外仓') as answer")).toHaveLength(4)
  })

  it('gives the application a role that is no superuser', async () => {
    const sql = 'select rolsuper as answer from pg_roles where rolname = current_user'
    expect(await ask(cluster.url(DATABASE), sql)).toBe(false)
    expect(await ask(cluster.superuserUrl(DATABASE), sql)).toBe(true)
  })

  it('writes what it commits to the disk and listens to this machine only', async () => {
    expect(await ask(cluster.url(DATABASE), "select current_setting('fsync') as answer")).toBe('on')
    const listening = "select current_setting('listen_addresses') as answer"
    expect(await ask(cluster.url(DATABASE), listening)).toBe('127.0.0.1')
  })

  it('comes back with its data, on its port, after it was killed', async () => {
    await withClient(cluster.url(DATABASE), (client) =>
      client.query('create table kept as select 7 as answer'),
    )
    process.kill(postmasterPid(), 'SIGKILL')
    await expect.poll(() => ask(cluster.url(DATABASE), 'select 1').catch(() => 'gone')).toBe('gone')
    expect(await startPostgres(CLUSTER)).toMatchObject({ started: true, port: cluster.port })
    expect(await ask(cluster.url(DATABASE), 'select answer from kept')).toBe(7)
  })

  it('does not take a stranger for its server when an old pid file names one', async () => {
    await stopPostgres(CLUSTER)
    const data = path.join(readHome(), 'data')
    fs.writeFileSync(path.join(data, 'postmaster.pid'), `${process.pid}\n${data}\n0\n${cluster.port}\n`)
    expect(await startPostgres(CLUSTER)).toMatchObject({ started: true })
    expect(await ask(cluster.url(DATABASE), 'select answer from kept')).toBe(7)
  })
})
