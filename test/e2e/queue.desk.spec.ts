import { expect, test } from './support/test'

import { deskOf, signIn } from './support/desk'
import { expectAccessiblePart, query } from './support/site'

const queueOf = async (state: string) =>
  `/admin/collections/comments?${new URLSearchParams({
    state,
    consultation:
      (
        await query<{ id: string }>(
          `select id from consultations where state = 'closed' order by created_at limit 1`,
        )
      )[0]?.id ?? '',
  }).toString()}`

const countOf = async (state: string) =>
  (
    await query<{ count: number }>(
      `select count(*)::int as count from comments c join consultations n on n.id = c.consultation_id
        where n.state = 'closed' and c.state = $1`,
      [state],
    )
  )[0]?.count ?? 0

test('a clerk works through comments by keyboard alone', async ({ context, page, baseURL }) => {
  await signIn(context, 'editor', baseURL)
  const before = await countOf('screened')
  await page.goto(await queueOf('received'))
  await expect(page.getByText(/^共 \d+ 条$/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('region', { name: '意见详情' }).or(page.getByLabel('意见详情')).first(),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: /^审阅通过/ })).toBeVisible()
  await page.keyboard.press('s')
  await expect.poll(() => countOf('screened')).toBe(before + 1)
  await expectAccessiblePart(page, '.desk-queue')
})

test('several at once, with a result for each', async ({ context, page, baseURL }) => {
  await signIn(context, 'editor', baseURL)
  const before = await countOf('excluded')
  await page.goto(await queueOf('received'))
  await page
    .getByRole('checkbox', { name: /^选择 / })
    .nth(0)
    .check()
  await page
    .getByRole('checkbox', { name: /^选择 / })
    .nth(1)
    .check()
  await page
    .getByRole('region', { name: /批量/ })
    .or(page.locator('.desk-bulk'))
    .getByRole('button', { name: '不予采信' })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('与主题无关').click()
  await dialog.getByLabel('理由').fill('与本次征求意见的文稿无关。')
  await dialog.getByRole('button', { name: /^确认/ }).click()
  await expect.poll(() => countOf('excluded')).toBe(before + 2)
})

test('search finds a two-character word', async ({ context, page, baseURL }) => {
  await signIn(context, 'editor', baseURL)
  await page.goto('/admin/collections/comments')
  await page.getByPlaceholder('搜索意见内容').or(page.getByLabel('搜索意见内容')).first().fill('直播')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/term=/)
  await expect(
    page
      .locator('.desk-queue')
      .getByText(/直播(?!电商和跨境)/)
      .and(page.locator(':visible'))
      .first(),
  ).toBeVisible()
})

test('a contact is shown for a purpose, and the trail says so', async ({ context, page, baseURL }) => {
  await signIn(context, 'editor', baseURL)
  const [row] = await query<{ id: string; contact: string }>(
    `select c.id, p.contact from comments c join comment_contacts p on p.comment_id = c.id
      where p.contact like '138%' order by c.id limit 1`,
  )
  await page.goto(`/admin/collections/comments/${row?.id}`)
  await expect(page.getByText(row?.contact ?? '')).toHaveCount(0)
  await page.getByRole('button', { name: '查看完整信息' }).first().click()
  await page.getByLabel('查看目的').first().fill('核实意见内容')
  await page.getByRole('button', { name: '查看并留痕' }).first().click()
  await expect(page.getByText(row?.contact ?? '').first()).toBeVisible()
  const entries = await query(
    `select 1 from audit_entries where subject_id = $1 and action = 'reveal' and reason = '核实意见内容'`,
    [row?.id],
  )
  expect(entries).toHaveLength(1)
})

test('a county officer sees the own county only, and 404 for the rest', async ({ browser, baseURL }) => {
  const page = await deskOf(browser, 'haikou', baseURL)
  const counties = await query<{ county_id: string; id: string }>(
    'select distinct on (county_id) county_id, id from comments where county_id is not null order by county_id',
  )
  for (const { county_id: county, id } of counties) {
    const headers = { origin: baseURL ?? '' }
    const status = (await page.request.get(`/api/comments/${id}`, { headers })).status()
    expect(status, county).toBe(county === '460100' ? 200 : 404)
    expect((await page.request.get(`/api/workflow/comments/${id}`, { headers })).status()).toBe(status)
  }
})

test('my work: accessible', async ({ context, page, baseURL }) => {
  await signIn(context, 'editor', baseURL)
  await page.goto('/admin')
  await expectAccessiblePart(page, '.desk-work')
})
