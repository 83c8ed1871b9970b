import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { verifyAudit } from '../../src/audit/verify'
import { inTransaction, query } from '../../src/db/transaction'
import { forgetApplicants } from '../../src/jobs/forgetApplicants'
import { tokenOfLink } from '../../src/links/issueLink'
import { findReceiptStatus } from '../../src/queries/receiptStatus'
import { requestChange } from '../../src/registers/change/requestChange'
import { actByLink } from '../../src/registers/door/actByLink'
import { sendApplicantLink } from '../../src/registers/door/sendApplicantLink'
import { enterprises } from '../../src/registers/enterprises/definition'
import { applicantOf, apply, createRegistry, lettersOf, valuesOf } from '../registers/applying'
import type { Registry } from '../registers/applying'
import { enterpriseForm } from '../registers/enterpriseForm'
import { getTestPayload } from '../support/database'
import { act, rowOf } from '../support/factories'

let payload: Payload
let registry: Registry

beforeAll(async () => {
  payload = await getTestPayload()
  registry = await createRegistry(payload)
})

const DAY = 24 * 60 * 60 * 1000

const PHONE = '13812345678'

const filed = async () => {
  await query(payload, sql`update enterprises set duplicate_keys = ''`)
  const { id, receipt } = await apply(payload, { contactPhone: PHONE })
  await act(payload, 'enterprises', id, 'pass-county', registry.officer.actor)
  await act(payload, 'enterprises', id, 'file', registry.registrar.actor)
  return { id, receipt }
}

const kept = async (id: string) => {
  const rows = await query(
    payload,
    sql`select (select row_to_json(e)::text from enterprises e where id = ${id}::uuid) as entry,
      (select string_agg(changes::text, '') from change_requests where record = ${id}) as changes`,
  )
  return JSON.stringify(rows)
}

describe('who applied', () => {
  it('is forgotten when the matter has been settled for the retention period; the record and its trail stay', async () => {
    const { id } = await filed()
    await inTransaction(payload, (tx) =>
      requestChange(tx, {
        register: enterprises,
        record: id,
        ...valuesOf(enterprises, {
          ...enterpriseForm,
          contactPhone: '13887654321',
          address: '海口市新路1号',
        }),
        reason: '换人',
        actor: applicantOf(id),
      }),
    )
    await forgetApplicants.run(payload, new Date(Date.now() + 3000 * DAY))
    expect(await kept(id)).toContain(PHONE)
    await act(payload, 'enterprises', id, 'cancel', applicantOf(id), { reason: '不再经营' })
    await forgetApplicants.run(payload, new Date(Date.now() + 300 * DAY))
    expect(await kept(id)).toContain(PHONE)
    await forgetApplicants.run(payload, new Date(Date.now() + 1000 * DAY))
    const now = await kept(id)
    for (const gone of [PHONE, '13887654321', enterpriseForm.contactEmail, enterpriseForm.contactName]) {
      expect(now).not.toContain(gone)
    }
    expect(now).toContain('海口市新路1号')
    expect(await rowOf(payload, 'enterprises', id)).toMatchObject({ state: 'cancelled', contact_email: null })
    expect((await verifyAudit(payload)).firstBreak).toBeNull()
  })

  it('sees what is kept through a mailed link, and is forgotten at once when the matter is settled', async () => {
    const { id, receipt } = await filed()
    const open = async () => {
      const answer = await findReceiptStatus(receipt, `sender-${Math.random()}`)
      if (answer.kind !== 'application') throw new TypeError(answer.kind)
      await query(
        payload,
        sql`delete from applicant_links where subject_id = ${id}::uuid and purpose = 'data'`,
      )
      await sendApplicantLink(payload, { status: answer.status, purpose: 'data', locale: 'zh' })
      const [link] = await query<{ id: string }>(
        payload,
        sql`select id from applicant_links where subject_id = ${id}::uuid and purpose = 'data'`,
      )
      return tokenOfLink(link?.id ?? '')
    }
    const forget = async () => actByLink(payload, { token: await open(), form: { values: {}, files: {} } })
    expect(await forget()).toMatchObject({ ok: false, status: 409, errors: [{ code: 'matter-open' }] })
    expect(await kept(id)).toContain(PHONE)
    await act(payload, 'enterprises', id, 'cancel', applicantOf(id), { reason: '不再经营' })
    expect(await forget()).toEqual({ ok: true, purpose: 'data' })
    expect(await kept(id)).not.toContain(PHONE)
    expect(await lettersOf(payload, id)).toContain('data-link')
  })
})

describe('an application that has come in', () => {
  it('is told to those of its county who check it, and to nobody else', async () => {
    const { id } = await apply(payload, { name: '海口通知测试有限公司' })
    const told = await query<{ user: string }>(
      payload,
      sql`select content->>'user' as user from outbox
        where content->>'template' = 'work-waiting' and content->'records' ? ${id}`,
    )
    const people = told.map(({ user }) => user)
    expect(people).toContain(registry.officer.id)
    expect(people).not.toContain(registry.elsewhere.id)
    expect(people).not.toContain(registry.approver.id)
  })
})
