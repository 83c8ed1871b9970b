import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { expect, test } from './support/test'
import type { Page } from '@playwright/test'
import { simpleParser } from 'mailparser'

import { consultationIn, forbidForeignRequests, query } from './support/site'

const fill = async (page: Page, body: string) => {
  await page.getByLabel('您的意见', { exact: false }).first().fill(body)
  await page.getByLabel('姓名或单位名称').fill('符小妹')
  await page.getByLabel('联系方式', { exact: true }).fill('13800000321')
  await page.getByLabel(/我已阅读以上告知/).check()
}

const send = (page: Page) => page.getByRole('button', { name: '提交意见' }).click()

const receiptOn = async (page: Page) => {
  await expect(page.getByRole('heading', { name: '意见已收到' })).toBeVisible()
  return (await page.locator('#receipt-code-value').innerText()).trim()
}

const storedAs = async (body: string) =>
  query<{ receipt_code: string; clause: string | null; unverified: boolean }>(
    'select receipt_code, clause, unverified from comments where body = $1',
    [body],
  )

/** The worker needs a moment. */
const mailTo = async (address: string): Promise<string> => {
  const folder = process.env.OUTBOX_DIR ?? ''
  let text = ''
  await expect
    .poll(async () => {
      const names = await readdir(folder).catch(() => [] as string[])
      const mails = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
      text = mails.find((mail) => mail.includes(address)) ?? ''
      return text !== ''
    })
    .toBe(true)
  return text
}

test('a citizen finds the consultation, comments on a clause and can look the comment up', async ({
  page,
  baseURL,
}, { project }) => {
  const foreign = forbidForeignRequests(page, baseURL ?? '')
  const body = `建议把建设标准写得更具体。（${project.name}）`
  const address = `citizen-${project.name}@mail.example`
  await page.goto('/')
  await expect(page).toHaveURL(/\/zh$/)
  await page
    .getByRole('link', { name: /直播电商和跨境电商选品中心/ })
    .first()
    .click()
  await page
    .getByRole('link', { name: /对本条提意见/ })
    .nth(2)
    .click()
  await expect(page.getByRole('heading', { name: '发表意见' })).toBeVisible()
  await fill(page, body)
  await page.getByLabel('接收回执的电子邮箱').fill(address)
  await send(page)
  const receipt = await receiptOn(page)
  expect(receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)

  const [stored] = await storedAs(body)
  expect(stored).toMatchObject({ receipt_code: receipt.replaceAll('-', ''), unverified: false })
  expect(stored?.clause).not.toBeNull()

  const mail = await simpleParser(await mailTo(address))
  expect(mail.subject).toContain(receipt)
  expect(mail.text).toContain('请妥善保存回执编号')
  expect(mail.attachments.map(({ contentType }) => contentType)).toEqual(['application/pdf'])

  await page.goto('/zh/receipts')
  await page.getByLabel('回执编号').fill(receipt.toLowerCase())
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByRole('heading', { name: '意见办理进度' })).toBeVisible()
  await expect(page.getByText(body)).toBeVisible()
  expect(foreign).toEqual([])
})

test('the receipt is a PDF', async ({ page, request }) => {
  await page.goto(`/zh/consultations/${await consultationIn('open')}/comment`)
  await fill(page, '请给我一份回执。')
  await send(page)
  const receipt = await receiptOn(page)
  const pdf = await request.get(`/zh/receipts/${receipt}/pdf`)
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  const bytes = await pdf.body()
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.toString('latin1')).toContain('NotoSansSC')
  expect(bytes.length).toBeLessThan(500_000)
})

test('an error keeps everything typed and leads to the field', async ({ page }) => {
  await page.goto(`/zh/consultations/${await consultationIn('open')}/comment`)
  await fill(page, '这一条我有看法。')
  await page.getByLabel('接收回执的电子邮箱').fill('不是邮箱')
  await send(page)
  const summary = page.getByRole('alert').or(page.locator('.errors, .summary, [tabindex="-1"]').first())
  await expect(summary.first()).toContainText('没有提交成功')
  await expect(page.getByLabel('您的意见', { exact: false }).first()).toHaveValue('这一条我有看法。')
  await expect(page.getByLabel('姓名或单位名称')).toHaveValue('符小妹')
  await page.getByLabel('接收回执的电子邮箱').fill('')
  await send(page)
  await receiptOn(page)
})

test('pressed twice, it is one comment', async ({ page }, { project }) => {
  const body = `手快点了两次。（${project.name}）`
  await page.goto(`/zh/consultations/${await consultationIn('open')}/comment`)
  await fill(page, body)
  await page.getByRole('button', { name: '提交意见' }).dblclick()
  await receiptOn(page)
  await page.goBack()
  await page.waitForLoadState()
  expect(await storedAs(body)).toHaveLength(1)
})

test('files go with the comment', async ({ page }, { project }) => {
  const body = `附上材料。（${project.name}）`
  await page.goto(`/zh/consultations/${await consultationIn('open')}/comment`)
  await fill(page, body)
  await page
    .getByLabel('附件')
    .setInputFiles([
      { name: '材料.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') },
    ])
  await send(page)
  await receiptOn(page)
  const files = await query<{ original_name: string }>(
    'select a.original_name from attachments a join comments c on c.id = a.comment_id where c.body = $1',
    [body],
  )
  expect(files).toEqual([{ original_name: '材料.pdf' }])
})

test('a closed consultation says so and how else to write', async ({ page }) => {
  await page.goto(`/zh/consultations/${await consultationIn('closed')}/comment`)
  await expect(page.getByRole('button', { name: '提交意见' })).toHaveCount(0)
  await expect(page.getByText(/截止/).first()).toBeVisible()
})

test('a published result is told to who holds the receipt', async ({ page }) => {
  const [decided] = await query<{ receipt_code: string; disposition_reason: string }>(
    `select c.receipt_code, p.disposition_reason from comments c join consultations n on n.id = c.consultation_id
      join point_members m on m.comment_id = c.id join points p on p.id = m.point_id
      where n.state = 'published' and p.state = 'decided' order by c.id, p.id limit 1`,
  )
  await page.goto(`/zh/receipts/${decided?.receipt_code}`)
  await expect(page.getByText(decided?.disposition_reason ?? '')).toBeVisible()
})

test('a wrong code is told what is wrong and keeps what was typed', async ({ page }) => {
  await page.goto('/zh/receipts')
  await page.getByLabel('回执编号').fill('2222-2222-2223')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByLabel('回执编号')).toHaveValue('2222-2222-2223')
  await expect(page.getByRole('heading', { name: '意见办理进度' })).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the whole way works, and staff see that no check was made', async ({ page }, { project }) => {
    const body = `我的手机不支持脚本。（${project.name}）`
    await page.goto('/zh')
    await page
      .getByRole('link', { name: /直播电商和跨境电商选品中心/ })
      .first()
      .click()
    await page.getByRole('link', { name: '发表意见' }).first().click()
    await fill(page, body)
    await send(page)
    await receiptOn(page)
    expect(await storedAs(body)).toMatchObject([{ unverified: true }])
  })

  test('an error comes back with everything typed', async ({ page }) => {
    await page.goto(`/zh/consultations/${await consultationIn('open')}/comment`)
    await page.getByLabel('姓名或单位名称').fill('符小妹')
    await page.getByLabel('联系方式', { exact: true }).fill('13800000321')
    await page.getByLabel('您的意见', { exact: false }).first().fill('长'.repeat(20_001))
    await page.getByLabel(/我已阅读以上告知/).check()
    await send(page)
    await expect(page.getByText(/意见过长/).first()).toBeVisible()
    await expect(page.getByLabel('姓名或单位名称')).toHaveValue('符小妹')
    await expect(page.getByLabel('您的意见', { exact: false }).first()).toHaveValue('长'.repeat(20_001))
  })
})
