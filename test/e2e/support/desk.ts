import { expect } from '@playwright/test'
import type { APIRequestContext, Browser, BrowserContext, Locator, Page } from '@playwright/test'
import { Document, Packer, Paragraph } from 'docx'

const PASSWORD = 'Desk-Demo-2026'

/** Signs a demo account in, by the part of its address before the @. */
export async function signIn(
  context: BrowserContext,
  name: string,
  baseURL: string | undefined,
): Promise<void> {
  const data = { email: `${name}@desk.example`, password: PASSWORD }
  const response = await context.request.post('/api/users/login', {
    data,
    headers: { origin: baseURL ?? '' },
  })
  expect(response.status()).toBe(200)
}

/** A window of its own for somebody. */
export async function deskOf(browser: Browser, name: string, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  await signIn(context, name, baseURL)
  return context.newPage()
}

/** Creates a record through REST as who is signed in. */
export async function create(
  request: APIRequestContext,
  collection: string,
  data: Record<string, unknown>,
  baseURL: string | undefined,
): Promise<{ id: string }> {
  const response = await request.post(`/api/${collection}`, { data, headers: { origin: baseURL ?? '' } })
  const body = (await response.json()) as { doc?: { id: string }; errors?: unknown }
  expect(body.errors).toBeUndefined()
  return body.doc ?? { id: '' }
}

/** A Word draft as offices write them: numbers and headings are ordinary paragraphs. */
export async function wordDraft(): Promise<Buffer> {
  const lines = [
    '海南省跨境电商海外仓建设指引（征求意见稿）',
    '为支持企业建设和使用海外仓，制定本指引。',
    '一、总体要求',
    '（一）工作目标。三年内支持建设一批设施完善的海外仓。',
    '（二）基本原则。企业自主建设，政府做好服务。',
    '二、重点工作',
    '（一）加强信息服务。定期发布海外仓名录。',
    '（二）优化通关流程。推广海外仓备案无纸化。',
  ]
  const document = new Document({ sections: [{ children: lines.map((text) => new Paragraph(text)) }] })
  return Packer.toBuffer(document)
}

/** Follows a link of a list of Payload's, which while it loads puts its own address back over the one that was asked for. */
export async function follow(page: Page, link: Locator): Promise<void> {
  const address = (await link.getAttribute('href')) ?? ''
  const isThere = (url: URL) => url.pathname === address
  await expect(async () => {
    if (!isThere(new URL(page.url()))) await link.click({ timeout: 10_000 })
    await page.waitForURL(isThere, { timeout: 10_000 })
  }).toPass()
}

/** Opens the dialog of a step on the open record. */
export async function openAct(page: Page, action: string): Promise<Locator> {
  const button = page.getByRole('button', { name: action, exact: true }).first()
  const menu = page.getByRole('button', { name: /更多办理/ })
  await expect(button.or(menu).first()).toBeVisible()
  if (!(await button.isVisible())) await menu.click()
  await button.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  return dialog
}

/** Confirms what was entered in the dialog of a step. */
export async function confirmAct(dialog: Locator, action: string): Promise<void> {
  await dialog.getByRole('button', { name: `确认${action}` }).click()
  await expect(dialog).toHaveCount(0)
}

/** Takes a step on the open record through its button and dialog. */
export async function act(page: Page, action: string, reason?: string): Promise<void> {
  const dialog = await openAct(page, action)
  if (reason !== undefined) await dialog.getByLabel('理由').fill(reason)
  await confirmAct(dialog, action)
}
