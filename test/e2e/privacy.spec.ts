import { expect, test } from './support/test'

import { issueDisownToken } from '../../src/privacy/disownToken'
import { expectAccessible, query } from './support/site'

type Sent = { id: string; receipt: string; contact: string }

/** A comment nobody has asked about, with a contact; another one for each project, as the tests run side by side. */
async function sentComment(place: number): Promise<Sent> {
  const [row] = await query<Sent>(
    `select c.id, c.receipt_code as receipt, p.contact from comments c join comment_contacts p on p.comment_id = c.id
      where p.contact is not null and p.email is null and p.contact not in ('13800000047', '13800000049')
      order by c.id offset $1 limit 1`,
    [place],
  )
  return row ?? { id: '', receipt: '', contact: '' }
}

const placeOf = (project: string, extra: number) => (project === 'phone' ? 10 : 20) + extra

const TEXTS = {
  zh: {
    disown: '我没有提交过这条意见',
    confirm: '确认不是我提交的',
    done: '已经标记',
    code: '回执编号',
    contact: '提交意见时填写的电子邮箱或电话',
    access: '查阅、复制我的个人信息',
    send: '提交请求',
    sent: '请求已提交',
    wrong: '没有提交成功，请改正以下内容',
    look: '查看',
    none: '没有查到',
  },
  en: {
    disown: 'I did not send this comment',
    confirm: 'Confirm that it was not me',
    done: 'Marked',
    code: 'Receipt code',
    contact: 'E-mail address or telephone number given with the comment',
    access: 'To see and get a copy of my personal data',
    send: 'Send request',
    sent: 'Request sent',
    wrong: 'Not sent. Please correct the following',
    look: 'Look up',
    none: 'Nothing found',
  },
}

for (const [index, locale] of (['zh', 'en'] as const).entries()) {
  const t = TEXTS[locale]

  test.describe(`without script, in ${locale}`, () => {
    test.use({ javaScriptEnabled: false })

    test('the link of a receipt marks the comment, once somebody presses the button', async ({ page }, {
      project,
    }) => {
      const { id } = await sentComment(placeOf(project.name, index))
      const marked = () => query<{ disowned: boolean }>('select disowned from comments where id = $1', [id])
      await page.goto(`/${locale}/disown/${issueDisownToken(id)}`)
      await expect(page.getByRole('heading', { level: 1, name: t.disown })).toBeVisible()
      expect(await marked()).toEqual([{ disowned: false }])
      await page.getByRole('button', { name: t.confirm }).click()
      await expect(page.getByRole('heading', { level: 1, name: t.done })).toBeVisible()
      expect(await marked()).toEqual([{ disowned: true }])
      const acts = await query("select 1 from audit_entries where subject_id = $1 and action = 'disown'", [
        id,
      ])
      expect(acts).toHaveLength(1)
    })

    test('a request is sent, and says the same to who does not know the contact', async ({ page }, {
      project,
    }) => {
      const own = await sentComment(placeOf(project.name, index + 2))
      for (const contact of ['13912345678', own.contact]) {
        await page.goto(`/${locale}/privacy`)
        await page.getByLabel(t.code).fill(own.receipt)
        await page.getByLabel(t.contact).fill(contact)
        await page.getByLabel(t.access).check()
        await page.getByRole('button', { name: t.send }).click()
        await expect(page.getByRole('heading', { level: 1, name: t.sent })).toBeVisible()
        expect(page.url()).toMatch(/\?sent=1$/)
      }
      const requests = await query('select state from privacy_requests where comment_id = $1', [own.id])
      expect(requests).toEqual([{ state: 'submitted' }])
    })
  })

  test(`nothing typed is lost when something is missing, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/privacy`)
    await page.getByLabel(t.code).fill('7K3M-92QD')
    await page.getByLabel(t.contact).fill('13912345678')
    await page.getByLabel(t.access).check()
    await page.getByRole('button', { name: t.send }).click()
    await expect(page.getByRole('alert').filter({ hasText: t.wrong })).toBeVisible()
    await expect(page.getByLabel(t.code)).toHaveValue('7K3M-92QD')
    await expect(page.getByLabel(t.contact)).toHaveValue('13912345678')
    expect(page.url()).not.toContain('13912345678')
    await expectAccessible(page)
  })

  test(`the pages hold to WCAG 2.2 AA, in ${locale}`, async ({ page }, { project }) => {
    const { id } = await sentComment(placeOf(project.name, index + 4))
    for (const path of [
      'privacy',
      'privacy?sent=1',
      'privacy/answer',
      `disown/${issueDisownToken(id)}`,
      'disown/nothing',
    ]) {
      await page.goto(`/${locale}/${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
    }
  })

  test(`answers are not shown for a wrong contact, in ${locale}`, async ({ page }, { project }) => {
    const own = await sentComment(placeOf(project.name, index + 6))
    await page.goto(`/${locale}/privacy/answer`)
    await page.getByLabel(t.code).fill(own.receipt)
    await page.getByLabel(t.contact).fill('13912345678')
    await page.getByRole('button', { name: t.look }).click()
    await expect(page.getByRole('alert').filter({ hasText: t.none })).toBeVisible()
  })
}
