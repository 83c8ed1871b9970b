import { expect, test } from './support/test'

import { act, deskOf } from './support/desk'
import { expectAccessiblePart, query } from './support/site'

const NAME = '海南椰风国际贸易有限公司'

/** The demo has one application that may be the same as another: this runs once. */
test('what may be the same twice is filed only once a person has said that it is not', async ({
  browser,
  baseURL,
}) => {
  const [entry] = await query<{ id: string }>('select id from enterprises where name = $1', [NAME])
  const address = `/admin/collections/enterprises/${entry?.id}`
  const officer = await deskOf(browser, 'haikou2', baseURL)
  await officer.goto(address)
  // Whoever handles it sees whom to call.
  await expect(officer.getByLabel('联系电话')).toHaveValue('13800000101')
  await act(officer, '核验通过', '与营业执照一致。')

  const page = await deskOf(browser, 'registrar', baseURL)
  await page.goto(address)
  const duplicates = page.locator('.desk-duplicates')
  await expect(duplicates.getByRole('row', { name: /海口椰风跨境电子商务有限公司/ })).toContainText('待认定')
  await expect(duplicates).toContainText('由登记员逐条认定后，方可准予')
  await expectAccessiblePart(page, '.desk-duplicates')
  await page.getByRole('button', { name: /更多办理/ }).click()
  await expect(page.getByText('准予备案：暂不能办理')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: /更多办理/ }).click()
  await page.getByRole('button', { name: '处理疑似重复', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('option', { name: /海口椰风跨境电子商务有限公司/ }).click()
  await dialog.getByLabel('不是同一主体').check()
  await dialog.getByLabel('理由').fill('法定代表人相同，执照和住所不同，为两个独立主体。')
  await dialog.getByRole('button', { name: '确认处理疑似重复' }).click()
  await expect(dialog).toHaveCount(0)
  await act(page, '准予备案', '材料齐全。')
  await expect(page.getByText('已备案').first()).toBeVisible()
  await page.reload()
  await expect(
    page.locator('.desk-files', { hasText: '证明文件' }).getByRole('link', { name: /琼跨备〔\d{4}〕\d+号/ }),
  ).toBeVisible()
})
