import { expect, test } from './support/test'

import { tokenOfLink } from '../../src/links/issueLink'
import { expectAccessible, query } from './support/site'

/** The demo has one application that was returned: this runs once. */
test('the link of a mail opens the form again, once', async ({ page }) => {
  const [returned] = await query<{ link: string; id: string }>(
    `select l.id as link, l.subject_id as id from applicant_links l join enterprises e on e.id = l.subject_id
      where l.purpose = 'correct' and l.used_at is null and e.state = 'returned' order by l.created_at limit 1`,
  )
  await page.goto(`/zh/links/${tokenOfLink(returned?.link ?? '')}`)
  await expect(page.getByRole('heading', { name: '补正申请' })).toBeVisible()
  await expect(page.getByText('快递业务经营许可证号及有效期').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('快递业务经营许可证号').fill('国邮20260001A')
  await page.getByRole('button', { name: '重新提交' }).click()
  // A number says little without its day: what was typed stays, and what is missing is asked for.
  await expect(page.getByText('请填写“快递许可有效期至”。').first()).toBeVisible()
  await expect(page.getByLabel('快递业务经营许可证号')).toHaveValue('国邮20260001A')
  await page.getByLabel('快递许可有效期至').fill('2029-06-30')
  await page.getByRole('button', { name: '重新提交' }).click()
  await expect(page.getByRole('heading', { name: '已提交' })).toBeVisible()
  const [row] = await query<{ state: string; permit: string }>(
    'select state, express_permit as permit from enterprises where id = $1',
    [returned?.id],
  )
  expect(row).toEqual({ state: 'submitted', permit: '国邮20260001A' })
  const again = await page.goto(`/zh/links/${tokenOfLink(returned?.link ?? '')}`)
  expect(again?.status()).toBe(410)
})
