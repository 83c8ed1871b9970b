import { randomUUID } from 'node:crypto'

import { expect, test } from './support/test'

import { signId } from '../../src/links/signedId'
import { expectAccessible, query } from './support/site'

/** A question as `ask-opinion` stores it; returns the token of its link. */
async function askedQuestion({ state = 'asked', days = 7 } = {}): Promise<string> {
  const id = randomUUID()
  const token = signId('opinion', id)
  await query(
    `insert into opinion_requests (id, state, subject_collection, subject, subject_title, body, question, facts, until, agency_id)
      select $1::uuid, $2::enum_opinion_requests_state, 'points', $1::uuid::text, '适用范围', '海口海关', '第二条是否与监管方式代码一致？', '涉及 9810。',
        now() + make_interval(days => $3), id from agencies order by id limit 1`,
    [id, state, days],
  )
  return token
}

const TEXTS = {
  zh: {
    title: '征询意见答复',
    disagree: '不同意',
    answer: '具体意见',
    by: '答复人',
    send: '提交答复',
    wrong: '答复尚未提交',
    sent: '答复已提交',
    expired: '答复期限已过',
    used: '已经答复过',
    unknown: '链接无效',
  },
  en: {
    title: 'Answer to a request for your opinion',
    disagree: 'Disagree',
    answer: 'In detail',
    by: 'Answered by',
    send: 'Send the answer',
    wrong: 'Your answer has not been sent yet',
    sent: 'Your answer has been sent',
    expired: 'The time to answer is over',
    used: 'Answered already',
    unknown: 'No such link',
  },
}

for (const locale of ['zh', 'en'] as const) {
  const t = TEXTS[locale]

  test.describe(`without script, in ${locale}`, () => {
    test.use({ javaScriptEnabled: false })

    test('a body outside answers once, and keeps what it typed when something is missing', async ({
      page,
    }) => {
      const token = await askedQuestion()
      await page.goto(`/${locale}/opinions/${token}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title)
      await expect(page.getByText('第二条是否与监管方式代码一致？')).toBeVisible()
      await page.getByRole('radio', { name: t.disagree, exact: true }).check()
      await page.getByLabel(t.by).fill('王某，处长')
      await page.getByRole('button', { name: t.send }).click()
      await expect(page.getByRole('heading', { name: t.wrong })).toBeVisible()
      await expect(page.getByLabel(t.by)).toHaveValue('王某，处长')
      await page.getByLabel(t.answer).fill('代码应为 9810。')
      await page.getByRole('button', { name: t.send }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.sent)
      const again = await page.goto(`/${locale}/opinions/${token}`)
      expect(again?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.used)
    })

    test('a link that is over says so with 410, a forged one with 404', async ({ page }) => {
      const token = await askedQuestion({ state: 'expired', days: -1 })
      const over = await page.goto(`/${locale}/opinions/${token}`)
      expect(over?.status()).toBe(410)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.expired)
      const forged = await page.goto(`/${locale}/opinions/${signId('opinion', 'nothing')}`)
      expect(forged?.status()).toBe(404)
      await expect(page.getByRole('heading', { name: t.unknown })).toBeVisible()
    })
  })

  test(`is accessible as form, with errors and closed, in ${locale}`, async ({ page }) => {
    const token = await askedQuestion()
    await page.goto(`/${locale}/opinions/${token}`)
    await expectAccessible(page)
    await page.getByRole('radio', { name: t.disagree, exact: true }).check()
    await page.getByLabel(t.by).fill('王某')
    await page.getByRole('button', { name: t.send }).click()
    await expect(page.getByRole('heading', { name: t.wrong })).toBeVisible()
    await expectAccessible(page)
    await page.goto(`/${locale}/opinions/closed/expired`)
    await expectAccessible(page)
  })
}
