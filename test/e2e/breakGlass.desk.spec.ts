import { expect, test } from './support/test'

import { act, deskOf } from './support/desk'
import { expectAccessiblePart, query } from './support/site'

/** The demo has one application that was filed in an emergency and not looked at: this runs once. */
test('what one person has forced is looked at by another, and never by the same', async ({
  browser,
  baseURL,
}) => {
  const [forced] = await query<{ id: string; name: string }>(
    `select id, name from enterprises where second_look = 'open' order by created_at limit 1`,
  )
  const address = `/admin/collections/enterprises/${forced?.id}`

  const who = await deskOf(browser, 'registrar', baseURL)
  await who.goto(address)
  await who.getByRole('button', { name: /更多办理/ }).click()
  await expect(who.getByText('复核确认：暂不能办理')).toBeVisible()

  const other = await deskOf(browser, 'approver', baseURL)
  await other.goto('/admin')
  await expect(other.getByRole('link', { name: new RegExp(forced?.name ?? '无') }).first()).toBeVisible()
  await other.goto(address)
  await act(other, '复核确认', '停航公告和出口单证均已核对，情况属实。')
  await other.goto(`${address}/timeline`)
  await expect(other.getByText('停航公告和出口单证均已核对，情况属实。')).toBeVisible()
  await expect(other.getByText('应急备案').first()).toBeVisible()
  await expectAccessiblePart(other, '.desk-timeline')
  await other.goto('/admin')
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(other.getByRole('link', { name: new RegExp(forced?.name ?? '无') })).toHaveCount(0)
})
