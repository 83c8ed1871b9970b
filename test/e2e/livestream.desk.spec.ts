import { expect, test } from './support/test'

import { beijingDay } from '../../src/legal/beijing'
import { tokenOfLink } from '../../src/links/issueLink'
import { signIn } from './support/desk'
import { expectAccessible, expectAccessiblePart, forgetLimits, query } from './support/site'

test.beforeEach(forgetLimits)

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('anybody reports a broadcast, keeps what was typed when it was wrong, and gets a receipt', async ({
    page,
  }) => {
    const words = `主播称商品能治病，${Date.now()}`
    await page.goto('/zh/report-livestream')
    await page.getByLabel('直播平台').selectOption({ index: 1 })
    await page.getByLabel('账号或直播间号').fill('某直播间')
    await page.getByLabel('所在市县').selectOption('460100')
    await page.getByLabel('发生日期').fill('2099-01-01')
    await page.getByLabel('涉及的问题').selectOption({ index: 1 })
    await page.getByLabel('看到了什么').fill(words)
    await page.getByRole('button', { name: '提交举报' }).click()
    await expect(page.getByRole('alert')).toContainText('日期不能晚于今天')
    await expect(page.getByLabel('看到了什么')).toHaveValue(words)
    await page.getByLabel('发生日期').fill(beijingDay(new Date()))
    await page.getByRole('button', { name: '提交举报' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('举报已收到')
    const [row] = await query<{ county: string; state: string }>(
      'select county_id as county, state::text from live_reports where description = $1',
      [words],
    )
    expect(row).toEqual({ county: '460100', state: 'joined' })
  })
})

test('an operator reads the notice of its link, and reports what was put right', async ({ page }) => {
  const [notice] = await query<{ link: string; id: string }>(
    `select link.id as link, c.id from live_cases c join applicant_links link
      on link.subject_id = c.id and link.purpose = 'live-notice' and link.replaced_at is null
      where c.state = 'rectifying' order by c.created_at limit 1`,
  )
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/zh/links/${tokenOfLink(notice?.link ?? '')}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('告知书')
  await expectAccessible(page)
  await page.getByLabel('已经做了哪些整改').fill('已删除相关视频并培训主播。')
  await page.getByRole('button', { name: '报送整改情况' }).click()
  await expect(page.getByText('整改情况已经收到').first()).toBeVisible()
  const [row] = await query<{ state: string }>('select state::text from live_cases where id = $1', [
    notice?.id,
  ])
  expect(row).toEqual({ state: 'rectified' })
})

test('a moderator takes the next case from the queue, and a colleague is told who has it', async ({
  context,
  page,
  browser,
  baseURL,
}) => {
  await signIn(context, 'moderator', baseURL)
  await page.goto('/admin/moderation')
  await expect(page.getByRole('heading', { name: '直播审核' })).toBeVisible()
  await expectAccessiblePart(page, '.desk-moderation')
  await page.getByRole('button', { name: /下一件/ }).click()
  await page.waitForURL(/\/admin\/moderation\/[\w-]{36}/)
  await expectAccessiblePart(page, '.desk-moderation')
  const id = page.url().split('/').at(-1)
  const [row] = await query<{ name: string }>(
    'select u.name from live_cases c join users u on u.id = c.assignee_id where c.id = $1',
    [id],
  )
  expect(row?.name).toBe('冯一鸣')
  const others = await browser.newContext({ baseURL })
  await signIn(others, 'moderator2', baseURL)
  const colleague = await others.newPage()
  await colleague.goto('/admin/moderation')
  await expect(colleague.locator('tr', { has: colleague.locator(`a[href$="${id}"]`) })).toContainText(
    '冯一鸣',
  )
  await others.close()
})
