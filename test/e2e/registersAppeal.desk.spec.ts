import { expect, test } from './support/test'

import { act, deskOf } from './support/desk'
import { query } from './support/site'

const NAME = '儋州那大网络贸易有限公司'

/** The demo has one appeal: this runs once. */
test('an appeal is judged by the leader who did not revoke, and the enterprise stands again under a new number', async ({
  browser,
  baseURL,
  page,
}) => {
  const [entry] = await query<{ id: string; number: string }>(
    'select id, number from enterprises where name = $1',
    [NAME],
  )
  const address = `/admin/collections/enterprises/${entry?.id}`
  const first = await deskOf(browser, 'approver', baseURL)
  await first.goto(address)
  await first.getByRole('button', { name: /暂不能办理|更多办理/ }).click()
  await expect(first.getByText('撤销原决定，恢复备案：暂不能办理')).toBeVisible()

  const second = await deskOf(browser, 'approver2', baseURL)
  await second.goto(address)
  await expect(second.getByText('我公司已搬至镇内新址').first()).toBeVisible()
  await act(second, '撤销原决定，恢复备案', '住所变更已补办，恢复备案。')
  await expect(second.getByText('已备案').first()).toBeVisible()

  const [after] = await query<{ number: string }>('select number from enterprises where id = $1', [entry?.id])
  expect(after?.number).not.toBe(entry?.number)
  const certificates = await query<{ code: string; state: string }>(
    'select code, state::text from certificates where subject_id = $1 order by issued_at',
    [entry?.id],
  )
  expect(certificates.map(({ state }) => state)).toEqual(['withdrawn', 'valid'])
  await page.goto(`/zh/verify/${certificates[0]?.code}`)
  await expect(page.getByText('已撤销').first()).toBeVisible()
  await page.goto(`/zh/verify/${certificates[1]?.code}`)
  await expect(page.getByText('有效').first()).toBeVisible()
})
