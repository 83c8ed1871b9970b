import { expect, test } from './support/test'

import { act, deskOf, openAct } from './support/desk'
import { enterEnterprise } from './support/counter'
import { query } from './support/site'

const escalations = (record: string) =>
  query<{ account: string; state: string }>(
    `select split_part(u.email, '@', 1) as account, o.state::text as state from outbox o
      join users u on u.id::text = o.content->>'user'
      where o.content->>'template' = 'work-escalation' and o.content->'records' ? $1`,
    [record],
  )

const raised = async (record: string) => {
  const rows = await query<{ action: string }>(
    `select action from audit_entries where subject_id = $1 and action = 'escalate'`,
    [record],
  )
  return rows.length
}

test('work whose time is over is raised once to the one above, who gives it to somebody', async ({
  browser,
  baseURL,
}) => {
  const officer = await deskOf(browser, 'haikou', baseURL)
  const name = `海口逾期${Date.now()}贸易有限公司`
  const record = await enterEnterprise(officer.request, { name, baseURL })
  // Five working days pass.
  await query(
    `update enterprises set due_at = now() - interval '1 day', escalate_at = now() - interval '1 hour', remind_at = null where id = $1`,
    [record],
  )
  await expect.poll(() => escalations(record)).toEqual([{ account: 'registrar', state: 'sent' }])

  const registrar = await deskOf(browser, 'registrar', baseURL)
  await registrar.goto(`/admin/collections/enterprises/${record}`)
  await expect(registrar.locator('.desk-clock').first()).toContainText('逾期')
  const dialog = await openAct(registrar, '分派')
  const colleague = dialog.getByRole('option', { name: /王海川/ })
  await dialog.getByLabel('承办人').selectOption((await colleague.getAttribute('value')) ?? '')
  await dialog.getByRole('button', { name: '确认分派' }).click()
  await expect(dialog).toHaveCount(0)
  await registrar.goto(`/admin/collections/enterprises/${record}/timeline`)
  await expect(registrar.getByText('逾期督办')).toHaveCount(1)

  const assigned = await deskOf(browser, 'haikou2', baseURL)
  await assigned.goto(`/admin/collections/enterprises/${record}`)
  await act(assigned, '核验通过')
  // The worker has been round several times since.
  expect(await raised(record)).toBe(1)
  expect(await escalations(record)).toHaveLength(1)
})
