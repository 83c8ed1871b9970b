import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { chromium, expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import sharp from 'sharp'

import { qrPicture } from '../support/qrPicture'
import { act, deskOf, signIn } from './support/desk'
import { expectAccessiblePart, query } from './support/site'

const eventNamed = async (title: string) => {
  const [row] = await query<{ id: string; day: string }>(
    `select id, to_char(starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day from events where title = $1`,
    [title],
  )
  return row ?? { id: '', day: '' }
}

const guestsOf = (event: string) =>
  query<{ id: string; name: string; receipt: string }>(
    `select id, name, receipt_code as receipt from event_registrations
      where event_id = $1 and state = 'registered' order by number`,
    [event],
  )

const stateOf = async (id: string) => {
  const [row] = await query<{ state: string }>('select state from event_registrations where id = $1', [id])
  return row?.state
}

test('a door admits with a connection and without one, and nobody twice', async ({
  context,
  page,
  baseURL,
}) => {
  // The demo's event of today, whatever the hour.
  await query(
    "update events set starts_at = now() - interval '1 hour', ends_at = now() + interval '3 hours' where title = '跨境电商企业座谈会' and state <> 'held'",
  )
  const { id } = await eventNamed('跨境电商企业座谈会')
  const [first, second] = await guestsOf(id)
  await signIn(context, 'editor', baseURL)
  await page.goto(`/admin/check-in/${id}`)
  await expectAccessiblePart(page, '.door')
  const typed = page.getByLabel('输入回执编号')
  const enter = async (code: string) => {
    await typed.fill(code)
    await typed.press('Enter')
  }
  await enter(first?.receipt ?? '')
  await expect(page.locator('.door__said--in')).toContainText(first?.name ?? '?')
  await enter(first?.receipt ?? '')
  await expect(page.locator('.door__said--out')).toContainText('不能再次入场')
  await context.setOffline(true)
  await enter(second?.receipt ?? '')
  await expect(page.locator('.door__said--kept')).toContainText(second?.name ?? '?')
  await enter(second?.receipt ?? '')
  await expect(page.locator('.door__said--out')).toContainText('已经签到')
  expect(await stateOf(second?.id ?? '')).toBe('registered')
  await context.setOffline(false)
  await expect.poll(() => stateOf(second?.id ?? ''), { timeout: 20_000 }).toBe('attended')
  await expectAccessiblePart(page, '.door')
})

const enterAt = async (door: Page, code: string) => {
  await door.getByLabel('输入回执编号').fill(code)
  await door.getByLabel('输入回执编号').press('Enter')
}

test('two doors without a connection have both admitted a ticket: both are told, and the list', async ({
  browser,
  baseURL,
}) => {
  test.slow()
  const { id } = await eventNamed('跨境电商企业座谈会')
  const guest = (await guestsOf(id)).at(-1)
  const doors = [
    await deskOf(browser, 'editor', baseURL),
    await deskOf(browser, 'reviewer', baseURL),
  ] as const
  for (const door of doors) {
    await door.goto(`/admin/check-in/${id}`)
    await expect(door.getByText('网络正常')).toBeVisible()
    await door.context().setOffline(true)
    await enterAt(door, guest?.receipt ?? '')
    await expect(door.locator('.door__said--kept')).toContainText(guest?.name ?? '?')
  }
  await doors[0].context().setOffline(false)
  await expect.poll(() => stateOf(guest?.id ?? ''), { timeout: 20_000 }).toBe('attended')
  await doors[1].context().setOffline(false)
  for (const door of doors) {
    await expect(door.locator('.door__problems--loud')).toContainText(guest?.name ?? '?', { timeout: 45_000 })
  }
  await expectAccessiblePart(doors[1], '.door')
  await doors[1].goto(`/admin/collections/event-registrations/${guest?.id}`)
  await act(doors[1], '重复入场已核实', '两人同行，一人用了同一凭证，已补登记')
  await doors[1].goto(`/admin/check-in/${id}`)
  await expect(doors[1].locator('.door__problems--loud')).not.toContainText(`${guest?.name} `)
  for (const door of doors) await door.context().close()
})

/** Somebody holds a ticket before the camera: a film of one picture. */
const filmOf = async (ticket: Buffer): Promise<string> => {
  const { pixels, size } = qrPicture(ticket)
  const code = await sharp(pixels, { raw: { width: size, height: size, channels: 4 } })
    .resize(420, 420)
    .png()
    .toBuffer()
  const frame = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#dddddd' } })
    .composite([{ input: code, gravity: 'centre' }])
    .jpeg({ quality: 95 })
    .toBuffer()
  const film = path.join(mkdtempSync(path.join(tmpdir(), 'door-')), 'ticket.mjpeg')
  writeFileSync(film, Buffer.concat(Array<Buffer>(20).fill(frame)))
  return film
}

test('the camera of a door reads a ticket', async ({ request, baseURL }) => {
  const { id } = await eventNamed('跨境电商企业座谈会')
  const guest = (await guestsOf(id)).at(-1)
  const ticket = await (await request.get(`/zh/receipts/${guest?.receipt}/ticket`)).body()
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: [
      '--no-sandbox',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${await filmOf(ticket)}`,
    ],
  })
  try {
    const door = await deskOf(browser, 'editor', baseURL)
    await door.goto(`/admin/check-in/${id}`)
    await door.getByRole('button', { name: '扫码签到' }).click()
    await expect(door.locator('.door__said--in')).toContainText(guest?.name ?? '?', { timeout: 30_000 })
    expect(await stateOf(guest?.id ?? '')).toBe('attended')
  } finally {
    await browser.close()
  }
})

test('a list of guests is pasted, shown with what is wrong, and taken when confirmed', async ({
  context,
  page,
  baseURL,
}) => {
  const { id } = await eventNamed('海口直播选品大赛')
  const mark = Date.now()
  await signIn(context, 'haikou', baseURL)
  await page.goto(`/admin/collections/events/${id}`)
  await page.getByRole('button', { name: '导入嘉宾名单' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '核对名单' }).click()
  await expect(dialog.getByRole('alert')).toContainText('请先粘贴名单')
  await dialog
    .getByLabel('嘉宾名单')
    .fill(`符小妹\tguest.${mark}@invited.example\t椰风公司\n王五\t没有邮箱\t某公司`)
  await dialog.getByRole('button', { name: '核对名单' }).click()
  await expect(page.getByText('共2行：1行可以导入，1行有误。')).toBeVisible({ timeout: 30_000 })
  await expectAccessiblePart(page, '.desk-import')
  await page.getByRole('button', { name: '开始导入', exact: true }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('跳过有误的行').check()
  await form.getByRole('button', { name: '确认开始导入' }).click()
  await expect
    .poll(
      async () =>
        (
          await query<{ channel: string }>('select channel from event_registrations where email = $1', [
            `guest.${mark}@invited.example`,
          ])
        ).map(({ channel }) => channel),
      { timeout: 30_000 },
    )
    .toEqual(['invitation'])
})

test('a picture is added to an event in the panel, and the public sees it', async ({
  context,
  page,
  baseURL,
}) => {
  const { id } = await eventNamed('海口直播选品大赛')
  await signIn(context, 'haikou', baseURL)
  await page.goto(`/admin/collections/event-files/create?event=${id}`)
  const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#0d4a63' } })
    .png()
    .toBuffer()
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: '封面.png', mimeType: 'image/png', buffer: picture })
  await page.locator('#field-event input').first().fill('海口直播选品')
  await page.getByRole('option', { name: '海口直播选品大赛' }).click()
  await page.getByLabel('说明文字').fill('大赛主视觉')
  await page.getByRole('button', { name: '保存' }).click()
  await expect
    .poll(async () => (await query('select 1 from event_files where event_id = $1', [id])).length)
    .toBe(1)
  await page.goto(`/zh/events/${id}`)
  await expect(page.getByRole('img', { name: '大赛主视觉' })).toBeVisible()
})

test('what events have brought is shown and leaves as a table', async ({ context, page, baseURL }) => {
  await signIn(context, 'approver', baseURL)
  await page.goto('/admin/event-indicators')
  await expect(page.getByRole('heading', { name: '活动成效指标' })).toBeVisible()
  await expectAccessiblePart(page, '.desk-figures')
  const [held] = await query<{ year: string }>(
    "select to_char(ends_at at time zone 'Asia/Shanghai', 'YYYY') as year from events where title = '海口跨境选品周'",
  )
  await page.getByLabel('年度').selectOption(held?.year ?? '')
  await page.getByLabel('活动类型', { exact: true }).selectOption('fair')
  await page.getByRole('button', { name: '查看' }).click()
  await expect(page.getByRole('link', { name: '海口跨境选品周' })).toBeVisible()
  await expect(page.locator('.desk-figures__sums')).toContainText('286')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '导出表格' }).click()
  expect((await download).suggestedFilename()).toBe(`event-results-${held?.year}.xlsx`)
})

test('the door may use the camera, no other page may', async ({ context, baseURL }) => {
  await signIn(context, 'editor', baseURL)
  const { id } = await eventNamed('跨境电商企业座谈会')
  const door = await context.request.get(`/admin/check-in/${id}`)
  const home = await context.request.get('/admin')
  expect(door.headers()['permissions-policy']).toContain('camera=(self)')
  expect(home.headers()['permissions-policy']).toContain('camera=()')
})

test('an event dragged to another day asks for the act that moves it, and says what stands against it', async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'sanya', baseURL)
  const { id, day } = await eventNamed('三亚文旅直播周')
  await page.goto(`/admin/event-calendar?view=month&day=${day}`)
  await expectAccessiblePart(page, '.desk-calendar-view')
  const chip = page.locator('.cal-chip[draggable="true"]', { hasText: '三亚文旅直播周' })
  const cells = page.locator('.cal__day:not(.cal__day--other)')
  const target = cells.nth(day.endsWith('-10') ? 11 : 9)
  await chip.dragTo(target)
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('时间会直接改动')
  await expect(dialog.getByText(/没有发现冲突|批准人知悉|对方待定|不能批准/).first()).toBeVisible()
  await dialog.getByRole('button', { name: '改时间' }).click()
  await expect(page.getByText('已办理。')).toBeVisible()
  const moved = await eventNamed('三亚文旅直播周')
  expect(moved.day).not.toBe(day)
  expect(moved.day.slice(0, 7)).toBe(day.slice(0, 7))
  const trail = await query<{ action: string }>(
    'select action from audit_entries where subject_id = $1 order by sequence desc limit 1',
    [id],
  )
  expect(trail).toEqual([{ action: 'move' }])
})

test('an event shows its conflicts, its tools and its acts', async ({ context, page, baseURL }) => {
  await signIn(context, 'approver', baseURL)
  const { id } = await eventNamed('海南好物出海展')
  await page.goto(`/admin/collections/events/${id}`)
  await expect(page.getByRole('heading', { name: '冲突检查' })).toBeVisible()
  await expect(page.getByRole('button', { name: '批准', exact: true })).toBeVisible()
  await expect(page.getByText('报名设置')).toBeVisible()
  await expect(page.getByText('规模、经费与安全')).toBeVisible()
  await expectAccessiblePart(page, '.desk-conflicts')
})
