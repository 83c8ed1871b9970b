import { expect, test } from './support/test'

import { deskOf, signIn } from './support/desk'
import { recordVideo } from './support/recordVideo'
import { expectAccessiblePart, query } from './support/site'

test('a case is looked at again without its first decision, and both stand side by side after', async ({
  browser,
  baseURL,
}) => {
  const [look] = await query<{ id: string; case: string; grounds: string }>(
    `select q.id, q.case_id as case, c.grounds from quality_looks q join users u on u.id = q.owner_id
      join live_cases c on c.id = q.case_id
      where u.email = 'moderator3@desk.example' and q.state = 'dealt' and q.golden_id is null order by q.id limit 1`,
  )
  const page = await deskOf(browser, 'moderator3', baseURL)
  await page.goto('/admin/quality')
  await expect(page.getByRole('heading', { name: '我的复评' })).toBeVisible()
  await expectAccessiblePart(page, '.desk-moderation')
  await page.locator(`a[href$="/quality/${look?.id}"]`).click()
  await expect(page.getByText('请根据录像和举报内容独立判断')).toBeVisible()
  await expectAccessiblePart(page, '.desk-moderation')
  await expect(page.getByText(look?.grounds ?? '')).toHaveCount(0)
  for (const path of [`live-cases/${look?.case}`, `livestream/cases/${look?.case}/notice`]) {
    expect(await page.evaluate(async (url) => (await fetch(url)).status, `/api/${path}`)).toBe(404)
  }
  await page.getByRole('button', { name: '提交复评意见' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('不构成违规').check()
  await dialog.getByLabel('理由').fill('画面中没有出现举报所说的内容。')
  await dialog.getByRole('button', { name: '确认提交复评意见' }).click()
  const sides = page.getByRole('table', { name: '对照' })
  await expect(sides).toContainText(look?.grounds ?? '')
  await expect(sides).toContainText('画面中没有出现举报所说的内容。')
  await expectAccessiblePart(page, '.desk-moderation')
  const [after] = await query<{ state: string }>('select state::text from quality_looks where id = $1', [
    look?.id,
  ])
  expect(after?.state).toBe('differing')
  await page.context().close()
})

for (const [locale, heading] of [
  ['zh', '审核员配备'],
  ['en', 'Reviewers to rooms'],
] as const) {
  test(`the figures are accessible, fit a phone and say where people are short (${locale})`, async ({
    context,
    page,
    baseURL,
  }) => {
    await signIn(context, 'senior-moderator', baseURL)
    await context.addCookies([{ name: 'payload-lng', value: locale, url: baseURL ?? '' }])
    await page.goto('/admin/quality?weeks=26')
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible()
    await expect(page.locator('.desk-gauge--short')).not.toHaveCount(0)
    await expect(page.locator('.desk-chart')).toHaveCount(2)
    await expectAccessiblePart(page, '.desk-moderation')
    await page.setViewportSize({ width: 390, height: 844 })
    await expectAccessiblePart(page, '.desk-moderation')
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
    const download = page.waitForEvent('download')
    await page.locator('a[href^="/api/moderation/quality"]').click()
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
  })
}

test('a still is taken from a real recording, which begins blurred, grey and mute', async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'moderator2', baseURL)
  const [held] = await query<{ id: string }>(
    `select id from live_cases where state = 'open' and county_id = '460100' and topic = 'minors' order by id limit 1`,
  )
  const id = held?.id ?? ''
  const [moderator] = await query<{ id: string }>(
    `select id from users where email = 'moderator2@desk.example'`,
  )
  // Given by name: whoever else takes the next case here takes another.
  await query('update live_cases set assignee_id = $2, claim_until = null where id = $1', [id, moderator?.id])
  await page.goto(`/admin/moderation/${id}`)
  const video = Buffer.from(await recordVideo(page), 'base64')
  await page
    .getByLabel('上传录像')
    .setInputFiles({ name: '回放片段.webm', mimeType: 'video/webm', buffer: video })
  const player = page.locator('video')
  await expect(player).toBeVisible()
  expect(await player.evaluate((one: HTMLVideoElement) => [one.muted, one.style.filter])).toEqual([
    true,
    'blur(14px) grayscale(1)',
  ])
  await page.getByRole('button', { name: /播放/ }).click()
  await expect.poll(() => player.evaluate((one: HTMLVideoElement) => one.currentTime)).toBeGreaterThan(0.4)
  await player.evaluate((one: HTMLVideoElement) => one.pause())
  await page.getByRole('button', { name: /截取当前画面/ }).click()
  await expect(page.locator('.desk-frames li')).toHaveCount(1)
  await expectAccessiblePart(page, '.desk-moderation')
  const [file] = await query<{ sm3: string; ms: number; url: string }>(
    `select sm3, at_ms::int as ms, filename as url from case_files where subject_id = $1 and purpose = 'frame'`,
    [id],
  )
  expect(file?.ms).toBeGreaterThan(300)
  await expect(page.locator('.desk-frames')).toContainText(file?.sm3 ?? 'none')
  // As it is, not as it is shown: in full size, and green.
  const pixel = await page.evaluate(async (url) => {
    const blob = await (await fetch(url)).blob()
    const picture = await createImageBitmap(blob)
    const canvas = document.createElement('canvas')
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D
    pen.drawImage(picture, 0, 0)
    return {
      width: picture.width,
      green: pen.getImageData(5, 5, 1, 1).data[1] ?? 0,
      red: pen.getImageData(5, 5, 1, 1).data[0] ?? 255,
    }
  }, `/api/case-files/file/${file?.url}`)
  expect(pixel.width).toBe(160)
  expect(pixel.green).toBeGreaterThan(120)
  expect(pixel.red).toBeLessThan(80)
  await expect(page.locator('.desk-wellness')).toContainText('处理此类案件 1 件')
  await page.goto(`/admin/collections/live-cases/${id}`)
  await expect(page.locator('.desk-case')).toContainText(file?.sm3 ?? 'none')
})

test('whoever has watched long is asked to rest, kindly, and may be asked later', async ({
  browser,
  baseURL,
}) => {
  const [person] = await query<{ id: string }>(`select id from users where email = 'moderator3@desk.example'`)
  await query(
    `insert into exposure_days (user_id, day, seconds, stretch, last_at, watching)
      values ($1, (now() at time zone 'Asia/Shanghai')::date, 3600, 3600, now(), false)
      on conflict (user_id, day) do update set seconds = 3600, stretch = 3600, last_at = now()`,
    [person?.id],
  )
  const [look] = await query<{ id: string }>(
    `select id from quality_looks where owner_id = $1 order by id limit 1`,
    [person?.id],
  )
  const page = await deskOf(browser, 'moderator3', baseURL)
  await page.goto(`/admin/quality/${look?.id}`)
  await expect(page.getByText('请休息 10 分钟')).toBeVisible()
  await expectAccessiblePart(page, '.desk-moderation')
  await page.getByRole('button', { name: '5分钟后再提醒' }).click()
  await expect(page.getByText('请休息 10 分钟')).toHaveCount(0)
  await page.context().close()
})
