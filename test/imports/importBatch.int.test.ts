import { existsSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'

import { sql } from '@payloadcms/db-postgres/drizzle'
import ExcelJS from 'exceljs'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { COMMENT_LAYOUT } from '../../src/imports/columns'
import { openFaultsSheet } from '../../src/imports/faultsSheet'
import { importFilePath } from '../../src/imports/importFile'
import { rowsSheet } from '../../src/imports/rowsSheet'
import { addDays, beijingDay } from '../../src/legal/beijing'
import { workOnRuns } from '../../src/runs/work'
import { attachment, letter, multipart, pdf, text } from '../mailbox/letters'
import { getTestPayload } from '../support/database'
import { consultationIn, createDesk, trailOf } from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'
import { rest } from '../support/rest'
import { act, batchOf, checked, commentsOn, handIn, rowsOf, stored, upload, wrongIn } from './handIn'
import { cellsIn, workbookOf, zippedOf } from './sheets'

let payload: Payload
let desk: Desk

const today = beijingDay(new Date())
const yesterday = addDays(today, -1)

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
})

afterAll(closeIntakePool)

/** Open for thirty days already. */
const openConsultation = async (state = 'open') => {
  const id = await consultationIn(payload, desk, state)
  await query(
    payload,
    sql`update consultations set opens_at = now() - interval '30 days' where id = ${id}::uuid`,
  )
  return id
}

const HEAD = ['意见内容', '收到日期', '针对条款', '姓名', '联系电话']

const csvOf = (...rows: readonly string[][]) =>
  [HEAD, ...rows]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n')

/** “意见内容,收到日期\r\n建议放宽,2026-…” as Excel in China saves it: GB 18030. */
const gb18030Of = (csv: string) => {
  const known: Record<string, number[]> = {
    意: [0xd2, 0xe2],
    见: [0xbc, 0xfb],
    内: [0xc4, 0xda],
    容: [0xc8, 0xdd],
    收: [0xca, 0xd5],
    到: [0xb5, 0xbd],
    日: [0xc8, 0xd5],
    期: [0xc6, 0xda],
    建: [0xbd, 0xa8],
    议: [0xd2, 0xe9],
    放: [0xb7, 0xc5],
    宽: [0xbf, 0xed],
  }
  return Buffer.from([...csv].flatMap((letter) => known[letter] ?? [letter.charCodeAt(0)]))
}

const editorsFile = (consultation: string, name: string, bytes: string | Uint8Array) => ({
  as: desk.editor,
  consultation,
  name,
  bytes,
})

describe('a list', () => {
  it('is checked row by row, stored when somebody says so, and forgotten', async () => {
    const consultation = await openConsultation()
    const file = editorsFile(
      consultation,
      '座谈会.csv',
      csvOf(
        ['建议放宽第二条', yesterday, '第二条', '符小妹', '13800000123'],
        ['总体赞成', yesterday, '', '', ''],
      ),
    )
    const batch = await checked(payload, { ...file, channel: 'meeting' })
    expect(await batchOf(payload, batch)).toMatchObject({ state: 'checked', rows: '2', bad_rows: '0' })
    expect(await commentsOn(payload, consultation)).toEqual([])

    expect(await stored(payload, desk.editor, batch)).toMatchObject({ status: 200 })
    const comments = await commentsOn(payload, consultation)
    expect(comments).toMatchObject([
      { body: '建议放宽第二条', clause: 'c-2', name: '符小妹', contact: '13800000123', channel: 'meeting' },
      { body: '总体赞成', clause: null, name: null, channel: 'meeting' },
    ])
    expect(new Set(comments.map(({ receipt_code }) => receipt_code)).size).toBe(2)
    expect((await rowsOf(payload, batch)).map(({ receipt }) => receipt).sort()).toEqual(
      comments.map(({ receipt_code }) => receipt_code).sort(),
    )

    const over = await batchOf(payload, batch)
    expect(over).toMatchObject({ state: 'done', stored_rows: '2' })
    expect((await rowsOf(payload, batch)).map(({ content }) => content)).toEqual([null, null])
    expect(existsSync(importFilePath(String(over?.filename)))).toBe(false)
    expect((await trailOf(payload, batch)).map(({ action }) => action)).toEqual([
      'create',
      'ready',
      'start',
      'finish',
    ])
  })

  it.each<[string, (csv: string) => Buffer]>([
    ['UTF-8 with its mark', (csv) => Buffer.from(`\ufeff${csv}`)],
    ['UTF-8 without', (csv) => Buffer.from(csv)],
    ['GB 18030', gb18030Of],
    ['UTF-16 as “Unicode text”', (csv) => Buffer.from(`\ufeff${csv.replaceAll(',', '\t')}`, 'utf16le')],
  ])('is read in %s', async (_, encode) => {
    const consultation = await openConsultation()
    const batch = await checked(
      payload,
      editorsFile(consultation, 'list.csv', encode(`意见内容,收到日期\r\n建议放宽,${yesterday}\r\n`)),
    )
    await stored(payload, desk.editor, batch)
    expect(await commentsOn(payload, consultation)).toMatchObject([{ body: '建议放宽' }])
  })

  it('as a workbook gives what its cells show: days, results of formulas, nothing calculated', async () => {
    const consultation = await openConsultation()
    const bytes = await workbookOf([HEAD], (sheet) => {
      sheet.addRow(['建议甲', new Date(`${yesterday}T00:00:00Z`), '第一条', '甲', 13800000123])
      sheet.addRow([
        { formula: 'CONCATENATE("建议","乙")', result: '建议乙' },
        yesterday,
        '',
        '乙',
        '=CMD|"/c calc"!A1',
      ])
      sheet.addRow([{ formula: 'A2', result: undefined }, yesterday, '', '丙', ''])
      sheet.addRow([{ error: '#REF!' }, yesterday, '', '丁', ''])
    })
    const batch = await checked(payload, editorsFile(consultation, 'list.xlsx', bytes))
    expect(await wrongIn(payload, batch)).toEqual(['4 body:formula-without-value A4', '5 body:cell-error A5'])
    await stored(payload, desk.editor, batch, { badRows: 'skip' })
    expect(await commentsOn(payload, consultation)).toMatchObject([
      { body: '建议乙', contact: '=CMD|"/c calc"!A1' },
      { body: '建议甲', clause: 'c-1', contact: '13800000123' },
    ])
  })

  it('with merged cells names them: only the first of the rows has the words', async () => {
    const consultation = await openConsultation()
    const bytes = await workbookOf(
      [HEAD, ['意见一', yesterday], ['', yesterday], ['意见三', yesterday]],
      (sheet) => sheet.mergeCells('A2:A3'),
    )
    const batch = await checked(payload, editorsFile(consultation, 'list.xlsx', bytes))
    const wrong = await wrongIn(payload, batch)
    expect(wrong).toContain('3 body:merged A2:A3')
    expect(wrong.filter((one) => !one.startsWith('3 '))).toEqual([])
  })

  it('with every kind of fault tells all of them at once, each with its cell', async () => {
    const consultation = await openConsultation()
    const tomorrow = addDays(today, 1)
    const batch = await checked(
      payload,
      editorsFile(
        consultation,
        'list.csv',
        csvOf(
          ['', '', '', '', ''],
          ['建议', '6/7/2026', '第九十条', '', ''],
          ['建议', tomorrow, '', '', ''],
          ['建议', '2020-01-01', '', '', ''],
          ['', yesterday, '', '符小妹', ''],
          ['建议', yesterday, '第二条', '', ''],
        ),
      ),
    )
    expect(await wrongIn(payload, batch)).toEqual([
      '3 arrivedOn:unreadable B3',
      '3 clause:not-found C3',
      '4 arrivedOn:future B4',
      '5 arrivedOn:before-opening B5',
      expect.stringMatching(/^6 body:\S+ A6$/),
    ])
    expect(await batchOf(payload, batch)).toMatchObject({ rows: '5', bad_rows: '4' })
  })

  it('half of it wrong: nothing is stored until somebody says so, then all that is good', async () => {
    const consultation = await openConsultation()
    const rows = Array.from({ length: 40 }, (_, place) => [
      `意见${String(place).padStart(2, '0')}`,
      place % 2 === 0 ? yesterday : '不详',
      '',
      '',
      '',
    ])
    const batch = await checked(payload, editorsFile(consultation, 'list.csv', csvOf(...rows)))
    const refused = await stored(payload, desk.editor, batch)
    expect(refused).toMatchObject({ status: 409 })
    expect(refused.body.errors?.[0]?.message).toContain('20')
    expect(await commentsOn(payload, consultation)).toEqual([])
    await stored(payload, desk.editor, batch, { badRows: 'skip' })
    const comments = await commentsOn(payload, consultation)
    expect(comments.map(({ body }) => body)).toEqual(
      rows.filter(([, day]) => day === yesterday).map(([body]) => body),
    )
    expect(await batchOf(payload, batch)).toMatchObject({ state: 'done', stored_rows: '20', bad_rows: '20' })
  })

  it('that arrived after the closing day is late, and says so beforehand', async () => {
    const consultation = await openConsultation('closed')
    await query(
      payload,
      sql`update consultations set closes_at = now() - interval '3 days' where id = ${consultation}::uuid`,
    )
    const batch = await checked(
      payload,
      editorsFile(consultation, 'list.csv', csvOf(['迟到的意见', yesterday, '', '', ''])),
    )
    expect(await wrongIn(payload, batch)).toEqual(['2 arrivedOn:late B2'])
    await stored(payload, desk.editor, batch)
    expect(await commentsOn(payload, consultation)).toMatchObject([{ late: true }])
  })
})

const macros = () => zippedOf({ 'xl/workbook.xml': '<workbook/>', 'xl/vbaProject.bin': 'Sub' })

describe('a file that cannot be imported', () => {
  const program = Buffer.from('MZ\x90\x00\x03', 'latin1')

  it.each<[string, string, () => Buffer | Promise<Buffer>, RegExp]>([
    ['a program', 'a.xlsx', () => program, /不是可以导入的文件/],
    ['a workbook called a list', 'a.csv', () => workbookOf([HEAD]), /扩展名/],
    ['a workbook with macros', 'a.xlsx', () => macros(), /带宏/],
    ['a torn workbook', 'a.xlsx', () => Buffer.from('PK\x03\x04torn'), /损坏/],
    ['an old workbook', 'a.xls', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), /另存为/],
    ['an empty file', 'a.csv', () => Buffer.alloc(0), /./],
  ])('%s is refused as it is handed in', async (_, name, make, sentence) => {
    const consultation = await openConsultation()
    const { status, body } = await upload(editorsFile(consultation, name, await make()))
    expect([400, 422]).toContain(status)
    expect(JSON.stringify(body.errors)).toMatch(sentence)
  })

  it.each<[string, string, RegExp]>([
    ['wrong headers', `标题,正文\r\n甲,${yesterday}\r\n`, /缺少必需的列：意见内容, 收到日期.*标题, 正文/],
    ['a column twice', `意见,内容,日期\r\n甲,乙,${yesterday}\r\n`, /不止一次/],
    ['nothing below its header', '意见内容,收到日期\r\n', /没有可以导入的内容/],
    ['a quotation mark that never ends', `意见内容,收到日期\r\n"甲,${yesterday}\r\n`, /引号没有配对/],
  ])('one with %s is refused when it is read, in words', async (_, csv, sentence) => {
    const consultation = await openConsultation()
    const batch = await checked(payload, editorsFile(consultation, 'list.csv', csv))
    const refused = await batchOf(payload, batch)
    expect(refused?.state).toBe('refused')
    expect(refused?.refusal).toMatch(sentence)
    expect(await rowsOf(payload, batch)).toEqual([])
    expect(existsSync(importFilePath(String(refused?.filename)))).toBe(false)
  })
})

describe('the same again', () => {
  const rows = [
    ['建议甲', yesterday, '', '符小妹', '13800000123'],
    ['建议乙', yesterday, '', '王小明', ''],
  ]

  it('within a file is noted and stored all the same', async () => {
    const consultation = await openConsultation()
    const [one = []] = rows
    const batch = await checked(payload, editorsFile(consultation, 'list.csv', csvOf(one, one)))
    expect(await wrongIn(payload, batch)).toEqual(['3 row:repeated'])
    await stored(payload, desk.editor, batch)
    expect(await commentsOn(payload, consultation)).toHaveLength(2)
  })

  it('in another file is recognised, and stored only when somebody says so', async () => {
    const consultation = await openConsultation()
    await stored(
      payload,
      desk.editor,
      await checked(payload, editorsFile(consultation, 'first.csv', csvOf(...rows))),
    )
    const more = csvOf(...rows, ['建议丙', yesterday, '', '', ''])
    const batch = await checked(payload, editorsFile(consultation, 'second.csv', more))
    expect(await wrongIn(payload, batch)).toEqual(['2 row:imported-before', '3 row:imported-before'])

    const unsaid = await stored(payload, desk.editor, batch)
    expect(unsaid).toMatchObject({ status: 409 })
    expect(unsaid.body.errors?.[0]?.message).toContain('2')
    await stored(payload, desk.editor, batch, { repeats: 'skip-repeats' })
    expect((await commentsOn(payload, consultation)).map(({ body }) => body)).toEqual([
      '建议丙',
      '建议乙',
      '建议甲',
    ])

    const third = await checked(payload, editorsFile(consultation, 'third.csv', csvOf(...rows)))
    await stored(payload, desk.editor, third, { repeats: 'take-repeats' })
    expect(await commentsOn(payload, consultation)).toHaveLength(5)
  })

  it('handed in twice before either was stored is stored once', async () => {
    const consultation = await openConsultation()
    const first = await checked(payload, editorsFile(consultation, 'first.csv', csvOf(...rows)))
    const second = await checked(payload, editorsFile(consultation, 'second.csv', csvOf(...rows)))
    await stored(payload, desk.editor, first)
    await stored(payload, desk.editor, second)
    expect(await commentsOn(payload, consultation)).toHaveLength(2)
    expect(await batchOf(payload, second)).toMatchObject({ state: 'done', stored_rows: '0' })
  })

  it('for another consultation is not the same', async () => {
    const [one, other] = [await openConsultation(), await openConsultation()]
    await stored(payload, desk.editor, await checked(payload, editorsFile(one, 'a.csv', csvOf(...rows))))
    const batch = await checked(payload, editorsFile(other, 'a.csv', csvOf(...rows)))
    expect(await wrongIn(payload, batch)).toEqual([])
  })
})

describe('messages', () => {
  const dated = `Date: ${new Date(Date.now() - 60_000).toUTCString()}`

  it('as one .eml become a comment with sender, words and attachments', async () => {
    const consultation = await openConsultation()
    const bytes = letter({
      from: 'Fu <fu@mail.example>',
      headers: [dated],
      content: multipart('mixed', [text('建议放宽。'), attachment(pdf(), 'plan.pdf')]),
    })
    const batch = await checked(payload, {
      ...editorsFile(consultation, 'letter.eml', bytes),
      channel: 'mail',
    })
    await stored(payload, desk.editor, batch)
    expect(await commentsOn(payload, consultation)).toMatchObject([
      { body: '建议放宽。', name: 'Fu', channel: 'mail', files: ['plan.pdf'] },
    ])
  })

  it('in a .zip are a row each; machines’ mail and the same message twice are not comments', async () => {
    const consultation = await openConsultation()
    const bytes = await zippedOf({
      '1.eml': letter({ headers: [dated], messageId: '<one@mail.example>' }),
      '2.eml': letter({ headers: [dated], messageId: '<one@mail.example>' }),
      '3.eml': letter({ headers: [dated, 'Auto-Submitted: auto-replied'] }),
      '4.eml': letter({ headers: [] }),
      'readme.txt': 'no message',
    })
    const batch = await checked(payload, editorsFile(consultation, 'letters.zip', bytes))
    expect(await wrongIn(payload, batch)).toEqual([
      '2 message:duplicate',
      '3 message:auto-reply',
      '4 message:no-date',
    ])
    await stored(payload, desk.editor, batch, { badRows: 'skip' })
    expect(await commentsOn(payload, consultation)).toHaveLength(1)
  })
})

describe('the preview', () => {
  const preview = (batch: string, search = '', as: Parameters<typeof rest>[2] = { as: desk.editor }) =>
    rest('GET', `/import-preview/import-batches/${batch}?${search}`, {
      ...as,
      headers: { 'accept-language': 'zh' },
    })

  it('shows what is wrong first, a page at a time, names masked', async () => {
    const consultation = await openConsultation()
    const rows = Array.from({ length: 120 }, (_, place) => [
      `意见${place}`,
      place < 60 ? yesterday : '不详',
      '',
      '符小妹',
      '',
    ])
    const batch = await checked(payload, editorsFile(consultation, 'list.csv', csvOf(...rows)))
    const first = await preview(batch)
    expect(first.body).toMatchObject({
      state: 'checked',
      kind: 'faults',
      page: 1,
      pages: 2,
      counts: { faults: 60, notices: 0, good: 60, all: 120 },
    })
    expect(first.body.rows).toHaveLength(50)
    expect((first.body.rows as unknown[])[0]).toMatchObject({
      number: 62,
      cells: ['意见60', '符**', expect.any(String), ''],
      remarks: [{ level: 'fault', cell: 'B62', sentence: expect.stringContaining('日期无法识别') }],
    })
    expect((await preview(batch, 'page=2')).body.rows).toHaveLength(10)
    expect((await preview(batch, 'page=99')).body).toMatchObject({ page: 2 })
    expect((await preview(batch, 'kind=good&page=1')).body).toMatchObject({ kind: 'good', pages: 2 })
  })

  it('gives the rows with faults as a list that can be mended and imported, and the trail says who took it', async () => {
    const consultation = await openConsultation()
    const batch = await checked(
      payload,
      editorsFile(
        consultation,
        'list.csv',
        csvOf(['好的', yesterday, '', '', ''], ['=1+1', '不详', '第二条', '符小妹', '013800000123']),
      ),
    )
    const sheet = await buffer(
      await openFaultsSheet(payload, {
        collection: 'import-batches',
        id: batch,
        actor: desk.editor.actor,
        locale: 'zh',
      }),
    )
    const [head = [], row = []] = await cellsIn(sheet)
    expect(head.slice(-2)).toEqual(['原行号', '需要更正之处'])
    expect(row.slice(0, 5)).toEqual(['=1+1', '不详', '第二条', '符小妹', '013800000123'])
    expect(row.slice(-2)).toEqual(['3', expect.stringMatching(/^B3 日期无法识别/u) as unknown])
    expect((await trailOf(payload, batch)).at(-1)).toMatchObject({
      action: 'list-faults',
      actor_id: desk.editor.id,
    })

    const mended = new ExcelJS.Workbook()
    await mended.xlsx.load(sheet as unknown as ExcelJS.Buffer)
    const cell = mended.worksheets[0]?.getCell('B2')
    Object.assign(cell ?? {}, { value: yesterday })
    const again = Buffer.from(await mended.xlsx.writeBuffer())
    const second = await checked(payload, editorsFile(consultation, 'mended.xlsx', again))
    await stored(payload, desk.editor, second)
    expect(await commentsOn(payload, consultation)).toMatchObject([
      { body: '=1+1', clause: 'c-2', name: '符小妹', contact: '013800000123' },
    ])
  })

  it('and the list are gone for who may not see the batch', async () => {
    const consultation = await openConsultation()
    const batch = await checked(
      payload,
      editorsFile(consultation, 'list.csv', csvOf(['意见', '不详', '', '', ''])),
    )
    const stranger = await createPerson(payload, ['editor'], { agency: 'upland' })
    for (const path of [
      `/import-batches/${batch}`,
      `/import-preview/import-batches/${batch}`,
      `/import-faults/import-batches/${batch}`,
      `/workflow/import-batches/${batch}`,
      `/timeline/import-batches/${batch}`,
    ]) {
      expect([path, (await rest('GET', path, { as: stranger })).status]).toEqual([path, 404])
    }
    expect((await rest('GET', '/import-batches', { as: stranger })).body.docs).toEqual([])
    expect(await act(stranger, batch, 'cancel')).toMatchObject({ status: 404 })
    expect(await act(stranger, batch, 'start', { badRows: 'skip' })).toMatchObject({ status: 404 })
    expect(await act(desk['legal-reviewer'], batch, 'start')).toMatchObject({ status: 404 })
    const filename = (await batchOf(payload, batch))?.filename
    for (const as of [stranger, desk.editor, undefined]) {
      expect([403, 404]).toContain(
        (await rest('GET', `/import-batches/file/${String(filename)}`, { ...(as && { as }) })).status,
      )
    }
  })

  it.each<[string, () => Parameters<typeof rest>[2], number]>([
    ['nobody', () => ({}), 403],
    ['the legal reviewer', () => ({ as: desk['legal-reviewer'] }), 404],
  ])('is not for %s', async (_, as, status) => {
    const consultation = await openConsultation()
    const batch = await handIn(editorsFile(consultation, 'list.csv', csvOf(['意见', yesterday, '', '', ''])))
    expect((await preview(batch, '', as())).status).toBe(status)
  })
})

describe('cancelling', () => {
  it('before it is stored leaves nothing: no comment, no words, no file', async () => {
    const consultation = await openConsultation()
    const batch = await checked(
      payload,
      editorsFile(consultation, 'list.csv', csvOf(['意见', yesterday, '', '符小妹', ''])),
    )
    expect(await act(desk.editor, batch, 'cancel')).toMatchObject({ status: 200 })
    await workOnRuns(payload)
    expect(await commentsOn(payload, consultation)).toEqual([])
    expect((await rowsOf(payload, batch)).map(({ content }) => content)).toEqual([null])
    expect(existsSync(importFilePath(String((await batchOf(payload, batch))?.filename)))).toBe(false)
    expect(await act(desk.editor, batch, 'start')).toMatchObject({ status: 409 })
  })

  it('while it is being checked stops the check', async () => {
    const consultation = await openConsultation()
    const batch = await handIn(editorsFile(consultation, 'list.csv', csvOf(['意见', yesterday, '', '', ''])))
    await act(desk.editor, batch, 'cancel')
    await workOnRuns(payload)
    expect(await batchOf(payload, batch)).toMatchObject({ state: 'cancelled' })
    expect(await rowsOf(payload, batch)).toEqual([])
  })
})

describe('a consultation that is concluded meanwhile', () => {
  it('takes nothing: the batch waits, says why, and can be started again', async () => {
    const consultation = await openConsultation()
    const batch = await checked(
      payload,
      editorsFile(consultation, 'list.csv', csvOf(['意见', yesterday, '', '', ''])),
    )
    const moveTo = (state: string) =>
      query(
        payload,
        sql`update consultations set state = ${state}::enum_consultations_state where id = ${consultation}::uuid`,
      )
    await moveTo('conclusion-review')
    await stored(payload, desk.editor, batch)
    expect(await batchOf(payload, batch)).toMatchObject({
      state: 'checked',
      refusal: expect.stringContaining('导入中止'),
    })
    expect(await commentsOn(payload, consultation)).toEqual([])
    await moveTo('open')
    await stored(payload, desk.editor, batch)
    expect(await commentsOn(payload, consultation)).toHaveLength(1)
  })
})

describe('handing in', () => {
  it('names neither a state nor counts nor an agency of its own', async () => {
    const consultation = await openConsultation()
    const { status, body } = await upload({
      ...editorsFile(consultation, 'list.csv', csvOf(['意见', yesterday, '', '', ''])),
      more: {
        state: 'done',
        revision: 9,
        rows: 7,
        storedRows: 7,
        refusal: '改',
        agency: 'upland',
        run: null,
      },
    })
    expect(status).toBe(201)
    expect(await batchOf(payload, String(body.doc?.id))).toMatchObject({
      state: 'checking',
      revision: 1,
      rows: '0',
      stored_rows: '0',
      refusal: null,
      agency_id: 'harbour',
    })
  })

  it('cannot be changed afterwards, copied, or done for another agency’s consultation', async () => {
    const consultation = await openConsultation()
    const batch = await checked(
      payload,
      editorsFile(consultation, 'list.csv', csvOf(['意见', '不详', '', '', ''])),
    )
    const changed = await rest('PATCH', `/import-batches/${batch}`, {
      as: desk.editor,
      body: { channel: 'letter', state: 'done' },
    })
    expect(changed.status).toBe(403)
    expect(await batchOf(payload, batch)).toMatchObject({ state: 'checked', channel: 'import' })
    const copied = await rest('POST', `/import-batches/${batch}/duplicate`, { as: desk.editor })
    expect(copied.status).toBeGreaterThanOrEqual(400)
    const stranger = await createPerson(payload, ['editor'], { agency: 'upland' })
    const foreign = await upload({
      ...editorsFile(consultation, 'list.csv', csvOf(['意见', yesterday, '', '', ''])),
      as: stranger,
    })
    expect([403, 404, 422]).toContain(foreign.status)
    const [{ batches } = { batches: -1 }] = await query<{ batches: number }>(
      payload,
      sql`select count(*)::int as batches from import_batches where agency_id = 'upland'`,
    )
    expect(batches).toBe(0)
  })

  it.each(['reviewer', 'legal-reviewer', 'approver'] as const)('is not for the %s', async (role) => {
    const consultation = await openConsultation()
    const { status } = await upload({
      ...editorsFile(consultation, 'list.csv', csvOf(['意见', yesterday, '', '', ''])),
      as: desk[role],
    })
    expect(status).toBe(403)
  })
})

async function* emptyList(): AsyncGenerator<string[]> {}

describe('the template', () => {
  it('has the columns an import knows, for staff alone', async () => {
    expect((await rest('GET', '/import-template/import-batches')).status).toBe(403)
    const { status, headers } = await rest('GET', '/import-template/import-batches', { as: desk.editor })
    expect(status).toBe(200)
    expect(headers.get('content-type')).toContain('spreadsheetml')
    const [head] = await cellsIn(
      await buffer(rowsSheet({ layout: COMMENT_LAYOUT, locale: 'zh' }, { rows: emptyList() })),
    )
    expect(head?.slice(0, 2)).toEqual(['意见内容', '收到日期'])
  })
})
