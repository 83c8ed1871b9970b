import { expect, test } from './support/test'

import { act, deskOf } from './support/desk'
import { expectAccessiblePart, query } from './support/site'

const NAME = '儋州洋浦湾跨境电商产业园'

/** The demo has one park that one of two divisions has passed: this runs once. */
test('a park goes to the leader once the second division has passed it, and stands with a new certificate', async ({
  browser,
  baseURL,
}) => {
  const [park] = await query<{ id: string }>('select id from parks where name = $1', [NAME])
  const address = `/admin/collections/parks/${park?.id}`

  const legal = await deskOf(browser, 'legal-reviewer', baseURL)
  await legal.goto(address)
  await expect(legal.locator('.desk-joint')).toContainText(
    '会审进度：法规处室会审通过；尚待：业务处室会审通过',
  )
  const menu = legal.getByRole('button', { name: /更多办理|暂不能办理/ })
  if (await menu.isVisible()) await menu.click()
  await expect(legal.getByRole('button', { name: '法规处室会审通过', exact: true })).toHaveCount(0)

  const division = await deskOf(browser, 'reviewer', baseURL)
  await division.goto('/admin')
  await expect(division.getByRole('link', { name: new RegExp(NAME) }).first()).toBeVisible()
  await division.goto(address)
  await expect(division.locator('.desk-joint')).toBeVisible()
  await expectAccessiblePart(division, '.desk-actions')
  await act(division, '业务处室会审通过', '进出口额和入驻企业数已核实。')
  await expect(division.getByText('待审定升级').first()).toBeVisible()
  await expect(division.locator('.desk-joint')).toHaveCount(0)

  const leader = await deskOf(browser, 'approver', baseURL)
  await leader.goto(address)
  await act(leader, '审定升级为省级', '符合省级园区条件。')
  await expect(leader.getByText('已认定').first()).toBeVisible()
  await leader.reload()
  const certificates = leader.locator('.desk-files', { hasText: '证明文件' }).getByRole('listitem')
  await expect(certificates).toHaveCount(2)
  const [level] = await query<{ level: string }>('select level::text from parks where id = $1', [park?.id])
  expect(level).toEqual({ level: 'province' })
})
