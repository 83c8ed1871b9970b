import { mkdtempSync } from 'node:fs'
import { appendFile, readFile, rm, stat, utimes } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

import { sql } from '@payloadcms/db-postgres/drizzle'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { StaffActor } from '../../src/access/actor'
import { inTransaction, query } from '../../src/db/transaction'
import { csvRows } from '../../src/exports/csv'
import type { PageCursor } from '../../src/exports/source'
import { getSource } from '../../src/exports/sources'
import { exportRun } from '../../src/exports/exportRun'
import { exportFile } from '../../src/exports/partFile'
import { startExport } from '../../src/exports/startExport'
import { clearExports } from '../../src/jobs/clearExports'
import type { RunDefinition } from '../../src/runs/definition'
import { cancelRun, findRun } from '../../src/runs/ownRuns'
import { workOnRuns } from '../../src/runs/work'
import { getTestPayload } from '../support/database'
import { act, consultationIn, createDesk, receiveComment, refusalOf, trailOf } from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'
import { rest } from '../support/rest'

const directory = mkdtempSync(path.join(os.tmpdir(), 'exports-'))
process.env.EXPORTS_DIR = directory
afterAll(() => rm(directory, { recursive: true }))

let payload: Payload
let desk: Desk
let consultation: string

type Options = { filter?: string; format?: 'csv' | 'xlsx'; actor?: StaffActor; locale?: 'zh' | 'en' }

const start = ({ filter, format = 'csv', actor = desk.editor.actor, locale = 'zh' }: Options = {}) =>
  startExport(payload, {
    actor,
    format,
    locale,
    filter: filter ?? `state=all&consultation=${consultation}`,
    now: new Date(Date.now() + 1000),
  })

const exported = async (options?: Options) => {
  const run = await start(options)
  await workOnRuns(payload)
  expect(await findRun(payload, options?.actor ?? desk.editor.actor, run)).toMatchObject({ state: 'done' })
  return run
}

const rowsOf = async (run: string): Promise<Record<string, string>[]> =>
  parse(await readFile(exportFile(run, 'csv')), { bom: true, columns: true, relax_column_count: false })

/** Fills the ledger with copies of a comment: what is exported is rows, however they came. */
const multiply = (id: string, times: number) =>
  query(
    payload,
    sql`insert into comments (id, state, revision, receipt_code, consultation_id, policy_revision_id, clause, body,
        name_masked, channel, arrived_at, locale, agency_id, county_id, search_text, search_grams, created_at, updated_at)
      select gen_random_uuid(), state, 1, 'COPY' || n, consultation_id, policy_revision_id, clause, body || n, name_masked,
        channel, arrived_at + (n % 7) * interval '1 ms', locale, agency_id, county_id, search_text, search_grams, now(), now()
      from comments, generate_series(1, ${times}::int) as n where id = ${id}::uuid`,
  )

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
  consultation = await consultationIn(payload, desk, 'open')
})

describe('a file of comments', () => {
  it('has their words, with masks and without contacts, in the language of the reader', async () => {
    const id = await receiveComment(payload, consultation, {
      values: { body: '第一行，含"引号"\n第二行', email: 'fu@mail.example', submitterKind: 'enterprise' },
    })
    const run = await exported()
    const bytes = await readFile(exportFile(run, 'csv'))
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(await rowsOf(run)).toEqual([
      expect.objectContaining({
        意见内容: '第一行，含"引号"\n第二行',
        '姓名（掩码）': '符**',
        意见人类型: '企业',
        针对条款: expect.stringMatching(/^第二条/),
        所在市县: '海口市',
        来源渠道: '网站',
        办理状态: '已收到',
        逾期: '否',
      }),
    ])
    expect(bytes.toString()).not.toMatch(/符小妹|13800000123|fu@mail\.example/)
    const [english] = await rowsOf(await exported({ locale: 'en' }))
    expect(english).toMatchObject({
      County: 'Haikou',
      'Kind of commenter': expect.stringMatching(/enterprise/i),
    })
    await act(payload, 'comments', id, 'exclude', desk.editor.actor, {
      reason: '与主题无关',
      input: { exclusion: 'off-topic' },
    })
  })

  it.each(['=1+1', '+86', '-2', '@SUM(A1)', '＝1', '　 =1+1'])('takes %s for no formula', async (body) => {
    const other = await consultationIn(payload, desk, 'open')
    await receiveComment(payload, other, { values: { body } })
    const filter = `state=all&consultation=${other}`
    const [row] = await rowsOf(await exported({ filter }))
    expect(row?.意见内容).toBe(`'${body}`)
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(exportFile(await exported({ filter, format: 'xlsx' }), 'xlsx'))
    const cell = book.worksheets[0]?.getRow(2).getCell(4)
    expect(cell?.type).toBe(ExcelJS.ValueType.String)
    expect(cell?.text).toBe(body)
  })

  it.each([`it's '' here`, String.raw`C:\'x`, `'); drop table comments; --`, '$1 ${2} %s'])(
    'finds %s as typed, and nothing else',
    async (body) => {
      const other = await consultationIn(payload, desk, 'open')
      await receiveComment(payload, other, { values: { body } })
      await receiveComment(payload, other, { values: { body: '另一条意见。' } })
      const term = encodeURIComponent(body)
      const rows = await rowsOf(await exported({ filter: `state=all&consultation=${other}&term=${term}` }))
      expect(rows.map((row) => row.意见内容)).toEqual([body])
    },
  )

  it('holds what was blacked out blacked out, whoever exports', async () => {
    const other = await consultationIn(payload, desk, 'open')
    const id = await receiveComment(payload, other, { values: { body: '请致电13900001111张先生。' } })
    await query(
      payload,
      sql`update comments set redacted_body = '请致电███████████张先生。' where id = ${id}::uuid`,
    )
    const [row] = await rowsOf(await exported({ filter: `state=all&consultation=${other}` }))
    expect(row?.意见内容).toBe('请致电███████████张先生。')
  })

  it('holds what the filter finds, in the scope of who exports', async () => {
    await receiveComment(payload, consultation, { values: { county: '460200', body: '三亚的海外仓意见。' } })
    await receiveComment(payload, consultation, { values: { body: '海口的海外仓意见。' }, unverified: true })
    const bodies = async (filter: string, actor?: StaffActor) =>
      (await rowsOf(await exported({ filter: `${filter}&consultation=${consultation}`, actor }))).map(
        (row) => row.意见内容,
      )
    expect(await bodies('state=excluded')).toHaveLength(1)
    expect(await bodies('state=all&county=460200')).toEqual(['三亚的海外仓意见。'])
    expect(await bodies('state=all&flag=unverified')).toEqual(['海口的海外仓意见。'])
    expect(await bodies(`state=all&term=${encodeURIComponent('海外仓')}`)).toEqual([
      '三亚的海外仓意见。',
      '海口的海外仓意见。',
    ])
    const upland = await createPerson(payload, ['editor'], { agency: 'upland' })
    expect(await bodies('state=all', upland.actor)).toEqual([])
    const officer = await createPerson(payload, ['county-officer'], { counties: ['460200'] })
    const refused = (async () => start({ actor: officer.actor }))()
    expect(await refusalOf(refused)).toEqual({ status: 403, codes: ['not-your-action'] })
  })

  it('is told in the trail: who, which filter, how many rows; nothing of what was searched for', async () => {
    const run = await exported({
      filter: `state=all&consultation=${consultation}&term=${encodeURIComponent('符小妹')}`,
    })
    const entries = await trailOf(payload, run)
    expect(entries).toMatchObject([
      {
        action: 'export',
        actor_id: desk.editor.id,
        data: { format: 'csv', filter: { consultation, searched: true } },
      },
      { action: 'export-finish', actor_id: desk.editor.id, data: { rows: 0 } },
    ])
    const [kept] = await query<{ params: object }>(
      payload,
      sql`select params from runs where id = ${run}::uuid`,
    )
    expect(JSON.stringify([entries, kept])).not.toMatch(/符小妹|%E7%AC%A6/)
  })
})

describe('a large export', () => {
  let many: string

  beforeAll(async () => {
    many = await consultationIn(payload, desk, 'open')
    const id = await receiveComment(payload, many, { values: { body: '建议增加海外仓。' } })
    await multiply(id, 25_000)
  })

  /** The worker dies after writing its second step, before the commit, and leaves half a row behind. */
  const dyingOnce = (format: 'csv' | 'sheet'): RunDefinition => {
    let steps = 0
    return {
      ...exportRun,
      step: async (context) => {
        const step = await exportRun.step(context)
        steps += 1
        if (steps !== 2) return step
        await appendFile(path.join(directory, `${context.id}.${format}`), '"half a ro')
        throw new Error('killed')
      },
    }
  }

  const survive = async (format: 'csv' | 'xlsx') => {
    const run = await start({ filter: `state=all&consultation=${many}`, format })
    const dying = dyingOnce(format === 'csv' ? 'csv' : 'sheet')
    await workOnRuns(payload, { find: () => dying })
    expect(await findRun(payload, desk.editor.actor, run)).toMatchObject({ state: 'running', done: 10_000 })
    await query(payload, sql`update runs set updated_at = now() - interval '1 hour' where id = ${run}::uuid`)
    await workOnRuns(payload)
    expect(await findRun(payload, desk.editor.actor, run)).toMatchObject({
      state: 'done',
      done: 25_001,
      total: 25_001,
    })
    return run
  }

  it('goes on after a kill and is the same, byte for byte', async () => {
    const whole = await exported({ filter: `state=all&consultation=${many}` })
    const resumed = await survive('csv')
    const [one, other] = await Promise.all([whole, resumed].map((run) => readFile(exportFile(run, 'csv'))))
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true)
    expect(new Set((await rowsOf(resumed)).map((row) => row.回执编号)).size).toBe(25_001)
  })

  it('as a workbook as well, every row once', async () => {
    const run = await survive('xlsx')
    const codes = new Set<string>()
    for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(exportFile(run, 'xlsx'), {})) {
      for await (const row of sheet) codes.add(String(row.getCell(1).text))
    }
    expect(codes.size).toBe(25_002)
  })

  it('pages end where the next begins', async () => {
    const source = getSource('comments').open({
      actor: desk.editor.actor,
      filter: `state=all&consultation=${many}`,
      until: new Date(Date.now() + 60_000).toISOString(),
      locale: 'zh',
    })
    const pages = await inTransaction(payload, async (tx) => {
      const read = async (after: PageCursor | null, most: number) => {
        const { rows, last } = await source.findStretch(tx, { after, most })
        const text = await csvRows(tx, source, { after, last })
        expect(rows).toBe(most)
        return { last, text: text.toString() }
      }
      const first = await read(null, 700)
      const second = await read(first.last, 700)
      const both = await read(null, 1400)
      expect(await source.count(tx)).toBe(25_001)
      return { apart: first.text + second.text, together: both.text }
    })
    expect(pages.apart).toBe(pages.together)
    expect(pages.together.split('\r\n')).toHaveLength(1401)
  })

  it('stops when cancelled and leaves no file', async () => {
    const run = await start({ filter: `state=all&consultation=${many}` })
    const cancelling: RunDefinition = {
      ...exportRun,
      step: async (context) => {
        const step = await exportRun.step(context)
        await cancelRun(payload, desk.editor.actor, run)
        return step
      },
    }
    await workOnRuns(payload, { find: () => cancelling })
    expect(await findRun(payload, desk.editor.actor, run)).toMatchObject({ state: 'cancelled' })
    await expect(stat(exportFile(run, 'csv'))).rejects.toThrow()
  })
})

describe('the download', () => {
  it('is its owner’s alone, and over after seven days', async () => {
    const begun = await rest('POST', '/exports', {
      as: desk.editor,
      body: { format: 'csv', filter: `state=all&consultation=${consultation}` },
    })
    expect(begun.status).toBe(202)
    const path_ = `/exports/${String(begun.body.run)}`
    expect((await rest('GET', path_, { as: desk.editor })).status).toBe(404)
    await workOnRuns(payload)
    const { status, headers, body } = await rest('GET', path_, { as: desk.editor })
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toMatch(/^attachment; .*\.csv$/)
    expect(String(body.text)).toMatch(/回执编号|Receipt code/)
    expect((await rest('GET', path_, { as: desk.reviewer })).status).toBe(404)
    expect((await rest('GET', path_)).status).toBe(403)

    const file = exportFile(String(begun.body.run), 'csv')
    await clearExports.run(payload, new Date())
    await stat(file)
    const old = new Date(Date.now() - 8 * 24 * 3600_000)
    await utimes(file, old, old)
    await clearExports.run(payload, new Date())
    await expect(stat(file)).rejects.toThrow()
    expect((await rest('GET', path_, { as: desk.editor })).status).toBe(404)
  })

  it.each([
    [{ format: 'pdf', filter: '' }, 400],
    [{ format: 'csv', filter: 'x'.repeat(2001) }, 400],
  ])('%o is refused', async (body, status) => {
    expect((await rest('POST', '/exports', { as: desk.editor, body })).status).toBe(status)
  })

  it('so many and no more, also of whoever asks often at once', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 12 }, () => start()))
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    expect(await refusalOf(start())).toEqual({ status: 409, codes: ['too-many-exports'] })
  })
})
