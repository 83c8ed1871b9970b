import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { Client } from 'pg'

/** Runs one query on the site's own database, to look behind the page. */
export async function query<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}

/** All of the suite comes from one address: what others have sent is not counted against the next. */
export const forgetLimits = () => query('delete from rate_limits')

export async function consultationIn(state: 'open' | 'closed' | 'published'): Promise<string> {
  const [row] = await query<{ id: string }>(
    'select id from consultations where state = $1 order by created_at limit 1',
    [state],
  )
  return row?.id ?? ''
}

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const findViolations = async (page: Page, part: string, tags: string[]): Promise<string[]> => {
  // Evaluated, not added as a script: the page's own policy stays as it is.
  await page.evaluate(axe.source)
  return page.evaluate(
    async ({ part, tags }) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(part, { runOnly: tags })
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      )
    },
    { part, tags },
  )
}

/** Asserts that axe finds nothing of WCAG 2.2 AA, nor against good practice, on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await findViolations(page, 'html', [...WCAG_22_AA, 'best-practice'])).toEqual([])
}

/** The same of our own part of an admin view; the frame around it is Payload's. */
export async function expectAccessiblePart(page: Page, part: string): Promise<void> {
  await expect(page.locator(part).first()).toBeVisible()
  expect(await findViolations(page, part, WCAG_22_AA)).toEqual([])
}

/** Fails the test when the page asks for anything outside its own origin. */
export function forbidForeignRequests(page: Page, baseURL: string): string[] {
  const foreign: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(baseURL) && !/^(data|blob):/.test(url)) foreign.push(url)
  })
  return foreign
}
