import { readFile } from 'node:fs/promises'

import { expect, test } from './support/test'

import { signIn } from './support/desk'
import { consultationIn, expectAccessiblePart, query } from './support/site'
import { submit } from './support/submit'

const countOf = async (where: string, values: unknown[]) =>
  (await query<{ count: number }>(`select count(*)::int as count from comments where ${where}`, values))[0]
    ?.count ?? 0

const liveOf = (consultation: string) => `/admin/collections/consultations/${consultation}/live`

test('the live view counts what came, by the minute, and leads to the comments', async ({
  context,
  page,
  baseURL,
}) => {
  const consultation = await consultationIn('closed')
  await signIn(context, 'editor', baseURL)
  await page.goto(liveOf(consultation))
  const total = await countOf('consultation_id = $1', [consultation])
  await expect(page.locator('.desk-live__figures dd').first()).toHaveText(String(total))
  await expect(page.getByText('已截止')).toBeVisible()
  await page.getByRole('button', { name: '全过程' }).click()
  await expect(page.getByRole('img', { name: `每日收到意见 · ${total}` })).toBeVisible()
  await page.getByRole('button', { name: '按标记' }).click()
  await expect(page.getByRole('img', { name: `每日收到意见 · ${total}` })).toBeVisible()
  await expectAccessiblePart(page, '.desk-live')
  const clause = page.locator('.desk-heat a').first()
  const count = await clause.innerText()
  await clause.click()
  await expect(page.getByText(`共 ${count} 条`, { exact: true })).toBeVisible()
})

test('what arrives meanwhile is added without anybody asking', async ({ context, page, baseURL }) => {
  const consultation = await consultationIn('open')
  await signIn(context, 'editor', baseURL)
  await page.goto(liveOf(consultation))
  const total = page.locator('.desk-live__figures dd').first()
  const before = Number(await total.innerText())
  await submit(context.request, { consultation, body: '直播间请标明退换货规则。', baseURL })
  await expect(async () => expect(Number(await total.innerText())).toBeGreaterThan(before)).toPass()
  await expect(page.getByText(/天\d+小时|小时\d+分|分钟$/).first()).toBeVisible()
})

test('a county officer sees their own counties alone', async ({ context, page, baseURL }) => {
  const consultation = await consultationIn('closed')
  await signIn(context, 'haikou', baseURL)
  await page.goto(liveOf(consultation))
  const own = await countOf('consultation_id = $1 and county_id = $2', [consultation, '460100'])
  await expect(page.locator('.desk-live__figures dd').first()).toHaveText(String(own))
  await expect(page.getByText('仅统计您所负责的市县')).toBeVisible()
})

test('a filtered list is exported, and is there to download', async ({ context, page, baseURL }) => {
  const consultation = await consultationIn('closed')
  await signIn(context, 'editor', baseURL)
  await page.goto(`/admin/collections/comments?state=excluded&consultation=${consultation}`)
  await page.getByRole('button', { name: '导出', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/^CSV/).click()
  await expectAccessiblePart(page, 'dialog')
  await dialog.getByRole('button', { name: '开始导出' }).click()
  const waiting = page.waitForEvent('download')
  await dialog.getByRole('link', { name: '下载文件' }).first().click()
  const text = await readFile(await (await waiting).path(), 'utf8')
  const excluded = await countOf(`consultation_id = $1 and state = 'excluded'`, [consultation])
  expect(text.match(/不予采信/g)?.length).toBeGreaterThanOrEqual(excluded)
  expect(text).toMatch(/^\ufeff"回执编号"/)
  expect(text).not.toMatch(/1380000\d{4}/)
})
