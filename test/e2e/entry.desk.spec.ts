import { mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

import { expect, test } from './support/test'
import sharp from 'sharp'

import { formatReceiptCode } from '../../src/intake/receiptCode'
import { addDays, beijingDay } from '../../src/legal/beijing'
import { signIn } from './support/desk'
import { consultationIn, expectAccessiblePart, query } from './support/site'

/** A scan as the office's machine makes it. */
const scanned = async (): Promise<string> => {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'scan-')), '来信扫描.png')
  const paper = { width: 620, height: 877, channels: 3 as const, background: '#f7f5ee' }
  await writeFile(file, await sharp({ create: paper }).png().toBuffer())
  return file
}

test('a letter is typed in by keyboard alone, with its scan, and the next sheet is ready', async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'editor', baseURL)
  const consultation = await consultationIn('open')
  const scan = await scanned()
  await page.goto('/admin/enter-comment')
  const form = page.locator('.desk-entry__form')
  await expect(form).toBeVisible()
  await expectAccessiblePart(page, '.desk-entry')

  // What stays for the pile is chosen once.
  await page.getByLabel(/^征求意见/).selectOption(consultation)
  const words = `键盘登记${Date.now()}，建议第二条写明范围。`
  const tabTo = (label: RegExp) =>
    expect
      .poll(
        async () => {
          await page.keyboard.press('Tab')
          return page
            .getByLabel(label)
            .first()
            .evaluate((element) => element === document.activeElement)
        },
        { intervals: [10], message: `Tab reaches ${label.source}` },
      )
      .toBe(true)
  await page.getByLabel(/^征求意见/).focus()
  await tabTo(/^姓名或单位/)
  await page.keyboard.type('符小妹')
  await tabTo(/^联系电话/)
  await page.keyboard.type('海口市美兰区某路1号')
  await tabTo(/^针对条款/)
  await page.keyboard.type('二')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await tabTo(/^意见内容/)
  await page.keyboard.type(words)
  // Asked for ahead of the key that opens it: the browser is told so by a message of its own, which may come too late.
  const chooser = page.waitForEvent('filechooser')
  await tabTo(/^扫描件/)
  await page.keyboard.press('Enter')
  await (await chooser).setFiles(scan)
  await expect(page.getByText('来信扫描.png', { exact: true })).toBeVisible()
  await page.keyboard.press('Control+Enter')

  const recent = page.locator('.desk-entry__columns')
  await expect(recent.getByText('已登记').first()).toBeVisible()
  await expect(page.getByLabel(/^姓名或单位/)).toHaveValue('')
  await expect(page.getByLabel(/^征求意见/)).toHaveValue(consultation)
  await expectAccessiblePart(page, '.desk-entry')
  const [row] = await query<Record<string, unknown>>(
    `select c.channel::text, c.clause is not null as placed, p.name, c.receipt_code as receipt,
        (select count(*)::int from attachments a where a.comment_id = c.id) as files
      from comments c join comment_contacts p on p.comment_id = c.id where c.body = $1`,
    [words],
  )
  expect(row).toMatchObject({ channel: 'letter', placed: true, name: '符小妹', files: 1 })
  await expect(page.getByText(formatReceiptCode(String(row?.receipt))).first()).toBeVisible()
})

test('a wrong postmark is told beside its field, and everything typed stays', async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'editor', baseURL)
  await page.goto('/admin/enter-comment')
  await page.getByLabel(/^征求意见/).selectOption(await consultationIn('open'))
  await page.getByLabel(/^邮戳日期/).fill(addDays(beijingDay(new Date()), 3))
  await page.getByLabel(/^意见内容/).fill('邮戳有误的来信')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('#entry-postmarkedOn-error')).toContainText('邮戳日期晚于收到日期')
  await expect(page.getByLabel(/^邮戳日期/)).toBeFocused()
  await expect(page.getByLabel(/^意见内容/)).toHaveValue('邮戳有误的来信')
})
