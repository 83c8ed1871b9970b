import { expect, test } from './support/test'
import type { Page } from '@playwright/test'

import { consultationIn, expectAccessible, forgetLimits, query } from './support/site'
import { eventNamed } from './support/publicPages'

test.beforeEach(forgetLimits)

const programme = async () => {
  const [row] = await query<{ id: string }>(
    "select id from talent_programmes where state = 'open' order by id limit 1",
  )
  return `/talent/${row?.id}`
}

const at = (address: string) => () => Promise.resolve(address)

/** Forms, and a control somebody has filled in before sending the rest empty. */
const FORMS: [name: string, address: () => Promise<string>, typed: string][] = [
  ['a comment', async () => `/consultations/${await consultationIn('open')}/comment`, '#name'],
  ...[
    'enterprises',
    'service-providers',
    'trademark-stations',
    'parks',
    'livestream-bases',
    'selection-centres',
  ].map((register): (typeof FORMS)[number] => [
    `an application to ${register}`,
    at(`/apply/${register}`),
    '#contactName',
  ]),
  ['an application to a programme', programme, '#contactPhone'],
  [
    'a registration',
    async () => `/events/${await eventNamed('海南跨境电商年度峰会')}/register`,
    '#organisation',
  ],
  ['a report of a broadcast', at('/report-livestream'), '#roomText'],
  ['a request about one’s data', at('/privacy'), '#contact'],
  ['a request for a repair', at('/credit/repair'), '#contact'],
]

const send = async (page: Page) => {
  // Past what a browser checks by itself, as one that checks nothing.
  await page.locator('form.form').evaluate((form: HTMLFormElement) => {
    form.noValidate = true
  })
  await page.locator('form.form button[type=submit]').click()
}

/** Links whose control is not there or cannot be typed in. */
const leadingNowhere = (links: Element[]) =>
  links
    .map((link) => link.getAttribute('href')?.slice(1) ?? '')
    .filter((target) => {
      const control = document.getElementById(target)
      control?.focus()
      return !control || document.activeElement !== control
    })

for (const [name, address, typed] of FORMS) {
  test(`${name} with nothing in it is told what is missing, field by field, in both languages`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const locale of ['zh', 'en']) {
      await page.goto(`/${locale}${await address()}`)
      await page.locator(typed).fill('符小妹')
      await send(page)
      const summary = page.locator('#error-summary')
      await expect(summary).toBeFocused()
      await expect(page.locator(typed)).toHaveValue('符小妹')
      const links = summary.getByRole('link')
      const first = (await links.first().getAttribute('href')) ?? ''
      await links.first().click()
      await expect(page.locator(`[id="${first.slice(1)}"]`)).toBeFocused()
      expect(await links.evaluateAll(leadingNowhere)).toEqual([])
      await expectAccessible(page)
      await page.setViewportSize({ width: 320, height: 700 })
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0)
    }
  })
}
