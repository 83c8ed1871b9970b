import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Dovecot } from '../../scripts/dovecot.mjs'
import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { getTestPayload } from '../support/database'
import { createDesk } from '../support/factories'
import { startImapServer } from '../support/imapServer'
import { startWorkerOfOneRound } from '../support/worker'
import { letter, text } from './letters'
import { commentsOf, messagesIn, noticeFor, openMailbox, readOnce, SUBJECT } from './openMailbox'
import type { Box } from './openMailbox'

const MAILS = 240
const MINUTE = 60_000

let payload: Payload
let imap: Dovecot

beforeAll(async () => {
  imap = await startImapServer()
  payload = await getTestPayload()
})

afterAll(async () => {
  await imap.stop()
  await closeIntakePool()
})

/** Messages recorded and comments taken so far. */
const countIn = async ({ id }: Box) => {
  const [counts] = await query<{ recorded: number; taken: number; receipts: number }>(
    payload,
    sql`select count(*)::int as recorded, count(m.comment_id)::int as taken, count(o.id)::int as receipts
      from mail_messages m left join outbox o on o.content->>'comment' = m.comment_id::text
      where m.mailbox_id = ${id}::uuid`,
  )
  return counts ?? { recorded: 0, taken: 0, receipts: 0 }
}

it.each<['recorded' | 'taken', number]>([
  ['recorded', 30],
  ['taken', 20],
])(
  'a worker killed when some messages are %s loses none, and none is taken or answered twice',
  async (what, so) => {
    const desk = await createDesk(payload)
    const box = await openMailbox(payload, (user) => imap.url(user))
    await noticeFor(payload, desk, { box })
    for (let number = 0; number < MAILS; number += 1) {
      imap.deliver(
        box.user,
        letter({
          subject: SUBJECT,
          from: `Fu <fu${number}@mail.example>`,
          content: text(`第${number}封来信的意见。`),
        }),
      )
    }
    const worker = startWorkerOfOneRound('mailboxes')
    await expect
      .poll(async () => (await countIn(box))[what], { timeout: MINUTE, interval: 10 })
      .toBeGreaterThan(so)
    await worker.kill()
    expect((await countIn(box)).taken).toBeLessThan(MAILS)

    // The lock of the dead worker falls with its connection.
    await expect
      .poll(() => readOnce(payload).then(() => countIn(box)), { timeout: MINUTE })
      .toEqual({ recorded: MAILS, taken: MAILS, receipts: MAILS })
    const comments = await commentsOf(payload, box)
    expect(new Set(comments.map(({ body }) => body)).size).toBe(MAILS)
    expect(new Set((await messagesIn(payload, box)).map(({ comment_id }) => comment_id)).size).toBe(MAILS)
  },
  4 * MINUTE,
)
