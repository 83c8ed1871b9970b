import { expect, test } from './support/test'
import type { Page } from '@playwright/test'

import { create, signIn } from './support/desk'
import { expectAccessiblePart, query } from './support/site'

/** Two seconds of a moving picture, as a browser records it. */
const recordVideo = async (page: Page): Promise<Buffer> => {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 160
    canvas.height = 90
    const context = canvas.getContext('2d')
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' })
    const parts: Blob[] = []
    recorder.ondataavailable = ({ data }) => parts.push(data)
    const stopped = new Promise((resolve) => (recorder.onstop = resolve))
    recorder.start()
    const began = performance.now()
    await new Promise<void>((resolve) => {
      const draw = () => {
        const at = performance.now() - began
        if (context) {
          context.fillStyle = `hsl(${at / 10} 80% 50%)`
          context.fillRect(0, 0, 160, 90)
        }
        if (at > 3000) resolve()
        else requestAnimationFrame(draw)
      }
      draw()
    })
    recorder.stop()
    await stopped
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  })
  return Buffer.from(base64, 'base64')
}

const SRT = `1
00:00:00,200 --> 00:00:00,900
大家晚上好

2
00:00:02,000 --> 00:00:02,800
想便宜的请 扫 码 转 账
`

const fileOf = (text: string, name = '补充讲解.srt') => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
})

const caseOf = async (broadcast: string) => {
  const [row] = await query<{ id: string }>(
    `select c.id from live_cases c join broadcasts b on b.id = c.broadcast_id
      where b.title = $1 and c.topic = 'commerce' and c.state = 'open' order by c.id limit 1`,
    [broadcast],
  )
  return row?.id ?? ''
}

test('a moderator hands in a transcript, sees what the rules hit, and jumps to the moment', async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'moderator', baseURL)
  await page.goto(`/admin/moderation/${await caseOf('离岛免税护肤专场')}`)
  await expect(page.getByRole('heading', { name: '规则命中' })).toBeVisible()
  await page
    .getByLabel('上传录像')
    .setInputFiles({ name: '回放.webm', mimeType: 'video/webm', buffer: await recordVideo(page) })
  await expect(page.locator('video')).toBeVisible()

  await page.getByText('上传文字', { exact: true }).click()
  const upload = page.locator('.desk-text-upload')
  await upload
    .getByLabel('文件', { exact: true })
    .setInputFiles(fileOf(SRT.replace('00:00:02,000', '00:99:02,000')))
  await upload.getByRole('button', { name: '上传并检查' }).click()
  await expect(upload.getByRole('alert')).toContainText('第6行：时间写法有误')
  await upload.getByLabel('文件', { exact: true }).setInputFiles(fileOf(SRT))
  await upload.getByRole('button', { name: '上传并检查' }).click()
  await expect(upload.getByText('检查完毕')).toBeVisible()

  const findings = page.locator('.desk-findings')
  await expect(findings.getByText('规则词语“扫码转账”，换了写法或中间夹了符号')).toBeVisible()
  const place = findings.locator('li', { hasText: '扫 码 转 账' })
  await place.getByRole('button', { name: '查看文字' }).click()
  await expect(page.locator('.desk-reader__cues [aria-current="true"]')).toContainText('扫 码 转 账')
  await place.getByRole('button', { name: '跳到0:00:02' }).click()
  await expect
    .poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime))
    .toBeCloseTo(2, 0)
  await expectAccessiblePart(page, '.desk-moderation')

  const text = page.locator('.desk-reader')
  await text.getByLabel('在文字中查找').fill('晚上')
  await text.getByRole('button', { name: '查找' }).click()
  await expect(text.locator('li')).toHaveText([/大家晚上好/])
})

test('a senior tests a rule on trial over past broadcasts, in English', async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'senior-moderator', baseURL)
  await context.addCookies([{ name: 'payload-lng', value: 'en', url: baseURL ?? '' }])
  const [rule] = await query<{ id: string }>(
    `select id from text_rules where state = 'shadow' and replaces_id is not null`,
  )
  await page.goto(`/admin/collections/text-rules/${rule?.id}/back-test`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Luring off the platform')
  await page.getByRole('button', { name: 'Start the back-test' }).click()
  await expect(page.locator('.desk-run--done')).toBeVisible()
  await expect(page.getByText(/broadcasts looked at, hits in [1-9]/)).toBeVisible()
  await expect(page.getByRole('table', { name: 'By livestreaming base' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Upheld' })).toBeVisible()
  await expectAccessiblePart(page, '.desk-back-test')
  const [reports] = await query<{ count: number }>(
    `select count(*)::int as count from rule_findings where rule_id = $1 and is_live`,
    [rule?.id],
  )
  expect(reports?.count).toBe(0)
})

test('words of a file are looked at before a rule takes them over', async ({ context, page, baseURL }) => {
  await signIn(context, 'senior-moderator', baseURL)
  const { id } = await create(
    page.request,
    'text-rules',
    {
      name: '导入测试',
      kind: 'keywords',
      severity: 'minor',
      policyCode: '行为规范26',
      topic: 'commerce',
      scopes: ['title'],
      words: '加微信',
      variants: [],
    },
    baseURL,
  )
  await page.goto(`/admin/collections/text-rules/${id}`)
  await page.getByText('从文件导入词语').click()
  await page.getByLabel('词语文件').setInputFiles(fileOf('关键词\n加微信\n全网最低\n★★\n', '词表.txt'))
  await page.getByRole('button', { name: '预览' }).click()
  await expect(page.getByText('文件中有2个词语，其中1个是新的，1个已在规则中')).toBeVisible()
  await expect(page.getByText('第4行“★★”：只有标点或符号')).toBeVisible()
  await page.getByRole('button', { name: '加入1个新词语' }).click()
  await expect(page.locator('#field-words')).toHaveValue('加微信\n全网最低')
  await page.getByRole('button', { name: /^(保存|Save)/ }).click()
  await expect
    .poll(
      async () =>
        (await query<{ words: string }>('select words from text_rules where id = $1', [id]))[0]?.words,
    )
    .toBe('加微信\n全网最低')
})
