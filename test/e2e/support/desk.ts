import { expect } from '@playwright/test'
import type { APIRequestContext, Browser, BrowserContext, Page } from '@playwright/test'
import { Document, Packer, Paragraph } from 'docx'

const PASSWORD = 'Desk-Demo-2026'

/**
 * Signs a demo account in, by the part of its address before the @. Payload writes all sessions of a person at once: of
 * two windows that sign in at the same moment as the same person one is forgotten, and signs in again.
 */
export async function signIn(
  context: BrowserContext,
  name: string,
  baseURL: string | undefined,
): Promise<void> {
  const headers = { origin: baseURL ?? '' }
  await expect(async () => {
    const data = { email: `${name}@desk.example`, password: PASSWORD }
    const response = await context.request.post('/api/users/login', { data, headers })
    expect(response.status()).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 250))
    const me = (await (await context.request.get('/api/users/me', { headers })).json()) as { user: unknown }
    expect(me.user).not.toBeNull()
  }).toPass({ timeout: 20_000 })
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

/** Takes a step on the open record through its button and dialog. */
export async function act(page: Page, action: string, reason?: string): Promise<void> {
  const button = page.getByRole('button', { name: action, exact: true }).first()
  const menu = page.getByRole('button', { name: /更多办理/ })
  await expect(button.or(menu).first()).toBeVisible({ timeout: 30_000 })
  if (!(await button.isVisible())) await menu.click()
  await button.click()
  const dialog = page.getByRole('dialog')
  if (reason !== undefined) await dialog.getByLabel('理由').fill(reason)
  await dialog.getByRole('button', { name: `确认${action}` }).click()
  await expect(dialog).toHaveCount(0)
}
