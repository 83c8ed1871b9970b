import { expect, test } from './support/test'

import { tokenOfLink } from '../../src/links/issueLink'
import { act, deskOf, follow } from './support/desk'
import { expectAccessible, expectAccessiblePart, forgetLimits, query } from './support/site'

const NAME = '儋州海头渔家食品有限公司'

type Entry = { id: string; state: string; receipt: string; number: string; address: string }

const find = async (): Promise<Entry | undefined> => {
  const [entry] = await query<Entry>(
    'select id, state::text, receipt_code as receipt, number, address from enterprises where name = $1',
    [NAME],
  )
  return entry
}

const openLink = async (record: string, purpose: string): Promise<string | undefined> => {
  const [link] = await query<{ id: string }>(
    `select id from applicant_links where subject_id = $1 and purpose = $2 and used_at is null and replaced_at is null`,
    [record, purpose],
  )
  return link && `/zh/links/${tokenOfLink(link.id)}`
}

test.describe.configure({ mode: 'serial' })

/** The year of one enterprise of the demo is over: these run once, in this order. */
test('an enterprise confirms once a year through the link of a letter, once', async ({ page }) => {
  await expect.poll(async () => (await find())?.state).toBe('verification')
  const entry = await find()
  const link = (await openLink(entry?.id ?? '', 'confirm')) ?? ''
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('年度核验')
  await expectAccessible(page)
  await page.getByRole('button', { name: /确认/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('年度核验')
  await expect.poll(async () => (await find())?.state).toBe('filed')
  const again = await page.goto(link)
  expect(again?.status()).toBe(410)
  await expect(page.getByText('回执编号').first()).toBeVisible()
})

test('a change is asked for with the receipt, seen field by field, and in the record once approved', async ({
  page,
  browser,
  baseURL,
}) => {
  await forgetLimits()
  const before = await find()
  await page.goto(`/zh/receipts/${before?.receipt}`)
  await page.getByRole('button', { name: /变更/ }).click()
  await expect.poll(() => openLink(before?.id ?? '', 'change')).toBeDefined()
  await page.goto((await openLink(before?.id ?? '', 'change')) ?? '')
  await expectAccessible(page)
  await page.getByLabel('住所').fill('儋州市海头镇示范码头9号')
  await page.getByLabel(/理由/).fill('经营场所搬迁。')
  await page.getByRole('button', { name: /提交/ }).click()
  await expect(page.getByRole('heading', { name: '已提交' })).toBeVisible()
  expect((await find())?.address).toBe(before?.address)

  const officer = await deskOf(browser, 'danzhou', baseURL)
  await officer.goto('/admin/collections/change-requests')
  await follow(officer, officer.getByRole('link', { name: NAME }).first())
  const row = officer.locator('.desk-changes').getByRole('row', { name: /住所/ })
  await expect(row.locator('del')).toHaveText(before?.address ?? '')
  await expect(row.locator('ins')).toHaveText('儋州市海头镇示范码头9号')
  await expect(officer.locator('.desk-changes tbody tr')).toHaveCount(1)
  await expectAccessiblePart(officer, '.desk-changes')
  await act(officer, '核验通过', '已核对租赁合同。')
  const registrar = await deskOf(browser, 'registrar', baseURL)
  await registrar.goto(officer.url())
  await act(registrar, '准予变更', '材料齐全。')
  await expect.poll(async () => (await find())?.address).toBe('儋州市海头镇示范码头9号')
  await registrar.goto(`/admin/collections/enterprises/${before?.id}`)
  const asked = registrar.locator('.desk-files', { hasText: '变更申请' })
  await expect(asked.getByRole('link', { name: /住所/ })).toBeVisible()
})
