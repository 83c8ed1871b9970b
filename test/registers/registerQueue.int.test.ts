import { mkdtempSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

import { sql } from '@payloadcms/db-postgres/drizzle'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { StaffActor } from '../../src/access/actor'
import { query } from '../../src/db/transaction'
import { exportFile } from '../../src/exports/partFile'
import { startExport } from '../../src/exports/startExport'
import { addDays, beijingDay } from '../../src/legal/beijing'
import { getList } from '../../src/registers/desk/lists'
import { readRegisterFilter } from '../../src/registers/desk/registerFilter'
import { countInWords, countRegister, MOST_FOUND } from '../../src/registers/desk/countRegister'
import { findRegisterPage, PAGE_SIZE } from '../../src/registers/desk/registerQueue'
import { workOnRuns } from '../../src/runs/work'
import { getTestPayload } from '../support/database'
import { rest } from '../support/rest'
import { createRegistry } from './applying'
import type { Registry } from './applying'
import { enterpriseForm } from './enterpriseForm'
import { codeOf } from './unifiedCodes'

const directory = mkdtempSync(path.join(os.tmpdir(), 'register-'))
process.env.EXPORTS_DIR = directory
afterAll(() => rm(directory, { recursive: true }))

const saved = async (bytes: Buffer): Promise<string> => {
  const file = path.join(directory, 'opened.xlsx')
  await writeFile(file, bytes)
  return file
}

const enterprises = getList('enterprises')

let payload: Payload
let registry: Registry

const applied = async (changes: Record<string, string>, as = registry.registrar) => {
  const form = new FormData()
  const values = { ...enterpriseForm, ...changes }
  for (const [name, value] of Object.entries(values)) {
    for (const one of [value].flat()) form.append(name, String(one))
  }
  return rest('POST', '/enter-application/enterprises', {
    as,
    raw: form,
    headers: { 'accept-language': 'zh' },
  })
}

const page = (address: string, actor: StaffActor = registry.registrar.actor) =>
  findRegisterPage(payload, {
    actor,
    list: enterprises,
    filter: readRegisterFilter(enterprises, new URLSearchParams(address)),
  })

const namesOf = async (address: string, actor?: StaffActor) =>
  (await page(address, actor)).rows.map(({ name }) => name)

beforeAll(async () => {
  payload = await getTestPayload()
  registry = await createRegistry(payload)
})

describe('the counter', () => {
  it('gives the receipt code of the website, and says in the trail who typed it in', async () => {
    const { status, body } = await applied({
      name: '海口窗口贸易有限公司',
      unifiedCode: codeOf(1),
      nonce: 'n1',
    })
    expect(status).toBe(201)
    const [row] = await query<Record<string, unknown>>(
      payload,
      sql`select e.channel::text, e.state::text, e.receipt_code as receipt, a.actor_id::text as actor
        from enterprises e join audit_entries a on a.subject_id = e.id::text and a.action = 'receive'
        where e.id = ${String(body.id)}::uuid`,
    )
    expect(row).toEqual({
      channel: 'counter',
      state: 'submitted',
      receipt: body.receipt,
      actor: registry.registrar.id,
    })
    const again = await applied({ name: '海口窗口贸易有限公司', unifiedCode: codeOf(1), nonce: 'n1' })
    expect([again.status, again.body.receipt, again.body.id]).toEqual([200, body.receipt, null])
  })

  it('says of every field what is wrong, in words', async () => {
    const { status, body } = await applied({ name: '', unifiedCode: '91460105MA5T00010A', contactPhone: '1' })
    expect(status).toBe(422)
    expect(body.errors).toEqual([
      { field: 'name', message: expect.stringContaining('名称') },
      { field: 'contactPhone', message: expect.stringContaining('联系电话') },
      { field: 'unifiedCode', message: expect.stringContaining('校验位') },
    ])
  })

  it('is for those who keep the register, each for the own county', async () => {
    const foreign = await applied({ unifiedCode: codeOf(2), nonce: 'n2' }, registry.elsewhere)
    expect(foreign.status).toBe(422)
    expect(foreign.body.errors).toEqual([{ field: 'county', message: expect.stringContaining('办理范围') }])
    expect((await applied({ nonce: 'n3' }, registry.approver)).status).toBe(403)
    expect((await rest('POST', '/enter-application/counties', { as: registry.registrar })).status).toBe(404)
  })
})

describe('the list of a register', () => {
  const COUNT = PAGE_SIZE * 2 + 7

  beforeAll(async () => {
    const first = await applied({
      name: '三亚样本物流有限公司',
      unifiedCode: codeOf(3),
      county: '460200',
      nonce: 'n4',
    })
    await query(
      payload,
      sql`insert into enterprises (id, state, revision, receipt_code, name, contact_name, contact_phone, contact_email,
          unified_code, county_id, agency_id, channel, arrived_at, created_at, updated_at, search_text, duplicate_keys,
          assignee_id, due_at, clock_state, clock_from, clock_left)
        select gen_random_uuid(), (array['submitted', 'county-checked', 'filed', 'refused'])[1 + n % 4]::enum_enterprises_state, 1,
          'COPY' || n, name || n, contact_name, contact_phone, contact_email, unified_code || n, county_id, agency_id, channel,
          arrived_at, created_at - (n / 3) * interval '1 minute', updated_at, search_text || n, '',
          case when n % 5 = 0 then ${registry.registrar.id}::uuid end, now() - interval '1 day', 'submitted', '2026-01-01', 1
        from enterprises, generate_series(1, ${COUNT}::int) n where id = ${String(first.body.id)}::uuid`,
    )
  })

  it('is read page by page, every record once, the latest first', async () => {
    const seen: string[] = []
    let after = ''
    do {
      const { rows, next } = await page(`queue=all&county=460200&after=${encodeURIComponent(after)}`)
      seen.push(...rows.map(({ id }) => id))
      expect(rows.length).toBeLessThanOrEqual(PAGE_SIZE)
      after = next ?? ''
    } while (after)
    expect(seen).toHaveLength(COUNT + 1)
    expect(new Set(seen).size).toBe(COUNT + 1)
    const inOrder = await query<{ id: string }>(
      payload,
      sql`select id from enterprises where county_id = '460200' order by created_at desc, id desc`,
    )
    expect(seen).toEqual(inOrder.map(({ id }) => id))
  })

  it('shows a queue, a state, a person and a term, and nothing else', async () => {
    const states = async (address: string) => [
      ...new Set((await page(address)).rows.map(({ state }) => state)),
    ]
    expect(await states('queue=province-filing')).toEqual(['county-checked'])
    expect(await states('queue=all&state=refused')).toEqual(['refused'])
    expect((await page('queue=county-check&state=refused')).rows).toEqual([])
    const mine = await page(`queue=all&assignee=${registry.registrar.id}`)
    expect(mine.rows.map(({ assignee }) => assignee)).toEqual(
      Array(Math.floor(COUNT / 5)).fill(registry.registrar.user.name),
    )
    expect(await namesOf('queue=all&term=窗口贸易')).toEqual(['海口窗口贸易有限公司'])
    expect(await namesOf('queue=all&term=chuangkou')).toEqual(['海口窗口贸易有限公司'])
    expect(await namesOf(`queue=all&term=${codeOf(1)}`)).toEqual(['海口窗口贸易有限公司'])
    expect(await namesOf(`queue=all&term=${encodeURIComponent("' or 1=1 --")}`)).toEqual([])
    // One character is too little to look for: nothing, not everything.
    expect(await namesOf('queue=all&term=海')).toEqual([])
  })

  it('shows whose permit has ended or ends within ninety days, whichever of two ends first', async () => {
    const today = beijingDay(new Date())
    const ends: [express: string | null, payment: string | null][] = [
      [addDays(today, 89), null],
      [addDays(today, 90), null],
      [null, addDays(today, -1)],
      [addDays(today, 400), addDays(today, 5)],
      [null, null],
    ]
    const rows = await query<{ id: string }>(
      payload,
      sql`select id from enterprises where state = 'filed' order by id limit ${ends.length}`,
    )
    for (const [index, [express, payment]] of ends.entries()) {
      await query(
        payload,
        sql`update enterprises set express_permit_until = ${express}, payment_licence_until = ${payment}
          where id = ${rows[index]?.id}::uuid`,
      )
    }
    const shown = (await page('queue=permits-expiring')).rows.map(({ id }) => id)
    expect(shown.sort()).toEqual([0, 2, 3].map((index) => rows[index]?.id))
    const { of } = await countRegister(payload, {
      actor: registry.registrar.actor,
      list: enterprises,
      filter: readRegisterFilter(enterprises, new URLSearchParams()),
    })
    expect(of['permits-expiring']).toBe(3)
  })

  it('shows what is with the department and past its day, and not what has been decided', async () => {
    const filter = readRegisterFilter(enterprises, new URLSearchParams())
    const { of } = await countRegister(payload, {
      actor: registry.registrar.actor,
      list: enterprises,
      filter,
    })
    const copies = Array.from({ length: COUNT }, (_, index) => (index + 1) % 4)
    expect(of.overdue).toBe(copies.filter((place) => place === 0 || place === 1).length)
    const shown = (await page('queue=overdue')).rows
    expect(shown).toHaveLength(PAGE_SIZE)
    expect([...new Set(shown.map(({ state }) => state))].sort()).toEqual(['county-checked', 'submitted'])
    expect(await namesOf('queue=overdue', registry.officer.actor)).toEqual([])
  })

  it('finds a whole name, whether or not the database knows which parts of it are common', async () => {
    const found = () => namesOf('queue=all&term=海口窗口贸易有限公司')
    expect(await found()).toEqual(['海口窗口贸易有限公司'])
    await query(payload, sql`analyze enterprises`)
    expect(await found()).toEqual(['海口窗口贸易有限公司'])
  })

  it('holds what is in one’s scope, and counts it', async () => {
    const counts = async (actor: StaffActor) => {
      const { of } = await countRegister(payload, {
        actor,
        list: enterprises,
        filter: readRegisterFilter(enterprises, new URLSearchParams()),
      })
      return of
    }
    expect(await namesOf('queue=all', registry.officer.actor)).toEqual(['海口窗口贸易有限公司'])
    expect(await counts(registry.officer.actor)).toMatchObject({
      all: 1,
      'county-check': 1,
      'state:submitted': 1,
    })
    expect((await counts(registry.elsewhere.actor)).all).toBe(COUNT + 1)
    expect((await counts(registry.registrar.actor)).all).toBe(COUNT + 2)
  })

  it('counts what a term finds once for all queues, and says at least where there is too much of it', async () => {
    const counts = (address: string) =>
      countRegister(payload, {
        actor: registry.registrar.actor,
        list: enterprises,
        filter: readRegisterFilter(enterprises, new URLSearchParams(address)),
      })
    const apart = async (address: string) => {
      const { rows } = await page(address)
      return rows.length
    }
    const one = await counts('queue=all&term=窗口贸易')
    expect(one).toMatchObject({ isPartial: false, of: { all: 1, 'county-check': 1, filed: 0 } })
    expect(one.of.all).toBe(await apart('queue=all&term=窗口贸易'))
    await query(
      payload,
      sql`insert into enterprises (id, name, receipt_code, agency_id, county_id, state, search_text)
        select gen_random_uuid(), '常见词' || n, 'TERM' || n, 'harbour', '460100', 'refused', '常见词' || n
        from generate_series(1, ${MOST_FOUND + 5}::int) as n`,
    )
    const many = await counts('queue=all&term=常见词')
    await query(payload, sql`delete from enterprises where receipt_code like 'TERM%'`)
    expect(many.isPartial).toBe(true)
    expect(countInWords(many, 'ended')).toBe('1000+')
    expect(countInWords(many, 'county-check')).toBe('0+')
  })

  it('takes a wrong address for none', async () => {
    const bad = "queue=nothing&state=x'&assignee=1&after=zzz&county=%27"
    expect((await page(bad)).rows).toEqual([])
    expect((await page('queue=all&after=2026-01-01_x&assignee=1')).rows).toHaveLength(PAGE_SIZE)
  })
})

describe('the export of a register', () => {
  it('holds what the list finds in one’s scope, in words, and nobody’s name or telephone', async () => {
    const rows = async (actor: StaffActor, format: 'csv' | 'xlsx' = 'csv') => {
      const run = await startExport(payload, {
        actor,
        source: 'enterprises',
        filter: 'queue=all',
        format,
        locale: 'zh',
        now: new Date(Date.now() + 1000),
      })
      await workOnRuns(payload)
      return readFile(exportFile(run, format))
    }
    const own: Record<string, string>[] = parse(await rows(registry.officer.actor), {
      bom: true,
      columns: true,
    })
    expect(own).toEqual([
      expect.objectContaining({
        名称: '海口窗口贸易有限公司',
        所在市县: '海口市',
        备案主体类型: '跨境电商企业',
        海关监管方式代码: '9610 跨境贸易电子商务；9810 跨境电商出口海外仓',
        状态: '待市县核验',
        申请渠道: '窗口受理',
      }),
    ])
    const all = await rows(registry.registrar.actor)
    expect(all.toString()).not.toMatch(/符小妹|13800000123|office@/)
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(await saved(await rows(registry.registrar.actor, 'xlsx')))
    expect(book.worksheets[0]?.name).toBe('备案企业')
    expect(book.worksheets[0]?.rowCount).toBe(all.toString().trim().split('\r\n').length)
    const refused = rest('POST', '/exports', {
      as: registry.approver,
      body: { source: 'enterprises', format: 'csv' },
    })
    expect((await refused).status).toBe(403)
    const unknown = rest('POST', '/exports', {
      as: registry.registrar,
      body: { source: 'users', format: 'csv' },
    })
    expect((await unknown).status).toBe(400)
  })
})

describe('an act on everything a list finds', () => {
  it('reaches what the filter finds in one’s scope, beyond the page, and nothing else', async () => {
    const marked = `全选${Date.now()}`
    const codes: string[] = []
    for (const [index, county] of ['460100', '460100', '460200'].entries()) {
      const { body } = await applied({
        name: `海口${marked}第${index}有限公司`,
        contactPhone: `1370000${String(Date.now()).slice(-2)}0${index}`,
        unifiedCode: codeOf(700_000 + index),
        address: `${marked}路${index}号`,
        county,
        nonce: `${marked}-${index}`,
      })
      codes.push(String(body.id))
    }
    await query(payload, sql`update enterprises set duplicate_keys = ''`)
    const filter = new URLSearchParams({ filter: `queue=county-check&term=${encodeURIComponent(marked)}` })
    const start = (as: Registry[keyof Registry], collection = 'enterprises') =>
      rest('POST', `/workflow-run/${collection}?${filter.toString()}`, {
        as,
        body: { action: 'pass-county' },
      })
    expect((await start(registry.officer, 'policies')).status).toBe(400)
    const started = await start(registry.officer)
    expect(started).toMatchObject({ status: 202, body: { total: 2 } })
    await workOnRuns(payload)
    const rows = await query<{ county: string; state: string }>(
      payload,
      sql`select county_id as county, state::text from enterprises
        where id = any(${`{${codes.join(',')}}`}::uuid[]) order by county_id, id`,
    )
    expect(rows.map(({ county, state }) => `${county} ${state}`)).toEqual([
      '460100 county-checked',
      '460100 county-checked',
      '460200 submitted',
    ])
  })
})
