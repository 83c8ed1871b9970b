import { expect, test } from './support/test'

import { signIn } from './support/desk'
import { consultationIn, expectAccessiblePart, query } from './support/site'

const pointsNamed = (title: string) =>
  query<{ id: string; tags: string[]; comments: number }>(
    `select p.id, (select count(*)::int from point_members m where m.point_id = p.id) as comments,
        coalesce((select array_agg(t.text order by t."order") from points_texts t where t.parent_id = p.id), '{}') as tags
      from points p where p.title = $1 and p.state = 'open'`,
    [title],
  )

test('a clerk reads the draft and groups its comments with the keyboard alone', async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, 'editor', baseURL)
  await page.goto(`/admin/points-desk/${await consultationIn('closed')}`)
  await expect(page.getByRole('heading', { name: '意见要点' })).toBeVisible()
  await expectAccessiblePart(page, '.desk-points')
  // To the first clause with comments, and on to its first one that has no point.
  await page.keyboard.press('n')
  const current = page.locator('.desk-said--active')
  await expect(current).toBeVisible()
  const receipt = (await current.locator('a').first().innerText()).replaceAll('-', '')

  await page.keyboard.press('c')
  await page.getByLabel(/要点/).first().waitFor()
  await page.keyboard.type('市县级园区的认定办法')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect.poll(async () => (await pointsNamed('市县级园区的认定办法')).length).toBe(1)

  await page.keyboard.press('a')
  await page.getByRole('combobox').waitFor()
  await page.keyboard.type('市县级园区')
  await expect(page.getByRole('option', { name: '市县级园区的认定办法', exact: true })).toBeVisible()
  // While the list is being looked up anew, Enter takes nothing.
  const assign = page.getByRole('dialog').getByRole('button', { name: '归入要点' })
  await expect(async () => {
    await page.keyboard.press('Enter')
    await expect(assign).toBeEnabled({ timeout: 1000 })
  }).toPass()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect
    .poll(async () => {
      const rows = await query<{ title: string }>(
        `select p.title from point_members m join points p on p.id = m.point_id
          join comments c on c.id = m.comment_id where c.receipt_code = $1 order by p.title`,
        [receipt],
      )
      return rows.map(({ title }) => title)
    })
    .toContain('市县级园区的认定办法')
})

test('a person confirms where an unsure clause went', async ({ context, page, baseURL }) => {
  await signIn(context, 'editor', baseURL)
  const [later] = await query<{ id: string }>(
    `select to_revision_id as id from clause_mappings where exists (
        select 1 from jsonb_array_elements(rows) as row
        where row->>'isSure' = 'false' and row->>'confirmedBy' is null) order by id limit 1`,
  )
  await page.goto(`/admin/collections/policy-revisions/${later?.id}/mapping`)
  const unsure = page.locator('.desk-mapping__row--unsure')
  await expect(unsure.first()).toBeVisible()
  const before = await unsure.count()
  await expectAccessiblePart(page, '.desk-mapping')
  await unsure.first().getByRole('button', { name: '确认' }).click()
  await expect(unsure).toHaveCount(before - 1)
  const [stored] = await query<{ confirmed: number }>(
    `select count(*)::int as confirmed from clause_mappings m, jsonb_array_elements(m.rows) as row, users u
      where m.to_revision_id = $1 and u.email = 'editor@desk.example' and row->>'confirmedBy' = u.id::text`,
    [later?.id],
  )
  expect(stored?.confirmed).toBeGreaterThan(0)
})

test('the report tab names what is missing, and is accessible', async ({ context, page, baseURL }) => {
  await signIn(context, 'editor', baseURL)
  await page.goto(`/admin/collections/consultations/${await consultationIn('closed')}/report`)
  await expect(page.getByText(/没有处理结果，暂不能公布/)).toBeVisible()
  await expectAccessiblePart(page, '.desk-report')
})
