import { randomUUID } from 'node:crypto'

import { expect, test } from './support/test'

import { createReceiptCode, formatReceiptCode } from '../../src/intake/receiptCode'
import { expectAccessible, query } from './support/site'

/** A certificate as the engine would have issued it, straight in the site's database. */
const insertCertificate = async ({ state = 'valid', validUntil = '2099-12-31' } = {}) => {
  const id = randomUUID()
  const code = createReceiptCode()
  const number = `琼端测〔2026〕${parseInt(id.slice(0, 6), 16) + 1}号`
  const facts = {
    kind: 'enterprises',
    number,
    code,
    title: { zh: '跨境电子商务企业备案证书', en: 'Certificate of Filing' },
    holder: '海南自由贸易港跨境电子商务供应链管理及国际贸易数字化综合服务（集团）股份有限公司',
    statement: { zh: ['特发此证。'], en: ['Issued accordingly.'] },
    rows: [],
    issuer: { zh: '海南省商务厅', en: 'Department of Commerce' },
    issuedOn: '2026-06-01',
    validFrom: '2026-06-01',
    validUntil,
  }
  await query(
    `insert into certificates (id, kind, number, title, holder, code, digest, facts, issued_at, valid_from, valid_until,
        ended_at, subject_collection, subject_id, agency_id, state)
      select $1::uuid, 'enterprises', $2, $3, $4, $5, 'x', $6, '2026-06-01', '2026-06-01', $7::date,
        case when $8 = 'withdrawn' then timestamptz '2026-08-01' end, 'policies', $1::text, a.id, $8::enum_certificates_state
      from agencies a order by a.id limit 1`,
    [id, number, facts.title.zh, facts.holder, code, JSON.stringify(facts), validUntil, state],
  )
  return { code, number, holder: facts.holder }
}

test('a code typed as it stands on the paper says that the certificate holds', async ({ page }) => {
  const { code, number, holder } = await insertCertificate()
  await page.goto('/zh/verify')
  await expectAccessible(page)
  await page.getByLabel('核验码或文号').fill(formatReceiptCode(code).toLowerCase())
  await page.getByRole('button', { name: '核验' }).click()
  await expect(page.getByText('有效', { exact: true })).toBeVisible()
  await expect(page.getByText(number)).toBeVisible()
  await expect(page.getByText(holder)).toBeVisible()
  await expectAccessible(page)
})

test('a number finds the certificate and gives away no code', async ({ page }) => {
  const { code, number } = await insertCertificate()
  await page.goto('/en/verify')
  await page.getByLabel('Verification code or number').fill(number.replace('〔', '[').replace('〕', ']'))
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByText('Valid', { exact: true }).first()).toBeVisible()
  expect(await page.content()).not.toContain(code)
})

for (const [what, change, zh, en] of [
  ['expired', { validUntil: '2026-06-30' }, '已过期', 'Expired'],
  ['withdrawn', { state: 'withdrawn' }, '已撤销', 'Withdrawn'],
  ['suspended', { state: 'suspended' }, '已暂停', 'Suspended'],
] as const) {
  test(`a certificate that is ${what} says so at once, in both languages, on a phone`, async ({ page }) => {
    const { code } = await insertCertificate(change)
    await page.setViewportSize({ width: 320, height: 700 })
    await page.goto(`/zh/verify/${code}`)
    await expect(page.getByText(zh, { exact: true })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
    await expectAccessible(page)
    await page.goto(`/en/verify/${code}`)
    await expect(page.getByText(en, { exact: true })).toBeVisible()
    await expectAccessible(page)
  })
}

test('what cannot be a code is refused with what was typed still there', async ({ page }) => {
  await page.goto('/zh/verify')
  await page.getByLabel('核验码或文号').fill('不是编号')
  await page.getByRole('button', { name: '核验' }).click()
  await expect(page.getByText('这不像核验码')).toBeVisible()
  await expect(page.getByLabel('核验码或文号')).toHaveValue('不是编号')
  await expectAccessible(page)
})

test('a code nobody has warns of a false paper', async ({ page }) => {
  await page.goto(`/zh/verify/${createReceiptCode()}`)
  await expect(page.getByText('谨防假冒')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the check works the same', async ({ page }) => {
    const { code } = await insertCertificate()
    await page.goto('/zh/verify')
    await page.getByLabel('核验码或文号').fill(code)
    await page.getByRole('button', { name: '核验' }).click()
    await expect(page.getByText('有效', { exact: true })).toBeVisible()
  })
})

test('a link that is none of ours is not found, and says what to do', async ({ page }) => {
  const response = await page.goto(`/zh/links/${randomUUID()}.${'x'.repeat(43)}`)
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: '链接无效' })).toBeVisible()
  await expectAccessible(page)
})
