import { test as base } from '@playwright/test'

export { expect } from '@playwright/test'

/** A test whose windows for others are closed after it: left open, they go on asking the server under the next test. */
export const test = base.extend<{ closed: void }>({
  closed: [
    async ({ browser }, use) => {
      await use()
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    { auto: true },
  ],
})
