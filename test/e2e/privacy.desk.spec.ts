import { expect, test } from './support/test'

import { formatReceiptCode } from '../../src/intake/receiptCode'
import { act, signIn } from './support/desk'
import { expectAccessiblePart, query } from './support/site'

type Waiting = { id: string; receipt: string; contact: string; comment: string; body: string }

const waitingFor = async (kind: string): Promise<Waiting> => {
  const [row] = await query<Waiting>(
    `select r.id, c.receipt_code as receipt, p.contact, c.id as comment, c.body
      from privacy_requests r join comments c on c.id = r.comment_id join comment_contacts p on p.comment_id = c.id
      where r.kind::text = $1 and p.contact in ('13800000047', '13800000049')`,
    [kind],
  )
  return row ?? { id: '', receipt: '', contact: '', comment: '', body: '' }
}

test('a request waits in the list, is granted, and its answer is seen by who asked', async ({
  context,
  page,
  baseURL,
}) => {
  const { id, receipt, contact, body } = await waitingFor('access')
  await signIn(context, 'editor', baseURL)
  await page.goto('/admin/collections/privacy-requests')
  await expect(page.getByText('待答复').first()).toBeVisible()
  await expect(page.getByRole('cell', { name: formatReceiptCode(receipt) }).first()).toBeVisible()
  await page.goto(`/admin/collections/privacy-requests/${id}`)
  await expect(page.getByLabel('请求说明')).toHaveValue(/生僻字/)
  await act(page, '予以办理')
  await page.goto('/zh/privacy/answer')
  await page.getByLabel('回执编号').fill(receipt)
  await page.getByLabel('提交意见时填写的电子邮箱或电话').fill(contact)
  await page.getByRole('button', { name: '查看' }).click()
  await expect(page.getByText(contact)).toBeVisible()
  await expect(page.getByText(body.slice(0, 20))).toBeVisible()
  expect(page.url()).not.toContain(contact)
})

test('a deletion granted leaves the opinion, and nobody to ask', async ({ context, page, baseURL }) => {
  const { id, comment, body } = await waitingFor('deletion')
  await signIn(context, 'reviewer', baseURL)
  await page.goto(`/admin/collections/privacy-requests/${id}`)
  await expect(page.getByRole('button', { name: '予以办理', exact: true })).toBeVisible()
  await act(page, '予以办理')
  const left = await query(
    `select c.body, c.name_masked as name, p.contact from comments c left join comment_contacts p on p.comment_id = c.id
      where c.id = $1`,
    [comment],
  )
  expect(left).toEqual([{ body, name: null, contact: null }])
})

test('personal data in a text is suggested, blacked out by a person, and hidden from others', async ({
  browser,
  context,
  page,
  baseURL,
}) => {
  const [comment] = await query<{ id: string }>(
    `update comments set body = body || '电话13912345678。' where id = (
      select c.id from comments c join consultations n on n.id = c.consultation_id
      where n.state = 'closed' and c.state = 'received' order by c.id desc limit 1) returning id`,
  )
  await signIn(context, 'editor', baseURL)
  await page.goto(`/admin/collections/comments/${comment?.id}`)
  const more = page.getByRole('button', { name: /更多办理/ })
  const redact = page.getByRole('button', { name: '遮盖', exact: false }).first()
  await expect(redact.or(more).first()).toBeVisible()
  if (!(await redact.isVisible())) await more.click()
  await redact.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('将遮盖1处')).toBeVisible()
  await expectAccessiblePart(page, 'dialog')
  await dialog.getByRole('button', { name: /^确认/ }).click()
  await expect(dialog).toHaveCount(0)

  const other = await browser.newContext({ baseURL, locale: 'zh-CN' })
  await signIn(other, 'approver', baseURL)
  const seen = await other.newPage()
  await seen.goto(`/admin/collections/comments/${comment?.id}`)
  await expect(seen.getByText('电话████').first()).toBeVisible()
  expect(await seen.content()).not.toContain('13912345678')
  await other.close()
})
