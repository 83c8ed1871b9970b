import { expect, test } from './support/test'
import type { Page } from '@playwright/test'

import { MISSING_PAGES, PUBLIC_PAGES } from './support/publicPages'
import { expectAccessible, forbidForeignRequests } from './support/site'

const PHONE = { width: 390, height: 844 }
/** Also a screen of 1280 at four times its size, WCAG 1.4.10. */
const NARROWEST = { width: 320, height: 700 }
const DESKTOP = { width: 1280, height: 900 }

const expectToFit = async (page: Page, viewport: typeof PHONE) => {
  await page.setViewportSize(viewport)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `wider than ${viewport.width}`).toBeLessThanOrEqual(0)
}

/** Text at twice its size, as a browser that enlarges only text shows it, WCAG 1.4.4. */
const expectToFitEnlarged = async (page: Page) => {
  await page.setViewportSize(DESKTOP)
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await expectToFit(page, DESKTOP)
}

/** Places in a text that were not filled in, values that are none. */
const UNWRITTEN = /\{\{|\bundefined\b|\bNaN\b|\[object |Invalid Date|\bnull\b/

const judge = async (page: Page) => {
  await page.setViewportSize(PHONE)
  await expectAccessible(page)
  await expectToFit(page, NARROWEST)
  await expectToFitEnlarged(page)
  // A program is shown as it is.
  await page.locator('pre').evaluateAll((programs) => programs.forEach((program) => program.remove()))
  expect(await page.locator('body').innerText()).not.toMatch(UNWRITTEN)
}

for (const [name, address] of PUBLIC_PAGES) {
  test(`${name}: accessible, as wide as any screen, nothing from elsewhere, in both languages`, async ({
    page,
    baseURL,
  }) => {
    const foreign = forbidForeignRequests(page, baseURL ?? '')
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    const path = await address()
    for (const locale of ['zh', 'en']) {
      const response = await page.goto(`/${locale}${path}`)
      expect(response?.status()).toBe(200)
      await expect(page.locator('html')).toHaveAttribute('lang', locale === 'zh' ? 'zh-CN' : 'en')
      await judge(page)
    }
    expect(foreign).toEqual([])
    expect(errors).toEqual([])
  })
}

for (const [name, path, status] of MISSING_PAGES) {
  test(`${name}: says so with its status, in both languages`, async ({ page }) => {
    for (const locale of ['zh', 'en']) {
      expect((await page.goto(`/${locale}${path}`))?.status()).toBe(status)
      await judge(page)
    }
  })
}

test('with the colours a reader has chosen, what is chosen and what is wrong still shows', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/zh/receipts?error=unknown&code=ABC')
  const input = page.getByLabel('回执编号')
  expect(await input.evaluate((element) => getComputedStyle(element).borderTopWidth)).toBe('2px')
  await page.goto('/zh/events')
  const here = page.getByRole('navigation', { name: '主导航' }).locator('[aria-current]')
  expect(await here.evaluate((element) => getComputedStyle(element).borderBottomStyle)).not.toBe('none')
})
