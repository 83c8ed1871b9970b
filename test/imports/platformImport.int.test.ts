import { sql } from '@payloadcms/db-postgres/drizzle'
import ExcelJS from 'exceljs'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { openFaultsSheet } from '../../src/imports/faultsSheet'
import { keysOf } from '../../src/livestream/sanctions/evasion'
import { workOnRuns } from '../../src/runs/work'
import { createModeration, newCase } from '../livestream/moderation'
import type { Moderation } from '../livestream/moderation'
import { codeOf } from '../registers/unifiedCodes'
import { getTestPayload } from '../support/database'
import { rowOf } from '../support/factories'
import type { Person } from '../support/people'
import { rest } from '../support/rest'
import { wrongIn } from './handIn'

const BATCHES = 'platform-imports' as const

let payload: Payload
let moderation: Moderation

beforeAll(async () => {
  payload = await getTestPayload()
  moderation = await createModeration(payload)
})

const HEADS = {
  operators: '经营者名称,统一社会信用代码,主体类型,所在市县,联系人,联系电话,电子邮箱,收款账户',
  rooms: '平台账号,直播间名称,经营者信用代码,服务机构信用代码,所在市县,直播基地,粉丝数,直播间链接,主要商品',
  reports: '平台账号,涉及问题,情况说明,所在市县,发生日期,直播间链接',
}

type List = keyof typeof HEADS

const handIn = (as: Person, list: List, rows: readonly string[][], changes: Record<string, string> = {}) => {
  const text = [HEADS[list], ...rows.map((cells) => cells.join(','))].join('\r\n')
  const form = new FormData()
  form.append('file', new Blob([Buffer.from(`\ufeff${text}`)]), '报送.csv')
  form.append('_payload', JSON.stringify({ list, platform: 'douyin', period: '2026-07', ...changes }))
  return rest('POST', `/${BATCHES}`, { as, raw: form, headers: { 'accept-language': 'zh' } })
}

const checked = async (list: List, ...rows: string[][]): Promise<string> => {
  const { status, body } = await handIn(moderation.senior, list, rows)
  if (status !== 201) throw new Error(JSON.stringify(body))
  await workOnRuns(payload)
  return String(body.doc?.id)
}

const start = (batch: string, input: Record<string, string> = {}) =>
  rest('POST', `/workflow/${BATCHES}/${batch}`, { as: moderation.senior, body: { action: 'start', input } })

const taken = async (list: List, ...rows: string[][]): Promise<string> => {
  const batch = await checked(list, ...rows)
  const { status, body } = await start(batch)
  if (status !== 200) throw new Error(JSON.stringify(body))
  await workOnRuns(payload)
  return batch
}

let serial = 7000

const operatorRow = (changes: Partial<Record<string, string>> = {}): string[] => {
  serial += 1
  return Object.values({
    name: `海口第${serial}号传媒有限公司`,
    code: codeOf(serial),
    kind: '',
    county: '海口',
    contact: '符小妹',
    phone: `139${String(serial).padStart(8, '0')}`,
    email: `o${serial}@mail.example`,
    payee: '',
    ...changes,
  })
}

const roomRow = (code: string, changes: Partial<Record<string, string>> = {}): string[] => {
  serial += 1
  return Object.values({
    account: `@房间 ${serial}`,
    name: `第${serial}号直播间`,
    code,
    agency: '',
    county: '460100',
    base: '海口电商直播基地',
    followers: '1.2万',
    url: 'https://live.example/1',
    goods: '椰子',
    ...changes,
  })
}

const operatorOf = async (code: string) =>
  query<{ id: string; name: string; state: string; kind: string; county: string }>(
    payload,
    sql`select id, name, state::text, kind::text, county_id as county from live_operators where unified_code = ${code}`,
  )

const roomsOf = (code: string) =>
  query<{ name: string; key: string; followers: number; base: string }>(
    payload,
    sql`select r.name, r.account_key as key, r.followers::int, r.base from live_rooms r
      join live_operators o on o.id = r.operator_id where o.unified_code = ${code} order by r.name`,
  )

describe('operators of a platform', () => {
  it('are all checked before any is stored; the good ones become files to verify, the bad are given back', async () => {
    const good = operatorRow({ kind: '直播营销人员服务机构' })
    const batch = await checked(
      'operators',
      good,
      operatorRow({ name: '' }),
      operatorRow({ code: '91460105MA5T00010A' }),
      operatorRow({ kind: '卖家' }),
      operatorRow({ county: '北京', email: 'nobody' }),
      good,
    )
    expect(await wrongIn(payload, batch)).toEqual([
      '3 name:empty A3',
      '4 unifiedCode:wrong-check B4',
      '5 kind:unknown C5',
      '6 contactEmail:invalid G6',
      '6 county:unknown D6',
      '7 row:repeated',
    ])
    expect(await operatorOf(good[1] ?? '')).toEqual([])
    expect((await start(batch)).status).toBe(409)

    const sheet = await openFaultsSheet(payload, {
      collection: BATCHES,
      id: batch,
      actor: moderation.senior.actor,
      locale: 'zh',
    })
    const book = new ExcelJS.Workbook()
    await book.xlsx.read(sheet)
    const rows = book.worksheets[0]?.getSheetValues() as unknown[][]
    expect(rows).toHaveLength(1 + 1 + 5)
    expect(rows[3]?.join(' ')).toMatch(/“统一社会信用代码”校验位不符/)

    expect((await start(batch, { badRows: 'skip' })).status).toBe(200)
    await workOnRuns(payload)
    expect(await rowOf(payload, BATCHES, batch)).toMatchObject({ state: 'done', stored_rows: '1' })
    expect(await operatorOf(good[1] ?? '')).toMatchObject([
      { name: good[0], state: 'draft', kind: 'agency', county: '460100' },
    ])
  })

  it('with a code that is only unusual are taken, and somebody is told to look at it twice', async () => {
    const batch = await checked('operators', operatorRow({ code: '91460100MA5TD00193' }))
    expect(await wrongIn(payload, batch)).toEqual(['2 unifiedCode:inner-check'])
    expect((await start(batch)).status).toBe(200)
    await workOnRuns(payload)
    expect(await operatorOf('91460100MA5TD00193')).toHaveLength(1)
  })

  it('on file already stay as verified, whatever the list says', async () => {
    const row = operatorRow()
    await taken('operators', row)
    const next = await checked('operators', ['改了名的公司', ...row.slice(1)])
    expect(await wrongIn(payload, next)).toEqual(['2 row:imported-before', '2 row:operator-known'])
    expect((await start(next, { repeats: 'take-repeats' })).status).toBe(200)
    await workOnRuns(payload)
    expect(await rowOf(payload, BATCHES, next)).toMatchObject({ state: 'done', stored_rows: '1' })
    expect(await operatorOf(row[1] ?? '')).toMatchObject([{ name: row[0] }])
  })

  it('on the blacklist are refused, those with its telephone pointed out', async () => {
    const [banned, alike] = [operatorRow(), operatorRow()]
    const keys = [...keysOf({ unifiedCode: banned[1] }), ...keysOf({ phone: alike[5] })].join('\n')
    await query(
      payload,
      sql`insert into live_sanctions (id, kind, subject_name, case_id, keys, ends_at, agency_id, county_id, state)
        values (${uuidv7()}, 'blacklist', '某公司', ${await newCase(payload)}::uuid, ${keys}, now() + interval '1 year', 'harbour', '460100', 'active')`,
    )
    const batch = await checked('operators', banned, alike)
    expect(await wrongIn(payload, batch)).toEqual([
      '2 unifiedCode:blacklisted',
      '3 contactPhone:resembles-blacklisted',
    ])
    expect(await rowOf(payload, BATCHES, batch)).toMatchObject({ rows: '2', bad_rows: '1' })
  })
})

describe('rooms of a platform', () => {
  it('are joined to operators on file; of a known one only the followers change', async () => {
    const operator = operatorRow()
    await taken('operators', operator)
    const code = operator[1] ?? ''
    const room = roomRow(code)
    await taken('rooms', room)
    const [made] = await roomsOf(code)
    expect(made).toMatchObject({ name: room[1], followers: 12_000, base: '海口电商直播基地' })
    expect(made?.key).toMatch(/^房间\d+$/)

    const again = [...room.slice(0, 1), '新名字', ...room.slice(2, 6), '15000', ...room.slice(7)]
    const { body } = await handIn(moderation.senior, 'rooms', [again], { period: '2027-01' })
    await workOnRuns(payload)
    expect(await wrongIn(payload, String(body.doc?.id))).toEqual(['2 row:room-known'])
    await start(String(body.doc?.id))
    await workOnRuns(payload)
    expect(await roomsOf(code)).toMatchObject([{ name: room[1], followers: 15_000 }])
  })

  it('of an operator nobody knows, or of another one, are not taken', async () => {
    const [one, other] = [operatorRow(), operatorRow()]
    await taken('operators', one, other)
    const room = roomRow(one[1] ?? '')
    await taken('rooms', room)
    const batch = await checked(
      'rooms',
      roomRow(codeOf(6999)),
      roomRow(other[1] ?? '', { account: room[0] }),
      roomRow(one[1] ?? '', { followers: '很多', url: 'live.example' }),
    )
    expect(await wrongIn(payload, batch)).toEqual([
      '2 operatorCode:operator-unknown',
      '3 row:imported-before',
      '3 operatorCode:room-of-another',
      '4 url:invalid H4',
      '4 followers:not-a-number G4',
    ])
  })
})

describe('what a platform found', () => {
  it('joins cases through the door of reports, one reporter however many rows', async () => {
    const account = `platform-${uuidv7()}`
    const rows = ['甲情形', '乙情形'].map((words) => [
      account,
      '商品与宣传',
      words,
      '海口',
      '2026-11-20 20:30',
      '',
    ])
    await taken('reports', ...rows)
    const reports = await query<{
      channel: string
      state: string
      at: string
      case_id: string
      source: string
    }>(
      payload,
      sql`select channel::text, state::text, happened_at as at, case_id, source from live_reports where room_text = ${account}`,
    )
    expect(reports).toHaveLength(2)
    expect(reports[0]).toMatchObject({ channel: 'platform', state: 'joined' })
    expect(new Date(reports[0]?.at ?? '').toISOString()).toBe('2026-11-20T12:30:00.000Z')
    expect(new Set(reports.map((report) => report.case_id)).size).toBe(1)
    const [found] = await query<{ reporters: number }>(
      payload,
      sql`select reporters::int from live_cases where id = ${reports[0]?.case_id ?? ''}::uuid`,
    )
    expect(found).toEqual({ reporters: 1 })
  })

  it('names a matter, a day that has been, and an account', async () => {
    const batch = await checked('reports', ['', '天气', '', '海口', '2099-01-01', 'x'])
    expect(await wrongIn(payload, batch)).toEqual([
      '2 account:empty A2',
      '2 url:invalid F2',
      '2 topic:unknown B2',
      '2 description:empty C2',
      '2 day:to-come E2',
    ])
  })
})

describe('who hands them in', () => {
  it('is the province: neither a county moderator nor anybody else', async () => {
    expect((await handIn(moderation.moderator, 'operators', [operatorRow()])).status).toBe(403)
    const batch = await checked('operators', operatorRow())
    const preview = (as: Person) => rest('GET', `/import-preview/${BATCHES}/${batch}`, { as })
    expect((await preview(moderation.senior)).status).toBe(200)
    expect((await preview(moderation.moderator)).status).toBe(404)
  })

  it('says which term, which platform and what', async () => {
    const ask = (changes: Record<string, string>) =>
      handIn(moderation.senior, 'operators', [operatorRow()], changes)
    expect((await ask({ period: '2026-05' })).status).toBe(400)
    expect((await ask({ platform: 'x' })).status).toBe(400)
    expect((await ask({ list: 'x' })).status).toBe(400)
  })

  it('gets a template for each list', async () => {
    const ask = (path: string) => rest('GET', `/import-template/${path}`, { as: moderation.senior })
    expect((await ask(`${BATCHES}?list=rooms`)).status).toBe(200)
    expect((await ask(BATCHES)).status).toBe(404)
  })
})
