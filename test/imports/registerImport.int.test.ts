import { sql } from '@payloadcms/db-postgres/drizzle'
import ExcelJS from 'exceljs'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { openFaultsSheet } from '../../src/imports/faultsSheet'
import { workOnRuns } from '../../src/runs/work'
import { createRegistry } from '../registers/applying'
import type { Registry } from '../registers/applying'
import { codeOf } from '../registers/unifiedCodes'
import { getTestPayload } from '../support/database'
import { rowOf } from '../support/factories'
import type { Person } from '../support/people'
import { createPerson } from '../support/people'
import { rest } from '../support/rest'
import { startWorkerOfOneRound } from '../support/worker'
import { rowsOf, wrongIn } from './handIn'

let payload: Payload
let registry: Registry

beforeAll(async () => {
  payload = await getTestPayload()
  registry = await createRegistry(payload)
})

const BATCHES = 'register-imports' as const

const HEAD =
  '名称,英文名称,联系人,联系电话,电子邮箱,所在市县,统一社会信用代码,备案主体类型,海关监管方式代码,法定代表人,住所,网址,主要业务'

let serial = 0

/** A fictional company with a valid code of its own. */
const company = (changes: Partial<Record<string, string>> = {}): string => {
  serial += 1
  const cells = {
    name: `海口试点第${serial}号贸易有限公司`,
    nameEn: '',
    contactName: '符小妹',
    contactPhone: `138${String(serial).padStart(8, '0')}`,
    contactEmail: `c${serial}@mail.example`,
    county: '海口',
    unifiedCode: codeOf(serial),
    kinds: '跨境电商企业、仓储（海外仓）企业',
    codes: '9610；9810',
    legal: '王阿海',
    address: `海口市秀英区某路${serial}号`,
    website: '',
    business: '热带水果出口',
    ...changes,
  }
  return Object.values(cells).join(',')
}

const listOf = (...rows: string[]) => `\ufeff${[HEAD, ...rows].join('\r\n')}`

const handIn = async (as: Person, bytes: string, name = '名单.csv', register = 'enterprises') => {
  const form = new FormData()
  form.append('file', new Blob([Buffer.from(bytes)]), name)
  form.append('_payload', JSON.stringify({ register }))
  return rest('POST', `/${BATCHES}`, { as, raw: form, headers: { 'accept-language': 'zh' } })
}

const checked = async (as: Person, bytes: string): Promise<string> => {
  const { status, body } = await handIn(as, bytes)
  if (status !== 201) throw new Error(JSON.stringify(body))
  await workOnRuns(payload)
  return String(body.doc?.id)
}

const start = (as: Person, batch: string, input: Record<string, string> = {}) =>
  rest('POST', `/workflow/${BATCHES}/${batch}`, { as, body: { action: 'start', input } })

const batchOf = (id: string) => rowOf(payload, BATCHES, id)

const importedBy = (batch: string) =>
  query<{ name: string; state: string; channel: string; county: string; kinds: string[] }>(
    payload,
    sql`select e.name, e.state::text, e.channel::text, e.county_id as county,
        (select array_agg(k.value::text order by k."order") from enterprises_kinds k where k.parent_id = e.id) as kinds
      from enterprises e join application_receipts r on r.record_id = e.id
      where r.submission_key like ${`import:${batch}:%`} order by e.name`,
  )

describe('a list of enterprises', () => {
  it('half of it wrong: every fault is told, nothing is stored until somebody says so, then all that is good', async () => {
    const good = [company(), company({ kinds: 'Cross-border merchant', county: '460100' })]
    const batch = await checked(
      registry.registrar,
      listOf(
        good[0] ?? '',
        company({ name: '' }),
        company({ unifiedCode: '91460105MA5T00010A' }),
        company({ unifiedCode: '91460105MA5T0O010T' }),
        company({ unifiedCode: '91460105' }),
        good[1] ?? '',
        company({ county: '北京' }),
        company({ kinds: '卖菜的' }),
        company({ contactEmail: 'nobody', contactPhone: '12' }),
      ),
    )
    expect(await batchOf(batch)).toMatchObject({ state: 'checked', rows: '9', bad_rows: '7' })
    expect(await wrongIn(payload, batch)).toEqual([
      '3 name:empty A3',
      '4 unifiedCode:wrong-check G4',
      '5 unifiedCode:wrong-character G5',
      '6 unifiedCode:wrong-length G6',
      '8 county:unknown F8',
      '9 kinds:unknown H9',
      '10 contactPhone:not-a-phone D10',
      '10 contactEmail:not-an-address E10',
    ])
    expect(await importedBy(batch)).toEqual([])
    expect((await start(registry.registrar, batch)).status).toBe(409)
    expect((await start(registry.registrar, batch, { badRows: 'skip' })).status).toBe(200)

    const sheet = await openFaultsSheet(payload, {
      collection: BATCHES,
      id: batch,
      actor: registry.registrar.actor,
      locale: 'zh',
    })
    const book = new ExcelJS.Workbook()
    await book.xlsx.read(sheet)
    const rows = book.worksheets[0]?.getSheetValues() as unknown[][]
    expect(rows).toHaveLength(1 + 1 + 7)
    expect(rows[3]?.join(' ')).toMatch(/校验位不符/)

    await workOnRuns(payload)
    expect(await batchOf(batch)).toMatchObject({ state: 'done', stored_rows: '2' })
    expect(await importedBy(batch)).toMatchObject([
      { state: 'submitted', channel: 'import', county: '460100', kinds: ['merchant', 'warehouse'] },
      { state: 'submitted', channel: 'import', county: '460100', kinds: ['merchant'] },
    ])
    // What was taken in is not kept twice; what was not is kept a while, for the list to be mended.
    const kept = await rowsOf(payload, batch)
    expect(kept.filter(({ content }) => content !== null).map(({ number }) => number)).toEqual([
      3, 4, 5, 6, 8, 9, 10,
    ])
  })

  it('says which rows are one subject, and which the register has already', async () => {
    const first = company()
    const twice = await checked(registry.registrar, listOf(first, first.replace('王阿海', '李阿海')))
    expect(await wrongIn(payload, twice)).toEqual(['3 row:repeated'])
    await start(registry.registrar, twice, { badRows: 'skip' })
    await workOnRuns(payload)
    expect(await importedBy(twice)).toHaveLength(1)

    const again = await checked(registry.registrar, listOf(first))
    expect(await wrongIn(payload, again)).toEqual(['2 row:imported-before', '2 row:stands-already'])
    const { body } = await rest('GET', `/import-preview/${BATCHES}/${again}`, {
      as: registry.registrar,
      headers: { 'accept-language': 'zh' },
    })
    expect(JSON.stringify(body.rows)).toMatch(/名录中已有“海口试点第\d+号贸易有限公司”/)
    expect(JSON.stringify(body.rows)).not.toMatch(/符小妹|13800/)
  })

  it('of another county is not for a county officer to hand in', async () => {
    const batch = await checked(registry.officer, listOf(company(), company({ county: '三亚' })))
    expect(await batchOf(batch)).toMatchObject({ county_id: '460100' })
    expect(await wrongIn(payload, batch)).toEqual(['3 county:other-county F3'])
    const of = (as: Person) => rest('GET', `/import-preview/${BATCHES}/${batch}`, { as })
    expect((await of(registry.officer)).status).toBe(200)
    expect((await of(registry.elsewhere)).status).toBe(404)
    expect((await start(registry.elsewhere, batch, { badRows: 'skip' })).status).toBe(404)
    const editor = await createPerson(payload, ['editor'], { agency: 'harbour' })
    expect((await of(editor)).status).toBe(404)
    expect((await handIn(editor, listOf(company()))).status).toBe(403)
  })

  it('killed while it is stored: the next worker goes on, every row one application', async () => {
    const rows = 400
    const batch = await checked(registry.registrar, listOf(...Array.from({ length: rows }, () => company())))
    await start(registry.registrar, batch)
    const worker = startWorkerOfOneRound('runs')
    await expect
      .poll(async () => (await importedBy(batch)).length, { timeout: 60_000, interval: 20 })
      .toBeGreaterThan(20)
    await worker.kill()
    expect((await importedBy(batch)).length).toBeLessThan(rows)
    await expect
      .poll(() => workOnRuns(payload).then(() => batchOf(batch)), { timeout: 120_000 })
      .toMatchObject({ state: 'done', stored_rows: String(rows) })
    expect(new Set((await importedBy(batch)).map(({ name }) => name)).size).toBe(rows)
    const receipts = (await rowsOf(payload, batch)).map(({ receipt }) => receipt)
    expect(new Set(receipts).size).toBe(rows)
  }, 240_000)
})

describe('a file that is no list of the register', () => {
  it.each([
    ['意见.csv', '\ufeff意见内容,收到日期\r\n很好,2026-01-01', 'refused', /名称/],
    [
      '来信.eml',
      'From: a@b.example\r\nSubject: x\r\nDate: Thu, 26 Nov 2026 10:00:00 +0800\r\n\r\nx',
      'refused',
      /只能导入表格/,
    ],
  ])('%s is refused, and the reason told', async (name, bytes, state, sentence) => {
    const { status, body } = await handIn(registry.registrar, bytes, name)
    expect(status).toBe(201)
    await workOnRuns(payload)
    const batch = await batchOf(String(body.doc?.id))
    expect(batch).toMatchObject({ state })
    expect(String(batch?.refusal)).toMatch(sentence)
  })

  it('names a register, or is not taken', async () => {
    expect((await handIn(registry.registrar, listOf(company()), 'x.csv', 'counties')).status).toBe(400)
  })
})

describe('the template', () => {
  it('has the columns of the register asked for', async () => {
    const ask = (path: string) => rest('GET', `/import-template/${path}`, { as: registry.registrar })
    expect((await ask(`${BATCHES}?register=enterprises`)).status).toBe(200)
    expect((await ask(BATCHES)).status).toBe(404)
    expect((await ask('users')).status).toBe(404)
  })
})
