import { readFile } from 'node:fs/promises'

import { expect, test } from './support/test'

import { enterEnterprise } from './support/counter'
import { deskOf, signIn } from './support/desk'
import { expectAccessiblePart, query } from './support/site'

test.use({ locale: 'en-GB' })

test('the same act on several records answers for each, in English', async ({ context, page, baseURL }) => {
  await signIn(context, 'registrar', baseURL)
  await context.addCookies([{ name: 'payload-lng', value: 'en', url: baseURL ?? '' }])
  await page.goto('/admin/collections/service-providers?queue=all')
  await expect(page.getByRole('heading', { name: 'Compliance service providers', level: 1 })).toBeVisible()
  await page.getByLabel('Select page', { exact: true }).check()
  const bar = page.getByRole('group', { name: /chosen/ })
  const claim = bar.getByRole('button', { name: /^Claim/ })
  await expect(claim).toBeVisible()
  await claim.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Confirm/ }).click()
  await expect(dialog.getByRole('status')).toContainText(/1 done/i)
  await expect(dialog.locator('.desk-results li')).toHaveCount(2)
  await expectAccessiblePart(page, '.desk-results')
  await dialog.getByRole('button', { name: /Back to/ }).click()
  await expect(page.locator('tbody tr').filter({ hasText: '三亚海棠' })).toContainText('郑晓岚')
})

/** One more than a page of the list holds. */
const MANY = 26

test('more records than a page are dealt with by the worker, which says how far it is and why not', async ({
  browser,
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'haikou', baseURL)
  await context.addCookies([{ name: 'payload-lng', value: 'en', url: baseURL ?? '' }])
  const batch = `海口成批${Date.now()}`
  const ids: string[] = []
  for (let at = 1; at <= MANY; at += 1) {
    ids.push(await enterEnterprise(page.request, { name: `${batch}第${at}贸易有限公司`, baseURL }))
  }
  const colleague = await deskOf(browser, 'haikou2', baseURL)
  const taken = await colleague.request.post(`/api/workflow/enterprises/${ids[2]}`, {
    headers: { origin: baseURL ?? '' },
    data: { action: 'claim' },
  })
  expect(taken.status()).toBe(200)

  await page.goto(`/admin/collections/enterprises?queue=all&term=${encodeURIComponent(batch)}`)
  await page.getByLabel('Select page', { exact: true }).check()
  await page.getByRole('button', { name: `Choose all ${MANY} that match` }).click()
  const bar = page.getByRole('group', { name: `${MANY} chosen` })
  await bar.getByRole('button', { name: /^Claim/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: `Claim (${MANY})` })).toBeVisible()
  await dialog.getByRole('button', { name: /^Confirm/ }).click()
  await expect(dialog.locator('.desk-run')).toBeVisible()
  await expect(dialog.getByRole('status')).toContainText(`Done ${MANY} of ${MANY} done`)
  await expect(dialog.getByText(`${MANY - 1} done, 1 refused.`)).toBeVisible()
  await expectAccessiblePart(page, '.desk-run')

  const download = page.waitForEvent('download')
  await dialog.getByRole('link', { name: 'Download what was refused (CSV)' }).click()
  const [header, ...refused] = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n')
  expect(header).toBe('Record,Title,Why not')
  expect(refused).toEqual([
    expect.stringMatching(new RegExp(`^${ids[2]},${batch}第3贸易有限公司,.*Claimed by 王海川`)),
  ])

  await dialog.getByRole('button', { name: /Back to/ }).click()
  await expect(page.locator('tbody tr').filter({ hasText: `${batch}第4贸易` })).toContainText('林佳慧')
  const holders = await query<{ name: string; count: number }>(
    `select u.name, count(*)::int as count from enterprises e join users u on u.id = e.assignee_id
      where e.id = any($1::uuid[]) group by 1 order by 2 desc`,
    [ids],
  )
  expect(holders).toEqual([
    { name: '林佳慧', count: MANY - 1 },
    { name: '王海川', count: 1 },
  ])
})
