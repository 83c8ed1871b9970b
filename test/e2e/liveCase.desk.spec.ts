import { expect, test } from './support/test'
import type { Locator, Page } from '@playwright/test'

import { addDays, beijingDay } from '../../src/legal/beijing'
import { tokenOfLink } from '../../src/links/issueLink'
import { act, confirmAct, deskOf, openAct } from './support/desk'
import { recordVideo } from './support/recordVideo'
import { expectAccessible, expectAccessiblePart, forgetLimits, query } from './support/site'

test.beforeEach(forgetLimits)

/** A county and a topic whose cases nobody else takes the next of; nor does anybody here sign in as who does that elsewhere. */
const COUNTY = '460400'
const NOTE = '三十秒内口播“全网第一”'
const GROUNDS = '使用绝对化用语，且经提示后仍继续播出。'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A room of an operator nothing else in the suite speaks of. @returns its account */
const makeRoom = async (name: string, county = COUNTY) => {
  const account = `case${Date.now()}${Math.floor(Math.random() * 1000)}`
  await query(
    `with operator as (
        insert into live_operators (id, name, kind, contact_name, contact_phone, contact_email, locale, agency_id, county_id, state)
        values (gen_random_uuid(), $2, 'operator', '符小妹', '13800000000', 'operator@desk.example', 'zh', 'hainan-commerce', $3, 'verified')
        returning id)
      insert into live_rooms (id, name, platform, platform_account, account_key, operator_id, followers, agency_id, county_id)
      select gen_random_uuid(), $2, 'douyin', $1, $1, id, 100, 'hainan-commerce', $3 from operator`,
    [account, name, county],
  )
  return account
}

/** Reports it as anybody does, on a phone. @returns the case it became */
const report = async (
  page: Page,
  account: string,
  { county = COUNTY, topic = 'other' }: { county?: string; topic?: string } = {},
) => {
  await page.goto('/zh/report-livestream')
  await page.getByLabel('直播平台').selectOption('douyin')
  await page.getByLabel('账号或直播间号').fill(account)
  await page.getByLabel('所在市县').selectOption(county)
  await page.getByLabel('发生日期').fill(beijingDay(new Date()))
  await page.getByLabel('涉及的问题').selectOption(topic)
  await page.getByLabel('看到了什么').fill('主播称产品“全网第一”，包治百病。')
  await page.getByRole('button', { name: '提交举报' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('举报已收到')
  const [row] = await query<{ id: string }>(
    `select c.id from live_cases c join live_reports r on r.case_id = c.id where r.room_text = $1`,
    [account],
  )
  return row?.id ?? ''
}

const linkOf = async (id: string) => {
  const [link] = await query<{ id: string }>(
    `select id from applicant_links where subject_id = $1 and purpose = 'live-notice' and replaced_at is null`,
    [id],
  )
  return `/zh/links/${tokenOfLink(link?.id ?? '')}`
}

const chooseCode = async (dialog: Locator, code: string) => {
  await dialog.getByRole('combobox', { name: '违规情形' }).fill(code)
  await dialog.getByRole('option', { name: new RegExp(code) }).click()
}

const stateOf = (page: Page, state: string) =>
  expect(page.locator('.desk-moderation__head')).toContainText(state)

/** Found in the queue by what it is narrowed to, opened and claimed. */
const takeFromQueue = async (page: Page, id: string) => {
  await page.goto(`/admin/moderation?county=${COUNTY}&topic=other`)
  await page.locator(`.desk-changes a[href$="${id}"]`).click()
  await page.waitForURL(new RegExp(`/admin/moderation/${id}`))
  await page.getByRole('button', { name: '领取', exact: true }).click()
  await expect(page.getByRole('button', { name: '领取', exact: true })).toHaveCount(0)
}

const judgeSeverely = async (page: Page, action: string, grounds: string) => {
  const dialog = await openAct(page, action)
  await dialog.getByLabel('限期停播').check()
  await chooseCode(dialog, 'ZB26')
  await dialog.getByLabel('理由').fill(grounds)
  await dialog.getByLabel('3个工作日').check()
  await dialog.getByLabel('1个月', { exact: true }).check()
  await expectAccessiblePart(page, 'dialog[open]')
  await confirmAct(dialog, action)
}

test('a report becomes a case, judged by two who do not know of each other, put right, verified and closed', async ({
  browser,
  page,
  baseURL,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const id = await report(page, await makeRoom('落日海湾直播间'))

  const first = await deskOf(browser, 'senior-moderator2', baseURL)
  await takeFromQueue(first, id)
  const video = Buffer.from(await recordVideo(first), 'base64')
  await first
    .getByLabel('上传录像')
    .setInputFiles({ name: '回放片段.webm', mimeType: 'video/webm', buffer: video })
  const player = first.locator('video')
  await expect(player).toBeVisible()
  await first.getByRole('button', { name: /标记开始/ }).click()
  await first.getByRole('button', { name: /播放/ }).click()
  await expect.poll(() => player.evaluate((one: HTMLVideoElement) => one.currentTime)).toBeGreaterThan(0.3)
  await player.evaluate((one: HTMLVideoElement) => one.pause())
  await first.getByRole('button', { name: /标记结束/ }).click()
  await first.getByLabel('说明看到了什么').fill(NOTE)
  await first.getByRole('button', { name: '保存标记' }).click()
  await expect(first.locator('.desk-marks')).toContainText(NOTE)
  await expectAccessiblePart(first, '.desk-moderation')
  await judgeSeverely(first, '提交独立复核', GROUNDS)
  await stateOf(first, '待独立复核')

  const second = await deskOf(browser, 'moderator2', baseURL)
  await takeFromQueue(second, id)
  await expect(second.locator('video')).toBeVisible()
  await expect(second.getByText('还没有标记。')).toBeVisible()
  await expect(second.getByText(GROUNDS)).toHaveCount(0)
  await expectAccessiblePart(second, '.desk-moderation')
  await judgeSeverely(second, '独立复核', '绝对化用语，情节较重。')
  await stateOf(second, '已裁量')
  await expect(second.locator('.desk-marks')).toContainText(NOTE)
  await second.context().close()

  await first.reload()
  await stateOf(first, '已裁量')
  const notice = await openAct(first, '制发告知书')
  await notice.getByLabel('向对方说明的情况').fill('直播中称产品“全网第一”。')
  await confirmAct(notice, '制发告知书')
  await stateOf(first, '整改中')
  const pdf = await first.evaluate(async (url) => {
    const answer = await fetch(url)
    return [answer.status, answer.headers.get('content-type')]
  }, `/api/livestream/cases/${id}/notice`)
  expect(pdf).toEqual([200, 'application/pdf'])

  await page.goto(await linkOf(id))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('告知书')
  await expect(page.getByText('限期停播')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('已经做了哪些整改').fill('已停播整顿，并对全体主播进行培训。')
  await page
    .getByLabel('整改材料（1）')
    .setInputFiles({ name: '培训签到表.png', mimeType: 'image/png', buffer: PNG })
  await page.getByRole('button', { name: '报送整改情况' }).click()
  await expect(page.getByText('整改情况已经收到').first()).toBeVisible()

  await first.reload()
  await stateOf(first, '待验收')
  await expect(first.getByText('已停播整顿，并对全体主播进行培训。')).toBeVisible()
  await expect(first.getByRole('link', { name: '培训签到表.png' })).toBeVisible()
  await expectAccessiblePart(first, '.desk-moderation')
  await act(first, '整改合格')
  await stateOf(first, '整改合格')
  await act(first, '办结')
  await stateOf(first, '已办结')
  await page.reload()
  await expect(page.locator('.lead')).toContainText('已办结')
  await first.context().close()
})

test('an appeal is upheld by somebody else: the decision falls, and what was handed over is withdrawn', async ({
  browser,
  page,
  baseURL,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const id = await report(page, await makeRoom('椰林晚风直播间'))
  const first = await deskOf(browser, 'senior-moderator2', baseURL)
  await takeFromQueue(first, id)
  const decision = await openAct(first, '作出裁量')
  await decision.getByLabel('警示').check()
  await decision.getByLabel('理由').fill(GROUNDS)
  await decision.getByLabel('3个工作日').check()
  // Without a code the server says no, and what was entered stands.
  await decision.getByRole('button', { name: '确认作出裁量' }).click()
  await expect(decision.getByRole('alert')).toBeVisible()
  await expect(decision.getByLabel('理由')).toHaveValue(GROUNDS)
  await chooseCode(decision, 'ZB26')
  await confirmAct(decision, '作出裁量')
  await stateOf(first, '已裁量')
  const notice = await openAct(first, '制发告知书')
  await notice.getByLabel('向对方说明的情况').fill('直播中称产品“全网第一”。')
  await confirmAct(notice, '制发告知书')
  await stateOf(first, '整改中')
  const referral = await openAct(first, '线索移交')
  await referral.getByLabel('市场监管部门').check()
  await referral.getByLabel('主送机关').fill('儋州市市场监督管理局')
  await referral.getByLabel('向对方说明的情况').fill('涉嫌虚假宣传。')
  await confirmAct(referral, '线索移交')

  await page.goto(await linkOf(id))
  await page.getByLabel('申诉理由').fill('所称内容有检验报告支持。')
  await page
    .getByLabel('申诉证据（1）')
    .setInputFiles({ name: '检验报告.png', mimeType: 'image/png', buffer: PNG })
  await page.getByRole('button', { name: '提出申诉' }).click()
  await expect(page.getByText('申诉已经收到').first()).toBeVisible()
  await expectAccessible(page)

  const [appeal] = await query<{ id: string }>(`select id from case_appeals where case_id = $1`, [id])
  const second = await deskOf(browser, 'moderator2', baseURL)
  await second.goto(`/admin/collections/case-appeals/${appeal?.id}`)
  await act(second, '撤销裁量', '经核查，检验报告属实。')
  await second.goto(`/admin/moderation/${id}`)
  await stateOf(second, '申诉撤销')
  const [sent] = await query<{ id: string }>(`select id from case_referrals where case_id = $1`, [id])
  await second.goto(`/admin/collections/case-referrals/${sent?.id}`)
  const letter = second.getByRole('link', { name: '打开撤回函（补充函）' })
  await expect(letter).toBeVisible()
  const type = await second.evaluate(
    async (url) => (await fetch(url)).headers.get('content-type'),
    (await letter.getAttribute('href')) ?? '',
  )
  expect(type).toBe('application/pdf')
  const receipt = await openAct(second, '登记撤回函签收')
  await receipt.getByLabel('签收日期').fill(addDays(beijingDay(new Date()), -1))
  await confirmAct(receipt, '登记撤回函签收')
  await expect(second.getByText('撤回已签收').first()).toBeVisible()
  const lifted = await query<{ state: string }>('select state::text from live_sanctions where case_id = $1', [
    id,
  ])
  expect(lifted).toEqual([{ state: 'lifted' }])
  await page.reload()
  await expect(page.getByText('经核查，检验报告属实。')).toBeVisible()
  await first.context().close()
  await second.context().close()
})

test('the queue is worked from the keyboard: chosen, claimed, held', async ({ browser, page, baseURL }) => {
  const id = await report(page, await makeRoom('晚潮直播间'))
  const desk = await deskOf(browser, 'moderator2', baseURL)
  await desk.goto(`/admin/moderation?county=${COUNTY}&topic=other`)
  const chosen = desk.getByRole('region', { name: '所选案件' })
  const ours = desk.locator('.desk-queue__active', { has: desk.locator(`a[href$="${id}"]`) })
  await expect(chosen.getByRole('button', { name: '领取', exact: true })).toBeVisible()
  // As far down as it stands; each press is seen before the next.
  const at = await desk
    .locator('.desk-changes tbody tr')
    .evaluateAll(
      (rows, link) => rows.findIndex((row) => row.querySelector(`a[href$="${link}"]`) !== null),
      id,
    )
  for (let step = 1; step <= at; step += 1) {
    await desk.keyboard.press('j')
    await expect(desk.locator('.desk-changes tbody tr').nth(step)).toHaveAttribute('aria-current', 'true')
  }
  await expect(ours).toHaveCount(1)
  await expect(chosen.getByRole('button', { name: '领取', exact: true })).toBeVisible()
  await desk.keyboard.press('c')
  // What only its holder can do stands open now.
  await expect(chosen.getByRole('button', { name: '作出裁量', exact: true })).toBeVisible()
  await desk.keyboard.press('h')
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('暂缓至').fill(addDays(beijingDay(new Date()), 3))
  await dialog.getByLabel('理由').fill('等待平台提供回放。')
  await dialog.getByRole('button', { name: '确认暂缓办理' }).click()
  await expect(desk.locator(`.desk-changes a[href$="${id}"]`)).toHaveCount(0)
  const [row] = await query<{ state: string; assignee_id: string | null }>(
    'select state::text, assignee_id from live_cases where id = $1',
    [id],
  )
  expect(row).toEqual({ state: 'held', assignee_id: null })
  await desk.context().close()
})

test('whoever has had enough for the day is told so, and goes on once a senior has said why', async ({
  browser,
  page,
  baseURL,
}) => {
  const county = '460200'
  const id = await report(page, await makeRoom('礁石直播间', county), { county, topic: 'crime-violence' })
  const [person] = await query<{ id: string; name: string }>(
    `select id, name from users where email = 'moderator3@desk.example'`,
  )
  const today = `(now() at time zone 'Asia/Shanghai')::date`
  const clear = () => query('delete from exposure_cases where user_id = $1', [person?.id])
  await clear()
  await query(
    `insert into exposure_cases (user_id, day, case_id) select $1, ${today}, id from live_cases where id <> $2 order by id limit 20`,
    [person?.id, id],
  )
  const moderator = await deskOf(browser, 'moderator3', baseURL)
  await moderator.goto(`/admin/moderation/${id}`)
  await moderator.getByRole('button', { name: '领取', exact: true }).click()
  await expect(moderator.locator('[data-sonner-toast]')).toContainText('零时起可以继续领取')

  const senior = await deskOf(browser, 'senior-moderator', baseURL)
  await senior.goto('/admin/quality')
  await senior.getByRole('button', { name: `放宽${person?.name}的今日上限` }).click()
  const dialog = senior.getByRole('dialog')
  await dialog.getByLabel(/增加件数/).fill('2')
  await dialog.getByLabel('理由').fill('突发舆情，本人自愿并已休息。')
  await expectAccessiblePart(senior, 'dialog[open]')
  await dialog.getByRole('button', { name: '确认放宽' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(senior.getByText('突发舆情，本人自愿并已休息。')).toBeVisible()
  await expectAccessiblePart(senior, '.desk-moderation')
  await senior.context().close()

  await moderator.reload()
  await moderator.getByRole('button', { name: '领取', exact: true }).click()
  await expect(moderator.getByRole('button', { name: '作出裁量', exact: true })).toBeVisible()
  const [row] = await query<{ assignee_id: string }>('select assignee_id from live_cases where id = $1', [id])
  expect(row?.assignee_id).toBe(person?.id)
  await clear()
  await query('delete from exposure_lifts where user_id = $1', [person?.id])
  await moderator.context().close()
})

test('who looks again takes a still, and the case it is of is not known by it to anybody', async ({
  browser,
  baseURL,
}) => {
  const [look] = await query<{ id: string; case: string; agency: string; county: string }>(
    `select q.id, q.case_id as case, q.agency_id as agency, q.county_id as county from quality_looks q
      join users u on u.id = q.owner_id
      where u.email = 'moderator3@desk.example' and q.state = 'dealt' order by q.id desc limit 1`,
  )
  const before = await query('select 1 from case_files where subject_id = $1', [look?.id])
  const owner = await deskOf(browser, 'moderator3', baseURL)
  await owner.goto('/admin/quality')
  const video = Buffer.from(await recordVideo(owner), 'base64')
  // As it was uploaded while the case was judged.
  const first = await deskOf(browser, 'moderator', baseURL)
  const sent = await first.request.put(`/api/recording-upload/${look?.case}?name=replay.webm`, {
    data: video,
    headers: { origin: baseURL ?? '', 'content-type': 'application/octet-stream' },
  })
  expect([200, 201]).toContain(sent.status())
  await owner.goto(`/admin/quality/${look?.id}`)
  const player = owner.locator('video')
  await expect(player).toBeVisible()
  await expect(owner.getByText('截图在您提交复评意见之前只有您自己能看到。')).toBeVisible()
  await owner.getByRole('button', { name: /播放/ }).click()
  await expect.poll(() => player.evaluate((one: HTMLVideoElement) => one.currentTime)).toBeGreaterThan(0.3)
  await player.evaluate((one: HTMLVideoElement) => one.pause())
  await owner.getByRole('button', { name: /截取当前画面/ }).click()
  await expect(owner.locator('.desk-frames li')).toHaveCount(before.length + 1)
  await expectAccessiblePart(owner, '.desk-moderation')
  const listed = await first.request.get(`/api/case-files?where[subjectId][equals]=${look?.id}`, {
    headers: { origin: baseURL ?? '' },
  })
  expect(((await listed.json()) as { docs: unknown[] }).docs).toEqual([])
  await owner.context().close()
  await first.context().close()
})
