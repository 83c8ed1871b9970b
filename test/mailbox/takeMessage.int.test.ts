import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Dovecot } from '../../scripts/dovecot.mjs'
import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { forgetSetAsideMails } from '../../src/jobs/forgetSetAsideMails'
import { readMailboxes } from '../../src/jobs/readMailboxes'
import { deliverOutbox } from '../../src/outbox/deliver'
import { getTestPayload } from '../support/database'
import { act, createDesk, refusalOf, trailOf } from '../support/factories'
import type { Desk } from '../support/factories'
import { startImapServer } from '../support/imapServer'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'
import { rest } from '../support/rest'
import { startSmtpServer } from '../support/smtpServer'
import { letter, text } from './letters'
import { commentsOf, messagesIn, noticeFor, openMailbox, readOnce, SUBJECT } from './openMailbox'
import type { Box } from './openMailbox'

let payload: Payload
let imap: Dovecot
let desk: Desk

beforeAll(async () => {
  imap = await startImapServer()
  payload = await getTestPayload()
  desk = await createDesk(payload)
})

afterAll(async () => {
  await imap.stop()
  await closeIntakePool()
})

const openBox = (): Promise<Box> => openMailbox(payload, (user) => imap.url(user))

const onlyMessage = async (box: Box) => {
  const [message] = await messagesIn(payload, box)
  if (!message) throw new Error('No message')
  return message
}

const take = (id: string, consultation: string, actor = desk.editor.actor) =>
  act(payload, SLUGS.mailMessages, id, 'take', actor, { input: { consultation } })

describe('which consultation a letter is for', () => {
  it('is told by the subject where two use one address', async () => {
    const box = await openBox()
    await noticeFor(payload, desk, { box })
    const other = await noticeFor(payload, desk, { box, emailSubject: '直播电商意见' })
    imap.deliver(box.user, letter({ subject: '=?utf-8?B?55u05pKt55S15ZWGIOaEj+inge+8iOeOi++8iQ==?=' }))
    await readOnce(payload)
    expect(await commentsOf(payload, box)).toMatchObject([{ consultation_id: other, wrong_subject: false }])
  })

  it('is for a person to say where two are open and the subject names neither', async () => {
    const box = await openBox()
    await noticeFor(payload, desk, { box })
    const other = await noticeFor(payload, desk, { box, emailSubject: '直播电商意见' })
    imap.deliver(box.user, letter({ subject: 'hello' }))
    await readOnce(payload)
    const waiting = await onlyMessage(box)
    expect(waiting).toMatchObject({ kind: 'unmatched', state: 'waiting', remark: 'several-consultations' })
    await take(waiting.id, other)
    expect(await commentsOf(payload, box)).toMatchObject([
      { consultation_id: other, wrong_subject: true, email: 'fu@mail.example' },
    ])
    expect(await onlyMessage(box)).toMatchObject({
      state: 'taken',
      consultation_id: other,
      wrong_subject: true,
    })
  })

  it('with a wrong subject is the only one there is, flagged', async () => {
    const box = await openBox()
    const consultation = await noticeFor(payload, desk, { box })
    imap.deliver(box.user, letter({ subject: 'something else' }))
    await readOnce(payload)
    expect(await commentsOf(payload, box)).toMatchObject([
      { consultation_id: consultation, wrong_subject: true },
    ])
    expect(await onlyMessage(box)).toMatchObject({ wrong_subject: true, remark: null })
  })

  it('is taken late after closing, flagged', async () => {
    const box = await openBox()
    await noticeFor(payload, desk, { box, state: 'closed' })
    await query(
      payload,
      sql`update consultations set closes_at = now() - interval '2 days' where email = ${box.address}`,
    )
    imap.deliver(box.user, letter({ subject: SUBJECT }), new Date(Date.now() - 3 * 24 * 3600 * 1000))
    imap.deliver(box.user, letter({ subject: SUBJECT }), new Date(Date.now() - 3600 * 1000))
    await readOnce(payload)
    expect((await commentsOf(payload, box)).map(({ late }) => late)).toEqual([false, true])
  })

  it('waits when it is concluded already, or when no notice names the mailbox', async () => {
    const concluded = await openBox()
    await noticeFor(payload, desk, { box: concluded, state: 'conclusion-review' })
    const orphaned = await openBox()
    for (const { user } of [concluded, orphaned]) imap.deliver(user, letter({ subject: SUBJECT }))
    await readOnce(payload)
    expect(await onlyMessage(concluded)).toMatchObject({ state: 'waiting', remark: 'concluded' })
    expect(await onlyMessage(orphaned)).toMatchObject({ state: 'waiting', remark: 'no-consultation' })
  })

  it('waits when it lay in the mailbox before there was anything to comment on', async () => {
    const box = await openBox()
    await noticeFor(payload, desk, { box })
    imap.deliver(box.user, letter({ subject: 'an old one' }), new Date('2025-01-01'))
    await readOnce(payload)
    expect(await onlyMessage(box)).toMatchObject({ state: 'waiting', remark: 'before-opening' })
  })
})

describe('what staff do with a message', () => {
  const waitingIn = async () => {
    const box = await openBox()
    imap.deliver(box.user, letter({ content: text('请看附件。') }))
    await readOnce(payload)
    return { box, message: await onlyMessage(box) }
  }

  it('it may be set aside with a reason, and taken after all', async () => {
    const { box, message } = await waitingIn()
    await act(payload, SLUGS.mailMessages, message.id, 'set-aside', desk.editor.actor, { reason: '广告' })
    expect(await onlyMessage(box)).toMatchObject({ state: 'set-aside' })
    const consultation = await noticeFor(payload, desk, { box })
    await take(message.id, consultation)
    expect(await commentsOf(payload, box)).toMatchObject([{ body: '请看附件。' }])
    expect((await trailOf(payload, message.id)).map(({ action }) => action)).toEqual([
      'receive',
      'set-aside',
      'take',
    ])
  })

  it('it is not taken to a consultation that takes nothing, nor to another agency’s', async () => {
    const { box, message } = await waitingIn()
    const concluded = await noticeFor(payload, desk, { box, state: 'conclusion-review' })
    expect(await refusalOf(take(message.id, concluded))).toMatchObject({
      status: 409,
      codes: ['consultation-takes-nothing'],
    })
    const upland = await createDesk(payload, 'upland')
    const foreign = await noticeFor(payload, upland, { box })
    expect(await refusalOf(take(message.id, foreign))).toMatchObject({ codes: ['consultation-unknown'] })
    expect(await refusalOf(take(message.id, foreign, upland.editor.actor))).toMatchObject({ status: 404 })
    expect(await commentsOf(payload, box)).toEqual([])
  })

  it('taken by two at once it is one comment', async () => {
    const { box, message } = await waitingIn()
    const consultation = await noticeFor(payload, desk, { box })
    const both = await Promise.allSettled([
      take(message.id, consultation),
      take(message.id, consultation, desk.reviewer.actor),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await commentsOf(payload, box)).toHaveLength(1)
  })

  it('nobody but the system accepts or dismisses', async () => {
    const { message } = await waitingIn()
    for (const action of ['accept', 'dismiss']) {
      expect(
        await refusalOf(act(payload, SLUGS.mailMessages, message.id, action, desk.reviewer.actor)),
      ).toMatchObject({ status: 403 })
    }
  })
})

describe('the original', () => {
  const keptOriginal = async () => {
    const box = await openBox()
    const raw = letter({ subject: SUBJECT })
    imap.deliver(box.user, raw)
    await readOnce(payload)
    return { raw, message: await onlyMessage(box) }
  }

  it('is handed out as it came, for a purpose, which is in the trail', async () => {
    const { raw, message } = await keptOriginal()
    const answer = await rest('POST', `/reveal-mail/${message.id}`, {
      as: desk.editor,
      body: { purpose: '核对原件' },
    })
    expect(answer.status).toBe(200)
    expect(answer.body.text).toBe(raw.toString())
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(await trailOf(payload, message.id)).toContainEqual(
      expect.objectContaining({ action: 'reveal', reason: '核对原件', actor_id: desk.editor.id }),
    )
  })

  it('is kept from who states none, from other agencies, other roles and the anonymous', async () => {
    const { message } = await keptOriginal()
    const upland = await createDesk(payload, 'upland')
    const ask = async (as: Pick<Person, 'token'> | undefined, purpose = '核对') =>
      (await rest('POST', `/reveal-mail/${message.id}`, { as, body: { purpose } })).status
    expect(await ask(desk.editor, ' ')).toBe(422)
    expect(await ask(upland.editor)).toBe(404)
    expect(await ask(desk.approver)).toBe(404)
    expect(await ask(await createPerson(payload, ['system-admin']))).toBe(404)
    expect(await ask(undefined)).toBe(403)
  })

  it('has no other way out: the file’s own address is closed', async () => {
    const { message } = await keptOriginal()
    const answer = await rest('GET', `/mail-messages/file/${message.filename}`, { as: desk.editor })
    expect(answer.status).toBe(403)
    expect(JSON.stringify(answer.body)).not.toContain('fu@mail.example')
  })
})

describe('the answer', () => {
  it('with the receipt code comes in the letter’s own thread, and says that a machine sent it', async () => {
    const smtp = await startSmtpServer()
    process.env.SMTP_URL = smtp.url
    await query(payload, sql`delete from outbox`)
    const box = await openBox()
    await noticeFor(payload, desk, { box })
    imap.deliver(
      box.user,
      letter({
        from: 'answered@mail.example',
        subject: `=?utf-8?B?${Buffer.from(`Re: ${SUBJECT}`).toString('base64')}?=`,
        messageId: '<one@mail.example>',
      }),
    )
    await readOnce(payload)
    await deliverOutbox(payload)
    await smtp.waitFor(1)
    const [comment] = await commentsOf(payload, box)
    const [mail] = smtp.mails
    const code = comment?.receipt_code.replace(/(.{4})(?=.)/g, '$1-')
    expect(mail?.to).toEqual(['answered@mail.example'])
    expect(mail?.headers).toMatchObject({
      'in-reply-to': '<one@mail.example>',
      references: '<one@mail.example>',
      'auto-submitted': 'auto-replied',
      subject: `Re: ${SUBJECT}（意见回执 ${code}）`,
    })
    expect(mail?.text).toContain(code)
    await smtp.stop()
  })
})

describe('several workers', () => {
  it('read a mailbox one at a time, and take each letter once', async () => {
    const box = await openBox()
    await noticeFor(payload, desk, { box })
    for (let number = 0; number < 20; number += 1) imap.deliver(box.user, letter({ subject: SUBJECT }))
    await Promise.all([1, 2, 3].map(() => readMailboxes.run(payload, new Date())))
    expect(await messagesIn(payload, box)).toHaveLength(20)
    expect(await commentsOf(payload, box)).toHaveLength(20)
  })

  it('finish what one that died had only recorded', async () => {
    const box = await openBox()
    await noticeFor(payload, desk, { box })
    imap.deliver(box.user, letter({ subject: SUBJECT }))
    await readOnce(payload)
    // As if the worker had died after the comment was stored and before the message said so.
    await query(
      payload,
      sql`update mail_messages set state = 'waiting', comment_id = null where mailbox_id = ${box.id}::uuid`,
    )
    await readOnce(payload)
    expect(await onlyMessage(box)).toMatchObject({ state: 'taken' })
    expect(await commentsOf(payload, box)).toHaveLength(1)
    const [all] = await query<{ count: number }>(
      payload,
      sql`select count(*)::int as count from comments c join consultations n on n.id = c.consultation_id
        where n.email = ${box.address}`,
    )
    expect(all?.count).toBe(1)
  })
})

describe('a mailbox that cannot be read', () => {
  it('says why in its record, without its password, and does not stop the others', async () => {
    const broken = await openMailbox(payload, () => 'imap://box:hush@127.0.0.1:1/INBOX')
    const refused = await openMailbox(payload, (user) => imap.url(user).replace('secret', 'wrong-hush'))
    const fine = await openBox()
    imap.deliver(fine.user, letter())
    await readOnce(payload)
    const errors = await query<{ id: string; error: string | null }>(
      payload,
      sql`select id, last_error as error from mailboxes where id in (${broken.id}, ${refused.id}, ${fine.id})`,
    )
    const errorOf = ({ id }: Box) => errors.find((row) => row.id === id)?.error
    expect(errorOf(broken)).toContain('ECONNREFUSED')
    expect(errorOf(refused)).toMatch(/auth/i)
    expect(errorOf(fine)).toBeNull()
    expect(JSON.stringify(errors)).not.toContain('hush')
    expect(await messagesIn(payload, fine)).toHaveLength(1)
  })
})

describe('what was set aside', () => {
  it('is forgotten with its original when its retention is over, and not before', async () => {
    const box = await openBox()
    imap.deliver(box.user, letter({ headers: ['Auto-Submitted: auto-replied'] }))
    await readOnce(payload)
    const kept = await onlyMessage(box)
    await forgetSetAsideMails.run(payload, new Date())
    expect(await onlyMessage(box)).toMatchObject({ filename: kept.filename, subject: 'Parks' })
    await forgetSetAsideMails.run(payload, new Date('2040-01-01'))
    expect(await onlyMessage(box)).toMatchObject({ filename: null, subject: null, sender_masked: null })
    const consultation = await noticeFor(payload, desk, { box })
    expect(await refusalOf(take(kept.id, consultation))).toMatchObject({ codes: ['original-gone'] })
  })
})
