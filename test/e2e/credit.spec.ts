import { createHash } from 'node:crypto'

import { expect, test } from './support/test'

import { query } from './support/site'

test.use({ javaScriptEnabled: false })

const sm3 = (text: string) => createHash('sm3').update(text).digest('hex')

test('a record in publicity is found by name and by code, without script', async ({ page }) => {
  await page.goto('/zh/registers')
  await page.getByRole('link', { name: '信用信息' }).click()
  await expect(page.getByRole('heading', { name: '海口新埠岛电子商务有限公司' })).toBeVisible()
  // Minor: kept, not published. Over: gone. Not confirmed: not there yet.
  await expect(page.getByRole('heading', { name: '海口东寨红树林进出口有限公司' })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: '海口五源河供应链管理有限公司' })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: '海口骑楼老街网络科技有限公司' })).toHaveCount(0)
  await expect(page.locator('main')).not.toContainText('信用风险等级')
  for (const term of ['新埠岛', '91460107MA6X00235J']) {
    await page.getByLabel('名称或统一社会信用代码').fill(term)
    await page.getByRole('button', { name: '查询' }).click()
    await expect(page.getByRole('article')).toHaveCount(1)
    await expect(page.getByRole('article')).toContainText('提供虚假的海关注册登记材料')
  }
  await page.getByLabel('名称或统一社会信用代码').fill('没有这家公司')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByText('没有正在公示的相关记录。')).toBeVisible()
})

test('who asks for a repair link gets the same answer whatever comes of it', async ({ page }) => {
  await page.goto('/zh/credit')
  await page.getByRole('link', { name: '申请信用修复' }).click()
  await page.getByLabel('统一社会信用代码').fill('91460107MA6X00235X')
  await page.getByLabel('登记的邮箱或者电话').fill('nobody@else.example')
  await page.getByRole('button', { name: '发送申请链接' }).click()
  await expect(page.getByRole('alert')).toContainText('统一社会信用代码不正确')
  await expect(page.getByLabel('登记的邮箱或者电话')).toHaveValue('nobody@else.example')
  const answers: string[] = []
  for (const contact of ['nobody@else.example', 'office3@subject.example']) {
    await page.goto('/zh/credit/repair')
    await page.getByLabel('统一社会信用代码').fill('91460107MA6X00235J')
    await page.getByLabel('登记的邮箱或者电话').fill(contact)
    await page.getByRole('button', { name: '发送申请链接' }).click()
    await expect(page.getByRole('heading', { name: '已受理' })).toBeVisible()
    answers.push(await page.locator('main').innerText())
  }
  expect(answers[0]).toBe(answers[1])
})

test('a draw is followed on its page and drawn again from its data', async ({ page, request }) => {
  await page.goto('/zh/inspections/draws')
  await page.getByRole('link', { name: '2026年第四季度海口市备案企业双随机抽查（第一批）' }).click()
  await expect(page.getByRole('heading', { name: '检查对象' })).toBeVisible()
  const href = (await page.getByRole('link', { name: /下载数据文件/ }).getAttribute('href')) ?? ''
  const draw = (await (await request.get(href)).json()) as {
    seed: string
    calledNumber: string
    seedDigest: string
    shares: Record<string, number>
    candidates: [string, number][]
    drawn: string[]
  }
  await expect(page.locator('main')).toContainText(draw.seedDigest)
  expect(sm3(draw.seed)).toBe(draw.seedDigest)
  const seed = sm3(`${draw.seed}:${draw.calledNumber}`)
  const again = [1, 2, 3, 4].flatMap((group) => {
    const members = draw.candidates.filter(([, of]) => of === group).map(([token]) => token)
    const share = draw.shares[group] ?? 0
    const size = share === 0 ? 0 : Math.max(1, Math.ceil((members.length * share) / 100))
    const byKey = [...members].sort((a, b) => (sm3(`${seed}:${a}`) < sm3(`${seed}:${b}`) ? -1 : 1))
    return byKey.slice(0, size)
  })
  expect([...again].sort()).toEqual([...draw.drawn].sort())
  await expect(page.locator('tbody').last().locator('tr')).toHaveCount(draw.drawn.length)
})

test('the seed of a draw that is only announced is known to nobody', async ({ page, request }) => {
  await page.goto('/zh/inspections/draws')
  await page.getByRole('link', { name: '2026年第四季度海口市备案企业双随机抽查（第二批）' }).click()
  await expect(page.locator('main')).toContainText('种子摘要')
  const [row] = await query<{ id: string; seed: string }>(
    `select d.id, s.seed from inspection_draws d join draw_seeds s on s.draw_id = d.id where d.state = 'announced'`,
  )
  const data = await (await request.get(`/zh/inspections/draws/${row?.id}/data`)).text()
  expect(`${await page.content()}${data}`).not.toContain(row?.seed)
})
