import { expect, test } from './support/test'
import type { Browser, Page } from '@playwright/test'

import { act, deskOf } from './support/desk'
import { expectAccessible, expectAccessiblePart, query } from './support/site'

const TITLE = '2026年度优秀电商主播评选'

type Waiting = { review: string; application: string; account: string }

/** Reviews nobody has begun yet, with the account each waits for. */
const findWaiting = (): Promise<Waiting[]> =>
  query<Waiting>(
    `select s.id as review, s.application_id as application, split_part(u.email, '@', 1) as account
     from talent_scores s join users u on u.id = s.owner_id join talent_programmes p on p.id = s.programme_id
     where p.title = $1 and s.state = 'assigned' order by s.created_at`,
    [TITLE],
  )

const programmeId = async () => {
  const [row] = await query<{ id: string }>('select id from talent_programmes where title = $1', [TITLE])
  return row?.id ?? ''
}

const applicationNamed = async (name: string) => {
  const [row] = await query<{ id: string }>('select id from talent_applications where name = $1', [name])
  return row?.id ?? ''
}

/** A reviewer declares, scores by keyboard alone, and hands in. */
const scoreAs = async (
  browser: Browser,
  baseURL: string | undefined,
  { review, account }: Waiting,
  points: readonly string[],
) => {
  const page = await deskOf(browser, account, baseURL)
  await page.goto(`/admin/collections/talent-scores/${review}`)
  await page.getByRole('link', { name: '前往评分' }).click()
  await expect(page.getByRole('heading', { name: '利益关系声明' })).toBeVisible()
  await expectAccessiblePart(page, '.desk-talent__desk')
  await page.getByRole('button', { name: '我没有利益关系，开始评分' }).click()
  await expect(page.getByLabel(/^经营业绩/)).toBeFocused()
  for (const point of points) {
    await page.keyboard.type(point)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText('已保存')).toBeVisible()
  await expectAccessiblePart(page, '.desk-talent__desk')
  await page.reload()
  await expect(page.getByLabel(/^经营业绩/)).toHaveValue(points[0] ?? '')
  await page.getByLabel(/^经营业绩/).press('Control+Enter')
  await expect(page.getByText('您的评分已提交并密封。')).toBeVisible()
  await page.context().close()
}

const openProgramme = async (page: Page, tab = '') =>
  page.goto(`/admin/collections/talent-programmes/${await programmeId()}${tab}`)

test('a programme is scored under seal, ranked, published and objected to', async ({ browser, baseURL }) => {
  const editor = await deskOf(browser, 'editor', baseURL)

  await test.step('the progress says how many sheets are in, and where two lie far apart', async () => {
    await openProgramme(editor, '/progress')
    await expect(editor.getByText('分差较大，建议加派评审人')).toBeVisible()
    await expect(editor.getByRole('row', { name: /三亚阿明出海记/ })).toContainText('1 / 2')
    await expectAccessiblePart(editor, '.desk-talent')
    await openProgramme(editor, '/ranking')
    await expect(editor.getByText('评分尚未启封')).toBeVisible()
  })

  await test.step('a third reviewer is asked', async () => {
    await editor.goto(`/admin/collections/talent-applications/${await applicationNamed('黎家织娘')}`)
    await expect(editor.getByText('销售额不足100万元')).toBeVisible()
    await editor.getByRole('button', { name: '加派评审人', exact: true }).first().click()
    const dialog = editor.getByRole('dialog')
    await dialog.getByRole('option').first().click()
    await dialog.getByRole('button', { name: '确认加派评审人' }).click()
    await expect(dialog).toHaveCount(0)
  })

  await test.step('two reviewers score what waits for them', async () => {
    const waiting = await findWaiting()
    expect(waiting).toHaveLength(2)
    for (const one of waiting) await scoreAs(browser, baseURL, one, ['86', '84', '44'])
  })

  await test.step('the ranking is drawn up, and another publishes it', async () => {
    await openProgramme(editor)
    await act(editor, '汇总排名并报审')
    await openProgramme(editor, '/ranking')
    await expect(editor.getByRole('row', { name: /阿霞讲海南/ })).toContainText('拟入选')
    await expect(editor.getByRole('row')).toHaveCount(4)
    await expectAccessiblePart(editor, '.desk-talent')
    const approver = await deskOf(browser, 'approver', baseURL)
    await openProgramme(approver)
    await act(approver, '批准公示')
    await approver.context().close()
  })

  await test.step('the public reads names and ranks, and objects', async () => {
    const context = await browser.newContext({
      baseURL,
      locale: 'zh-CN',
      viewport: { width: 390, height: 844 },
    })
    const page = await context.newPage()
    await page.goto(`/zh/talent/${await programmeId()}`)
    await expect(page.getByRole('heading', { name: '拟入选名单公示' })).toBeVisible()
    await expect(page.getByRole('row', { name: /阿霞讲海南/ })).toContainText('海口市')
    await expect(page.getByText(/13800000401|axia@/)).toHaveCount(0)
    await expectAccessible(page)
    await page.getByRole('link', { name: '提出异议' }).click()
    await expectAccessible(page)
    await page.getByLabel('异议人姓名').fill('符海燕')
    await page.getByLabel('联系电话').fill('13800000598')
    await page.getByLabel('电子邮箱').fill('objector@talent.example')
    await page.getByLabel('异议对象').selectOption({ label: '阿霞讲海南' })
    await page.getByLabel('异议内容和依据').fill('申报的销售额与平台公布的不符。')
    await page.getByLabel(/我已阅读上述说明/).check()
    await page.getByRole('button', { name: '提交异议' }).click()
    await expect(page.locator('#receipt-code-value')).toBeVisible()
    await expect(page.getByText('核查中').first()).toBeVisible()
    await context.close()
  })

  const [struck] = await query<{ state: string }>(
    'select state::text from talent_applications where id = $1',
    [await applicationNamed('阿霞讲海南')],
  )
  expect(struck?.state).toBe('objected')
})
