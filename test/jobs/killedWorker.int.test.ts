import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'

import { sql } from '@payloadcms/db-postgres/drizzle'
import { parse } from 'csv-parse/sync'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { verifyAudit } from '../../src/audit/verify'
import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { exportFile } from '../../src/exports/partFile'
import { startExport } from '../../src/exports/startExport'
import { sealedFileOf } from '../../src/privacy/sealAttachments'
import { getTestPayload } from '../support/database'
import { act, commentIn, consultationIn, createDesk, receiveComment, system } from '../support/factories'
import type { Desk } from '../support/factories'
import { startWorker } from '../support/worker'

const directory = mkdtempSync(path.join(os.tmpdir(), 'killed-'))
process.env.MEDIA_DIR = path.join(directory, 'media')
process.env.EXPORTS_DIR = path.join(directory, 'exports')
process.env.OUTBOX_DIR = path.join(directory, 'outbox')
afterAll(() => rm(directory, { recursive: true }))
afterAll(closeIntakePool)

let payload: Payload
let desk: Desk

/** Copies of a comment: the work is with rows, however they came. Every tenth of them without a contact. */
const multiply = async (id: string, times: number) => {
  await query(
    payload,
    sql`insert into comments (id, state, revision, receipt_code, consultation_id, policy_revision_id, clause, body,
        name_masked, contact_masked, channel, arrived_at, locale, agency_id, county_id, search_text, search_grams,
        exclusion, exclusion_reason)
      select gen_random_uuid(), state, revision, receipt_code || '-' || n, consultation_id, policy_revision_id, clause, body || n,
        case when n % 10 > 0 then name_masked end, case when n % 10 > 0 then contact_masked end, channel, arrived_at + n * interval '1 ms', locale, agency_id, county_id,
        search_text || n, search_grams, exclusion, exclusion_reason
      from comments, generate_series(1, ${times}::int) as n where id = ${id}::uuid`,
  )
  await query(
    payload,
    sql`insert into comment_contacts (id, comment_id, name, contact, email)
      select gen_random_uuid(), c.id, p.name, p.contact, null from comments c, comment_contacts p
      where p.comment_id = ${id}::uuid and c.receipt_code ~ '-[0-9]*[1-9]$'
        and c.consultation_id = (select consultation_id from comments where id = ${id}::uuid)`,
  )
}

const until = async (isSo: () => Promise<boolean>) => {
  const end = Date.now() + 300_000
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('It never came to that')
    await setTimeout(20)
  }
}

const one = async <Row extends Record<string, unknown>>(statement: ReturnType<typeof sql>): Promise<Row> => {
  const [row] = await query<Row>(payload, statement)
  if (!row) throw new Error('No row')
  return row
}

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
}, 120_000)

describe('a worker killed while it makes comments anonymous', () => {
  const COMMENTS = 6_000
  /** Whose name nobody knows, so that it cannot be told from any other word. */
  const ANONYMOUS = Math.floor((COMMENTS - 1) / 10)
  const BODY = '我是符小妹，电话13900007777。建议延长申报期限。'
  let consultation: string
  let attachment: string
  const fileOf = (name: string) => path.join(directory, 'media', 'attachments', name)

  beforeAll(async () => {
    consultation = await consultationIn(payload, desk, 'open')
    const id = await receiveComment(payload, consultation, { values: { body: BODY } })
    await act(payload, 'comments', id, 'exclude', desk.editor.actor, {
      reason: '测试',
      input: { exclusion: 'off-topic' },
    })
    await multiply(id, COMMENTS - 1)
    await mkdir(fileOf('.'), { recursive: true })
    await writeFile(fileOf('letter.pdf'), '符小妹的信')
    const made = await one<{ id: string }>(sql`
      insert into attachments (id, original_name, sm3, agency_id, filename, filesize, comment_id)
      values (gen_random_uuid(), '符小妹的信.pdf', 'x', 'harbour', 'letter.pdf', 10, ${id}::uuid) returning id`)
    attachment = made.id
    await act(payload, 'consultations', consultation, 'close', system)
    await act(payload, 'consultations', consultation, 'conclude', desk.editor.actor)
    await act(payload, 'consultations', consultation, 'publish', desk.approver.actor)
    await query(
      payload,
      sql`update consultations set closes_at = now() - interval '10 years' where id = ${consultation}::uuid`,
    )
  }, 120_000)

  const chunks = () =>
    query<{ data: Record<string, number> }>(
      payload,
      sql`select data from audit_entries where subject_id = ${consultation} and action = 'forget-contacts'`,
    )
  const isDone = async () =>
    (
      await one<{ done: boolean }>(
        sql`select anonymised_at is not null as done from consultations where id = ${consultation}::uuid`,
      )
    ).done

  it('leaves whole chunks behind; the next one does the rest, and nothing twice', async () => {
    const first = startWorker()
    await until(async () => (await chunks()).length >= 3)
    await first.kill()
    expect(await isDone()).toBe(false)
    const second = startWorker()
    await until(isDone)
    await second.stop()

    const sums: Record<string, number> = {}
    for (const { data } of await chunks()) {
      for (const [part, count] of Object.entries(data)) sums[part] = (sums[part] ?? 0) + count
    }
    expect(sums).toEqual({ texts: COMMENTS, people: COMMENTS - ANONYMOUS, files: 1 })
    const left = await one(sql`
      select count(*)::int as comments, count(distinct c.body)::int as bodies, count(p.id)::int as contacts,
        count(c.name_masked)::int as names,
        count(*) filter (where c.body ~ '1390000' or c.search_text ~ '1390000')::int as numbers,
        count(*) filter (where c.body ~ '^我是██，电话████。建议延长申报期限。')::int as forgotten,
        count(*) filter (where c.body ~ '^我是符小妹，电话████。建议延长申报期限。')::int as unknown
      from comments c left join comment_contacts p on p.comment_id = c.id
      where c.consultation_id = ${consultation}::uuid`)
    expect(left).toEqual({
      comments: COMMENTS,
      bodies: COMMENTS,
      contacts: 0,
      names: 0,
      numbers: 0,
      forgotten: COMMENTS - ANONYMOUS,
      unknown: ANONYMOUS,
    })
  }, 700_000)

  it('keeps files for the record, where nobody reads them', async () => {
    await expect(access(fileOf('letter.pdf'))).rejects.toThrow('ENOENT')
    expect(await readFile(sealedFileOf(attachment), 'utf8')).toBe('符小妹的信')
    expect(await one(sql`select original_name as name, filename, url, sm3 from attachments`)).toEqual({
      name: '附件1.pdf',
      filename: null,
      url: null,
      sm3: 'x',
    })
  })

  it('leaves the trail whole', async () => {
    // The copies came by SQL: that they have no trail is the only thing to be said against it.
    const { firstBreak } = await verifyAudit(payload)
    expect(firstBreak).toMatchObject({ kind: 'state', collection: 'comments' })
  })
})

describe('a worker killed while it writes an export', () => {
  const COMMENTS = 60_000
  let consultation: string

  beforeAll(async () => {
    consultation = await consultationIn(payload, desk, 'open')
    await multiply(await commentIn(payload, desk, 'received', consultation), COMMENTS - 1)
  }, 120_000)

  const start = (format: 'csv' | 'xlsx') =>
    startExport(payload, {
      actor: desk.editor.actor,
      format,
      locale: 'zh',
      filter: `state=all&consultation=${consultation}`,
      now: new Date(Date.now() + 120_000),
    })

  const progressOf = (run: string) =>
    one<{ state: string; done: number }>(sql`select state, done::int from runs where id = ${run}::uuid`)

  it('leaves whole steps behind; the next one goes on, every row once', async () => {
    const run = await start('csv')
    const first = startWorker()
    await until(async () => (await progressOf(run)).done >= 20_000)
    await first.kill()
    expect(await progressOf(run)).toMatchObject({ state: 'running' })
    const second = startWorker()
    await until(async () => (await progressOf(run)).state === 'done')
    const whole = await start('csv')
    await until(async () => (await progressOf(whole)).state === 'done')
    await second.stop()
    const [resumed, atOnce] = await Promise.all([run, whole].map((id) => readFile(exportFile(id, 'csv'))))
    const rows: Record<string, string>[] = parse(resumed ?? '', { bom: true, columns: true })
    const codes = rows.map((row) => row['回执编号'])
    expect(codes).toHaveLength(COMMENTS)
    expect(new Set(codes).size).toBe(COMMENTS)
    const digest = (bytes: Buffer | undefined) =>
      createHash('sha256')
        .update(bytes ?? '')
        .digest('hex')
    expect(digest(resumed)).toBe(digest(atOnce))
  }, 700_000)
})
