import { afterAll, describe, expect, it } from 'vitest'

import { closeIntakePool, intakePool } from '../../src/db/intakePool'
import { findFormDraft } from '../../src/intake/formDraft'
import { countComments, openConsultation } from './openedConsultation'
import { filledForm, freshToken, post, postForm, postJson } from './postComment'
import { solvedCheck } from './solvedCheck'

afterAll(closeIntakePool)

const HOUR = 60 * 60 * 1000

const read = async (receipt: string | undefined) => {
  const { rows } = await intakePool().query(
    `select c.*, p.name, p.contact, p.email from comments c join comment_contacts p on p.comment_id = c.id
      where receipt_code = $1`,
    [(receipt ?? '').replaceAll('-', '')],
  )
  return rows[0] as Record<string, unknown>
}

describe('a comment from the form', () => {
  it('is stored with its clause, channel, scope and time, and answered with a receipt', async () => {
    const { id } = await openConsultation()
    const { status, receipt } = await postJson(id, await filledForm(id))
    expect(status).toBe(201)
    expect(receipt).toMatch(/^[0-9A-Z]{12}$/)
    expect(await read(receipt)).toMatchObject({
      state: 'received',
      revision: '1',
      clause: 'c-2',
      channel: 'web',
      county_id: '460100',
      agency_id: 'commerce',
      late: false,
      unverified: false,
      name: '符小妹',
      contact: '13800000123',
      name_masked: '符**',
      contact_masked: '138****0123',
    })
  })

  it('begins a chain in the trail that names no one and proves the words', async () => {
    const { id } = await openConsultation()
    const { receipt } = await postJson(id, await filledForm(id))
    const comment = await read(receipt)
    const { rows } = await intakePool().query('select * from audit_entries where subject_id = $1', [
      comment.id,
    ])
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      action: 'receive',
      to_state: 'received',
      sequence: '1',
      previous_hash: '',
    })
    expect(JSON.stringify(rows[0])).not.toMatch(/符小妹|13800000123/)
  })

  it('puts a receipt mail into the outbox only when an address was given', async () => {
    const { id } = await openConsultation()
    const withMail = await read(
      (await postJson(id, await filledForm(id, { email: 'fu@mail.example' }))).receipt,
    )
    const without = await read((await postJson(id, await filledForm(id))).receipt)
    const { rows } = await intakePool().query<{ content: { comment: string } }>(
      `select content from outbox where content->>'comment' in ($1, $2)`,
      [withMail.id, without.id],
    )
    expect(rows.map(({ content }) => content.comment)).toEqual([withMail.id])
  })

  it('sent twice at once, and again later, is one comment', async () => {
    const { id } = await openConsultation()
    const form = await filledForm(id)
    const answers = await Promise.all([1, 2, 3, 4].map(() => postJson(id, form)))
    const later = await postJson(id, form)
    expect(new Set([...answers, later].map(({ receipt }) => receipt)).size).toBe(1)
    expect([...answers, later].map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
    expect(await countComments(id)).toBe(1)
  })

  it('with other words from the same form is another comment, and needs a check of its own', async () => {
    const { id } = await openConsultation()
    const form = await filledForm(id)
    await postJson(id, form)
    const reused = await postJson(id, { ...form, body: '补充一点意见。' })
    expect(reused).toMatchObject({ status: 409, errors: [{ code: 'human-check-used' }] })
    const again = await postJson(id, { ...form, body: '补充一点意见。', altcha: await solvedCheck() })
    expect(again.status).toBe(201)
    expect(await countComments(id)).toBe(2)
  })

  it('from two people with the same words is two comments', async () => {
    const { id } = await openConsultation()
    await postJson(id, await filledForm(id))
    await postJson(id, await filledForm(id))
    expect(await countComments(id)).toBe(2)
  })
})

describe('the closing minute', () => {
  const closedFor = (minutes: number) =>
    openConsultation({ closesAt: new Date(Date.now() - minutes * 60_000), state: 'closed' })

  it('takes what was being typed when it closed, flagged late', async () => {
    const { id } = await closedFor(10)
    const { status, receipt } = await postJson(id, await filledForm(id))
    expect(status).toBe(201)
    expect(await read(receipt)).toMatchObject({ late: true })
  })

  it('flags late also while the worker has not closed it yet', async () => {
    const { id } = await openConsultation({ closesAt: new Date(Date.now() - 5_000) })
    expect(await read((await postJson(id, await filledForm(id))).receipt)).toMatchObject({ late: true })
  })

  it('refuses after that, saying how else to send it', async () => {
    const { id } = await closedFor(31)
    const answer = await postJson(id, await filledForm(id))
    expect(answer).toMatchObject({ status: 409, errors: [{ field: 'form', code: 'closed' }] })
    expect(answer.errors[0]?.message).toContain('截止')
    expect(await countComments(id)).toBe(0)
  })

  it.each(['draft', 'approval', 'scheduled', 'published', 'withdrawn'])(
    'takes nothing while %s',
    async (state) => {
      const { id } = await openConsultation({ state })
      expect((await postJson(id, await filledForm(id))).status).toBe(404)
      expect(await countComments(id)).toBe(0)
    },
  )
})

describe('a token', () => {
  const now = () => new Date()
  it.each([
    ['token-malformed', () => ''],
    ['token-malformed', () => 'DROP TABLE comments'],
    ['token-expired', (id: string) => freshToken(id, new Date(now().getTime() - 7 * HOUR))],
    ['token-foreign', () => freshToken('01999999-9999-7999-8999-999999999999')],
    ['token-forged', (id: string) => `${freshToken(id).slice(0, -4)}AAAA`],
  ])('that is wrong is refused: %s', async (code, tokenFor) => {
    const { id } = await openConsultation()
    const answer = await postJson(id, await filledForm(id, { token: tokenFor(id) }))
    expect(answer).toMatchObject({ status: 422, errors: [{ field: 'form', code }] })
    expect(await countComments(id)).toBe(0)
  })
})

describe('what is filled in wrong', () => {
  it.each([
    ['body', 'empty', { body: '  \n ' }],
    ['body', 'too-long', { body: '长'.repeat(20_001) }],
    ['body', 'too-long', { body: 'x'.repeat(1024 * 1024) }],
    ['body', 'control-characters', { body: '零\u0000字节' }],
    ['body', 'control-characters', { body: '方向\u202e控制' }],
    ['name', 'empty', { name: '' }],
    ['name', 'too-long', { name: '名'.repeat(61) }],
    ['contact', 'empty', { contact: '' }],
    ['email', 'invalid', { email: 'not-an-address' }],
    ['email', 'invalid', { email: 'a@b.example\nBcc: c@d.example' }],
    ['clause', 'unknown', { clause: 'c-99' }],
    ['county', 'unknown', { county: '999999' }],
    ['consent', 'empty', { consent: '' }],
  ] as const)('%s %s is told at its field, and nothing is stored', async (field, code, wrong) => {
    const { id } = await openConsultation()
    const answer = await postJson(id, await filledForm(id, wrong))
    expect(answer.status).toBe(422)
    expect(answer.errors).toEqual([expect.objectContaining({ field, code })])
    expect(answer.errors[0]?.message).toMatch(/[\u4e00-\u9fff]/)
    expect(await countComments(id)).toBe(0)
  })

  it('is told in English to who reads English', async () => {
    const { id } = await openConsultation()
    const form = JSON.stringify(await filledForm(id, { body: '' }))
    const answer = await post(id, form, { 'content-type': 'application/json' }, 'en')
    expect(answer.errors[0]?.message).toBe('Please write your comment.')
  })

  it.each([
    ['emoji and rare characters', '支持👍𠮷㼆，写得好'],
    ['SQL', "'); drop table comments; --"],
    ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['a formula', '=HYPERLINK("http://evil.example","x")'],
    ['full-width digits', '第１２条，２０２６年'],
  ])('keeps %s letter by letter', async (_kind, body) => {
    const { id } = await openConsultation()
    const { receipt } = await postJson(id, await filledForm(id, { body }))
    expect(await read(receipt)).toMatchObject({ body })
  })
})

describe('what is no form of ours', () => {
  it('is refused from another origin', async () => {
    const { id } = await openConsultation()
    const answer = await postJson(id, await filledForm(id), { origin: 'https://evil.example' })
    expect(answer).toMatchObject({ status: 403, errors: [{ code: 'foreign-origin' }] })
    expect(await countComments(id)).toBe(0)
  })

  it.each([
    ['JSON that is not JSON', '{"body":', 'application/json'],
    ['a JSON list', '[]', 'application/json'],
    ['a JSON null', 'null', 'application/json'],
    ['plain text', 'body=hello', 'text/plain'],
    ['a broken multipart', 'x', 'multipart/form-data; boundary=y'],
  ])('is refused as 400: %s', async (_kind, body, type) => {
    const { id } = await openConsultation()
    expect((await post(id, body, { 'content-type': type })).status).toBe(400)
  })

  it('is refused as 413 when it says it is huge', async () => {
    const { id } = await openConsultation()
    const answer = await post(id, 'x', { 'content-type': 'application/json', 'content-length': '999999999' })
    expect(answer.status).toBe(413)
  })

  it('brings a browser without scripts back to the form, saying why', async () => {
    const { id } = await openConsultation()
    const headers = { accept: 'text/html', 'content-type': 'multipart/form-data; boundary=y' }
    const answer = await post(id, 'x', { ...headers, 'content-length': '999999999' })
    expect(answer.status).toBe(303)
    const draft = /draft=([\w-]+)/.exec(answer.location ?? '')?.[1] ?? ''
    expect(await findFormDraft(id, draft)).toMatchObject({ errors: [{ code: 'submission-too-large' }] })
  })

  it('is 404 for a consultation that does not exist, or is no id at all', async () => {
    const form = await filledForm('01999999-9999-7999-8999-999999999999')
    expect((await postJson('01999999-9999-7999-8999-999999999999', form)).status).toBe(404)
    expect((await postJson("x' or '1'='1", form)).status).toBe(404)
  })
})

describe('without JavaScript', () => {
  it('leads on to the receipt', async () => {
    const { id } = await openConsultation()
    const answer = await postForm(id, await filledForm(id, { altcha: '' }))
    expect(answer.status).toBe(303)
    expect(answer.location).toMatch(/^\/zh\/receipts\/[0-9A-Z]{12}\?new=1$/)
  })

  it('is shown to staff as unverified', async () => {
    const { id } = await openConsultation()
    const { location } = await postForm(id, await filledForm(id, { altcha: '' }))
    expect(await read(/receipts\/(\w+)/.exec(location ?? '')?.[1])).toMatchObject({ unverified: true })
  })

  it('leads back to the form with everything typed and what is wrong', async () => {
    const { id } = await openConsultation()
    const { status, location } = await postForm(id, await filledForm(id, { body: '', name: '符小妹' }))
    expect(status).toBe(303)
    const draft = /draft=([\w-]+)/.exec(location ?? '')?.[1] ?? ''
    expect(await findFormDraft(id, draft)).toMatchObject({
      values: { name: '符小妹', contact: '13800000123' },
      errors: [{ field: 'body', code: 'empty' }],
      hadFiles: false,
    })
    const other = await openConsultation()
    expect(await findFormDraft(other.id, draft)).toBeUndefined()
  })

  it('is limited per sender, and keeps what was typed', async () => {
    const { id } = await openConsultation()
    const from = { 'x-forwarded-for': '203.0.113.99' }
    const statuses = []
    for (let sent = 0; sent < 6; sent += 1) {
      const form = await filledForm(id, { altcha: '', body: `第${sent}条意见` })
      statuses.push((await postJson(id, form, from)).status)
    }
    expect(statuses).toEqual([201, 201, 201, 201, 201, 429])
    const another = await postJson(id, await filledForm(id, { altcha: '' }), {
      'x-forwarded-for': '203.0.113.98',
    })
    expect(another.status).toBe(201)
  })

  it('the bait field makes a comment unverified, never lost', async () => {
    const { id } = await openConsultation()
    const { receipt } = await postJson(id, await filledForm(id, { website: 'http://spam.example' }), {
      'x-forwarded-for': '203.0.113.97',
    })
    expect(await read(receipt)).toMatchObject({ unverified: true })
  })
})

describe('the human check', () => {
  it.each([
    ['human-check-invalid', () => Promise.resolve('garbage')],
    ['human-check-invalid', () => Promise.resolve(Buffer.from('{"challenge":{}}').toString('base64'))],
    ['human-check-expired', () => solvedCheck(new Date(Date.now() - 2 * HOUR))],
  ])('that did not pass is refused: %s', async (code, check) => {
    const { id } = await openConsultation()
    const answer = await postJson(id, await filledForm(id, { altcha: await check() }))
    expect(answer).toMatchObject({ status: 422, errors: [{ code }] })
  })

  it('cannot be answered without the work', async () => {
    const { id } = await openConsultation()
    const solved = JSON.parse(Buffer.from(await solvedCheck(), 'base64').toString()) as {
      solution: { counter: number; derivedKey: string }
    }
    solved.solution.derivedKey = '00'.repeat(32)
    const altcha = Buffer.from(JSON.stringify(solved)).toString('base64')
    expect((await postJson(id, await filledForm(id, { altcha }))).status).toBe(422)
  })
})
