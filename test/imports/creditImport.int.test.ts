import { buffer } from 'node:stream/consumers'

import { sql } from '@payloadcms/db-postgres/drizzle'
import ExcelJS from 'exceljs'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import { openFaultsSheet } from '../../src/imports/faultsSheet'
import { forgetRowsToMend } from '../../src/jobs/forgetRowsToMend'
import { workOnRuns } from '../../src/runs/work'
import { createCreditCase, fileEnterprise } from '../credit/creditCase'
import type { CreditCase } from '../credit/creditCase'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf, trailOf } from '../support/factories'
import type { Person } from '../support/people'
import { createPerson } from '../support/people'
import { rest } from '../support/rest'
import { startWorkerOfOneRound } from '../support/worker'
import { rowsOf, wrongIn } from './handIn'
import { cellsIn } from './sheets'

const BATCHES = SLUGS.creditImports

let payload: Payload
let world: CreditCase

beforeAll(async () => {
  payload = await getTestPayload()
  world = await createCreditCase(payload)
})

const COLUMNS = [
  '统一社会信用代码',
  '记录类别',
  '失信程度',
  '留存（公示）月数',
  '事实',
  '依据',
  '认定机关',
  '文书编号',
  '认定日期',
]

let serial = 0

const record = (code: string, changes: Partial<Record<string, string>> = {}): string[] => {
  serial += 1
  return Object.values({
    code,
    kind: '失信',
    severity: '一般',
    months: '6',
    facts: `未按期报送经营数据，第${serial}次催告仍未改正。`,
    basis: '《管理办法》第十八条',
    authority: '某省商务厅',
    document: `琼商函〔2026〕${serial}号`,
    decided: '2026年3月1日',
    ...changes,
  }) as string[]
}

const csvOf = (...rows: string[][]) => `\ufeff${[COLUMNS, ...rows].map((row) => row.join(',')).join('\r\n')}`

const handIn = (as: Person, bytes: string | Uint8Array, name = '信用记录.csv', register = 'enterprises') => {
  const form = new FormData()
  form.append('file', new Blob([Buffer.from(bytes)]), name)
  form.append('_payload', JSON.stringify({ register }))
  return rest('POST', `/${BATCHES}`, { as, raw: form, headers: { 'accept-language': 'zh' } })
}

const checked = async (as: Person, bytes: string | Uint8Array, name?: string): Promise<string> => {
  const { status, body } = await handIn(as, bytes, name)
  if (status !== 201) throw new Error(JSON.stringify(body))
  await workOnRuns(payload)
  return String(body.doc?.id)
}

const start = (as: Person, batch: string, input: Record<string, string> = {}) =>
  rest('POST', `/workflow/${BATCHES}/${batch}`, { as, body: { action: 'start', input } })

const DAY = 24 * 60 * 60 * 1000

/** The rows of the file that comes back. */
const faultsIn = async ({ actor }: Person, id: string) => {
  const sheet = await openFaultsSheet(payload, { collection: BATCHES, id, actor, locale: 'zh' })
  const [, ...rows] = await cellsIn(await buffer(sheet))
  return rows
}

const recordsOf = (code: string) =>
  query<{ id: string; state: string; facts: string; severity: string | null; decided: string; name: string }>(
    payload,
    sql`select id::text, state::text as state, facts, severity::text as severity, subject_name as name,
        to_char(decided_on at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as decided
      from credit_records where unified_code = ${code} order by created_at, id`,
  )

describe('a file of credit records with half its rows wrong', () => {
  it('stores nothing before it is confirmed, then the good rows as drafts; the bad ones come back as a file', async () => {
    const { officer } = world.registry
    const here = await fileEnterprise(world)
    const elsewhere = await fileEnterprise(world, '460200')
    const batch = await checked(
      officer,
      csvOf(
        record(here.code),
        record(here.code, { months: '24' }),
        record(here.code, { kind: '守信', severity: '', months: '12', document: '' }),
        record(elsewhere.code),
        record(here.code, { severity: '严重', months: '12个月', decided: '46000' }),
        record('91460105MA5T00010A'),
        record(here.code, { severity: '轻微', months: '2', decided: '2026/3/9' }),
        record(here.code, { kind: '其他', facts: '', decided: '2999-01-01' }),
      ),
    )
    expect(await rowOf(payload, BATCHES, batch)).toMatchObject({ state: 'checked', rows: '8', bad_rows: '4' })
    expect(await wrongIn(payload, batch)).toEqual([
      '3 months:term-unlawful D3',
      '5 unifiedCode:subject-unknown',
      '7 unifiedCode:wrong-check A7',
      '9 kind:unknown B9',
      '9 facts:empty E9',
      '9 decidedOn:to-come I9',
    ])
    expect(await recordsOf(here.code)).toEqual([])

    expect(await faultsIn(officer, batch)).toHaveLength(4)

    expect((await start(officer, batch)).status).toBe(409)
    expect((await start(officer, batch, { badRows: 'skip' })).status).toBe(200)
    await workOnRuns(payload)
    const stored = await recordsOf(here.code)
    expect(stored.map((one) => `${one.state} ${one.severity} ${one.decided}`).sort()).toEqual([
      'drafted minor 2026-03-09',
      'drafted null 2026-03-01',
      'drafted ordinary 2026-03-01',
      'drafted serious 2025-12-09',
    ])
    expect(stored[0]?.name).toMatch(/^海口第\d+号公司$/)
    expect(await recordsOf(elsewhere.code)).toEqual([])
    expect(await rowOf(payload, BATCHES, batch)).toMatchObject({ state: 'done', stored_rows: '4' })
    // What was handed in is not kept twice.
    const kept = await rowsOf(payload, batch)
    expect(kept.filter(({ content }) => content !== null).map(({ number }) => number)).toEqual([3, 5, 7, 9])
  })

  it('gives the bad rows back for a week after the good ones were stored', async () => {
    const { officer } = world.registry
    const { code } = await fileEnterprise(world)
    const batch = await checked(officer, csvOf(record(code), record(code, { months: '99' })))
    await start(officer, batch, { badRows: 'skip' })
    await workOnRuns(payload)
    const now = Date.now()
    await forgetRowsToMend.run(payload, new Date(now + 6 * DAY))
    expect(await faultsIn(officer, batch)).toEqual([expect.arrayContaining([code, '99', '3'])])
    await forgetRowsToMend.run(payload, new Date(now + 8 * DAY))
    expect(await refusalOf(faultsIn(officer, batch))).toEqual({ status: 409, codes: ['import-rows-gone'] })
  })

  it('leaves drafts that go the way of any other: whoever brought them does not confirm them', async () => {
    const { officer, registrar } = world.registry
    const { code } = await fileEnterprise(world)
    const batch = await checked(officer, csvOf(record(code)))
    await start(officer, batch)
    await workOnRuns(payload)
    const [one] = await recordsOf(code)
    const id = one?.id ?? ''
    expect((await trailOf(payload, id)).map(({ action }) => action)).toEqual(['create'])
    await act(payload, SLUGS.creditRecords, id, 'submit', officer.actor)
    await act(payload, SLUGS.creditRecords, id, 'confirm', registrar.actor)
    expect((await recordsOf(code))[0]?.state).toBe('in-force')
  })

  it('says which decisions are there already, in the file, from a file before, or typed', async () => {
    const { officer } = world.registry
    const { code } = await fileEnterprise(world)
    const same = record(code)
    const first = await checked(officer, csvOf(same, same))
    expect(await wrongIn(payload, first)).toEqual(['3 row:repeated'])
    await start(officer, first, { badRows: 'skip' })
    await workOnRuns(payload)
    const again = await checked(officer, csvOf(same))
    expect(await wrongIn(payload, again)).toEqual(
      expect.arrayContaining(['2 row:imported-before', '2 row:stands-already']),
    )
    await start(officer, again, { repeats: 'skip-repeats' })
    await workOnRuns(payload)
    expect(await recordsOf(code)).toHaveLength(1)
  })

  it('goes on where a killed worker left it, and stores no row twice', async () => {
    const { registrar } = world.registry
    const { code } = await fileEnterprise(world)
    const rows = 400
    const batch = await checked(registrar, csvOf(...Array.from({ length: rows }, () => record(code))))
    await start(registrar, batch)
    const worker = startWorkerOfOneRound('runs')
    await expect
      .poll(async () => (await recordsOf(code)).length, { timeout: 60_000, interval: 20 })
      .toBeGreaterThan(20)
    await worker.kill()
    expect((await recordsOf(code)).length).toBeLessThan(rows)
    await expect
      .poll(() => workOnRuns(payload).then(() => rowOf(payload, BATCHES, batch)), { timeout: 120_000 })
      .toMatchObject({ state: 'done', stored_rows: String(rows) })
    expect(new Set((await recordsOf(code)).map(({ facts }) => facts)).size).toBe(rows)
  }, 240_000)

  it('is read from .xlsx as well, dates as Excel has them', async () => {
    const { code } = await fileEnterprise(world)
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('记录')
    sheet.addRow(COLUMNS)
    const [, ...cells] = record(code)
    sheet.addRow([code, ...cells.slice(0, -1), new Date('2026-03-01T00:00:00Z')])
    const bytes = new Uint8Array(await book.xlsx.writeBuffer())
    const batch = await checked(world.registry.officer, bytes, '信用记录.xlsx')
    expect(await wrongIn(payload, batch)).toEqual([])
    await start(world.registry.officer, batch)
    await workOnRuns(payload)
    expect(await recordsOf(code)).toMatchObject([{ decided: '2026-03-01' }])
  })
})

describe('who may file credit records', () => {
  it.each(['editor', 'reviewer', 'approver', 'auditor', 'observer', 'system-admin'] as const)(
    'is no %s',
    async (role) => {
      const person = await createPerson(payload, [role], { agency: 'harbour', counties: ['460100'] })
      const { code } = await fileEnterprise(world)
      expect((await handIn(person, csvOf(record(code)))).status).toBe(403)
    },
  )

  it('sees the files of the own county alone', async () => {
    const { officer, elsewhere } = world.registry
    const { code } = await fileEnterprise(world)
    const batch = await checked(officer, csvOf(record(code)))
    expect((await rest('GET', `/${BATCHES}/${batch}`, { as: elsewhere })).status).toBe(404)
    expect((await start(elsewhere, batch)).status).toBe(404)
  })

  it('has a template with the columns', async () => {
    const answer = await rest('GET', `/import-template/${BATCHES}`, { as: world.registry.officer })
    expect(answer.status).toBe(200)
  })
})
