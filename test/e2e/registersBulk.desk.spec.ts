import { expect, test } from '@playwright/test'

import { signIn } from './support/desk'
import { expectAccessiblePart } from './support/site'

test.use({ locale: 'en-GB' })

test('the same act on several records answers for each, in English', async ({ context, page, baseURL }) => {
  await signIn(context, 'registrar', baseURL)
  await context.addCookies([{ name: 'payload-lng', value: 'en', url: baseURL ?? '' }])
  await page.goto('/admin/collections/service-providers?queue=all')
  await expect(page.getByRole('heading', { name: 'Compliance service providers', level: 1 })).toBeVisible()
  await page.getByLabel('Select page', { exact: true }).check()
  const bar = page.getByRole('group', { name: /chosen/ })
  const claim = bar.getByRole('button', { name: /^Claim/ })
  await expect(claim).toBeVisible()
  await claim.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Confirm/ }).click()
  await expect(dialog.getByRole('status')).toContainText(/1 done/i)
  await expect(dialog.locator('.desk-results li')).toHaveCount(2)
  await expectAccessiblePart(page, '.desk-results')
  await dialog.getByRole('button', { name: /Back to/ }).click()
  await expect(page.locator('tbody tr').filter({ hasText: '三亚海棠' })).toContainText('郑晓岚')
})
