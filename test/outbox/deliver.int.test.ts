import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'

import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { formatReceiptCode } from '../../src/intake/receiptCode'
import { deliverOutbox } from '../../src/outbox/deliver'
import { getTestPayload } from '../support/database'
import { consultationIn, createDesk, receiveComment } from '../support/factories'
import type { Desk } from '../support/factories'
import { readMail } from '../support/readMail'
import { startSmtpServer } from '../support/smtpServer'
import type { SmtpServer } from '../support/smtpServer'
import { startWorkerOfOneRound } from '../support/worker'

let payload: Payload
let desk: Desk
let smtp: SmtpServer
let consultation: string

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
  smtp = await startSmtpServer()
  consultation = await consultationIn(payload, desk, 'open', {
    title: '关于产业园管理细则（征求意见稿）公开征求意见的公告',
    titleEn: 'Consultation on the rules for parks',
  })
})

afterAll(async () => {
  await smtp.stop()
  await closeIntakePool()
})

beforeEach(async () => {
  process.env.SMTP_URL = smtp.url
  await smtp.setMode('accept')
  smtp.mails.length = 0
  await query(payload, sql`delete from outbox`)
})

const withMail = (email: string, overrides = {}) =>
  receiveComment(payload, consultation, { values: { email }, ...overrides })

const parcels = () =>
  query<{ id: string; state: string; attempts: number; error: string | null; wait: number }>(
    payload,
    sql`select id::text, state::text, attempts::int, last_error as error,
      round(extract(epoch from next_attempt_at - updated_at))::int as wait from outbox order by id`,
  )

const receiptOf = async (comment: string) => {
  const [row] = await query<{ receipt: string }>(
    payload,
    sql`select receipt_code as receipt from comments where id = ${comment}::uuid`,
  )
  return row?.receipt ?? ''
}

const fall = () =>
  query(payload, sql`update outbox set next_attempt_at = now() - interval '1 second' where state = 'pending'`)

describe('a receipt through a real SMTP server', () => {
  it('arrives in Chinese, readable, with its code and where to look', async () => {
    const receipt = await receiptOf(await withMail('fu@mail.example'))
    expect(await deliverOutbox(payload)).toBe(1)
    await smtp.waitFor(1)
    const [mail] = smtp.mails
    expect(mail?.to).toEqual(['fu@mail.example'])
    expect(mail?.from).toBe('noreply@desk.example')
    expect(mail?.headers).toMatchObject({
      to: 'fu@mail.example',
      'auto-submitted': 'auto-generated',
    })
    expect(mail?.headers.subject).toContain(formatReceiptCode(receipt))
    expect(mail?.text).toContain('关于产业园管理细则（征求意见稿）公开征求意见的公告')
    expect(mail?.text).toContain(`http://127.0.0.1:3000/zh/receipts/${receipt}`)
    expect(mail?.attachments).toMatchObject([
      { filename: `receipt-${formatReceiptCode(receipt)}.pdf`, contentType: 'application/pdf' },
    ])
    expect(mail?.attachments[0]?.content.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await parcels()).toMatchObject([{ state: 'sent', attempts: 1, error: null }])
  })

  it('arrives in English for who wrote in English', async () => {
    const receipt = await receiptOf(await withMail('fu@mail.example', { locale: 'en' }))
    await deliverOutbox(payload)
    await smtp.waitFor(1)
    expect(smtp.mails[0]?.text).toContain('Consultation on the rules for parks')
    expect(smtp.mails[0]?.text).toContain(`/en/receipts/${receipt}`)
    expect(smtp.mails[0]?.text).not.toMatch(/\{\{|comment-receipt/)
  })

  it('has as Message-ID the parcel’s own id', async () => {
    await withMail('fu@mail.example')
    const [parcel] = await parcels()
    await deliverOutbox(payload)
    await smtp.waitFor(1)
    expect(smtp.mails[0]?.headers['message-id']).toBe(`<${parcel?.id}@desk.example>`)
  })

  it('copies no address into the outbox, and sends none where it has been deleted', async () => {
    const comment = await withMail('geheim@mail.example')
    const [row] = await query<{ content: unknown }>(payload, sql`select content from outbox`)
    expect(JSON.stringify(row)).not.toContain('geheim')
    await query(payload, sql`update comment_contacts set email = null where comment_id = ${comment}::uuid`)
    await deliverOutbox(payload)
    expect(smtp.mails).toHaveLength(0)
    expect(await parcels()).toMatchObject([{ state: 'sent' }])
  })

  it.each([
    'fu@mail.example\r\nBcc: all@mail.example',
    'fu@mail.example, all@mail.example',
    'fu@mail.example>\r\nRCPT TO:<all@mail.example',
    '符 <all@mail.example>',
  ])('cannot be made to carry other headers or receivers: %j', async (typed) => {
    await withMail(typed)
    await deliverOutbox(payload)
    expect(smtp.mails.flatMap(({ to }) => to)).not.toContain('all@mail.example')
    expect(smtp.mails.map(({ headers }) => headers.bcc)).toEqual(smtp.mails.map(() => undefined))
  })
})

describe('without an SMTP server', () => {
  const directory = path.resolve(process.env.OUTBOX_DIR ?? 'var/test/outbox', 'deliver')

  it('the mail is a file that a mail program opens, once however often it is written', async () => {
    delete process.env.SMTP_URL
    process.env.OUTBOX_DIR = directory
    await rm(directory, { recursive: true, force: true })
    const receipt = await receiptOf(await withMail('fu@mail.example'))
    const [parcel] = await parcels()
    await deliverOutbox(payload)
    await query(
      payload,
      sql`update outbox set state = 'pending', next_attempt_at = now() - interval '1 second'`,
    )
    await deliverOutbox(payload)
    const files = await readdir(directory)
    expect(files).toEqual([`${parcel?.id}desk.example.eml`])
    const mail = await readMail(await readFile(path.join(directory, files[0] ?? '')))
    expect(mail.headers).toMatchObject({
      to: 'fu@mail.example',
      'message-id': `<${parcel?.id}@desk.example>`,
    })
    expect(mail.text).toContain(receipt)
  })
})

describe('when the mail server fails', () => {
  it('waits 1, 2, 4 … minutes, at most an hour, and after eight failures is dead', async () => {
    await smtp.setMode('refuse')
    await withMail('fu@mail.example')
    const waits: number[] = []
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      expect(await deliverOutbox(payload)).toBe(0)
      const [parcel] = await parcels()
      expect(parcel).toMatchObject({ attempts: attempt, state: attempt < 8 ? 'pending' : 'dead' })
      expect(parcel?.error).toMatch(/mailbox busy/)
      waits.push(parcel?.wait ?? -1)
      await fall()
    }
    expect(waits).toEqual([60, 120, 240, 480, 960, 1920, 3600, 3600])
    await smtp.setMode('accept')
    expect(await deliverOutbox(payload)).toBe(0)
  })

  it('is not tried before its time, and sent once the server is back', async () => {
    await smtp.setMode('refuse')
    await withMail('fu@mail.example')
    await deliverOutbox(payload)
    await smtp.setMode('accept')
    expect(await deliverOutbox(payload)).toBe(0)
    await fall()
    expect(await deliverOutbox(payload)).toBe(1)
    expect(await parcels()).toMatchObject([{ state: 'sent', attempts: 2, error: null }])
  })

  it('one that fails does not hold up the others', async () => {
    await query(
      payload,
      sql`insert into outbox (id, kind, content, state, attempts, next_attempt_at)
        values (gen_random_uuid(), 'mail', '{"template":"comment-receipt","comment":"no-id","locale":"zh"}', 'pending', 0, now() - interval '1 hour')`,
    )
    await withMail('fu@mail.example')
    expect(await deliverOutbox(payload)).toBe(1)
  })

  it('is tried again when no server answers at all', async () => {
    process.env.SMTP_URL = 'smtp://127.0.0.1:1'
    await withMail('fu@mail.example')
    expect(await deliverOutbox(payload)).toBe(0)
    expect(await parcels()).toMatchObject([{ state: 'pending', attempts: 1 }])
  })
})

describe('several workers', () => {
  it('send each parcel once', async () => {
    const addresses = Array.from({ length: 24 }, (_, place) => `fu${place}@mail.example`)
    await Promise.all(addresses.map((email) => withMail(email)))
    const sent = await Promise.all([1, 2, 3, 4, 5].map(() => deliverOutbox(payload)))
    await smtp.waitFor(24)
    expect(sent.reduce((sum, one) => sum + one, 0)).toBe(24)
    expect(smtp.mails.flatMap(({ to }) => to).sort()).toEqual([...addresses].sort())
  })

  it('killed after the mail left and before the commit, leave it to another, under the same Message-ID', async () => {
    await smtp.setMode('stall')
    await withMail('fu@mail.example')
    const worker = startWorkerOfOneRound('outbox', { env: { ...process.env, SMTP_URL: smtp.url } })
    await smtp.waitFor(1)
    // In the hands of the first: the second finds nothing to do, and does not wait.
    expect(await deliverOutbox(payload)).toBe(0)
    await worker.kill()
    await smtp.setMode('accept')
    await expect.poll(() => deliverOutbox(payload), { timeout: 10_000 }).toBe(1)
    await smtp.waitFor(2)
    expect(smtp.mails[1]?.headers['message-id']).toBe(smtp.mails[0]?.headers['message-id'])
    expect(await parcels()).toMatchObject([{ state: 'sent' }])
  })
})
