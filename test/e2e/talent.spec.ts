import { expect, test } from './support/test'
import type { Page } from '@playwright/test'

import { tokenOfLink } from '../../src/links/issueLink'
import { expectAccessible, forbidForeignRequests, forgetLimits, query } from './support/site'

test.beforeEach(forgetLimits)

const programmeNamed = async (title: string) => {
  const [row] = await query<{ id: string }>('select id from talent_programmes where title = $1', [title])
  return row?.id ?? ''
}

const fill = async (page: Page, name: string) => {
  await page.getByLabel('申报人姓名（或名称）').fill(name)
  await page.getByLabel('联系电话').fill('13800000599')
  await page.getByLabel('电子邮箱').fill('applicant@talent.example')
  await page.getByLabel('国籍').fill('泰国')
  await page.getByLabel('泰语').check()
  await page.getByLabel('工作许可有效期至').fill('2028-01-31')
  await page.getByLabel('直播计划').fill('每周两场泰语直播，介绍海南咖啡。')
  await page.getByLabel('护照号码').fill('DEMO00599')
  await page.getByLabel('所在市县').selectOption('460100')
  await page.getByLabel(/我已阅读上述说明/).check()
}

const send = (page: Page) => page.getByRole('button', { name: '提交申请' }).click()

test('programmes are listed, and each says who may apply and how it is scored', async ({ page, baseURL }) => {
  const foreign = forbidForeignRequests(page, baseURL ?? '')
  await page.goto('/zh')
  await page.getByRole('link', { name: '人才项目' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('人才项目')
  await expectAccessible(page)
  await page.getByRole('link', { name: '外籍主播扶持计划' }).click()
  await expect(page.getByText('工作许可有效期应至2027年6月30日以后。')).toBeVisible()
  await expect(page.getByText('相互不知对方评分')).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/en/talent/${await programmeNamed('外籍主播扶持计划')}`)
  await expect(page.getByLabel('Nationality')).toBeVisible()
  await expectAccessible(page)
  expect(foreign).toEqual([])
})

test('one that is being scored takes no applications', async ({ page }) => {
  await page.goto(`/zh/talent/${await programmeNamed('2026年度优秀电商主播评选')}`)
  // By the time a phone comes here, somebody at a desk may have brought the programme to its published list.
  await expect(
    page.getByText('申报已截止。').or(page.getByRole('heading', { name: '拟入选名单公示' })),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: '提交申请' })).toHaveCount(0)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('an applicant puts right what is wrong, with everything kept, and gets a receipt', async ({ page }, {
    project,
  }) => {
    const name = `阿南（${project.name}）`
    await page.goto(`/zh/talent/${await programmeNamed('外籍主播扶持计划')}`)
    await fill(page, name)
    // A browser takes it for an address.
    await page.getByLabel('电子邮箱').fill('applicant@talent')
    await send(page)
    await expect(page.getByRole('alert')).toContainText('电子邮箱')
    // The form stands far down the page: without a script, too, one comes back to what is wrong with it.
    await expect(page.getByRole('alert')).toBeInViewport()
    await expect(page.getByLabel('直播计划')).toHaveValue('每周两场泰语直播，介绍海南咖啡。')
    await expect(page.getByLabel('泰语')).toBeChecked()

    await page.getByLabel('电子邮箱').fill('applicant@talent.example')
    await send(page)
    const code = (await page.locator('#receipt-code-value').innerText()).trim()
    const [row] = await query<{ state: string; answers: Record<string, unknown> }>(
      'select state::text, answers from talent_applications where receipt_code = $1',
      [code.replaceAll('-', '')],
    )
    expect(row).toMatchObject({ state: 'submitted', answers: { nationality: '泰国', languages: ['泰语'] } })

    await page.goto('/zh/receipts')
    await page
      .getByLabel(/回执编号/)
      .first()
      .fill(code)
    await page.getByRole('button', { name: /查询/ }).first().click()
    await expect(page.getByText('待资格审核').first()).toBeVisible()

    await page.getByRole('button', { name: '撤回申请' }).click()
    await expect(page.getByRole('status')).toContainText('办理链接已发送')
    const [link] = await query<{ id: string }>(
      `select l.id from applicant_links l join talent_applications a on a.id = l.subject_id
        where a.receipt_code = $1 and l.purpose = 'withdraw'`,
      [code.replaceAll('-', '')],
    )
    await page.goto(`/zh/links/${tokenOfLink(link?.id ?? '')}`)
    await expect(page.getByRole('heading', { name: '撤回申请' })).toBeVisible()
    await page.getByRole('button', { name: '确认撤回' }).click()
    await expect(page.getByText('已撤回。')).toBeVisible()
    const [after] = await query<{ state: string }>(
      'select state::text from talent_applications where receipt_code = $1',
      [code.replaceAll('-', '')],
    )
    expect(after?.state).toBe('withdrawn')
  })
})
