import { expect, test } from './support/test'
import type { Page } from '@playwright/test'

import { addDays, beijingDay } from '../../src/legal/beijing'
import { signIn } from './support/desk'
import { consultationIn, expectAccessiblePart, query } from './support/site'

const yesterday = addDays(beijingDay(new Date()), -1)

const listOf = (rows: readonly (readonly string[])[]) => ({
  name: '座谈会意见.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    `\ufeff${[['意见内容', '收到日期', '姓名', '备注'], ...rows].map((cells) => cells.join(',')).join('\r\n')}`,
  ),
})

const stored = async (words: string) =>
  (
    await query<{ count: number }>(`select count(*)::int as count from comments where body like $1`, [
      `${words}%`,
    ])
  )[0]?.count

/** Hands a list in as a clerk does; the page of the batch is open then. */
const handIn = async (page: Page, file: ReturnType<typeof listOf>) => {
  const consultation = await consultationIn('open')
  const [{ title } = { title: '' }] = await query<{ title: string }>(
    'select title from consultations where id = $1',
    [consultation],
  )
  await page.goto('/admin/collections/import-batches/create')
  await expect(page.getByRole('heading', { name: '可以导入的文件' })).toBeVisible()
  await expectAccessiblePart(page, '.desk-import-guide')
  await page.locator('input[type="file"]').first().setInputFiles(file)
  await page.locator('#field-consultation input').fill(title.slice(0, 12))
  await page.getByRole('option', { name: title }).first().click()
  await page.getByRole('button', { name: '保存' }).first().click()
  await expect(page.getByRole('heading', { name: '逐行核对结果' })).toBeVisible()
}

test('a list is shown row by row, and stored when the clerk says so', async ({ context, page, baseURL }) => {
  await signIn(context, 'editor', baseURL)
  const words = `导入测试${Date.now()}`
  await handIn(
    page,
    listOf([
      [`${words}甲：仓库租金应当按月计算。`, yesterday, '符小妹', ''],
      [`${words}乙：培训名额太少。`, '上周三', '王小明', ''],
      [`${words}丙：希望夜间也能报关。`, yesterday, '', ''],
    ]),
  )
  const preview = page.locator('.desk-import')
  await expect(preview.getByText('共3行：2行可以导入，1行有误。')).toBeVisible()
  await expect(preview.getByText('以下列不在模板中，没有读取：备注')).toBeVisible()
  const row = preview.getByRole('row', { name: /^3 / })
  await expect(row).toContainText('B3')
  await expect(row).toContainText('日期无法识别')
  await expect(row).toContainText('王**')
  await expectAccessiblePart(page, '.desk-import')
  expect(await stored(words)).toBe(0)

  const download = page.waitForEvent('download')
  await preview.getByRole('link', { name: '下载有误行清单（1行）' }).click()
  expect((await download).suggestedFilename()).toBe('有误行.xlsx')

  await preview.getByRole('button', { name: /^全部/ }).click()
  await expect(preview.getByRole('row')).toHaveCount(4)

  await page.getByRole('button', { name: '开始导入', exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('跳过有误的行').click()
  await dialog.getByRole('button', { name: '确认开始导入' }).click()
  await expect(preview.getByText('导入完成：共3行，收入2行，1行未收入。')).toBeVisible()
  expect(await stored(words)).toBe(2)
  await expect(preview.getByText('已收入').first()).toBeVisible()
  await expectAccessiblePart(page, '.desk-import')
})

test('a file that is no list is refused in words, and what was chosen stays', async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'editor', baseURL)
  const consultation = await consultationIn('open')
  const response = await context.request.post('/api/import-batches', {
    headers: { origin: baseURL ?? '', 'accept-language': 'zh' },
    multipart: {
      _payload: JSON.stringify({ consultation, channel: 'import' }),
      file: { name: '意见.xlsx', mimeType: 'text/csv', buffer: Buffer.from('意见内容,收到日期\n') },
    },
  })
  expect(response.status()).toBe(422)
  expect(await response.text()).toContain('扩展名与实际内容不一致')
  await page.goto('/admin/collections/import-batches')
  await expect(page.getByRole('heading', { name: '批量导入' }).first()).toBeVisible()
})
