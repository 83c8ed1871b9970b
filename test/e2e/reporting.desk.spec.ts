import { expect, test } from './support/test'
import type { Page } from '@playwright/test'

import { tokenOfLink } from '../../src/links/issueLink'
import { beijingDay } from '../../src/legal/beijing'
import { signIn } from './support/desk'
import { expectAccessible, expectAccessiblePart, query } from './support/site'

const holderLink = async (table: 'parks' | 'trademark_stations'): Promise<string> => {
  const [row] = await query<{ link: string }>(
    `select link.id as link from ${table} entry join applicant_links link
      on link.subject_id = entry.id and link.purpose = 'report' and link.replaced_at is null
      where entry.state = 'accredited' order by entry.created_at limit 1`,
  )
  return `/zh/links/${tokenOfLink(row?.link ?? '')}`
}

const onPhone = (page: Page) => page.setViewportSize({ width: 390, height: 844 })

test('a station writes a service into its ledger from a phone, and takes it back', async ({ page }) => {
  await onPhone(page)
  await page.goto(await holderLink('trademark_stations'))
  await expectAccessible(page)
  const client = `海口示范${Date.now()}有限公司`
  await page.getByLabel(/^服务日期/).fill(beijingDay(new Date()))
  await page.getByLabel(/^服务对象/).fill(client)
  await page.getByLabel(/^服务事项/).selectOption({ label: '品牌培育' })
  await page.getByLabel(/^指导人员/).fill('王慧敏')
  await page.getByLabel(/^服务内容和结果/).fill('讲解品牌名称的选择。')
  await page.getByRole('button', { name: '记入台账' }).click()
  await expect(page.getByRole('status').filter({ hasText: '已记入服务台账' })).toBeVisible()
  const entry = page.locator('.holder-service', { hasText: client })
  await entry.getByRole('link', { name: '撤回这条记录' }).click()
  await page.locator('.holder-service', { hasText: client }).getByLabel(/^原因/).fill('登记有误')
  await expectAccessible(page)
  await page.getByRole('button', { name: '撤回这条记录' }).click()
  await expect(page.getByRole('status').filter({ hasText: '已撤回' })).toBeVisible()
  await expect(page.locator('.holder-service', { hasText: client })).toHaveCount(0)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a park is told of a figure that has jumped, keeps what it typed, and hands its quarter in', async ({
    page,
  }) => {
    await onPhone(page)
    await page.goto(await holderLink('parks'))
    const figures = [
      [/^期末入驻企业数/, '64'],
      [/^本季跨境电商进出口额/, '18000'],
      [/^其中出口额/, '6200'],
      [/^期末从业人数/, '750'],
      [/^入驻率/, '92'],
    ] as const
    for (const [label, value] of figures) await page.getByLabel(label).fill(value)
    await page.getByRole('button', { name: '提交', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('变动超过一半')
    await expect(page.getByLabel(/^本季跨境电商进出口额/)).toHaveValue('18000')
    await page.getByLabel(/^变动说明/).fill('两家头部企业入驻并开展海外仓业务。')
    await page.getByRole('button', { name: '提交', exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: '已提交' })).toBeVisible()
    const [row] = await query<{ state: string; trade: number }>(
      `select state::text, (values->>'quarterTrade')::int as trade from register_returns
        where register = 'parks' and state <> 'missed' order by period desc limit 1`,
    )
    expect(row).toEqual({ state: 'submitted', trade: 18000 })
  })
})

test('an officer answers a checklist on the spot and hands the visit in', async ({
  context,
  page,
  baseURL,
}) => {
  const [base] = await query<{ id: string }>(
    `select id from enterprises where state = 'filed' and county_id = '460100' order by created_at limit 1`,
  )
  await signIn(context, 'haikou', baseURL)
  const planned = await page.request.post(`/api/workflow/enterprises/${base?.id}`, {
    headers: { origin: baseURL ?? '' },
    data: {
      action: 'plan-inspection',
      input: { kind: 'routine', plannedOn: beijingDay(new Date()), inspectors: '林晓、陈志强' },
    },
  })
  expect(planned.status()).toBe(200)
  const [visit] = await query<{ id: string }>(
    `select id from inspections where record = $1 and state = 'planned'`,
    [base?.id],
  )
  await page.goto(`/admin/collections/inspections/${visit?.id}`)
  const rows = page.locator('.desk-checklist tbody tr')
  const count = await rows.count()
  expect(count).toBeGreaterThan(3)
  for (let index = 0; index < count; index += 1) {
    await rows.nth(index).getByLabel('符合', { exact: true }).check()
  }
  await page.setInputFiles('input[type="file"]', {
    name: '现场.png',
    mimeType: 'image/png',
    buffer: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    ),
  })
  await expect(page.locator('.desk-photos li')).toHaveCount(1)
  await expectAccessiblePart(page, '.desk-checklist')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText(`已填 ${count} 项，共 ${count} 项`)).toBeVisible()
  await page.getByRole('button', { name: '提交核查情况' }).click()
  await page.getByLabel('符合要求', { exact: true }).check()
  await page.getByRole('dialog').getByRole('button', { name: '提交核查情况' }).click()
  await expect(page.getByText('待确认').first()).toBeVisible()
})

test('the list of returns shows how far each period has come', async ({ context, page, baseURL }) => {
  await signIn(context, 'registrar', baseURL)
  await page.goto('/admin/collections/register-returns')
  await expect(page.getByRole('heading', { name: '报送进度' })).toBeVisible()
  await expectAccessiblePart(page, '.desk-returns')
})
