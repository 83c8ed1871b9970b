import { expect, test } from './support/test'
import type { Page } from '@playwright/test'

import { deskOf, signIn } from './support/desk'
import { consultationIn, expectAccessiblePart, query } from './support/site'

type Found = { id: string; members: number }

/** The sellers' letter of the demo, once the worker has found it. */
const campaignOf = async (consultation: string): Promise<Found> => {
  const find = () =>
    query<Found>(
      `select id, members::int as members from campaigns where consultation_id = $1
        and not exists (select from signature_queue where consultation_id = $1) order by members desc limit 1`,
      [consultation],
    )
  await expect.poll(async () => (await find()).length).toBe(1)
  return (await find())[0] ?? { id: '', members: 0 }
}

const openCampaign = async (page: Page) => {
  const campaign = await campaignOf(await consultationIn('closed'))
  await page.goto(`/admin/collections/campaigns/${campaign.id}`)
  return campaign
}

test('from the tab of the consultation to one campaign and what its members add', async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'editor', baseURL)
  const consultation = await consultationIn('closed')
  const { members } = await campaignOf(consultation)
  await page.goto(`/admin/collections/consultations/${consultation}`)
  await page.locator(`a[href$="${consultation}/campaigns"]`).click()
  const row = page.getByRole('row').filter({ hasText: '我是做跨境小店' })
  await expect(row.getByRole('cell').first()).toHaveText(String(members))
  await expectAccessiblePart(page, '.desk-campaigns')
  await row.getByRole('link').click()
  await expect(page.getByRole('heading', { name: `相似意见 ${members} 条` })).toBeVisible()
  await expect(page.locator('.desk-member')).toHaveCount(members)
  await expect(page.locator('.desk-member ins').filter({ hasText: '椰壳手工皂' })).toBeVisible()
  await expectAccessiblePart(page, '.desk-campaign')
})

test('by keyboard: only those with changes, whole texts, one left out', async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'editor', baseURL)
  const { members } = await openCampaign(page)
  await expect(page.locator('.desk-member')).toHaveCount(members)
  // Keys are heard once the page's script has started.
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('d')
  await expect(page.getByText('与样本内容相同', { exact: true })).toHaveCount(0)
  await page.keyboard.press('f')
  await expect(page.getByRole('checkbox', { name: /^显示全文/ })).toBeChecked()
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await expect(page.getByRole('button', { name: /除外 1 条/ })).toBeVisible()
})

test('goes to a point whole, but for who is left out', async ({ context, page, baseURL }) => {
  await signIn(context, 'editor', baseURL)
  const { id } = await openCampaign(page)
  const last = page.locator('.desk-member').last()
  const receipt = (await last.getByRole('link').first().innerText()).replaceAll('-', '')
  await last.getByRole('checkbox', { name: /^不归入/ }).check()
  await page.getByRole('button', { name: /除外 1 条/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').fill('小卖家按月用仓')
  await dialog.getByRole('option', { name: /新建要点/ }).click()
  await dialog.getByRole('button', { name: /^归入其余/ }).click()
  await expect(dialog.getByText(/^已归入 \d+ 条，除外 1 条/)).toBeVisible()
  await dialog.getByRole('button', { name: '关闭' }).click()
  const carriers = await query<{ receipt: string }>(
    `select c.receipt_code as receipt from point_members m join points p on p.id = m.point_id
      join comments c on c.id = m.comment_id where p.title = '小卖家按月用仓' and m.campaign_id = $1`,
    [id],
  )
  expect(carriers.length).toBeGreaterThan(1)
  expect(carriers.map((one) => one.receipt)).not.toContain(receipt)
})

test('a comment in the queue says that it is one of several, and leads there', async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'editor', baseURL)
  const consultation = await consultationIn('closed')
  const { members } = await campaignOf(consultation)
  await page.goto(
    `/admin/collections/comments?${new URLSearchParams({ state: 'all', consultation, term: '椰壳手工皂' }).toString()}`,
  )
  await page.locator('.desk-row__open').first().click()
  await page.getByRole('link', { name: `连同本条共 ${members} 条相同或者相近` }).click()
  await expect(page.getByRole('heading', { name: `相似意见 ${members} 条` })).toBeVisible()
})

test('says so where nothing is alike', async ({ context, page, baseURL }) => {
  await signIn(context, 'editor', baseURL)
  const consultation = await consultationIn('open')
  await page.goto(`/admin/collections/consultations/${consultation}/campaigns`)
  await expect(page.getByText('目前没有内容相同或者相近的意见。')).toBeVisible()
})

test('a county officer sees no campaign and no tab', async ({ browser, baseURL }) => {
  const page = await deskOf(browser, 'haikou', baseURL)
  const consultation = await consultationIn('closed')
  const { id } = await campaignOf(consultation)
  await page.goto(`/admin/collections/consultations/${consultation}`)
  await expect(page.getByRole('link', { name: '相似意见', exact: true })).toHaveCount(0)
  for (const path of [`consultations/${consultation}/campaigns`, `campaigns/${id}`]) {
    await page.goto(`/admin/collections/${path}`)
    await expect(page.getByText('椰壳手工皂')).toHaveCount(0)
    await expect(page.locator('.desk-campaign, .desk-campaigns')).toHaveCount(0)
  }
})
