import { expect, test } from './support/test'
import type { Page } from '@playwright/test'

import { signIn } from './support/desk'
import { consultationIn, expectAccessiblePart, query } from './support/site'
import { submit } from './support/submit'

const ruleOf = async (act: string) =>
  (
    await query<{ id: string }>(
      `select id from defence_rules where act::text = $1 and kind = 'deny' order by created_at limit 1`,
      [act],
    )
  )[0]?.id ?? ''

const choose = async (page: Page, field: string, option: string) => {
  await page.locator(`#field-${field}`).getByRole('combobox').click()
  await page
    .getByRole('option', { name: option })
    .or(page.locator('.rs__option', { hasText: option }))
    .first()
    .click()
}

const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true }).click()

test('the guardian sees what came in and which rule was hit how often', async ({
  context,
  page,
  baseURL,
}) => {
  await submit(context.request, {
    consultation: await consultationIn('open'),
    body: '建议把海外仓也纳入支持范围。',
    baseURL,
  })
  await signIn(context, 'security-admin', baseURL)
  await page.goto('/admin/collections/defence-rules')
  await expect(page.getByRole('heading', { name: '近1小时收到的意见' })).toBeVisible()
  await expect(page.getByRole('img', { name: /按来源渠道 · [1-9]/ })).toBeVisible()
  await expect(
    page
      .getByText('近1小时3次')
      .or(page.getByText(/近24小时\d{2}次/))
      .first(),
  ).toBeVisible()
  await expectAccessiblePart(page, '.desk-arrivals')
})

test('a phrase denied in the browser is marked by the worker, and the hit is counted', async ({
  context,
  page,
  baseURL,
}) => {
  const phrase = `代刷好评${Date.now()}`
  await signIn(context, 'security-admin', baseURL)
  await page.goto('/admin/collections/defence-rules/create')
  await choose(page, 'kind', '拦截名单')
  await choose(page, 'act', '意见中的词句')
  await page.getByLabel('拦截内容').fill(phrase)
  await save(page)
  await expect(page).toHaveURL(/defence-rules\/[0-9a-f-]{36}/)
  const consultation = await consultationIn('open')
  const id = await submit(context.request, { consultation, body: `长期${phrase}，价格从优。`, baseURL })
  const suspect = async () =>
    (await query<{ suspect: boolean }>('select suspect from comments where id = $1', [id]))[0]?.suspect
  expect(await suspect()).toBe(false)
  await expect.poll(suspect).toBe(true)
  await page.reload()
  await expect(page.getByText('近1小时1次')).toBeVisible()
})

test('a wrong rule is refused with a sentence, and what was typed stays', async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'security-admin', baseURL)
  await page.goto(`/admin/collections/defence-rules/${await ruleOf('sender-address')}`)
  const field = page.getByLabel('拦截内容')
  await field.fill('203.0.113.0/4')
  await save(page)
  await expect(page.getByText(/网段/).filter({ hasText: /8/ }).first()).toBeVisible()
  await expect(field).toHaveValue('203.0.113.0/4')
  const [kept] = await query<{ value: string }>('select value from defence_rules where id = $1', [
    await ruleOf('sender-address'),
  ])
  expect(kept).toEqual({ value: '203.0.113.0/24' })
})

test('nobody who decides on comments sets the rules', async ({ context, page, baseURL }) => {
  await signIn(context, 'reviewer', baseURL)
  const answer = await page.goto('/admin/collections/defence-rules')
  expect(answer?.status()).toBe(404)
  expect((await context.request.get('/api/defence-rules')).status()).toBe(403)
})
