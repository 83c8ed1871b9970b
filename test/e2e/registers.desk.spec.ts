import { expect, test } from './support/test'

import { codeOf } from '../registers/unifiedCodes'
import { enterEnterprise } from './support/counter'
import { act, signIn } from './support/desk'
import { expectAccessiblePart, query } from './support/site'

const LIST = '/admin/collections/enterprises'

/** A code nobody in the demo has. */
const freshCode = () => codeOf(Number(String(Date.now()).slice(-6)))

test('an application is entered at the counter, corrected, and found in the list', async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'registrar', baseURL)
  await page.goto(LIST)
  await page.getByRole('link', { name: '窗口登记' }).click()
  await expect(page.getByRole('heading', { name: '窗口登记：备案企业' })).toBeVisible()
  await expectAccessiblePart(page, '.desk-counter')
  const name = `海口窗口${Date.now()}贸易有限公司`
  await page.getByLabel(/^名称/).fill(name)
  await page.getByLabel(/^联系人/).fill('符小妹')
  await page.getByLabel(/^联系电话/).fill('13800000123')
  await page.getByLabel(/^电子邮箱/).fill('counter@mail.example')
  await page.getByLabel(/^所在市县/).selectOption({ label: '海口市' })
  await page.getByLabel(/^统一社会信用代码/).fill('91460105MA5T00010A')
  await page.getByLabel('跨境电商企业', { exact: true }).check()
  await page.getByLabel(/9610/).check()
  await page.getByLabel(/^法定代表人/).fill('王阿海')
  await page.getByLabel(/^住所/).fill('海口市秀英区某路1号')
  await page.getByLabel(/^主要业务/).fill('热带水果出口')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.locator('.desk-errors')).toContainText('校验位不符')
  await expect(page.getByLabel(/^统一社会信用代码/)).toBeFocused()
  await expect(page.getByLabel(/^名称/)).toHaveValue(name)
  await expectAccessiblePart(page, '.desk-counter')
  await page.getByLabel(/^统一社会信用代码/).fill(freshCode())
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByRole('status').getByText('已登记')).toBeVisible()
  const [stored] = await query<{ channel: string }>('select channel::text from enterprises where name = $1', [
    name,
  ])
  expect(stored).toEqual({ channel: 'counter' })

  await page.goto(LIST)
  await page.getByRole('searchbox').fill(name.slice(2, 17))
  await page.getByRole('button', { name: '查找' }).click()
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
  await expect(page.locator('tbody tr')).toHaveCount(1)
  await expectAccessiblePart(page, '.desk-register')
})

test('over a slow line the next act is of the record as the one before left it', async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'haikou', baseURL)
  const name = `海口慢线${Date.now()}贸易有限公司`
  const id = await enterEnterprise(page.request, { name, baseURL })
  await page.goto(`${LIST}/${id}`)
  await page.route(`**/api/workflow/enterprises/${id}`, async (route) => {
    if (route.request().method() === 'GET') await new Promise((resolve) => setTimeout(resolve, 3000))
    await route.continue()
  })
  await act(page, '领取')
  await act(page, '核验通过')
  await expect(page.getByText('待省级备案').first()).toBeVisible()
})

test('a view is kept under a name, and chosen records are dealt with at once', async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'haikou', baseURL)
  await page.goto(`${LIST}?queue=county-check`)
  await page.getByRole('button', { name: '保存当前条件' }).click()
  await page.getByLabel('视图名称').fill('我的待核验')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.goto(`${LIST}?queue=all`)
  await page.getByRole('link', { name: '我的待核验' }).click()
  await expect(page.getByRole('navigation', { name: '待办队列' }).locator('[aria-current]')).toContainText(
    '待市县核验',
  )
  const rows = page.locator('tbody tr')
  const first = await rows.first().getByRole('rowheader').innerText()
  await rows.first().getByRole('checkbox').check()
  await page.getByRole('button', { name: '领取' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: /^确认/ }).click()
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('已办理 1 条')
  await page.getByRole('dialog').getByRole('button', { name: '返回列表' }).click()
  await expect(rows.filter({ hasText: first }).first()).toContainText('林佳慧')
})

test('the board shows the states side by side and offers only what is allowed', async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'haikou', baseURL)
  await page.goto(LIST)
  await page.getByRole('link', { name: '看板' }).click()
  await expect(page.getByRole('region', { name: '看板' })).toBeVisible()
  await expectAccessiblePart(page, '.desk-register')
  const column = page.locator('.desk-board__column').filter({ hasText: '待市县核验' })
  await column.getByRole('button', { name: /^办理/ }).first().click()
  await column
    .getByRole('button', { name: /^更多办理/ })
    .first()
    .click()
  await expect(column.getByRole('button', { name: '核验通过' }).first()).toBeVisible()
  await expect(column.getByRole('button', { name: '准予备案' })).toHaveCount(0)
})
