import { expect, test } from './support/test'
import type { Browser, Page } from '@playwright/test'

import { eventNamed } from './support/publicPages'
import { expectAccessible, forgetLimits, query } from './support/site'

test.beforeEach(forgetLimits)

const monthNow = async (): Promise<string> => {
  const [row] = await query<{ month: string }>(
    "select to_char(starts_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month from events where title = '海南跨境电商年度峰会'",
  )
  return row?.month ?? ''
}

const fill = async (page: Page, email: string) => {
  await page.getByLabel('姓名').fill('符小妹')
  await page.getByLabel('电子邮箱').fill(email)
  await page.getByLabel('午餐').selectOption('素食')
  await page.getByLabel(/我已阅读以上告知/).check()
}

const addressOf = (project: string, what: string) => `${what}.${project}.${Date.now()}@visitors.example`

const rowOf = async (email: string) => {
  const [row] = await query<{ state: string; receipt_code: string; unverified: boolean }>(
    'select state, receipt_code, unverified from event_registrations where email = $1',
    [email],
  )
  return row
}

const withoutScript = async (browser: Browser, baseURL: string | undefined) =>
  (await browser.newContext({ baseURL, locale: 'zh-CN', javaScriptEnabled: false })).newPage()

test('somebody finds an event, registers, and gets a ticket', async ({ page }, { project }) => {
  const email = addressOf(project.name, 'ticket')
  await page.goto(`/zh/events?month=${await monthNow()}`)
  await page.getByRole('link', { name: /海南跨境电商年度峰会/ }).click()
  await page.getByRole('link', { name: '我要报名' }).click()
  await fill(page, email)
  await page.getByRole('button', { name: '提交报名' }).click()
  await expect(page.getByRole('heading', { name: '已收到报名' })).toBeVisible()
  await expectAccessible(page)
  const row = await rowOf(email)
  expect(row).toMatchObject({ state: 'registered', unverified: false })
  // The receipt comes by mail; with it, one finds ticket and standing.
  await page.goto(`/zh/receipts/${row?.receipt_code}`)
  await expect(page.getByText('您已成功报名。')).toBeVisible()
  await expectAccessible(page)
  const ticket = await page.request.get(`/zh/receipts/${row?.receipt_code}/ticket`)
  expect(ticket.headers()['content-type']).toBe('application/pdf')
})

test('without a script: the calendar turns, the form keeps what was typed, and registers', async ({
  browser,
  baseURL,
}, { project }) => {
  const email = addressOf(project.name, 'plain')
  const page = await withoutScript(browser, baseURL)
  await page.goto('/zh/events')
  await page.getByRole('link', { name: /下个月/ }).click()
  await page.getByRole('link', { name: /上个月/ }).click()
  await page.getByLabel('活动类型').selectOption('summit')
  await page.getByRole('button', { name: '查找' }).click()
  await expect(page).toHaveURL(/kind=summit/)
  await page.goto(`/zh/events/${await eventNamed('海南跨境电商年度峰会')}/register`)
  // Good enough for a browser.
  await fill(page, 'nobody@visitors')
  await page.getByRole('button', { name: '提交报名' }).click()
  await expect(page.getByRole('alert')).toContainText('电子邮箱格式不正确')
  await expect(page.getByLabel('姓名')).toHaveValue('符小妹')
  await page.getByLabel('电子邮箱').fill(email)
  await page.getByRole('button', { name: '提交报名' }).click()
  await expect(page.getByRole('heading', { name: '已收到报名' })).toBeVisible()
  expect(await rowOf(email)).toMatchObject({ state: 'registered', unverified: true })
})

test('a full event puts on the waiting list, and says so beforehand', async ({ page }, { project }) => {
  const email = addressOf(project.name, 'waits')
  const event = await eventNamed('东盟买家选品对接会')
  await page.goto(`/zh/events/${event}`)
  await page.getByRole('link', { name: '登记候补' }).click()
  await expect(page.getByText(/名额已满。提交后列入候补名单/)).toBeVisible()
  await page.getByLabel('姓名').fill('符小妹')
  await page.getByLabel('电子邮箱').fill(email)
  await page.getByLabel(/我已阅读以上告知/).check()
  await page.getByRole('button', { name: '提交报名' }).click()
  await expect(page.getByRole('heading', { name: '已收到报名' })).toBeVisible()
  const row = await rowOf(email)
  expect(row?.state).toBe('waiting')
  await page.goto(`/zh/receipts/${row?.receipt_code}`)
  await expect(page.getByText(/位次不晚于第\d+位/)).toBeVisible()
})

test('an address that is registered already is answered just as a new one', async ({ page }, { project }) => {
  const event = await eventNamed('海南跨境电商年度峰会')
  const answers: string[] = []
  const email = addressOf(project.name, 'known')
  for (const address of [email, email.toUpperCase().replace('@VISITORS.EXAMPLE', '@visitors.example')]) {
    await page.goto(`/zh/events/${event}/register`)
    await fill(page, address)
    await page.getByRole('button', { name: '提交报名' }).click()
    await expect(page.getByRole('heading', { name: '已收到报名' })).toBeVisible()
    answers.push(`${page.url()} ${await page.locator('main').innerText()}`)
  }
  expect(answers[1]).toBe(answers[0])
})

test('a shared event has a picture in each language, and says so to those who read links', async ({
  request,
}) => {
  const event = await eventNamed('海南跨境电商年度峰会')
  for (const locale of ['zh', 'en']) {
    const page = await (await request.get(`/${locale}/events/${event}`)).text()
    expect(page).toMatch(
      new RegExp(`property="og:image" content="http[^"]+/${locale}/events/${event}/share.png"`),
    )
    expect(page).toContain('name="twitter:card" content="summary_large_image"')
    const picture = await request.get(`/${locale}/events/${event}/share.png`)
    expect(picture.headers()['content-type']).toBe('image/png')
    expect((await picture.body()).readUInt32BE(16)).toBe(1200)
  }
  const hidden = await eventNamed('三亚文旅直播周')
  expect((await request.get(`/zh/events/${hidden}/share.png`)).status()).toBe(404)
})

test('what the public may not see is not there', async ({ request }) => {
  const hidden = await eventNamed('三亚文旅直播周')
  for (const path of [
    `/zh/events/${hidden}`,
    `/zh/events/${hidden}/register`,
    `/zh/events/${hidden}/calendar.ics`,
  ]) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
  expect(await (await request.get('/zh/events/feed.ics')).text()).not.toContain('三亚文旅直播周')
})

test('the calendar files are such, in both languages', async ({ request }) => {
  const event = await eventNamed('海南跨境电商年度峰会')
  for (const path of [`/en/events/${event}/calendar.ics`, '/zh/events/feed.ics?kind=summit']) {
    const answer = await request.get(path)
    expect(answer.headers()['content-type']).toContain('text/calendar')
    expect(await answer.text()).toContain(`UID:${event}@`)
  }
})
