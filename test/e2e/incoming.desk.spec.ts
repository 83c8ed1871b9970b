import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, test } from './support/test'

import { codeOf } from '../registers/unifiedCodes'
import { signIn } from './support/desk'
import { expectAccessiblePart, query } from './support/site'

test('a moderator watches what is on the air and reports a finding without the mouse', async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'moderator', baseURL)
  await page.goto('/admin/patrol')
  await expect(page.getByRole('heading', { name: '直播巡查', level: 1 })).toBeVisible()
  await expectAccessiblePart(page, '.desk-moderation')
  await page.getByRole('link', { name: '午后果切直播' }).click()
  await expect(page.getByRole('heading', { name: '午后果切直播' })).toBeVisible()
  await expectAccessiblePart(page, '.desk-moderation')
  const speech = page.getByRole('checkbox', { name: /讲解内容/ })
  await page.keyboard.press('2')
  await expect(speech).toBeChecked()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('登记并转为线索')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('f')
  await expect(page.getByLabel('看到、听到了什么')).toBeFocused()
  const words = `主播称芒果能治病 ${Date.now()}`
  await page.keyboard.type(words)
  // Without a subject nothing is reported, and what was typed stays.
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('请填写。').or(page.getByText('请从所列选项中选择。')).first()).toBeVisible()
  await expect(page.getByLabel('看到、听到了什么')).toHaveValue(words)
  await page.getByLabel('类别').or(page.locator('.desk-patrol select')).first().selectOption('commerce')
  await page.getByLabel('看到、听到了什么').press('Control+Enter')
  await expect(page.locator('.desk-findings')).toContainText(words)
  await expect(page.getByLabel('看到、听到了什么')).toHaveValue('')
  const [row] = await query<{ channel: string; state: string }>(
    'select channel::text, state::text from live_reports where description = $1',
    [words],
  )
  expect(row).toEqual({ channel: 'patrol', state: 'joined' })
  await page.reload()
  await expect(speech).toBeChecked()
})

test('a platform’s list is checked row by row and taken in when the province says so', async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'senior-moderator', baseURL)
  const name = `平台经营者${Date.now()}`
  const code = codeOf(Number(String(Date.now()).slice(-6)))
  const rows = [
    '经营者名称,统一社会信用代码,所在市县,联系人,电子邮箱',
    `${name},${code},海口,符小妹,a@mail.example`,
    `没有代码的店,,海口,符小妹,b@mail.example`,
  ]
  await page.goto('/admin/collections/platform-imports/create')
  await expect(page.getByRole('heading', { name: '可以导入的文件' })).toBeVisible()
  await expectAccessiblePart(page, '.desk-import-guide')
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({
      name: '名单.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`\ufeff${rows.join('\r\n')}`),
    })
  await page.locator('#field-list input').fill('经营者')
  await page.getByRole('option', { name: '经营者名单' }).click()
  await page.locator('#field-platform input').fill('抖音')
  await page.getByRole('option', { name: '抖音' }).click()
  await page.getByRole('button', { name: '保存' }).first().click()
  const preview = page.locator('.desk-import')
  await expect(preview.getByText('共2行：1行可以导入，1行有误。')).toBeVisible()
  await expect(preview.getByRole('row', { name: /^3 / })).toContainText('请填写“统一社会信用代码”')
  const count = () =>
    query<{ count: number }>('select count(*)::int as count from live_operators where name = $1', [name])
  expect(await count()).toEqual([{ count: 0 }])
  const download = page.waitForEvent('download')
  await preview.getByRole('link', { name: /下载有误行清单/ }).click()
  expect((await download).suggestedFilename()).toMatch(/有误行/)
  await page.getByRole('button', { name: '开始导入', exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('跳过有误的行').click()
  await dialog.getByRole('button', { name: '确认开始导入' }).click()
  await expect(preview.getByText(/收入1行/)).toBeVisible()
  expect(await count()).toEqual([{ count: 1 }])
})

test('a recording of two gigabytes is refused before a byte of it is sent', async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'moderator', baseURL)
  const [row] = await query<{ id: string }>(
    `select c.id from live_cases c where c.county_id = '460100'
      and not exists (select 1 from recordings v where v.case_id = c.id) order by c.created_at limit 1`,
  )
  const folder = await mkdtemp(join(tmpdir(), 'recording-'))
  const path = join(folder, '回放.mp4')
  const file = await open(path, 'w')
  await file.truncate(2 * 1024 ** 3)
  await file.close()
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/recording-upload/')) sent.push(request.url())
  })
  await page.goto(`/admin/moderation/${row?.id}`)
  await page.getByLabel('上传录像').setInputFiles(path)
  await expect(page.locator('[data-sonner-toast]')).toContainText('录像不能超过 1024 MB')
  expect(sent).toEqual([])
  await rm(folder, { recursive: true })
})
