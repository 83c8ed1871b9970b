import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Dovecot } from '../../scripts/dovecot.mjs'
import { sm3 } from '../../src/audit/sm3'
import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { getTestPayload } from '../support/database'
import { createDesk } from '../support/factories'
import type { Desk } from '../support/factories'
import { startCuttingProxy, startImapServer } from '../support/imapServer'
import { attachment, letter, multipart, pdf, text } from './letters'
import { commentsOf, messagesIn, noticeFor, openMailbox, readOnce, SUBJECT } from './openMailbox'

let payload: Payload
let desk: Desk
let imap: Dovecot

beforeAll(async () => {
  imap = await startImapServer()
  payload = await getTestPayload()
  desk = await createDesk(payload)
})

afterAll(async () => {
  await imap.stop()
  await closeIntakePool()
})

const openBox = async () => {
  const box = await openMailbox(payload, (user) => imap.url(user))
  return { box, consultation: await noticeFor(payload, desk, { box }) }
}

describe('a letter in the mailbox', () => {
  it('becomes a comment with its sender, words and time of arrival, and gets a receipt', async () => {
    const { box, consultation } = await openBox()
    const at = new Date('2026-11-20T03:04:05Z')
    imap.deliver(
      box.user,
      letter({ subject: SUBJECT, from: '=?utf-8?B?56ym5bCP5aa5?= <Fu@Mail.Example>' }),
      at,
    )
    await readOnce(payload)
    const [message] = await messagesIn(payload, box)
    expect(message).toMatchObject({ kind: 'comment', state: 'taken', wrong_subject: false, subject: SUBJECT })
    expect(message?.sender_masked).toBe('符** ***@mail.example')
    const [comment] = await commentsOf(payload, box)
    expect(comment).toMatchObject({
      body: '建议把第二条写得更清楚。',
      channel: 'mail',
      consultation_id: consultation,
      name: '符小妹',
      email: 'fu@mail.example',
      late: false,
      wrong_subject: false,
      locale: 'zh',
    })
    expect(new Date(comment?.arrived_at ?? 0)).toEqual(at)
    const receipts = await query(
      payload,
      sql`select 1 from outbox o join mail_messages m on o.content->>'comment' = m.comment_id::text
        where m.mailbox_id = ${box.id}::uuid`,
    )
    expect(receipts).toHaveLength(1)
  })
})

describe('a connection that breaks', () => {
  it('loses nothing and doubles nothing, wherever it breaks', async () => {
    const proxy = await startCuttingProxy(imap.port)
    const box = await openMailbox(payload, (user) => imap.url(user, { through: proxy.port }))
    await noticeFor(payload, desk, { box })
    for (let number = 0; number < 12; number += 1) {
      const words = `第${number}封。${'意见'.repeat(400)}`
      imap.deliver(
        box.user,
        letter({ subject: SUBJECT, content: `Content-Type: text/plain; charset=utf-8\r\n\r\n${words}` }),
      )
    }
    for (const bytes of [60, 700, 1500, 6000, 9000, 20_000]) {
      proxy.cutAfter(bytes)
      await readOnce(payload)
    }
    const [broken] = await query<{ last_error: string }>(
      payload,
      sql`select last_error from mailboxes where id = ${box.id}::uuid`,
    )
    expect(broken?.last_error).toBeTruthy()
    proxy.cutAfter(undefined)
    await readOnce(payload)
    const comments = await commentsOf(payload, box)
    expect(comments.map(({ body }) => /第(\d+)封/.exec(body)?.[1]).sort()).toEqual(
      Array.from({ length: 12 }, (_, number) => String(number)).sort(),
    )
    expect(await messagesIn(payload, box)).toHaveLength(12)
    const [mended] = await query<{ last_error: string | null }>(
      payload,
      sql`select last_error from mailboxes where id = ${box.id}::uuid`,
    )
    expect(mended?.last_error).toBeNull()
    await proxy.stop()
  })

  it('in the middle of a large file takes it whole the next time', async () => {
    const proxy = await startCuttingProxy(imap.port)
    const box = await openMailbox(payload, (user) => imap.url(user, { through: proxy.port }))
    await noticeFor(payload, desk, { box })
    const content = multipart('mixed', [text('见附件。'), attachment(pdf(3_000_000), 'plan.pdf')])
    const raw = letter({ subject: SUBJECT, content })
    imap.deliver(box.user, raw)
    for (const bytes of [100_000, 1_500_000, 4_000_000]) {
      proxy.cutAfter(bytes)
      await readOnce(payload)
      expect(await messagesIn(payload, box)).toEqual([])
    }
    proxy.cutAfter(undefined)
    await readOnce(payload)
    expect(await messagesIn(payload, box)).toMatchObject([{ state: 'taken', sm3: sm3(raw) }])
    expect(await commentsOf(payload, box)).toMatchObject([{ files: ['plan.pdf'] }])
    await proxy.stop()
  })
})
