import { expect, test } from './support/test'
import type { Page } from '@playwright/test'

import { deskOf } from './support/desk'
import { expectAccessiblePart, query } from './support/site'

/** Has the list made into a file, and returns what the browser is given. */
const exportList = async (page: Page, format: string): Promise<string> => {
  await page.getByRole('button', { name: '导出', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(format).check()
  await dialog.getByRole('button', { name: '开始导出' }).click()
  const link = dialog.getByRole('link', { name: '下载文件', exact: true })
  await expect(link).toBeVisible()
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  await dialog.getByRole('button', { name: '关闭', exact: true }).first().click()
  return download.suggestedFilename()
}

test('applications to a programme are a list, a board and a file', async ({ browser, baseURL }) => {
  const page = await deskOf(browser, 'editor', baseURL)
  await page.goto('/admin/collections/talent-applications?queue=all')
  await expect(page.getByRole('heading', { name: '项目申报', level: 1 })).toBeVisible()
  await page.getByLabel('人才项目').selectOption({ label: '外籍主播扶持计划' })
  await page.getByRole('button', { name: '查找' }).click()
  await expect(page.getByRole('rowheader', { name: /安娜·索科洛娃/ })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /阿霞讲海南/ })).toHaveCount(0)
  await expectAccessiblePart(page, '.desk-register')

  await page.getByRole('link', { name: '看板' }).click()
  const board = page.getByRole('region', { name: '看板' })
  await expect(board.getByRole('heading', { name: /待资格审核/ })).toBeVisible()
  await expect(board.getByRole('link', { name: '安娜·索科洛娃' })).toBeVisible()
  await expectAccessiblePart(page, '.desk-register')

  await page.getByRole('link', { name: '列表', exact: true }).click()
  expect(await exportList(page, 'Excel')).toMatch(/\.xlsx$/)
})

test('a lead shares a view of credit records, and an officer of the agency opens it', async ({
  browser,
  baseURL,
}) => {
  const lead = await deskOf(browser, 'registrar', baseURL)
  await lead.goto('/admin/collections/credit-records')
  await expect(lead.getByRole('link', { name: '新建' })).toBeVisible()
  await lead.goto('/admin/collections/credit-records?queue=standing&kind=breach')
  await lead.getByRole('button', { name: '保存当前条件' }).click()
  await lead.getByLabel('视图名称').fill('生效的失信记录')
  await lead.getByLabel('供本单位共用').check()
  await lead.getByRole('button', { name: '保存', exact: true }).click()
  await expect(lead.getByRole('link', { name: /生效的失信记录/ })).toBeVisible()
  await expectAccessiblePart(lead, '.desk-register')

  const other = await deskOf(browser, 'editor', baseURL)
  await other.goto('/admin/collections/talent-applications')
  await expect(other.getByRole('link', { name: /生效的失信记录/ })).toHaveCount(0)
  const approver = await deskOf(browser, 'approver', baseURL)
  await approver.goto('/admin/collections/credit-records')
  await approver.getByRole('link', { name: /生效的失信记录/ }).click()
  await expect(approver.getByLabel('记录类别')).toHaveValue('breach')
  await expect(approver.getByRole('rowheader', { name: /海口新埠岛电子商务有限公司/ }).first()).toBeVisible()
})

test('a decision on credit is a letter with a code anybody can check', async ({ browser, baseURL }) => {
  const page = await deskOf(browser, 'registrar', baseURL)
  const [letter] = await query<{ record: string; number: string; code: string }>(
    `select subject_id as record, number, code from certificates
      where kind = 'credit-records' and state = 'valid' order by issued_at limit 1`,
  )
  await page.goto(`/admin/collections/credit-records/${letter?.record}`)
  const link = page.getByRole('link', { name: new RegExp(letter?.number ?? '无') })
  await expect(link).toBeVisible()
  const pdf = await page.request.get((await link.getAttribute('href')) ?? '', {
    headers: { origin: baseURL ?? '' },
  })
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  await page.goto(`/zh/verify/${letter?.code}`)
  await expect(page.getByText('信用信息认定决定书')).toBeVisible()
})

test('what a record belongs to is named, and where it may not be read that is said', async ({
  browser,
  baseURL,
}) => {
  const [closed] = await query<{ id: string }>(
    `select id from consultations where state = 'closed' order by created_at limit 1`,
  )
  const page = await deskOf(browser, 'moderator', baseURL)
  await page.goto(`/admin/collections/consultations/${closed?.id}`)
  await expect(page.getByRole('link', { name: '海南省商务厅' })).toBeVisible()
  await expect(page.getByText('您无权查看').first()).toBeVisible()
  await expect(page.getByText(/ID: [0-9a-f]{8}/)).toHaveCount(0)
  await page.goto('/admin/collections/agencies')
  await expect(page.getByRole('link', { name: '三亚市商务局' })).toBeVisible()
  await expect(page.getByText(/^ID:/)).toHaveCount(0)
})

test('the menu stays as it was left on the screens of most offices', async ({ browser, baseURL }) => {
  const page = await deskOf(browser, 'editor', baseURL)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/admin')
  const open = page.locator('.template-default--nav-open')
  // Before it may move, the menu is as the server drew it, and is closed and opened once more.
  await expect(page.locator('.template-default--nav-animate.template-default--nav-open')).toHaveCount(1)
  await page.locator('#nav-toggler button').first().click()
  await expect(open).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { name: '我的工作' })).toBeVisible()
  await page.waitForTimeout(1_000)
  await expect(open).toHaveCount(0)
})
