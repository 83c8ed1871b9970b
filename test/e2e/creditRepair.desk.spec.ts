import { expect, test } from './support/test'

import { tokenOfLink } from '../../src/links/issueLink'
import { act, deskOf } from './support/desk'
import { expectAccessible, expectAccessiblePart, query } from './support/site'

const CODE = '91460107MA6X00227P'
const NAME = '海口博雅国际物流有限公司'

const PDF = {
  name: '整改报告.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n'),
}

/** The demo has one breach that may be repaired: this runs once. */
test('a breach is repaired on application, and is gone from the public page at once', async ({
  browser,
  page,
  baseURL,
}) => {
  await page.goto('/zh/credit/repair')
  await page.getByLabel('统一社会信用代码').fill(CODE.toLowerCase())
  await page.getByLabel('登记的邮箱或者电话').fill('office2@subject.example')
  await page.getByRole('button', { name: '发送申请链接' }).click()
  await expect(page.getByRole('heading', { name: '已受理' })).toBeVisible()
  const [link] = await query<{ id: string; record: string }>(
    `select id, subject_id as record from applicant_links where purpose = 'repair' and used_at is null
      order by created_at desc limit 1`,
  )
  const address = `/zh/links/${tokenOfLink(link?.id ?? '')}`
  await page.goto(address)
  await expect(page.getByRole('heading', { name: '信用修复申请' })).toBeVisible()
  await expect(page.getByText('未按期报送2026年第一季度')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('纠正情况说明').fill('已补报全部数据，并指定专人按月报送。')
  await page.getByLabel('证明材料').setInputFiles(PDF)
  await page.getByRole('button', { name: '提交申请' }).click()
  await expect(page.getByRole('heading', { name: '修复申请已提交' })).toBeVisible()
  expect((await page.goto(address))?.status()).toBe(410)

  const desk = await deskOf(browser, 'registrar', baseURL)
  await desk.goto('/admin/collections/credit-records')
  await desk
    .getByRole('navigation', { name: '待办队列' })
    .getByRole('link', { name: /待修复审查/ })
    .click()
  await expect(desk.getByRole('navigation', { name: '待办队列' }).locator('[aria-current]')).toContainText(
    '待修复审查',
  )
  await desk.getByRole('link', { name: NAME }).click()
  await expect(desk.getByRole('link', { name: '整改报告.pdf' })).toBeVisible()
  await act(desk, '准予修复')
  await expect(desk.getByText('已修复').first()).toBeVisible()
  await page.goto(`/zh/credit?term=${CODE}`)
  await expect(page.getByText('没有正在公示的相关记录。')).toBeVisible()

  const [subject] = await query<{ id: string }>('select id from enterprises where unified_code = $1', [CODE])
  await desk.goto(`/admin/collections/enterprises/${subject?.id}`)
  await desk.getByRole('link', { name: '信用', exact: true }).click()
  await expect(desk.getByRole('heading', { name: '信用风险等级' })).toBeVisible()
  await expect(desk.locator('.desk-credit')).toContainText('已修复')
  await expectAccessiblePart(desk, '.desk-credit')
})

test('a record is written from the credit tab, about the entry it was opened from', async ({
  browser,
  baseURL,
}) => {
  const desk = await deskOf(browser, 'haikou', baseURL)
  const code = '91460107MA6X00294M'
  const [subject] = await query<{ id: string }>('select id from enterprises where unified_code = $1', [code])
  await desk.goto(`/admin/collections/enterprises/${subject?.id}/credit`)
  await desk.getByRole('link', { name: '记入信用记录' }).click()
  await expect(desk.getByLabel(/^统一社会信用代码/)).toHaveValue(code)
})

test('a draw shows its shares as a chart and that it follows from its seed', async ({ browser, baseURL }) => {
  const desk = await deskOf(browser, 'auditor', baseURL)
  const [draw] = await query<{ id: string }>(`select id from inspection_draws where state = 'published'`)
  await desk.goto(`/admin/collections/inspection-draws/${draw?.id}/result`)
  await expect(desk.getByRole('status').filter({ hasText: '结果一致' })).toBeVisible()
  await expect(desk.getByRole('table').first()).toContainText('D 高风险')
  await expectAccessiblePart(desk, '.desk-credit')

  await desk.getByRole('search').getByLabel('统一社会信用代码').fill('91460107MA6X00235J')
  await desk.getByRole('search').getByRole('button', { name: '查询' }).click()
  await expect(desk.locator('.desk-credit__token')).toContainText('海口新埠岛电子商务有限公司')
  await expectAccessiblePart(desk, '.desk-credit')
})
