import { expect, test } from '@playwright/test'

import { consultationIn, expectAccessible, forbidForeignRequests, query } from './support/site'

const receiptOfPublished = async () => {
  const [row] = await query<{ receipt_code: string }>(
    `select c.receipt_code from comments c join consultations n on n.id = c.consultation_id
      where n.state = 'published' and c.state = 'grouped' limit 1`,
  )
  return row?.receipt_code ?? ''
}

const PAGES: [string, () => Promise<string>][] = [
  ['home', () => Promise.resolve('')],
  ['consultations', () => Promise.resolve('/consultations')],
  ['an open consultation', async () => `/consultations/${await consultationIn('open')}`],
  ['a closed consultation', async () => `/consultations/${await consultationIn('closed')}`],
  ['a published consultation', async () => `/consultations/${await consultationIn('published')}`],
  ['an adoption report', async () => `/consultations/${await consultationIn('published')}/report`],
  ['the comment form', async () => `/consultations/${await consultationIn('open')}/comment`],
  ['the closed form', async () => `/consultations/${await consultationIn('closed')}/comment`],
  ['receipts', () => Promise.resolve('/receipts')],
  ['receipts with an error', () => Promise.resolve('/receipts?error=unknown&code=ABC')],
  ['a receipt', async () => `/receipts/${await receiptOfPublished()}`],
  ['policies', () => Promise.resolve('/policies')],
  ['about', () => Promise.resolve('/about')],
  ['the registers', () => Promise.resolve('/registers')],
  ['a register', () => Promise.resolve('/registers/enterprises')],
  ['a register in which nothing is found', () => Promise.resolve('/registers/enterprises?term=zzzz')],
]

for (const locale of ['zh', 'en']) {
  for (const [name, address] of PAGES) {
    test(`${name} in ${locale}: accessible, no wider than the screen, nothing from elsewhere`, async ({
      page,
      baseURL,
    }) => {
      const foreign = forbidForeignRequests(page, baseURL ?? '')
      const errors: string[] = []
      page.on('pageerror', ({ message }) => errors.push(message))
      const response = await page.goto(`/${locale}${await address()}`)
      expect(response?.status()).toBe(200)
      await expectAccessible(page)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
      await page.setViewportSize({ width: 320, height: 700 })
      const narrow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(narrow).toBeLessThanOrEqual(0)
      expect(foreign).toEqual([])
      expect(errors).toEqual([])
    })
  }
}

test('the first visit speaks the reader’s language, Chinese by default', async ({ request }) => {
  const to = async (language: string) =>
    (await request.get('/', { headers: { 'accept-language': language }, maxRedirects: 0 })).headers().location
  expect(await to('en-GB,en;q=0.9')).toMatch(/\/en$/)
  expect(await to('zh-CN,zh;q=0.9')).toMatch(/\/zh$/)
  expect(await to('fr')).toMatch(/\/zh$/)
})

test('the front page leads to everything a visitor may do', async ({ page }) => {
  await page.goto('/en')
  const doors = page.getByRole('navigation', { name: 'What you can do here' }).getByRole('link')
  const addresses = await doors.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(addresses).toHaveLength(6)
  for (const address of addresses) {
    expect((await page.goto(address))?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
})

test('a register is searched by name, pinyin and initials; too little finds nothing and says why', async ({
  page,
}) => {
  const found = page.getByRole('article').getByRole('heading')
  await page.goto('/zh/registers/enterprises')
  const name = (await found.first().textContent()) ?? ''
  const total = await found.count()
  expect(total).toBeGreaterThan(1)
  await page.getByLabel('名称、拼音或首字母').fill(name)
  await page.getByRole('button', { name: '查询' }).click()
  await expect(found).toHaveText([name])
  await page.getByLabel('名称、拼音或首字母').fill(name.slice(0, 1))
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByText('请至少输入两个字。')).toBeVisible()
  await expect(found).toHaveCount(0)
})

test('what the public may not see is not there', async ({ request }) => {
  const [draft] = await query<{ id: string }>(
    `insert into consultations (id, title, policy_id, policy_revision_id, notice, agency_id, state)
      select gen_random_uuid(), '未公开的公告', policy_id, policy_revision_id, '……', agency_id, 'draft'
      from consultations limit 1 returning id`,
  )
  for (const path of [
    `/zh/consultations/${draft?.id}`,
    `/zh/consultations/${draft?.id}/comment`,
    '/zh/nowhere',
    '/fr',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
  expect(await (await request.get('/zh/consultations')).text()).not.toContain('未公开的公告')
  await query('delete from consultations where id = $1', [draft?.id])
})

test('the REST door shows the public nothing', async ({ request }) => {
  const collections = [
    'comments',
    'comment-contacts',
    'consultations',
    'policies',
    'users',
    'audit-entries',
    'outbox',
  ]
  for (const collection of collections) {
    const response = await request.get(`/api/${collection}`)
    expect([401, 403], collection).toContain(response.status())
  }
  expect((await request.get('/api/comment-queue')).status()).toBe(403)
  expect((await request.post('/internal/revalidate', { data: { paths: ['/zh'] } })).status()).toBe(404)
  expect((await request.get('/api/graphql')).status()).toBeGreaterThanOrEqual(400)
})
