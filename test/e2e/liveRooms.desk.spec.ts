import { addDays, addHours } from 'date-fns'

import { expect, test } from './support/test'

import { create, signIn } from './support/desk'
import { expectAccessiblePart, query } from './support/site'

const SRT = `1
00:00:01,000 --> 00:00:03,000
大家晚上好

2
00:00:05,000 --> 00:00:08,000
想便宜的请扫码转账
`

/** A page's keys answer once its script has: pressed until they do. */
const pressUntil = async (press: () => Promise<void>, hasAnswered: () => Promise<void>) =>
  expect(async () => {
    await press()
    await hasAnswered()
  }).toPass()

test('a text handed in with the wrong broadcast is withdrawn, with what the rules made of it', async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'moderator', baseURL)
  const [host] = await query<{ room: string; streamer: string }>(
    `select r.id as room, s.id as streamer from live_rooms r join streamers s on s.operator_id = r.operator_id
      where r.county_id = '460100' and s.state = 'verified' order by r.created_at limit 1`,
  )
  const startsAt = addDays(new Date(), 9)
  const { id } = await create(
    page.request,
    'broadcasts',
    {
      title: `晚间专场 ${Date.now()}`,
      room: host?.room,
      streamer: host?.streamer,
      startsAt: startsAt.toISOString(),
      endsAt: addHours(startsAt, 2).toISOString(),
    },
    baseURL,
  )
  const uploaded = await page.request.post(`/api/broadcast-texts/broadcasts/${id}`, {
    headers: { origin: baseURL ?? '' },
    multipart: { file: { name: '讲解.srt', mimeType: 'text/plain', buffer: Buffer.from(SRT) } },
  })
  expect(uploaded.status()).toBe(201)
  const reportOf = () =>
    query<{ state: string }>(
      `select state::text from live_reports where broadcast_id = $1 and channel = 'rule'`,
      [id],
    )
  await expect.poll(reportOf).toEqual([{ state: 'joined' }])

  await page.goto(`/admin/collections/broadcasts/${id}/texts`)
  await expect(page.locator('.desk-findings')).toContainText('扫码转账')
  await expect(page.locator('.desk-reader')).toContainText('大家晚上好')
  await page.getByRole('button', { name: '撤回这份文字' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('讲解.srt')
  await dialog.getByLabel('理由').fill('这是另一场的字幕，传错了')
  await dialog.getByRole('button', { name: '确认撤回这份文字' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('还没有文字。可以上传字幕或评论导出。')).toBeVisible()
  await expect(page.locator('.desk-findings')).toContainText('规则没有命中')
  await expectAccessiblePart(page, '.desk-moderation')
  expect(await reportOf()).toEqual([{ state: 'withdrawn' }])
})

test('who puts a rule in force has it look at the last days, and sees how far it is', async ({
  context,
  page,
  browser,
  baseURL,
}) => {
  const authors = await browser.newContext({ baseURL })
  await signIn(authors, 'senior-moderator', baseURL)
  const name = `产地用语 ${Date.now()}`
  const { id } = await create(
    authors.request,
    'text-rules',
    {
      name,
      kind: 'keywords',
      severity: 'notice',
      policyCode: '行为规范26',
      topic: 'other',
      scopes: ['title'],
      words: '产地溯源',
      variants: [],
    },
    baseURL,
  )
  const tried = await authors.request.post(`/api/workflow/text-rules/${id}`, {
    headers: { origin: baseURL ?? '' },
    data: { action: 'try-out' },
  })
  expect(tried.status()).toBe(200)
  await authors.close()

  await signIn(context, 'senior-moderator2', baseURL)
  await page.goto(`/admin/collections/text-rules/${id}`)
  await page.getByRole('button', { name: '启用', exact: true }).click()
  const dialog = page.getByRole('dialog')
  const days = dialog.getByLabel(/同时检查最近几天/)
  await days.fill('900')
  await dialog.getByRole('button', { name: '确认启用' }).click()
  await expect(dialog.getByRole('alert')).toContainText('1至366')
  await expect(days).toHaveValue('900')
  await days.fill('7')
  await dialog.getByRole('button', { name: '确认启用' }).click()
  await expect(dialog).toHaveCount(0)
  const scans = page.locator('.desk-past-scans')
  await expect(scans).toContainText('已生成线索 1 条')
  await expect(scans).toContainText(/已检查 \d+ 场，共 \d+ 场/)
  await expectAccessiblePart(page, '.desk-past-scans')
  const reports = await query<{ title: string }>(
    `select b.title from rule_reports p join broadcasts b on b.id = p.broadcast_id where p.rule_id = $1`,
    [id],
  )
  expect(reports).toEqual([{ title: '芒果产地溯源专场' }])
})

test('a moderator patrols a room on no file without the mouse, and keeps what was typed when it is wrong', async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'moderator', baseURL)
  await page.goto('/admin/patrol')
  const form = page.getByRole('form', { name: '巡查未登记的直播间' })
  const platform = form.getByLabel('平台')
  await expect(platform).toBeVisible()
  await expectAccessiblePart(page, '.desk-moderation')
  await pressUntil(
    () => page.keyboard.press('r'),
    () => expect(platform).toBeFocused({ timeout: 500 }),
  )
  await page.keyboard.press('ArrowDown')
  await expect(platform).toHaveValue('douyin')
  await page.keyboard.press('Tab')
  const room = `夜市小店 ${Date.now()}`
  await page.keyboard.type(room)
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect(form.getByLabel('所在市县')).toHaveValue('460100')
  await page.keyboard.press('Tab')
  await page.keyboard.type('live.example')
  await page.keyboard.press('Enter')
  await expect(form.getByText('链接应当以 http:// 或者 https:// 开头。')).toBeVisible()
  await expect(form.getByLabel('直播间号、账号或名称')).toHaveValue(room)
  const url = form.getByLabel('链接（可不填）')
  await expect(url).toBeFocused()
  await expectAccessiblePart(page, '.desk-moderation')
  await page.keyboard.press('Home')
  await page.keyboard.type('https://')
  await expect(url).toHaveValue('https://live.example')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/admin\/patrol-room\/[\w-]{36}/)
  await expect(page.getByRole('heading', { name: room, level: 1 })).toBeVisible()
  await expectAccessiblePart(page, '.desk-moderation')

  const note = page.getByLabel('看到、听到了什么')
  await pressUntil(
    () => page.keyboard.press('f'),
    () => expect(note).toBeFocused({ timeout: 500 }),
  )
  const words = `主播称面膜包治百病 ${Date.now()}`
  await note.fill(words)
  await page.locator('.desk-patrol select').selectOption('commerce')
  await note.press('Control+Enter')
  await expect(page.locator('.desk-findings')).toContainText(words)
  const [row] = await query<{ channel: string; state: string; room_text: string }>(
    'select channel::text, state::text, room_text from live_reports where description = $1',
    [words],
  )
  expect(row).toEqual({ channel: 'patrol', state: 'joined', room_text: room })
  await page.getByRole('link', { name: '返回巡查清单' }).click()
  await expect(page.getByRole('link', { name: room })).toBeVisible()
})
