import { stat } from 'node:fs/promises'

import config from '@payload-config'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { getPayload } from 'payload'
import type { Payload } from 'payload'
import { Client } from 'pg'

import type { StaffActor } from '../src/access/actor'
import { copyOut } from '../src/db/copyOut'
import { inTransaction, query } from '../src/db/transaction'
import type { ExportFormat } from '../src/exports/exportFormats'
import { exportFile } from '../src/exports/partFile'
import { getSource } from '../src/exports/sources'
import { startExport } from '../src/exports/startExport'
import { findRun } from '../src/runs/ownRuns'
import { workOnRuns } from '../src/runs/work'
import { getPerson } from '../src/seed/people'

const FILTER = 'state=all'

const MEBIBYTE = 2 ** 20

const median = (samples: readonly number[]): number =>
  [...samples].sort((one, other) => one - other)[Math.floor(samples.length / 2)] ?? 0

/** By how much the memory of the second half exceeds that of the first: medians, for a peak is when the collector comes. */
const growthOf = (samples: readonly number[]): number => {
  const middle = Math.ceil(samples.length / 2)
  return median(samples.slice(middle)) - median(samples.slice(0, middle))
}

type Measured = { rows: number; bytes: number; seconds: number; growth: number; mebibytes: number }

/** An export from its being asked for to its file, by the worker's own loop. `growth`: MiB from one half to the other. */
const exportOnce = async (
  payload: Payload,
  { actor, format, until }: { actor: StaffActor; format: ExportFormat; until: Date },
): Promise<Measured> => {
  const run = await startExport(payload, { actor, filter: FILTER, format, locale: 'zh', now: until })
  const samples: number[] = []
  const sampling = setInterval(() => samples.push(process.memoryUsage().rss / MEBIBYTE), 50)
  const began = performance.now()
  await workOnRuns(payload)
  const seconds = (performance.now() - began) / 1000
  clearInterval(sampling)
  const done = await findRun(payload, actor, run)
  if (done?.state !== 'done') throw new Error(`The export is ${done?.state}: ${done?.error}`)
  const { size } = await stat(exportFile(run, format))
  return {
    rows: done.done,
    bytes: size,
    seconds,
    growth: growthOf(samples),
    mebibytes: Math.max(...samples),
  }
}

/** The same rows and columns, as PostgreSQL gives them out by itself. */
const copyStatement = (payload: Payload, actor: StaffActor, until: Date): Promise<SQL> =>
  inTransaction(payload, async (tx) => {
    const source = getSource().open({ actor, filter: FILTER, until: until.toISOString(), locale: 'zh' })
    const selected = sql.join(
      source.columns.map(({ text }) => text),
      sql`, `,
    )
    return sql`copy (${await source.rowsSql(tx, { after: null, last: null }, selected)}) to stdout (format csv)`
  })

const copyOnce = async (statement: SQL): Promise<{ rows: number; bytes: number; seconds: number }> => {
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const began = performance.now()
  const copied = { rows: 0, bytes: 0 }
  await copyOut(client, statement, (row) => {
    copied.rows += 1
    copied.bytes += row.length
  })
  const seconds = (performance.now() - began) / 1000
  await client.end()
  return { ...copied, seconds }
}

/** When the comment of this number arrived, the first one counted as 1; now when there are fewer. */
const arrivalOf = async (payload: Payload, number: number): Promise<Date> => {
  const [row] = await query<{ at: string }>(
    payload,
    sql`select arrived_at as at from comments order by arrived_at offset ${number - 1} limit 1`,
  )
  return row ? new Date(row.at) : new Date()
}

/** Exports the comments of DATABASE_URL in turn with COPY, then some as a workbook; prints RESULT and one JSON object. */
const main = async () => {
  const [rounds, sheetRows] = process.argv.slice(2).map(Number) as [number, number]
  const payload = await getPayload({ config })
  const { actor } = await getPerson(payload, 'editor')
  const until = new Date()
  const csv: Measured[] = []
  const copies: Awaited<ReturnType<typeof copyOnce>>[] = []
  for (let round = 0; round < rounds; round += 1) {
    const exported = await exportOnce(payload, { actor, format: 'csv', until })
    csv.push(exported)
    copies.push(await copyOnce(await copyStatement(payload, actor, until)))
  }
  const sheetUntil = await arrivalOf(payload, sheetRows)
  const xlsx = await exportOnce(payload, { actor, format: 'xlsx', until: sheetUntil })
  console.log(`RESULT ${JSON.stringify({ csv, copies, xlsx })}`)
  process.exit(0)
}

await main()
