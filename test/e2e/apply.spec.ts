import { expect, test } from './support/test'
import type { Page } from '@playwright/test'

import { expectAccessible, forbidForeignRequests, forgetLimits, query } from './support/site'

test.beforeEach(forgetLimits)

const PDF = {
  name: '营业执照.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n'),
}

const fill = async (page: Page, name: string) => {
  await page.getByLabel('名称', { exact: true }).fill(name)
  await page.getByLabel('联系人').fill('符小妹')
  await page.getByLabel('联系电话').fill('13800000555')
  await page.getByLabel('电子邮箱').fill('office@apply.example')
  await page.getByLabel('统一社会信用代码').fill('91469005MA5T00061D')
  await page.getByLabel('跨境电商企业').check()
  await page.getByLabel('法定代表人').fill('王阿海')
  await page.getByLabel('住所').fill('海口市示范路1号')
  await page.getByLabel('主要业务').fill('热带水果制品出口。')
  await page.getByLabel('所在市县').selectOption('460100')
  await page.getByLabel('营业执照').setInputFiles(PDF)
  await page.getByLabel(/我已阅读上述说明/).check()
}

const send = (page: Page) => page.getByRole('button', { name: '提交申请' }).click()

const stored = (name: string) =>
  query<{ id: string; state: string; receipt_code: string; unverified: boolean }>(
    'select id, state, receipt_code, unverified from enterprises where name = $1',
    [name],
  )

test('an enterprise applies and sees with its receipt where the application is', async ({ page, baseURL }, {
  project,
}) => {
  const foreign = forbidForeignRequests(page, baseURL ?? '')
  const name = `海口试行跨境电商有限公司（${project.name}）`
  await page.goto('/zh')
  await page.getByRole('link', { name: '在线申请' }).first().click()
  await page.getByRole('link', { name: '跨境电商企业备案' }).click()
  await expectAccessible(page)
  await fill(page, name)
  await send(page)
  await expect(page.getByText(name)).toBeVisible()
  const code = (await page.locator('#receipt-code-value').innerText()).trim()
  const [row] = await stored(name)
  expect(row?.receipt_code).toBe(code.replaceAll('-', ''))
  expect(row?.unverified).toBe(false)
  await expectAccessible(page)

  await page.goto('/zh/receipts')
  await page
    .getByLabel(/回执编号/)
    .first()
    .fill(code)
  await page.getByRole('button', { name: /查询/ }).first().click()
  await expect(page.getByText('待市县核验').first()).toBeVisible()
  expect(foreign).toEqual([])
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('what is wrong is said beside each field, and everything typed is kept', async ({ page }, {
    project,
  }) => {
    const name = `海口无脚本有限公司（${project.name}）`
    await page.goto('/zh/apply/enterprises')
    await fill(page, name)
    // The letter O in the place of the digit 0.
    await page.getByLabel('统一社会信用代码').fill('91469005MA5TO0061D')
    await send(page)
    await expect(page.getByRole('alert')).toContainText('不使用字母 I、O、S、V、Z')
    await expect(page.getByLabel('名称', { exact: true })).toHaveValue(name)
    await expect(page.getByLabel('跨境电商企业')).toBeChecked()
    expect(await stored(name)).toEqual([])

    await page.getByLabel('统一社会信用代码').fill('91469005MA5T00061D')
    await page.getByLabel('营业执照').setInputFiles(PDF)
    await send(page)
    await expect(page.locator('#receipt-code-value')).toBeVisible()
    expect((await stored(name))[0]?.unverified).toBe(true)
  })

  test('a file that is not what its name says is refused', async ({ page }) => {
    await page.goto('/zh/apply/enterprises')
    await fill(page, '海口假文件有限公司')
    await page.getByLabel('营业执照').setInputFiles({
      name: '营业执照.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('MZ\u0090\u0000'),
    })
    await send(page)
    await expect(page.getByRole('alert')).toContainText('营业执照.pdf')
    expect(await stored('海口假文件有限公司')).toEqual([])
  })
})
