import { expect, test } from './support/test'
import type { Page } from '@playwright/test'

import { expectAccessible, forgetLimits, query } from './support/site'

test.beforeEach(forgetLimits)

const PDF = {
  name: '营业执照.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n'),
}

const fill = async (page: Page, { name, code }: { name: string; code: string }) => {
  await page.goto('/zh/apply/enterprises')
  await page.getByLabel('名称', { exact: true }).fill(name)
  await page.getByLabel('联系人').fill('符小妹')
  await page.getByLabel('联系电话').fill('13800000556')
  await page.getByLabel('电子邮箱').fill('office@sending.example')
  await page.getByLabel('统一社会信用代码').fill(code)
  await page.getByLabel('跨境电商企业').check()
  await page.getByLabel('法定代表人').fill('王阿海')
  await page.getByLabel('住所').fill('海口市示范路2号')
  await page.getByLabel('主要业务').fill('热带水果制品出口。')
  await page.getByLabel('所在市县').selectOption('460100')
  await page.getByLabel('营业执照').setInputFiles(PDF)
  await page.getByLabel(/我已阅读上述说明/).check()
}

const button = (page: Page) => page.locator('form.form button[type=submit]')

const storedAs = (name: string) => query<{ id: string }>(`select id from enterprises where name = $1`, [name])

test('what is wrong is said on the page as it stands: the chosen file is still chosen', async ({ page }, {
  project,
}) => {
  const name = `海口附件还在有限公司（${project.name}）`
  await fill(page, { name, code: '91469005MA5TO0061D' })
  await button(page).click()
  const summary = page.locator('#error-summary')
  await expect(summary).toBeFocused()
  await expect(summary).toContainText('不使用字母 I、O、S、V、Z')
  const chosen = await page
    .getByLabel('营业执照')
    .evaluate((input: HTMLInputElement) => Array.from(input.files ?? [], (file) => file.name))
  expect(chosen).toEqual([PDF.name])
  await expect(page.getByLabel('跨境电商企业')).toBeChecked()
  await expectAccessible(page)
  await page.getByLabel('统一社会信用代码').fill('91469005MA5T00061D')
  await button(page).click()
  await expect(page.locator('#receipt-code-value')).toBeVisible()
  expect(await storedAs(name)).toHaveLength(1)
})

test('pressed twice, an application is one application', async ({ page }, { project }) => {
  const name = `海口手快有限公司（${project.name}）`
  await fill(page, { name, code: '91469005MA5T00061D' })
  await button(page).dblclick()
  await expect(page.locator('#receipt-code-value')).toBeVisible()
  expect(await storedAs(name)).toHaveLength(1)
})

test('when the line breaks the reader is told, and sends again what is still there', async ({ page }, {
  project,
}) => {
  const name = `海口断线有限公司（${project.name}）`
  await fill(page, { name, code: '91469005MA5T00061D' })
  await page.route('**/apply/enterprises/send', (route) => route.abort('connectionreset'))
  await button(page).click()
  await expect(page.getByRole('alert').filter({ hasText: '没有送达' })).toBeVisible()
  await expect(page.getByLabel('名称', { exact: true })).toHaveValue(name)
  await expectAccessible(page)
  await page.unroute('**/apply/enterprises/send')
  await button(page).click()
  await expect(page.locator('#receipt-code-value')).toBeVisible()
  expect(await storedAs(name)).toHaveLength(1)
})

test('a page that was left open too long is sent again with everything in it', async ({ page }, {
  project,
}) => {
  const name = `海口久开有限公司（${project.name}）`
  await fill(page, { name, code: '91469005MA5T00061D' })
  await page.locator('input[name=token]').evaluate((input: HTMLInputElement) => {
    input.value = 'x'
  })
  await button(page).click()
  await expect(page.locator('#error-summary')).toContainText('请重新提交一次')
  await button(page).click()
  await expect(page.locator('#receipt-code-value')).toBeVisible()
  expect(await storedAs(name)).toHaveLength(1)
})

test('somebody who looks elsewhere and comes back finds what was typed', async ({ page }) => {
  await page.goto('/zh/report-livestream')
  await page.getByLabel('看到了什么').fill('主播夸大功效。')
  await page.getByRole('link', { name: '政策文件' }).first().click()
  await expect(page).toHaveURL(/policies/)
  await page.goBack()
  await expect(page.getByLabel('看到了什么')).toHaveValue('主播夸大功效。')
})
