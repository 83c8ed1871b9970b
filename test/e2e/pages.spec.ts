import { expect, test } from './support/test'

import { query } from './support/site'

test('the first visit speaks the reader’s language, Chinese by default', async ({ request }) => {
  const to = async (language: string) =>
    (await request.get('/', { headers: { 'accept-language': language }, maxRedirects: 0 })).headers().location
  expect(await to('en-GB,en;q=0.9')).toMatch(/\/en$/)
  expect(await to('zh-CN,zh;q=0.9')).toMatch(/\/zh$/)
  expect(await to('fr')).toMatch(/\/zh$/)
})

test('an address without a language leads to the same page in the reader’s, if there is one', async ({
  request,
}) => {
  const ask = async (address: string, language: string) => {
    const answer = await request.get(address, { headers: { 'accept-language': language }, maxRedirects: 0 })
    const { location, vary } = answer.headers()
    return { status: answer.status(), location, vary }
  }
  const to = (location: string) => ({
    status: 307,
    location,
    vary: expect.stringContaining('Accept-Language'),
  })
  expect(await ask('/events', 'en-GB,en;q=0.9')).toEqual(to('/en/events'))
  expect(await ask('/events', 'fr')).toEqual(to('/zh/events'))
  expect(await ask('/registers/enterprises?term=%E6%A4%B0&page=2', 'zh-CN')).toEqual(
    to('/zh/registers/enterprises?term=%E6%A4%B0&page=2'),
  )
  const number = encodeURIComponent('琼跨备〔2026〕1号')
  expect(await ask(`/verify/${number}`, 'en')).toEqual(to(`/en/verify/${number}`))
  expect((await ask('/nothing', 'en')).status).toBe(404)
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

test('in English an entry is headed by its English name, and its registered name is among the facts', async ({
  page,
}) => {
  await page.goto('/en/registers/service-providers')
  const entry = page.getByRole('article').filter({ hasText: 'Nandu River Law Firm' })
  await expect(entry.getByRole('heading')).toHaveText('Nandu River Law Firm')
  await expect(entry.locator('dd[lang="zh-CN"]')).toHaveText('海南南渡江律师事务所')
})

test('what the public may not see is not there', async ({ request }) => {
  const [draft] = await query<{ id: string }>(
    `insert into consultations (id, title, policy_id, policy_revision_id, notice, agency_id, state)
      select gen_random_uuid(), '未公开的公告', policy_id, policy_revision_id, '……', agency_id, 'draft'
      from consultations order by id limit 1 returning id`,
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

test('the site map names pages that are there, in both languages', async ({ request, baseURL }) => {
  const map = await (await request.get('/sitemap.xml')).text()
  const addresses = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address]) => new URL(address ?? '').pathname,
  )
  for (const path of ['/registers/enterprises', '/apply', '/verify', '/talent', '/privacy']) {
    expect(addresses).toEqual(expect.arrayContaining([`/zh${path}`, `/en${path}`]))
  }
  expect(addresses.some((address) => /^\/zh\/consultations\/[\w-]+\/report$/.test(address))).toBe(true)
  for (const address of addresses.filter((path) => path.startsWith('/zh'))) {
    expect((await request.get(`${baseURL}${address}`)).status(), address).toBe(200)
  }
})

test('a link that is shared says in its own language what it leads to', async ({ request }) => {
  const page = await (await request.get('/en/registers')).text()
  expect(page).toContain('<meta property="og:locale" content="en_GB"/>')
  expect(page).toMatch(/<meta property="og:url" content="http[^"]+\/en\/registers"\/>/)
})
