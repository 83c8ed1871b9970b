import { expect, test } from './support/test'
import type { Browser, Page } from '@playwright/test'

import { tokenOfLink } from '../../src/links/issueLink'
import { act, create, deskOf } from './support/desk'
import { expectAccessible, expectAccessiblePart, forgetLimits, query } from './support/site'

/** Two of them are asked, the third stands in. */
const PANEL = ['legal-reviewer', 'registrar', 'senior-moderator'] as const

const DAY = 24 * 60 * 60 * 1000

const dataOf = (title: string, panel: readonly string[]) => ({
  title,
  titleEn: 'New Streamers',
  kind: 'selection',
  description: '面向从业两年以内的主播。',
  opensAt: new Date(Date.now() - DAY).toISOString(),
  closesAt: new Date(Date.now() + DAY).toISOString(),
  quota: 1,
  reviewersEach: 2,
  publicityDays: 5,
  panel,
  awardTitle: '电商主播新人证书',
  awardTitleEn: 'New Streamer',
  awardText: '{{name}}获评电商主播新人，特发此证。',
  awardTextEn: '{{name}} has been named a New Streamer.',
  questions: [{ key: 'account', label: '直播账号', labelEn: 'Account', kind: 'text', required: true }],
  criteria: [
    { key: 'content', label: '内容质量', labelEn: 'Content', weight: 60, maximum: 100 },
    { key: 'conduct', label: '诚信守法', labelEn: 'Conduct', weight: 40, maximum: 100 },
  ],
})

const accountsOf = async (names: readonly string[]) => {
  const rows = await query<{ id: string }>('select id from users where email = any($1) order by email', [
    names.map((name) => `${name}@desk.example`),
  ])
  return rows.map(({ id }) => id)
}

/** Drafted, read and published by three people; what takes them to the panel is tried in other tests. */
const publish = async (browser: Browser, title: string, baseURL: string | undefined): Promise<string> => {
  const editor = await deskOf(browser, 'editor', baseURL)
  const data = dataOf(title, await accountsOf(PANEL))
  const { id } = await create(editor.request, 'talent-programmes', data, baseURL)
  for (const [name, action] of [
    ['editor', 'submit'],
    ['reviewer', 'pass-review'],
    ['approver', 'publish'],
  ] as const) {
    const page = await deskOf(browser, name, baseURL)
    const answer = await page.request.post(`/api/workflow/talent-programmes/${id}`, {
      headers: { origin: baseURL ?? '' },
      data: { action },
    })
    expect(answer.status()).toBe(200)
    await page.context().close()
  }
  await editor.context().close()
  return id
}

const phoneOf = async (browser: Browser, baseURL: string | undefined): Promise<Page> => {
  const context = await browser.newContext({
    baseURL,
    locale: 'zh-CN',
    viewport: { width: 390, height: 844 },
    acceptDownloads: true,
  })
  return context.newPage()
}

const stateOf = async (programme: string) => {
  const [row] = await query<{ state: string }>(
    'select state::text as state from talent_programmes where id = $1',
    [programme],
  )
  return row?.state
}

/** What opens and closes by itself does so when the worker comes round. */
const untilState = (programme: string, state: string) => expect.poll(() => stateOf(programme)).toBe(state)

const sent = (page: Page) => expect(page.locator('#receipt-code-value')).toBeVisible()

const apply = async (page: Page, programme: string, name: string) => {
  await page.goto(`/zh/talent/${programme}`)
  await expectAccessible(page)
  await page.getByLabel('申报人姓名（或名称）').fill(name)
  await page.getByLabel('联系电话').fill('13800000611')
  await page.getByLabel('电子邮箱').fill('newcomer@talent.example')
  await page.getByLabel('直播账号').fill('阿椰的直播间')
  await page.getByLabel('所在市县').selectOption('460100')
  await page.getByLabel(/我已阅读上述说明/).check()
  await page.getByRole('button', { name: '提交申请' }).click()
  await sent(page)
}

const object = async (page: Page, programme: string, name: string) => {
  await page.goto(`/zh/talent/${programme}`)
  await page.getByRole('link', { name: '提出异议' }).click()
  await page.getByLabel('异议人姓名').fill('符海燕')
  await page.getByLabel('联系电话').fill('13800000612')
  await page.getByLabel('电子邮箱').fill('watcher@talent.example')
  await page.getByLabel('异议对象').selectOption({ label: name })
  await page.getByLabel('异议内容和依据').fill('直播账号的注册人不是本人。')
  await page.getByLabel(/我已阅读上述说明/).check()
  await page.getByRole('button', { name: '提交异议' }).click()
  await sent(page)
}

/** Whom reviews of the programme wait for, by the part of the address before the @. */
const findWaiting = async (programme: string) => {
  const rows = await query<{ account: string }>(
    `select split_part(u.email, '@', 1) as account from talent_scores s join users u on u.id = s.owner_id
      where s.programme_id = $1 and s.state = 'assigned' order by s.created_at, s.id`,
    [programme],
  )
  return rows.map(({ account }) => account)
}

const openTask = async (page: Page, name: string) => {
  await page.goto('/admin')
  const task = page.locator('.desk-task', { hasText: name })
  await expect(task.locator('.desk-clock')).toBeVisible()
  await task.getByRole('link', { name }).click()
  await page.getByRole('link', { name: '前往评分' }).click()
  await expect(page.getByRole('button', { name: '退回任务' })).toBeVisible()
}

const handBack = async (browser: Browser, account: string, baseURL: string | undefined, name: string) => {
  const page = await deskOf(browser, account, baseURL)
  await openTask(page, name)
  const reason = page.getByLabel(/^退回理由/)
  // A button that stands there from the server does nothing until its script has come.
  await expect(async () => {
    await page.getByRole('button', { name: '退回任务' }).click({ timeout: 2_000 })
    await expect(reason).toBeVisible({ timeout: 2_000 })
  }).toPass()
  const send = page.getByRole('button', { name: '确认退回' })
  await expect(send).toBeDisabled()
  await reason.fill('出差两周，无法按期评分。')
  await send.click()
  await expect(page.getByText('这项评审任务已经结束。')).toBeVisible()
  await page.context().close()
}

/** From My work to the sheet that is handed in. */
const score = async (browser: Browser, account: string, baseURL: string | undefined, name: string) => {
  const page = await deskOf(browser, account, baseURL)
  await openTask(page, name)
  await expectAccessiblePart(page, '.desk-talent__desk')
  await page.getByRole('button', { name: '我没有利益关系，开始评分' }).click()
  await page.getByLabel(/^内容质量/).fill('88')
  await page.getByLabel(/^诚信守法/).fill('92')
  await page.getByRole('button', { name: '提交评分', exact: true }).click()
  await expect(page.getByText('您的评分已提交并密封。')).toBeVisible()
  await page.context().close()
}

type Certificate = { code: string; number: string }

const certificateOf = async (record: string): Promise<Certificate> => {
  const [row] = await query<Certificate>(
    `select code, number from certificates where subject_id = $1 and state = 'valid'`,
    [record],
  )
  return row ?? { code: '', number: '' }
}

/** What the link of a letter opens. */
const letterOf = async (page: Page, record: string) => {
  const [link] = await query<{ id: string }>(
    `select id from applicant_links where subject_id = $1 and purpose = 'certificate' and replaced_at is null`,
    [record],
  )
  const answer = await page.request.get(`/zh/links/${tokenOfLink(link?.id ?? '')}`)
  return { type: answer.headers()['content-type'], bytes: (await answer.body()).subarray(0, 5).toString() }
}

const PDF = { type: 'application/pdf', bytes: '%PDF-' }

const verify = async (page: Page, { code, number }: Certificate, [zh, en]: readonly [string, string]) => {
  await page.goto(`/zh/verify/${code}`)
  await expect(page.locator('.verdict__word')).toHaveText(zh)
  await expect(page.getByText(number)).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/en/verify/${code}`)
  await expect(page.locator('.verdict__word')).toHaveText(en)
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}

test('a programme goes from a phone to a certificate that anybody can verify', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(600_000)
  await forgetLimits()
  const mark = Date.now()
  const [title, name] = [`电商主播新人评选${mark}`, `阿椰${mark}`]
  const programme = await publish(browser, title, baseURL)
  const phone = await phoneOf(browser, baseURL)
  const find = async (table: 'talent_applications' | 'talent_objections') => {
    const [row] = await query<{ id: string }>(`select id from ${table} where programme_id = $1`, [programme])
    return row?.id ?? ''
  }
  const open = (page: Page, collection: string, id: string) =>
    page.goto(`/admin/collections/${collection}/${id}`)

  await test.step('it opens by itself, and somebody applies on a phone', async () => {
    await untilState(programme, 'open')
    await apply(phone, programme, name)
  })
  const application = await find('talent_applications')
  const editor = await deskOf(browser, 'editor', baseURL)
  const approver = await deskOf(browser, 'approver', baseURL)

  await test.step('the application is taken and let in, and scoring begins once applications are closed', async () => {
    await open(editor, 'talent-applications', application)
    await act(editor, '领取')
    await act(editor, '资格通过')
    await expect(editor.getByText('资格通过，待评审').first()).toBeVisible()
    await query(`update talent_programmes set closes_at = now() - interval '1 minute' where id = $1`, [
      programme,
    ])
    await untilState(programme, 'closed')
    await open(editor, 'talent-programmes', programme)
    await act(editor, '启动评审')
    await expect(editor.getByText('评审中').first()).toBeVisible()
  })

  await test.step('who cannot score hands back, and the next of the panel has it', async () => {
    const [first = '', ...others] = await findWaiting(programme)
    await handBack(browser, first, baseURL, name)
    const now = await findWaiting(programme)
    expect(now).toEqual([...others, PANEL.find((one) => one !== first && !others.includes(one))])
  })

  await test.step('two reviewers score, each from My work', async () => {
    for (const account of await findWaiting(programme)) await score(browser, account, baseURL, name)
  })

  await test.step('the ranking is drawn up and its list published', async () => {
    await open(editor, 'talent-programmes', programme)
    await act(editor, '汇总排名并报审')
    await open(approver, 'talent-programmes', programme)
    await act(approver, '批准公示')
    await phone.goto(`/zh/talent/${programme}`)
    await expect(phone.getByRole('row', { name: new RegExp(name) })).toBeVisible()
    const notice = phone.getByRole('link', { name: '公示文件（PDF）' })
    const answer = await phone.request.get((await notice.getAttribute('href')) ?? '')
    expect(answer.headers()['content-type']).toBe(PDF.type)
    await verify(phone, await certificateOf(programme), ['有效', 'Valid'])
  })

  await test.step('somebody objects, and is answered by a letter that can be verified', async () => {
    await object(phone, programme, name)
    const objection = await find('talent_objections')
    const reviewer = await deskOf(browser, 'reviewer', baseURL)
    await open(reviewer, 'talent-objections', objection)
    await act(reviewer, '认定异议不成立', '经向平台核实，注册人为本人。')
    await expect(reviewer.getByRole('link', { name: /关于公示异议的答复/ })).toBeVisible()
    await reviewer.context().close()
    expect(await letterOf(phone, objection)).toEqual(PDF)
    const answer = await certificateOf(objection)
    await verify(phone, answer, ['有效', 'Valid'])
    await phone.goto(`/zh/verify/${answer.code}`)
    await expect(phone.getByText(/^符\*\*/)).toBeVisible()
    await expect(phone.getByText('符海燕')).toHaveCount(0)
  })

  await test.step('once the publicity is over the award is given, and its certificate holds', async () => {
    await query(
      `update talent_programmes set publicity_ends_at = now() - interval '1 minute' where id = $1`,
      [programme],
    )
    await open(approver, 'talent-applications', application)
    await act(approver, '授予')
    await expect(approver.getByText('已入选').first()).toBeVisible()
    expect(await letterOf(phone, application)).toEqual(PDF)
    await verify(phone, await certificateOf(application), ['有效', 'Valid'])
    await open(approver, 'talent-programmes', programme)
    await act(approver, '办结项目')
    await expect(approver.getByText('已办结').first()).toBeVisible()
    const { number } = await certificateOf(application)
    await phone.goto(`/zh/talent/${programme}`)
    await expect(phone.getByRole('link', { name: number })).toBeVisible()
    await expectAccessible(phone)
  })

  await test.step('who withdraws the award has a certificate that says so', async () => {
    const certificate = await certificateOf(application)
    await phone.goto('/zh/receipts')
    const [row] = await query<{ receipt: string }>(
      'select receipt_code as receipt from talent_applications where id = $1',
      [application],
    )
    await phone
      .getByLabel(/回执编号/)
      .first()
      .fill(row?.receipt ?? '')
    await phone.getByRole('button', { name: /查询/ }).first().click()
    await phone.getByRole('button', { name: '撤回申请' }).click()
    await expect(phone.getByRole('status')).toContainText('办理链接已发送')
    const [link] = await query<{ id: string }>(
      `select id from applicant_links where subject_id = $1 and purpose = 'withdraw' and replaced_at is null`,
      [application],
    )
    await phone.goto(`/zh/links/${tokenOfLink(link?.id ?? '')}`)
    await phone.getByRole('button', { name: '确认撤回' }).click()
    await expect(phone.getByText('已撤回。')).toBeVisible()
    await verify(phone, certificate, ['已撤销', 'Withdrawn'])
  })
  for (const page of [phone, editor, approver]) await page.context().close()
})
