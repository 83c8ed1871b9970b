import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import sharp from 'sharp'

import { qrPicture } from '../support/qrPicture'
import { act, deskOf, signIn } from './support/desk'
import { expectAccessiblePart, query } from './support/site'
import { expect, test } from './support/test'

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
  await expect.poll(() => stateOf(second?.id ?? '')).toBe('attended')
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
  await expect.poll(() => stateOf(guest?.id ?? '')).toBe('attended')
  await doors[1].context().setOffline(false)
  for (const door of doors) {
    await expect(door.locator('.door__problems--loud')).toContainText(guest?.name ?? '?')
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
    await expect(door.locator('.door__said--in')).toContainText(guest?.name ?? '?')
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
  await expect(page.getByText('共2行：1行可以导入，1行有误。')).toBeVisible()
  await expectAccessiblePart(page, '.desk-import')
  await page.getByRole('button', { name: '开始导入', exact: true }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('跳过有误的行').check()
  await form.getByRole('button', { name: '确认开始导入' }).click()
  await expect
    .poll(async () =>
      (
        await query<{ channel: string }>('select channel from event_registrations where email = $1', [
          `guest.${mark}@invited.example`,
        ])
      ).map(({ channel }) => channel),
    )
    .toEqual(['invitation'])
})

const pictureFile = async (colour: string) => ({
  name: '封面.png',
  mimeType: 'image/png',
  buffer: await sharp({ create: { width: 900, height: 600, channels: 3, background: colour } })
    .png()
    .toBuffer(),
})

/** The form of a new file, once it knows the event it is for. */
const openFileForm = async (page: Page, event: { id: string; title: string }) => {
  await page.goto(`/admin/collections/event-files/create?event=${event.id}`)
  await expect(page.locator('#field-event')).toContainText(event.title)
  await expect(page.getByText('单个文件不超过 20 MB')).toBeVisible()
}

test('a picture is added to an event in the panel, and the public sees it once somebody else has, shared links too', async ({
  browser,
  context,
  page,
  baseURL,
}) => {
  const title = '海口直播选品大赛'
  const { id } = await eventNamed(title)
  const caption = `大赛主视觉 ${Date.now()}`
  await signIn(context, 'haikou2', baseURL)
  await openFileForm(page, { id, title })
  await page.locator('input[type="file"]').setInputFiles(await pictureFile('#ff8800'))
  await page.getByLabel('说明文字').fill(caption)
  await page.getByRole('button', { name: '保存' }).click()
  await expect
    .poll(async () => (await query('select 1 from event_files where caption = $1', [caption])).length)
    .toBe(1)
  const shown = page.getByRole('img', { name: caption })
  await page.goto(`/zh/events/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(shown).toHaveCount(0)
  const colleague = await deskOf(browser, 'haikou', baseURL)
  await colleague.goto(`/admin/collections/events/${id}`)
  await act(colleague, '审看图片和资料')
  await expect(async () => {
    await page.goto(`/zh/events/${id}`)
    await expect(shown).toHaveCount(1, { timeout: 1_000 })
  }).toPass()
  await shown.scrollIntoViewIfNeeded()
  await expect
    .poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0)
  const after = await (await page.request.get(`/zh/events/${id}/share.png`)).body()
  const [pixel] = [
    ...(await sharp(after)
      .extract({ left: 1180, top: 600, width: 1, height: 1 })
      .removeAlpha()
      .raw()
      .toBuffer()),
  ]
  expect(pixel).toBeGreaterThan(240)
})

test('a file that is no picture is refused in plain words, and the form keeps what was typed', async ({
  context,
  page,
  baseURL,
}) => {
  const title = '海口直播选品大赛'
  const event = await eventNamed(title)
  await signIn(context, 'haikou2', baseURL)
  for (const [file, sentence] of [
    [
      { name: '程序.png', mimeType: 'image/png', buffer: Buffer.from('MZ, not a picture') },
      '“程序.png”不是可以上传的文件',
    ],
    [{ ...(await pictureFile('#0d4a63')), name: '坏图.png' }, '“坏图.png”已损坏'],
  ] as const) {
    await openFileForm(page, { id: event.id, title })
    const buffer = file.name === '坏图.png' ? file.buffer.subarray(0, 60) : file.buffer
    await page.locator('input[type="file"]').setInputFiles({ ...file, buffer })
    await page.getByLabel('说明文字').fill('不该出现的图')
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByText(sentence)).toBeVisible()
    await expect(page.getByLabel('说明文字')).toHaveValue('不该出现的图')
  }
  expect(await query("select 1 from event_files where caption = '不该出现的图'")).toEqual([])
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

test('a dialog on an event’s page sends itself by keyboard, and never the event around it', async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'editor', baseURL)
  const { id } = await eventNamed('三亚文旅直播周')
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(new URL(request.url()).pathname)
  })
  await page.goto(`/admin/collections/events/${id}`)
  await page.getByRole('button', { name: '复制为新活动' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('首场开始时间').fill('2027-06-01T10:00')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page).not.toHaveURL(new RegExp(`${id}$`))
  expect(sent).toContain(`/api/event-copies/${id}`)
  expect(sent).not.toContain(`/api/events/${id}`)
  // Others look for the event by its title.
  const copy = new URL(page.url()).pathname.split('/').at(-1)
  await query(`update events set title = title || '（复制）' where id = $1`, [copy])
})

test('what a guest answered stands below the question', async ({ context, page, baseURL }) => {
  const [guest] = await query<{ id: string; event: string }>(
    `select r.id, r.event_id as event from event_registrations r join events e on e.id = r.event_id
      where e.published_at is not null and e.takes_registrations and e.capacity is not null limit 1`,
  )
  const asked = 'bd5f1f6e0d6d4b0e'
  await query(
    `insert into events_questions (_order, _parent_id, id, label, kind) values (9, $1, $2, '是否需要同声传译', 'yes-no')
      on conflict do nothing`,
    [guest?.event, asked],
  )
  await query('update event_registrations set answers = $2 where id = $1', [guest?.id, { [asked]: true }])
  await signIn(context, 'editor', baseURL)
  await page.goto(`/admin/collections/event-registrations/${guest?.id}`)
  const answer = page.locator('dl div', { hasText: '是否需要同声传译' })
  await expect(answer.getByRole('definition')).toHaveText('是')
})

test('on a phone the calendar says whole dates; without a mouse an event is moved by its button', async ({
  browser,
  baseURL,
}) => {
  const { id, day } = await eventNamed('三亚文旅直播周')
  // Somebody whom no other test signs in as: two who sign in as one at once may lose a session.
  const page = await deskOf(browser, 'sanya2', baseURL)
  await page.setViewportSize({ width: 390, height: 800 })
  for (const view of ['month', 'week', 'list']) {
    await page.goto(`/admin/event-calendar?view=${view}&day=${day}`)
    await expectAccessiblePart(page, '.desk-calendar-view')
    const [year, month, date] = day.split('-').map(Number)
    await expect(page.getByText(`${year}年${month}月${date}日`).first()).toBeVisible()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  }
  const move = page.getByRole('button', { name: '改时间: 三亚文旅直播周' })
  await move.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('时间会直接改动')
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(dialog).toBeHidden()
  expect((await eventNamed('三亚文旅直播周')).day).toBe(day)
  expect(id).not.toBe('')
  await page.context().close()
})

test('a day of the calendar is where a new event begins', async ({ context, page, baseURL }) => {
  await signIn(context, 'danzhou2', baseURL)
  await page.goto('/admin/event-calendar?view=month&day=2027-03-10')
  await page.locator('[data-day="2027-03-18"]').hover()
  await page.getByRole('link', { name: '在2027年3月18日新建活动' }).click()
  await expect(page.locator('#field-startsAt')).toHaveValue('2027-03-18T09:00')
  await expect(page.locator('#field-endsAt')).toHaveValue('2027-03-18T17:00')
})

test('an invited guest answers by the link of the mail what the list left empty', async ({
  browser,
  context,
  page,
  baseURL,
}) => {
  const { id } = await eventNamed('海南跨境电商年度峰会')
  const email = `asked.${Date.now()}@invited.example`
  await signIn(context, 'editor2', baseURL)
  await page.goto(`/admin/collections/events/${id}`)
  await page.getByRole('button', { name: '导入嘉宾名单' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('嘉宾名单').fill(`符小妹 <${email}>`)
  await dialog.getByRole('button', { name: '核对名单' }).click()
  await expect(page.getByText('1行全部可以导入。')).toBeVisible()
  await page.getByRole('button', { name: '开始导入', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '确认开始导入' }).click()
  const rowOf = async () => {
    const [row] = await query<{ receipt: string; answers: object }>(
      'select receipt_code as receipt, answers from event_registrations where email = $1',
      [email],
    )
    return row
  }
  await expect.poll(async () => (await rowOf())?.receipt).toBeTruthy()
  const guest = await browser.newContext({ baseURL, locale: 'zh-CN', javaScriptEnabled: false })
  const receipt = await guest.newPage()
  await receipt.goto(`/zh/receipts/${(await rowOf())?.receipt}`)
  await expect(receipt.getByRole('heading', { name: '主办方需要了解' })).toBeVisible()
  await receipt.getByLabel('午餐').selectOption('素食')
  await receipt.getByRole('button', { name: '提交', exact: true }).click()
  await expect(receipt.getByText('已收到您的回答')).toBeVisible()
  await expect(receipt.getByRole('heading', { name: '主办方需要了解' })).toBeHidden()
  expect(Object.values((await rowOf())?.answers ?? {})).toContain('素食')
  await guest.close()
})
