import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Dovecot } from '../../scripts/dovecot.mjs'
import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { getTestPayload } from '../support/database'
import { createDesk, receiveComment } from '../support/factories'
import type { Desk } from '../support/factories'
import { startImapServer } from '../support/imapServer'
import { attachment, file, letter, multipart, pdf, text } from './letters'
import { commentsOf, messagesIn, noticeFor, openMailbox, readOnce } from './openMailbox'
import type { Box } from './openMailbox'

let payload: Payload
let imap: Dovecot
let consultation: string
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

const openBox = async (): Promise<Box> => {
  const box = await openMailbox(payload, (user) => imap.url(user))
  consultation = await noticeFor(payload, desk, { box })
  return box
}

/** Delivers, reads, and shows what became of it. */
const take = async (...mails: Buffer[]) => {
  const box = await openBox()
  for (const mail of mails) imap.deliver(box.user, mail)
  await readOnce(payload)
  return { box, messages: await messagesIn(payload, box), comments: await commentsOf(payload, box) }
}

const WORDS = '建议把第二条写得更清楚，㼆𠮷。'
/** Chinese, but nothing says so. */
const UNNAMED = Buffer.from('bda8d2e9b0d1b5dab6fecc5dd0b4b5c3b8fcc7e5b3fea3ac', 'hex')

describe('what a mail program may write', () => {
  it('GBK, in the header and in the words', async () => {
    const words = Buffer.from('bda8d2e9d0deb8c4b5dab6feccf5a1a3', 'hex')
    const content = Buffer.concat([Buffer.from('Content-Type: text/plain; charset=gbk\r\n\r\n'), words])
    const { comments } = await take(letter({ from: '=?GBK?B?t/vQocPD?= <fu@mail.example>', content }))
    expect(comments).toMatchObject([{ body: '建议修改第二条。', name: '符小妹' }])
  })

  it('bare GBK bytes in the header, which no header may hold', async () => {
    const name = Buffer.from('b7fbd0a1c3c3', 'hex')
    const mail = Buffer.concat([
      Buffer.from('From: '),
      name,
      Buffer.from(' <fu@mail.example>\r\nSubject: x\r\nMessage-ID: <bare@mail.example>\r\n'),
      Buffer.from(text('同意。')),
    ])
    expect((await take(mail)).comments).toMatchObject([{ body: '同意。', name: '符小妹' }])
  })

  it('GB 18030 with characters that GBK does not have', async () => {
    // The last character takes four bytes.
    const bytes = Buffer.from('d6a7b3d69535ee36', 'hex')
    const expected = new TextDecoder('gb18030').decode(bytes)
    const content = Buffer.concat([Buffer.from('Content-Type: text/plain; charset=GB18030\r\n\r\n'), bytes])
    const { comments } = await take(letter({ content }))
    expect([...expected]).toHaveLength(3)
    expect(comments).toMatchObject([{ body: expected }])
  })

  it('quoted-printable and base64', async () => {
    const quoted = Buffer.from(WORDS)
      .toString('hex')
      .replace(/../g, (byte) => `=${byte.toUpperCase()}`)
    const { comments } = await take(
      letter({
        content: `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted}`,
      }),
      letter({ content: file(Buffer.from(WORDS), ['Content-Type: text/plain; charset=utf-8']) }),
    )
    expect(comments.map(({ body }) => body)).toEqual([WORDS, WORDS])
  })

  it('HTML only, with scripts and styles that are no words', async () => {
    const html = '<style>p{color:red}</style><p>第一段</p><p>第二段<script>alert(1)</script></p>'
    const { comments } = await take(letter({ content: text(html, 'text/html; charset=utf-8') }))
    expect(comments[0]?.body).toBe('第一段\n\n第二段')
  })

  it('an empty plain text beside the HTML that has the words', async () => {
    const content = multipart('alternative', [
      text(''),
      text('<p>同意第二条</p>', 'text/html; charset=utf-8'),
    ])
    expect((await take(letter({ content }))).comments).toMatchObject([{ body: '同意第二条' }])
  })

  it('parts within parts, with an RFC 2231 file name', async () => {
    const inner = multipart('alternative', [text(WORDS), text(`<p>${WORDS}</p>`, 'text/html; charset=utf-8')])
    const named = file(pdf(), [
      'Content-Type: application/pdf',
      "Content-Disposition: attachment; filename*0*=GB18030''%D2%E2; filename*1*=%BC%FB.pdf",
    ])
    const content = multipart('mixed', [multipart('mixed', [inner, named]), attachment(pdf(), 'plan.pdf')])
    expect((await take(letter({ content }))).comments).toMatchObject([
      { body: WORDS, files: ['意见.pdf', 'plan.pdf'] },
    ])
  })

  it('keeps the quoted history and what a stray control character stood beside', async () => {
    const words = '同意。\u0007\n\n> 此前来信：请写清楚'
    expect((await take(letter({ content: text(words) }))).comments).toMatchObject([
      { body: '同意。\n\n> 此前来信：请写清楚' },
    ])
  })

  it('a letter as a PDF without a word says so in the comment', async () => {
    const content = multipart('mixed', [text(''), attachment(pdf(), 'opinion.pdf')])
    expect((await take(letter({ content }))).comments).toMatchObject([
      { body: '（来信正文为空，意见见附件：opinion.pdf）', files: ['opinion.pdf'] },
    ])
  })
})

describe('what cannot be taken by itself waits for a person, with the reason', () => {
  it('winmail.dat', async () => {
    const tnef = file(Buffer.from('789f3e22', 'hex'), [
      'Content-Type: application/ms-tnef; name="winmail.dat"',
    ])
    const { messages, comments } = await take(letter({ content: multipart('mixed', [text(WORDS), tnef]) }))
    expect(messages).toMatchObject([
      { kind: 'unreadable', state: 'waiting', remark: 'unreadable-part files-left' },
    ])
    expect(comments).toEqual([])
  })

  it('neither words nor files', async () => {
    const { messages } = await take(letter({ content: text(' \n ') }))
    expect(messages).toMatchObject([{ kind: 'unreadable', state: 'waiting', remark: 'nothing-inside' }])
  })

  it('bytes that are no message at all', async () => {
    const { messages } = await take(Buffer.from([0xff, 0xfe, 0x00, 0x01, 0x80]))
    expect(messages).toMatchObject([{ state: 'waiting', remark: 'nothing-inside' }])
  })

  it('words in a character set nobody named', async () => {
    const content = Buffer.concat([Buffer.from('Content-Type: text/plain\r\n\r\n'), UNNAMED])
    expect((await take(letter({ content }))).messages).toMatchObject([
      { kind: 'unreadable', state: 'waiting' },
    ])
  })
})

describe('attachments', () => {
  it('of 20 MB in two files are taken', async () => {
    const content = multipart('mixed', [
      text(WORDS),
      attachment(pdf(9_900_000), 'a.pdf'),
      attachment(pdf(9_900_000), 'b.pdf'),
    ])
    const { messages, comments } = await take(letter({ content }))
    expect(messages).toMatchObject([{ kind: 'comment', state: 'taken', remark: null }])
    expect(comments).toMatchObject([{ body: WORDS, files: ['a.pdf', 'b.pdf'] }])
  })

  it('that no comment may carry are left in the original, and the message says so', async () => {
    const content = multipart('mixed', [
      text(WORDS),
      attachment(pdf(20_000_000), 'huge.pdf'),
      attachment(Buffer.from('MZ\u0090'), 'plan.pdf'),
      attachment(pdf(), 'good.pdf'),
    ])
    const { messages, comments } = await take(letter({ content }))
    expect(messages).toMatchObject([{ kind: 'comment', state: 'taken', remark: 'files-left' }])
    expect(comments).toMatchObject([{ body: WORDS, files: ['good.pdf'] }])
  })

  it('beyond everything a comment can be make the message wait; its beginning is kept', async () => {
    const content = multipart('mixed', [text(WORDS), attachment(pdf(60_000_000), 'film.pdf')])
    const { messages, comments } = await take(letter({ content }))
    expect(messages).toMatchObject([{ kind: 'oversize', state: 'waiting' }])
    expect(comments).toEqual([])
  })
})

describe('what nobody wrote is set aside, and gets no answer', () => {
  const answersTo = (box: Box) =>
    query(
      payload,
      sql`select 1 from outbox o join mail_messages m on o.content->>'comment' = m.comment_id::text
        where m.mailbox_id = ${box.id}::uuid`,
    )

  it.each([
    ['auto-reply', 'an absence notice', { headers: ['Auto-Submitted: auto-replied'] }],
    ['auto-reply', 'an older absence notice', { headers: ['X-Autoreply: yes'] }],
    ['auto-reply', 'a newsletter', { headers: ['Precedence: bulk'] }],
    [
      'auto-reply',
      'an absence notice by its subject',
      { subject: '=?utf-8?B?6Ieq5Yqo5Zue5aSN77ya5Lya6K6u?=' },
    ],
    [
      'auto-reply',
      'a receipt of reading',
      { content: multipart('report; report-type=disposition-notification', [text('已读')]) },
    ],
    [
      'bounce',
      'a bounce',
      { content: multipart('report; report-type=delivery-status', [text('550 no such user')]) },
    ],
    [
      'bounce',
      'a bounce without its type',
      { from: 'MAILER-DAEMON@mail.example', subject: 'Undelivered Mail Returned to Sender' },
    ],
  ] as const)('%s: %s', async (kind, _what, parts) => {
    const { box, messages, comments } = await take(letter(parts))
    expect(messages).toMatchObject([{ kind, state: 'set-aside' }])
    expect(comments).toEqual([])
    expect(await answersTo(box)).toEqual([])
  })

  it('our own notice that comes round again', async () => {
    const { messages } = await take(letter({ from: 'noreply@desk.example' }))
    expect(messages).toMatchObject([{ kind: 'auto-reply', state: 'set-aside', remark: 'own-mail' }])
  })

  it.each([
    ['nobody reads', { from: 'no-reply@shop.example' }],
    ['is a list', { headers: ['List-Id: <talk.example>', 'List-Post: <mailto:talk@list.example>'] }],
    ['wants no answers', { headers: ['X-Auto-Response-Suppress: All'] }],
  ] as const)('a comment from an address that %s is taken, and not answered', async (_what, parts) => {
    const { box, comments } = await take(letter(parts))
    expect(comments).toMatchObject([{ email: null, body: '建议把第二条写得更清楚。' }])
    expect(comments[0]?.contact).toContain('@')
    expect(await answersTo(box)).toEqual([])
  })

  it('and one address gets five answers a day, however much it writes', async () => {
    const from = 'robot@loop.example'
    const { box, comments } = await take(
      ...Array.from({ length: 8 }, (_, number) => letter({ from, content: text(`第${number}次`) })),
    )
    expect(comments).toHaveLength(8)
    expect(await answersTo(box)).toHaveLength(5)
  })
})

describe('the same message twice', () => {
  it('is one comment and a recorded duplicate', async () => {
    const content = text(WORDS)
    const twice = { messageId: '<twice@mail.example>', content }
    const { messages, comments } = await take(
      letter(twice),
      letter({ ...twice, headers: ['Received: by another.example'] }),
      letter(twice),
    )
    expect(comments).toHaveLength(1)
    expect(messages.map(({ kind, state }) => [kind, state])).toEqual([
      ['comment', 'taken'],
      ['duplicate', 'set-aside'],
      ['duplicate', 'set-aside'],
    ])
  })

  it('under one Message-ID but with other words waits for a person', async () => {
    const messageId = '<always@mail.example>'
    const { messages } = await take(
      letter({ messageId, content: text('同意。') }),
      letter({ messageId, content: text('反对。') }),
    )
    expect(messages.map(({ state, remark }) => [state, remark])).toEqual([
      ['taken', null],
      ['waiting', 'same-id-other-words'],
    ])
  })

  it('without a Message-ID is told by its content', async () => {
    const one = letter({ messageId: null })
    const { comments, messages } = await take(one, one)
    expect(comments).toHaveLength(1)
    expect(messages.map(({ kind }) => kind)).toEqual(['comment', 'duplicate'])
  })

  it('is known again when the mailbox was rebuilt and numbers anew', async () => {
    const { box } = await take(letter(), letter())
    await query(payload, sql`update mail_messages set uid_validity = '1' where mailbox_id = ${box.id}::uuid`)
    await query(payload, sql`update mailboxes set uid_validity = '1' where id = ${box.id}::uuid`)
    await readOnce(payload)
    expect(await messagesIn(payload, box)).toHaveLength(2)
    expect(await commentsOf(payload, box)).toHaveLength(2)
  })
})

describe('a receipt code in the subject', () => {
  it('of somebody else changes nothing: a comment is a comment', async () => {
    const box = await openBox()
    const victim = await receiveComment(payload, consultation)
    const [known] = await query<{ receipt_code: string }>(
      payload,
      sql`select receipt_code from comments where id = ${victim}::uuid`,
    )
    imap.deliver(box.user, letter({ subject: `Re: ${known?.receipt_code} withdraw this` }))
    imap.deliver(box.user, letter({ subject: 'Re: ABCD-EFGH-JKLM withdraw this' }))
    await readOnce(payload)
    const comments = await commentsOf(payload, box)
    expect(comments).toHaveLength(2)
    expect(comments.map(({ receipt_code }) => receipt_code)).not.toContain(known?.receipt_code)
    const messages = await messagesIn(payload, box)
    expect(messages.map(({ state, kind, remark }) => [state, kind, remark])).toEqual([
      ['taken', 'comment', null],
      ['taken', 'comment', null],
    ])
    const [untouched] = await query(
      payload,
      sql`select state, revision::int as revision from comments where id = ${victim}::uuid`,
    )
    expect(untouched).toEqual({ state: 'received', revision: 1 })
  })
})
