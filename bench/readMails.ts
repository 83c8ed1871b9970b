import { randomUUID } from 'node:crypto'

import config from '@payload-config'
import { sql } from '@payloadcms/db-postgres/drizzle'
import { getPayload } from 'payload'
import type { Payload } from 'payload'

import { findDovecot, startDovecot } from '../scripts/dovecot.mjs'
import type { Dovecot } from '../scripts/dovecot.mjs'
import { query } from '../src/db/transaction'
import { readMailboxes } from '../src/jobs/readMailboxes'
import { commentTexts } from './commentTexts'

const USER = 'bench'
const ADDRESS = `${USER}@commerce.example`
const VARIABLE = 'BENCH_MAILBOX'

const inBase64 = (text: string) =>
  Buffer.from(text)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n')

/** As the common mail programs write one: a plain text and the same as HTML. */
const mailOf = (text: string, number: number) =>
  [
    `From: =?UTF-8?B?${Buffer.from('符小妹').toString('base64')}?= <person${number}@mail.example>`,
    `To: ${ADDRESS}`,
    `Subject: =?UTF-8?B?${Buffer.from('对征求意见稿的意见').toString('base64')}?=`,
    `Message-ID: <${number}@mail.example>`,
    'Date: Tue, 24 Nov 2026 08:00:00 +0800',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    inBase64(text),
    '--part',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    inBase64(`<div>${text}</div>`),
    '--part--',
    '',
  ].join('\r\n')

/** The demo's open consultation gets the mailbox. */
const openMailbox = async (payload: Payload, imap: Dovecot) => {
  process.env[VARIABLE] = imap.url(USER)
  await query(
    payload,
    sql`with notice as (
        update consultations set email = ${ADDRESS}
        where id = (select id from consultations where state = 'open' limit 1) returning agency_id)
      insert into mailboxes (id, address, connection, active, agency_id)
        select ${randomUUID()}::uuid, ${ADDRESS}, ${VARIABLE}, true, agency_id from notice`,
  )
}

const countTaken = async (payload: Payload): Promise<number> => {
  const [row] = await query<{ taken: number }>(
    payload,
    sql`select count(*)::int as taken from mail_messages m join comments c on c.id = m.comment_id
        join mailboxes b on b.id = m.mailbox_id
      where m.state = 'taken' and b.address = ${ADDRESS}`,
  )
  return row?.taken ?? 0
}

/** Fills a mailbox on a server of its own and takes it into DATABASE_URL; prints RESULT and one JSON object. */
const main = async () => {
  const total = Number(process.argv[2])
  const imap = await startDovecot(await findDovecot())
  try {
    const payload = await getPayload({ config })
    await openMailbox(payload, imap)
    let number = 0
    for (const body of commentTexts({ total, seed: 11 })) {
      number += 1
      imap.deliver(USER, mailOf(body, number))
    }
    const began = performance.now()
    await readMailboxes.run(payload, new Date())
    const seconds = (performance.now() - began) / 1000
    const taken = await countTaken(payload)
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    const cpu = (userCPUTime + systemCPUTime) / 1e6
    const result = { mails: total, taken, seconds, rate: taken / seconds, cpu, mebibytes: maxRSS / 1024 }
    console.log(`RESULT ${JSON.stringify(result)}`)
  } finally {
    await imap.stop()
  }
  process.exit(0)
}

await main()
