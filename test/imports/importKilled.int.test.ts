import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { findRun } from '../../src/runs/ownRuns'
import { workOnRuns } from '../../src/runs/work'
import { getTestPayload } from '../support/database'
import { consultationIn, createDesk } from '../support/factories'
import type { Desk } from '../support/factories'
import { startWorkerOfOneRound } from '../support/worker'
import { act, batchOf, checked, commentsOn, handIn, rowsOf } from './handIn'

const MINUTES = 60_000

let payload: Payload
let desk: Desk
let consultation: string

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
})

afterAll(closeIntakePool)

const day = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

const listOf = (rows: number): string =>
  [
    '意见内容,收到日期',
    ...Array.from({ length: rows }, (_, place) => `第${place}件：${'建议放宽适用范围。'.repeat(4)},${day()}`),
  ].join('\r\n')

const openFile = async (rows: number) => {
  consultation = await consultationIn(payload, desk, 'open')
  await query(
    payload,
    sql`update consultations set opens_at = now() - interval '30 days' where id = ${consultation}::uuid`,
  )
  return { as: desk.editor, consultation, name: 'list.csv', bytes: listOf(rows) }
}

const keptRows = async (batch: string) => {
  const [row] = await query<{ count: number; different: number }>(
    payload,
    sql`select count(*)::int as count, count(distinct content->'values'->>'body')::int as different
      from import_rows where batch_id = ${batch}::uuid`,
  )
  return row
}

const receivedOn = async (id: string) => {
  const [row] = await query<{ comments: number; receipts: number; trails: number }>(
    payload,
    sql`select count(distinct c.id)::int as comments, count(distinct c.receipt_code)::int as receipts, count(e.id)::int as trails
      from comments c left join audit_entries e on e.subject_collection = 'comments' and e.subject_id = c.id::text
      where c.consultation_id = ${id}::uuid`,
  )
  return row
}

describe('a worker killed', () => {
  it(
    'while it checks a file: the next one checks it anew, every row once',
    async () => {
      const rows = 20_000
      const batch = await handIn(await openFile(rows))
      const worker = startWorkerOfOneRound('runs')
      await expect
        .poll(async () => (await keptRows(batch))?.count, { timeout: MINUTES, interval: 20 })
        .toBeGreaterThan(0)
      await worker.kill()
      expect((await batchOf(payload, batch))?.state).toBe('checking')
      await expect
        .poll(() => workOnRuns(payload).then(() => batchOf(payload, batch)), { timeout: 2 * MINUTES })
        .toMatchObject({ state: 'checked', rows: String(rows), bad_rows: '0' })
      expect(await keptRows(batch)).toEqual({ count: rows, different: rows })
      const [run] = await query<{ id: string }>(
        payload,
        sql`select id from runs where params->>'batch' = ${batch} and params->>'phase' = 'check'`,
      )
      expect(await findRun(payload, desk.editor.actor, run?.id ?? '')).toMatchObject({
        state: 'done',
        done: rows,
        total: rows,
      })
    },
    4 * MINUTES,
  )

  it(
    'while it stores: the next one goes on, every row one comment with one receipt',
    async () => {
      const rows = 1_300
      const batch = await checked(payload, await openFile(rows))
      await act(desk.editor, batch, 'start')
      const worker = startWorkerOfOneRound('runs')
      await expect
        .poll(async () => (await receivedOn(consultation))?.comments, { timeout: MINUTES, interval: 20 })
        .toBeGreaterThan(20)
      await worker.kill()
      const before = await commentsOn(payload, consultation)
      expect(before.length).toBeLessThan(rows)
      await expect
        .poll(() => workOnRuns(payload).then(() => batchOf(payload, batch)), { timeout: 2 * MINUTES })
        .toMatchObject({ state: 'done', stored_rows: String(rows) })
      expect(await receivedOn(consultation)).toEqual({ comments: rows, receipts: rows, trails: rows })
      const after = await commentsOn(payload, consultation)
      expect(new Set(after.map(({ body }) => body)).size).toBe(rows)
      const receiptOf = new Map(after.map(({ body, receipt_code }) => [body, receipt_code]))
      expect(before.filter(({ body, receipt_code }) => receiptOf.get(body) !== receipt_code)).toEqual([])
      expect((await rowsOf(payload, batch)).map(({ receipt }) => receipt).sort()).toEqual(
        after.map(({ receipt_code }) => receipt_code).sort(),
      )
    },
    4 * MINUTES,
  )
})

describe('a hundred thousand rows', () => {
  it(
    'are checked in a heap that would not hold them',
    async () => {
      const rows = 100_000
      const batch = await handIn(await openFile(rows))
      const env = { ...process.env, NODE_OPTIONS: '--max-old-space-size=256' }
      await startWorkerOfOneRound('runs', { env }).ended()
      expect(await batchOf(payload, batch)).toMatchObject({ state: 'checked', rows: String(rows) })
    },
    5 * MINUTES,
  )

  it(
    'and one more are refused',
    async () => {
      const batch = await checked(payload, await openFile(100_001))
      expect(await batchOf(payload, batch)).toMatchObject({ state: 'refused' })
      expect(await rowsOf(payload, batch)).toEqual([])
    },
    3 * MINUTES,
  )
})
