import { expect, test } from './support/test'

import { beijingDay } from '../../src/legal/beijing'
import { act, confirmAct, create, deskOf, openAct } from './support/desk'
import { query } from './support/site'

test('rights are lent for a time, used in the lender’s name, and taken back', async ({
  browser,
  baseURL,
}) => {
  const [borrower] = await query<{ id: string }>('select id from users where email = $1', [
    'danzhou2@desk.example',
  ])
  const [record] = await query<{ id: string; name: string }>(
    `select id, name from service_providers where county_id = '460200' and state = 'submitted' order by id limit 1`,
  )
  const address = `/admin/collections/service-providers/${record?.id}`

  const lender = await deskOf(browser, 'sanya', baseURL)
  const today = `${beijingDay(new Date())}T12:00:00.000+08:00`
  const { id } = await create(
    lender.request,
    'delegations',
    {
      delegate: borrower?.id,
      roles: ['county-officer'],
      counties: ['460200'],
      firstDay: today,
      lastDay: today,
      reason: '外出培训一天',
    },
    baseURL,
  )

  const page = await deskOf(browser, 'danzhou2', baseURL)
  const hidden = await page.goto(address)
  expect(hidden?.status()).not.toBe(500)
  await expect(page.getByText(record?.name ?? '')).toHaveCount(0)
  await page.goto(`/admin/collections/delegations/${id}`)
  await act(page, '接受委托')
  await expect(page.getByText('生效', { exact: true }).first()).toBeVisible()

  await page.goto(address)
  const menu = page.getByRole('button', { name: /更多办理/ })
  await expect(menu).toBeVisible()
  await menu.click()
  await page.getByRole('button', { name: '签注意见', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('您将代蔡明哲办理')
  await dialog.getByLabel('理由').fill('电话核对了办公地址。')
  await dialog.getByRole('button', { name: '确认签注意见' }).click()
  await expect(dialog).toHaveCount(0)
  await page.goto(`${address}/timeline`)
  await expect(page.getByText('许家乐（代蔡明哲）')).toBeVisible()

  // What is open on the desk when the rights are taken back can be done no longer.
  await page.goto(address)
  const late = await openAct(page, '签注意见')
  await late.getByLabel('理由').fill('补充：已收到租赁合同。')
  await lender.goto(`/admin/collections/delegations/${id}`)
  await act(lender, '撤销委托')
  await expect(lender.getByText('已撤销', { exact: true }).first()).toBeVisible()
  await late.getByRole('button', { name: '确认签注意见' }).click()
  await expect(late.getByRole('alert')).toBeVisible()
  await expect(late.getByLabel('理由')).toHaveValue('补充：已收到租赁合同。')
  await page.goto(address)
  await expect(page.getByText(record?.name ?? '')).toHaveCount(0)
  await page.goto(`/admin/collections/delegations/${id}`)
  await expect(page.getByText('已撤销', { exact: true }).first()).toBeVisible()
})

test('whoever keeps the roles takes a delegation back for the one who is away, and says why', async ({
  browser,
  baseURL,
}) => {
  const [borrower] = await query<{ id: string }>('select id from users where email = $1', [
    'danzhou2@desk.example',
  ])
  const lender = await deskOf(browser, 'sanya2', baseURL)
  const day = `${beijingDay(new Date())}T12:00:00.000+08:00`
  const loan = {
    delegate: borrower?.id,
    roles: ['county-officer'],
    counties: ['460200'],
    firstDay: day,
    lastDay: day,
    reason: '临时出差',
  }
  const { id } = await create(lender.request, 'delegations', loan, baseURL)
  const keeper = await deskOf(browser, 'security-admin', baseURL)
  await keeper.goto(`/admin/collections/delegations/${id}`)
  const dialog = await openAct(keeper, '撤销委托（安全管理员）')
  await expect(dialog.getByRole('button', { name: '确认撤销委托（安全管理员）' })).toBeDisabled()
  await dialog.getByLabel('理由').fill('委托人已调离，不再承担该项工作。')
  await confirmAct(dialog, '撤销委托（安全管理员）')
  await expect(keeper.getByText('已撤销', { exact: true }).first()).toBeVisible()
  await lender.goto(`/admin/collections/delegations/${id}/timeline`)
  await expect(lender.getByText('委托人已调离，不再承担该项工作。')).toBeVisible()
})
