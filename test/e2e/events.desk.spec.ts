import { expect, test } from '@playwright/test'

import { signIn } from './support/desk'
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
