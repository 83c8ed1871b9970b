import { readFile } from 'node:fs/promises'

import { expect, test } from './support/test'
import type { Locator, Page } from '@playwright/test'

import { addDays, beijingDay } from '../../src/legal/beijing'
import { cellsIn, workbookOf } from '../imports/sheets'
import { signIn } from './support/desk'
import { expectAccessiblePart, query } from './support/site'

const HEADER = [
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

/** Enterprises of Haikou in the demo, and one of Sanya. */
const [FIRST, SECOND, FOREIGN] = ['91460107MA6X00286T', '91460107MA6X00307B', '91460202MA5T000457']

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Row = { code?: string; kind?: string; severity?: string; months?: unknown; decided?: unknown }

/** Rows about facts that nobody else in the demo has, told apart by their numbers. */
const listOf = (words: string, rows: readonly Row[]) =>
  rows.map(
    (
      {
        code = FIRST,
        kind = '失信',
        severity = '一般',
        months = 6,
        decided = new Date('2026-03-01T00:00:00Z'),
      },
      at,
    ) => [
      code,
      kind,
      severity,
      months,
      `${words}第${at + 2}行：未按期报送经营数据。`,
      '《管理办法》第十八条',
      '某市商务局',
      `${words}〔2026〕${at + 2}号`,
      decided,
    ],
  )

const fileOf = (name: string, buffer: Buffer) => ({ name, mimeType: SPREADSHEET, buffer })

const handIn = async (page: Page, file: ReturnType<typeof fileOf>): Promise<Locator> => {
  await page.goto('/admin/collections/credit-imports/create')
  await expect(page.getByRole('heading', { name: '可以导入的文件' })).toBeVisible()
  await expectAccessiblePart(page, '.desk-import-guide')
  await page.locator('input[type="file"]').first().setInputFiles(file)
  await page.locator('#field-register input').fill('备案企业')
  await page.getByRole('option', { name: '备案企业' }).first().click()
  await page.getByRole('button', { name: '保存' }).first().click()
  await expect(page.getByRole('heading', { name: '逐行核对结果' })).toBeVisible()
  return page.locator('.desk-import')
}

const stored = (words: string) =>
  query<{ state: string; code: string; decided: string }>(
    `select state::text as state, unified_code as code,
        to_char(decided_on at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as decided
      from credit_records where facts like $1 order by facts`,
    [`${words}%`],
  )

test('of a list of credit records with half its rows wrong, the good ones are stored once confirmed and the others come back as a file that can be mended', async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'haikou2', baseURL)
  const words = `信用导入${Date.now()}`
  const tomorrow = addDays(beijingDay(new Date()), 1)
  const rows = listOf(words, [
    {},
    { code: `${FIRST.slice(0, -1)}A` },
    { code: SECOND, kind: '守信', severity: '', months: 12 },
    { code: FOREIGN },
    { severity: '严重', months: 24, decided: '2026年3月9日' },
    { months: 40, decided: tomorrow },
  ])
  const preview = await handIn(page, fileOf('信用记录.xlsx', await workbookOf([HEADER, ...rows])))

  await expect(preview.getByText('共6行：3行可以导入，3行有误。')).toBeVisible()
  await expect(preview.getByText(/尚未收入任何一行/)).toBeVisible()
  const rowOf = (number: number) => preview.getByRole('row', { name: new RegExp(`^${number} `) })
  await expect(rowOf(3)).toContainText('A3')
  await expect(rowOf(3)).toContainText('校验位不符')
  await expect(rowOf(5)).toContainText('您的管辖范围内，所选名录中没有这一代码的主体')
  await expect(rowOf(7)).toContainText('应在3至12个月之间')
  await expect(rowOf(7)).toContainText('晚于今天')
  await expectAccessiblePart(page, '.desk-import')
  expect(await stored(words)).toEqual([])

  await page.getByRole('button', { name: '开始导入', exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('跳过有误的行').click()
  await dialog.getByRole('button', { name: '确认开始导入' }).click()
  await expect(preview.getByText('导入完成：共6行，收入3行，3行未收入。')).toBeVisible()
  expect(await stored(words)).toEqual([
    { state: 'drafted', code: FIRST, decided: '2026-03-01' },
    { state: 'drafted', code: SECOND, decided: '2026-03-01' },
    { state: 'drafted', code: FIRST, decided: '2026-03-09' },
  ])
  await expectAccessiblePart(page, '.desk-import')

  await expect(preview.getByText(/有误的行保留7天/)).toBeVisible()
  const download = page.waitForEvent('download')
  await preview.getByRole('link', { name: '下载有误行清单（3行）' }).click()
  const bytes = await readFile(await (await download).path())
  const [header = [], ...wrong] = await cellsIn(bytes)
  expect(header).toEqual([...HEADER, '原行号', '需要更正之处'])
  expect(wrong.map((cells) => [cells[0], cells[4], cells[9]])).toEqual([
    [`${FIRST.slice(0, -1)}A`, rows[1]?.[4], '3'],
    [FOREIGN, rows[3]?.[4], '5'],
    [FIRST, rows[5]?.[4], '7'],
  ])
  expect(wrong[2]?.[10]).toContain('D7 “留存（公示）月数”应在3至12个月之间')
  expect(wrong[2]?.[10]).toContain('I7 “认定日期”晚于今天')

  const mended = wrong.map((cells) => cells.with(0, SECOND).with(3, '6').with(8, '2026-03-01'))
  const again = await handIn(page, fileOf('更正后.xlsx', await workbookOf([header, ...mended])))
  await expect(again.getByText('3行全部可以导入。')).toBeVisible()
  expect(await stored(words)).toHaveLength(3)
})

test('a list of another kind is refused in words, and nothing is kept of it', async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'haikou2', baseURL)
  const preview = await handIn(
    page,
    fileOf(
      '意见.xlsx',
      await workbookOf([
        ['意见内容', '收到日期'],
        ['租金太高', '2026-03-01'],
      ]),
    ),
  )
  await expect(preview.getByText('这个文件不能导入，没有收入任何一行。')).toBeVisible()
  await expect(page.getByText(/缺少.*统一社会信用代码/).first()).toBeVisible()
})
