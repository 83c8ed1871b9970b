import { expect, test } from './support/test'

import { act, create, deskOf, signIn, wordDraft } from './support/desk'
import { expectAccessiblePart, query } from './support/site'

const DAY = 24 * 60 * 60 * 1000

const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString()

test('signs in in Chinese, and reads English one click away', async ({ page }) => {
  await page.goto('/admin/login')
  await page.getByLabel(/电子邮件|邮箱/).fill('editor@desk.example')
  await page.getByLabel(/密码/).fill('Desk-Demo-2026')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('heading', { name: '我的工作' })).toBeVisible()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'My work' })).toBeVisible()
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.getByRole('heading', { name: '我的工作' })).toBeVisible()
  await expectAccessiblePart(page, '.desk-work')
})

test('from a Word draft to an open consultation, by four people', async ({
  browser,
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'editor', baseURL)
  const policy = await create(
    context.request,
    'policies',
    { title: '海南省跨境电商海外仓建设指引', kind: 'business-policy' },
    baseURL,
  )
  const upload = await context.request.post('/api/source-files', {
    headers: { origin: baseURL ?? '' },
    multipart: {
      file: {
        name: '海外仓指引.docx',
        mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        buffer: await wordDraft(),
      },
    },
  })
  const source = ((await upload.json()) as { doc: { id: string } }).doc.id
  const revision = await create(context.request, 'policy-revisions', { policy: policy.id, source }, baseURL)
  await page.goto(`/admin/collections/policy-revisions/${revision.id}`)
  await expect(page.getByText('加强信息服务', { exact: false }).first()).toBeVisible()
  await expect(page.getByText('（二）', { exact: false }).first()).toBeVisible()

  const consultation = await create(
    context.request,
    'consultations',
    {
      title: '关于征求海外仓建设指引意见的公告',
      policy: policy.id,
      policyRevision: revision.id,
      opensAt: inDays(0),
      closesAt: inDays(10),
      notice: '现公开征求意见。',
    },
    baseURL,
  )
  const address = `/admin/collections/consultations/${consultation.id}`
  await page.goto(address)
  // Ten days are fewer than thirty: refused until the reason is written.
  await page
    .getByRole('button', { name: /暂不能办理|更多办理|提交审核/ })
    .first()
    .click()
  await expect(page.getByText(/少于规定的30日/).first()).toBeVisible()
  await page.keyboard.press('Escape')
  const reason = '与全省部署衔接，须在月底前印发。'
  await context.request.patch(`/api/consultations/${consultation.id}`, {
    data: { shortReason: reason },
    headers: { origin: baseURL ?? '' },
  })
  await page.goto(address)
  await act(page, '提交审核')

  const reviewer = await deskOf(browser, 'reviewer', baseURL)
  await reviewer.goto('/admin')
  await expect(reviewer.getByRole('link', { name: /海外仓建设指引/ }).first()).toBeVisible()
  await reviewer.goto(address)
  await act(reviewer, '退回修改', '请补充联系电话。')

  await page.goto(address)
  await act(page, '提交审核')
  await reviewer.goto(address)
  await act(reviewer, '处室审核通过')
  const legal = await deskOf(browser, 'legal-reviewer', baseURL)
  await legal.goto(address)
  await act(legal, '合法性审核通过')
  const approver = await deskOf(browser, 'approver', baseURL)
  await approver.goto(address)
  await act(approver, '批准发布')

  // The worker opens it, and the cached public pages follow.
  await expect
    .poll(
      async () =>
        (
          await query<{ state: string }>('select state from consultations where id = $1', [consultation.id])
        )[0]?.state,
    )
    .toBe('open')
  await expect(async () => {
    await page.goto('/zh')
    await expect(page.getByRole('link', { name: '关于征求海外仓建设指引意见的公告' }).first()).toBeVisible({
      timeout: 1_000,
    })
  }).toPass()
  await page.goto(`/zh/consultations/${consultation.id}`)
  await expect(page.getByText(reason)).toBeVisible()

  const auditor = await deskOf(browser, 'auditor', baseURL)
  await auditor.goto(`${address}/timeline`)
  await expect(auditor.getByText('请补充联系电话。')).toBeVisible()
  await expect(auditor.getByText('退回修改').first()).toBeVisible()
  await expectAccessiblePart(auditor, '.desk-timeline')

  // What is out cannot be edited behind the reviewers' backs.
  const edit = await context.request.patch(`/api/consultations/${consultation.id}`, {
    data: { title: '换个标题' },
    headers: { origin: baseURL ?? '' },
  })
  expect([403, 404, 409]).toContain(edit.status())
})
