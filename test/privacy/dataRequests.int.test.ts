import { access, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { POST as ask } from '../../src/app/(site)/[locale]/privacy/ask/route'
import { POST as see } from '../../src/app/(site)/[locale]/privacy/answer/see/route'
import { systemActor } from '../../src/access/actor'
import { appendAudit } from '../../src/audit/append'
import { verifyAudit } from '../../src/audit/verify'
import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { inTransaction, query } from '../../src/db/transaction'
import { mediaDirectory } from '../../src/environment'
import { forgetContacts } from '../../src/jobs/forgetContacts'
import { composePrivacyAnswer } from '../../src/mail/privacyAnswer'
import { deliverOutbox } from '../../src/outbox/deliver'
import { openDraft } from '../../src/privacy/dataRequestForm'
import { readKeptData, readRequests } from '../../src/privacy/keptData'
import { sealedFileOf } from '../../src/privacy/sealAttachments'
import { commentOfPass } from '../../src/privacy/seeAnswer'
import { getTestPayload } from '../support/database'
import {
  act,
  consultationIn,
  createDesk,
  receiveComment,
  refusalOf,
  rowOf,
  trailOf,
} from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'
import { rest, SITE } from '../support/rest'

afterAll(closeIntakePool)

const MOBILE = '13800001234'
const MAIL = 'fu@mail.example'

type Fields = Record<string, string>

const send = async (handler: typeof ask, fields: Fields, headers: Record<string, string> = {}) => {
  const request = new Request(`${SITE}/zh/privacy`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: SITE, 'x-forwarded-for': '203.0.113.9', ...headers },
  })
  const response = await handler(request, { params: Promise.resolve({ locale: 'zh' }) })
  const to = new URL(response.headers.get('location') ?? '', SITE)
  return { status: response.status, path: to.pathname, query: to.searchParams }
}

describe('a request about one’s own data', () => {
  let payload: Payload
  let desk: Desk
  let consultation: string
  let comment: string
  let code: string

  beforeAll(async () => {
    payload = await getTestPayload()
    desk = await createDesk(payload)
    consultation = await consultationIn(payload, desk, 'open')
  })

  beforeEach(async () => {
    await query(payload, sql`delete from rate_limits`)
    comment = await receiveComment(payload, consultation, { values: { contact: MOBILE, email: MAIL } })
    code = String((await rowOf(payload, SLUGS.comments, comment))?.receipt_code)
  })

  const requests = () => readRequests(payload, comment)
  const form = (overrides: Fields = {}) => ({ code, contact: MOBILE, kind: 'access', note: '', ...overrides })

  it('is registered with the date by which it is answered, and in the trail', async () => {
    const sent = await send(ask, form({ contact: '138 0000 1234', note: '请尽快' }))
    expect(sent).toMatchObject({ status: 303, path: '/zh/privacy' })
    const [request] = await requests()
    expect(request).toMatchObject({ kind: 'access', state: 'submitted' })
    const days = ((request?.dueAt.getTime() ?? 0) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(14.9)
    expect(days).toBeLessThan(16.1)
    const trail = await trailOf(payload, request?.id ?? '')
    expect(trail).toMatchObject([{ action: 'ask-about-data', to_state: 'submitted' }])
    expect(JSON.stringify(trail)).not.toContain('请尽快')
  })

  it.each([
    ['with the right contact', {}],
    ['with a wrong contact', { contact: '13900009999' }],
    ['with a code nobody has', { code: '0000-0000-0000' }],
  ])('gets the same answer %s', async (_name, overrides) => {
    const began = performance.now()
    const sent = await send(ask, form(overrides))
    expect([sent.status, sent.path, sent.query.toString()]).toEqual([303, '/zh/privacy', 'sent=1'])
    expect(performance.now() - began).toBeGreaterThanOrEqual(299)
  })

  it('is not registered for who does not know the contact', async () => {
    await send(ask, form({ contact: 'fu@other.example' }))
    expect(await requests()).toEqual([])
  })

  it('is registered once while it waits, however often and however many at once it is sent', async () => {
    await Promise.all([1, 2, 3].map(() => send(ask, form({ contact: MAIL }))))
    await send(ask, form({ kind: 'deletion' }))
    expect((await requests()).map(({ kind }) => kind).sort()).toEqual(['access', 'deletion'])
  })

  it('comes back with everything typed when something is missing', async () => {
    const { query: answer } = await send(ask, form({ code: 'wrong', kind: '' }))
    expect(openDraft(answer.get('draft') ?? '')).toEqual({
      typed: form({ code: 'wrong', kind: '' }),
      errors: ['code', 'kind'],
    })
    expect(answer.toString()).not.toContain(MOBILE)
  })

  it('is refused from another site’s page', async () => {
    const { query: answer } = await send(ask, form(), { origin: 'https://elsewhere.example' })
    expect(openDraft(answer.get('draft') ?? '')?.errors).toEqual(['foreign-origin'])
    expect(await requests()).toEqual([])
  })

  it('is limited, right or wrong', async () => {
    const errors = []
    for (let times = 0; times < 21; times += 1) {
      errors.push((await send(see, { code, contact: `1390000${1000 + times}` })).query)
    }
    expect(openDraft(errors.at(-1)?.get('draft') ?? '')?.errors).toEqual(['too-many'])
    expect(openDraft((await send(ask, form())).query.get('draft') ?? '')?.errors).toEqual(['too-many'])
  }, 60_000)

  describe('for access', () => {
    let request: string
    beforeEach(async () => {
      await send(ask, form())
      request = (await requests())[0]?.id ?? ''
    })

    it('shows nothing before it is answered, not even that it is there', async () => {
      const { query: answer } = await send(see, { code, contact: MOBILE })
      expect(openDraft(answer.get('draft') ?? '')?.errors).toEqual(['no-match'])
    })

    it('is granted: the data go to the address on record, and to who knows code and contact', async () => {
      await act(payload, SLUGS.privacyRequests, request, 'grant', desk.editor.actor)
      const letter = await composePrivacyAnswer(payload, { request, locale: 'zh' })
      expect(letter?.to).toBe(MAIL)
      for (const own of ['符小妹', MOBILE, MAIL, '海口市', '建议把第二条'])
        expect(letter?.text).toContain(own)
      const { query: answer } = await send(see, { code, contact: MAIL })
      expect(commentOfPass(answer.get('pass') ?? '')).toBe(comment)
      expect(await readKeptData(payload, comment)).toMatchObject({ name: '符小妹', contact: MOBILE })
    })

    it('is refused with the reason, by the division head alone', async () => {
      const byEditor = act(payload, SLUGS.privacyRequests, request, 'refuse', desk.editor.actor, {
        reason: '无',
      })
      expect(await refusalOf(byEditor)).toMatchObject({ status: 403 })
      const withoutReason = act(payload, SLUGS.privacyRequests, request, 'refuse', desk.reviewer.actor)
      expect(await refusalOf(withoutReason)).toMatchObject({ status: 422 })
      await act(payload, SLUGS.privacyRequests, request, 'refuse', desk.reviewer.actor, {
        reason: '身份不符',
      })
      const letter = await composePrivacyAnswer(payload, { request, locale: 'en' })
      expect(letter?.text).toContain('身份不符')
      expect(letter?.text).not.toContain(MOBILE)
    })
  })

  describe('for deletion', () => {
    let request: string
    let raw: string
    let attached: string
    const fileOf = (id: string) => path.resolve(mediaDirectory(), 'attachments', `${id}.pdf`)
    const settle = async () => {
      await act(payload, SLUGS.comments, comment, 'screen', desk.editor.actor)
      await act(payload, SLUGS.comments, comment, 'decide', desk.editor.actor, {
        reason: '已有规定',
        input: { disposition: 'not-adopted' },
      })
    }
    beforeEach(async () => {
      attached = uuidv7()
      await query(
        payload,
        sql`update comments set body = '我是符小妹，建议把第二条写清楚。' where id = ${comment}::uuid`,
      )
      await query(
        payload,
        sql`insert into attachments (id, original_name, sm3, agency_id, filename, comment_id)
          values (${attached}, '符小妹的意见.pdf', 'x', 'harbour', ${`${attached}.pdf`}, ${comment}::uuid)`,
      )
      await mkdir(path.dirname(fileOf(attached)), { recursive: true })
      await writeFile(fileOf(attached), '符小妹的信')
      const box = uuidv7()
      raw = path.resolve(mediaDirectory(), 'mail', `${uuidv7()}.eml`)
      await mkdir(path.dirname(raw), { recursive: true })
      await writeFile(raw, 'From: fu@mail.example')
      await query(
        payload,
        sql`insert into mailboxes (id, address, connection, agency_id) values (${box}, ${`${box}@desk.example`}, 'IMAP_URL', 'harbour')`,
      )
      const message = uuidv7()
      await query(
        payload,
        sql`insert into mail_messages (id, mailbox_id, message_id, received_at, kind, sm3, agency_id, state, filename, comment_id, sender_masked, subject)
          values (${message}, ${box}, 'm', now(), 'comment', 'x', 'harbour', 'taken', ${path.basename(raw)}, ${comment}::uuid, 'f***@mail.example', '符小妹')`,
      )
      await inTransaction(payload, (tx) =>
        appendAudit(tx, {
          collection: 'mail-messages',
          id: message,
          action: 'create',
          actor: systemActor('mailbox'),
          at: new Date(),
          toState: 'taken',
        }),
      )
      await send(ask, form({ kind: 'deletion' }))
      request = (await requests())[0]?.id ?? ''
    })

    const traces = async () => {
      const [row] = await query(
        payload,
        sql`select c.body, c.name_masked, c.contact_masked, p.name, p.contact, p.email, a.original_name, a.filename as attachment, m.sender_masked, m.subject, m.filename
          from comments c left join comment_contacts p on p.comment_id = c.id
            left join attachments a on a.comment_id = c.id left join mail_messages m on m.comment_id = c.id
          where c.id = ${comment}::uuid`,
      )
      return row
    }
    const gone = {
      body: '我是██，建议把第二条写清楚。',
      name_masked: null,
      contact_masked: null,
      name: null,
      contact: null,
      original_name: '附件1.pdf',
      attachment: null,
      sender_masked: null,
      subject: null,
      filename: null,
    }

    it('is not granted while nobody has dealt with what its files say', async () => {
      const granting = act(payload, SLUGS.privacyRequests, request, 'grant', desk.reviewer.actor)
      expect(await refusalOf(granting)).toEqual({ status: 409, codes: ['files-unread'] })
      await expect(access(fileOf(attached))).resolves.toBeUndefined()
    })

    it('takes away who wrote wherever it is kept; the opinion stays', async () => {
      await settle()
      await act(payload, SLUGS.privacyRequests, request, 'grant', desk.reviewer.actor)
      expect(await traces()).toEqual({ ...gone, email: MAIL })
      await expect(access(raw)).rejects.toThrow('ENOENT')
      await expect(access(fileOf(attached))).rejects.toThrow('ENOENT')
      await expect(access(sealedFileOf(attached))).resolves.toBeUndefined()
      const served = await rest('GET', `/attachments/file/${attached}.pdf`, { as: desk.editor })
      expect(served.status).toBeGreaterThanOrEqual(403)
      expect((await trailOf(payload, comment)).at(-1)?.action).toBe('erase-contact')
    })

    it('tells so by mail first and takes the address away afterwards, not before', async () => {
      await settle()
      await act(payload, SLUGS.privacyRequests, request, 'grant', desk.reviewer.actor)
      await forgetContacts.run(payload, new Date())
      expect(await traces()).toMatchObject({ email: MAIL })
      await deliverOutbox(payload, 50)
      await forgetContacts.run(payload, new Date())
      expect(await traces()).toEqual({ ...gone, email: null })
    })

    it('changes nothing when it is refused', async () => {
      await act(payload, SLUGS.privacyRequests, request, 'refuse', desk.reviewer.actor, {
        reason: '依法留存',
      })
      expect(await traces()).toMatchObject({ name: '符小妹', contact: MOBILE, email: MAIL })
      await expect(access(raw)).resolves.toBeUndefined()
    })
  })

  it.each([
    ['legal-reviewer', 403],
    ['approver', 403],
    ['observer', 403],
  ] as const)('is not shown to the %s', async (role, status) => {
    const person = await createPerson(payload, [role])
    expect((await rest('GET', '/privacy-requests', { as: person })).status).toBe(status)
  })

  it('is shown to the own agency alone, and answered by it alone', async () => {
    await send(ask, form())
    const [request] = await requests()
    const stranger = await createPerson(payload, ['reviewer'], { agency: 'upland' })
    expect((await rest('GET', `/privacy-requests/${request?.id}`, { as: stranger })).status).toBe(404)
    const granting = act(payload, SLUGS.privacyRequests, request?.id ?? '', 'grant', stranger.actor)
    expect(await refusalOf(granting)).toMatchObject({ status: 404 })
    expect((await rest('GET', `/privacy-requests/${request?.id}`, { as: desk.editor })).status).toBe(200)
    expect(
      (await rest('POST', '/privacy-requests', { as: desk.editor, body: { kind: 'access', comment } }))
        .status,
    ).toBe(403)
  })

  it('leaves the trail whole', async () => {
    const { firstBreak } = await verifyAudit(payload)
    expect(firstBreak).toBeNull()
  })
})
