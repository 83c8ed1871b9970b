import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { verifyAudit } from '../../src/audit/verify'
import { inTransaction, query } from '../../src/db/transaction'
import { tokenOfLink } from '../../src/links/issueLink'
import { addDays, beijingDay, formatBeijing, startOfBeijingDay } from '../../src/legal/beijing'
import { composeLetter } from '../../src/mail/letters'
import type { MailParcel } from '../../src/outbox/enqueue'
import { requestChange } from '../../src/registers/change/requestChange'
import { actByLink } from '../../src/registers/door/actByLink'
import { receiveApplication } from '../../src/registers/door/receiveApplication'
import { enterprises } from '../../src/registers/enterprises/definition'
import { findDuplicates } from '../../src/registers/findDuplicates'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf, system, trailOf } from '../support/factories'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'
import { rest } from '../support/rest'
import { applicantOf, apply, createRegistry, lettersOf, valuesOf } from './applying'
import type { Registry } from './applying'
import { enterpriseForm } from './enterpriseForm'
import { codeOf } from './unifiedCodes'

let payload: Payload
let registry: Registry

beforeAll(async () => {
  payload = await getTestPayload()
  registry = await createRegistry(payload)
})

beforeEach(async () => {
  // What other tests filed is no duplicate of this one's.
  await query(payload, sql`update enterprises set duplicate_keys = ''`)
})

const perform = (id: string, action: string, who: keyof Registry, more = {}) =>
  act(payload, 'enterprises', id, action, registry[who].actor, { reason: '按规定办理', ...more })

const filed = async (changes: Record<string, unknown> = {}) => {
  const { id } = await apply(payload, changes)
  await perform(id, 'pass-county', 'officer')
  await perform(id, 'file', 'registrar')
  return id
}

const row = async (id: string) => (await rowOf(payload, 'enterprises', id)) ?? { state: 'gone', revision: 0 }

const tokenFor = async (record: string, purpose: string) => {
  const [link] = await query<{ id: string }>(
    payload,
    sql`select id from applicant_links where subject_id = ${record}::uuid and purpose = ${purpose}
      and used_at is null and replaced_at is null`,
  )
  return tokenOfLink(link?.id ?? uuidv7())
}

describe('an application', () => {
  it('is stored with its receipt, a trail without personal data, a due day and a letter', async () => {
    const { id, receipt } = await apply(payload)
    expect(await row(id)).toMatchObject({
      state: 'submitted',
      receipt_code: receipt,
      county_id: '460100',
      agency_id: 'harbour',
      number: null,
    })
    expect((await row(id)).due_at).not.toBeNull()
    const [entry] = await trailOf(payload, id)
    expect(entry).toMatchObject({ action: 'receive', to_state: 'submitted' })
    expect(JSON.stringify(entry)).not.toContain(enterpriseForm.contactPhone)
    expect(await lettersOf(payload, id)).toEqual(['receive'])
  })

  it('sent twice at once is one application with one receipt', async () => {
    const submission = {
      register: enterprises,
      ...valuesOf(enterprises, enterpriseForm),
      agency: 'harbour',
      locale: 'zh' as const,
      channel: 'web' as const,
      arrivedAt: new Date(),
      actor: { kind: 'public' as const },
      submissionKey: uuidv7(),
    }
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => receiveApplication(payload, submission)),
    )
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(
      ['received', ...Array(7).fill('repeated')].sort(),
    )
    expect(new Set(answers.map((answer) => 'receipt' in answer && answer.receipt)).size).toBe(1)
  })

  it('cannot be made, changed or deleted through the API by anybody', async () => {
    const { id } = await apply(payload)
    const as = registry.registrar
    const made = await rest('POST', '/enterprises', { as, body: { ...enterpriseForm, state: 'filed' } })
    const changed = await rest('PATCH', `/enterprises/${id}`, { as, body: { state: 'filed', number: '1' } })
    const deleted = await rest('DELETE', `/enterprises/${id}`, { as })
    expect([made.status, changed.status, deleted.status]).toEqual([403, 403, 403])
    expect(await row(id)).toMatchObject({ state: 'submitted', number: null })
  })
})

describe('a colleague', () => {
  it('to whom a record is assigned is told, alone', async () => {
    const { id } = await apply(payload)
    await query(payload, sql`delete from outbox`)
    await perform(id, 'assign', 'registrar', { input: { assignee: registry.officer.id } })
    const told = await query<{ user: string; records: string[] }>(
      payload,
      sql`select content->>'user' as user, content->'records' as records from outbox`,
    )
    expect(told).toEqual([{ user: registry.officer.id, records: [id] }])
  })
})

describe('a person’s data', () => {
  it('is read by those who handle the record, and neither read nor searched by others', async () => {
    const { id } = await apply(payload)
    const handled = await rest('GET', `/enterprises/${id}`, { as: registry.officer })
    expect(handled.body.contactPhone).toBe(enterpriseForm.contactPhone)
    const deep = await rest('GET', `/enterprises/${id}?depth=2`, { as: registry.officer })
    expect(deep.body.contactPhone).toBe(enterpriseForm.contactPhone)
    const observer = await rest('GET', `/enterprises/${id}`, { as: registry.elsewhere })
    expect(observer.status).toBe(404)
    const searched = await rest('GET', `/enterprises?where[contactPhone][equals]=13800000123`, {
      as: registry.officer,
    })
    expect(searched.status).toBe(400)
  })
})

describe('filing', () => {
  it('gives number and certificate, and tells the applicant', async () => {
    const id = await filed()
    const after = await row(id)
    expect(after.state).toBe('filed')
    expect(after.number).toMatch(/^琼跨备〔20\d{2}〕[1-9]\d*号$/)
    const [certificate] = await query(
      payload,
      sql`select number, state, holder from certificates where subject_id = ${id}`,
    )
    expect(certificate).toEqual({ number: after.number, state: 'valid', holder: enterpriseForm.name })
    expect(await lettersOf(payload, id)).toEqual(['receive', 'county-checked', 'filed'])
  })

  it('by eight registrars at once gives one number each, without a gap', async () => {
    const ids = []
    for (let turn = 0; turn < 8; turn += 1) {
      const { id } = await apply(payload, { name: `第${turn}家`, contactPhone: `1370000000${turn}` })
      await perform(id, 'pass-county', 'officer')
      ids.push(id)
    }
    await query(payload, sql`update enterprises set duplicate_keys = ''`)
    await Promise.all(ids.map((id) => perform(id, 'file', 'registrar')))
    const numbers = await Promise.all(
      ids.map(async (id) => Number(/〕(\d+)号/.exec(String((await row(id)).number))?.[1])),
    )
    const sorted = numbers.toSorted((one, other) => one - other)
    expect(sorted).toEqual(Array.from({ length: 8 }, (_, index) => (sorted[0] ?? 0) + index))
  })

  it('of one record by sixty-four at once has one winner, and the others are told that it is done', async () => {
    const { id } = await apply(payload)
    await perform(id, 'pass-county', 'officer')
    const crowd: Person[] = []
    for (let made = 0; made < 64; made += 1) {
      crowd.push(await createPerson(payload, ['registrar'], { agency: 'harbour' }))
    }
    const outcomes = await Promise.all(
      crowd.map(({ actor }) => refusalOf(act(payload, 'enterprises', id, 'file', actor))),
    )
    const refused = outcomes.filter((outcome) => !JSON.stringify(outcome).includes('performed'))
    expect(refused).toEqual(Array(63).fill({ status: 409, codes: ['wrong-state-now'] }))
    const certificates = await query(payload, sql`select 1 from certificates where subject_id = ${id}`)
    expect(certificates).toHaveLength(1)
    expect(await lettersOf(payload, id)).toEqual(['receive', 'county-checked', 'filed'])
    expect((await trailOf(payload, id)).map((entry) => entry.action)).toEqual([
      'receive',
      'pass-county',
      'file',
    ])
    expect(await verifyAudit(payload)).toMatchObject({ firstBreak: null })
  }, 120_000)

  it('in an emergency waits for another person’s look', async () => {
    const { id } = await apply(payload)
    await perform(id, 'force-file', 'registrar')
    expect(await refusalOf(perform(id, 'second-look', 'registrar'))).toEqual({
      status: 409,
      codes: ['four-eyes'],
    })
    expect(await perform(id, 'second-look', 'second')).toMatchObject({ state: 'filed' })
  })
})

describe('what may be the same twice', () => {
  it.each([
    [
      { name: '椰风科技（海口）有限公司', contactPhone: '13900000001', address: '别处' },
      ['unifiedCode', 'name'],
    ],
    [{ name: '海南绿橙贸易有限公司', unifiedCode: '91460106MA5T000296', address: '别处' }, ['contactPhone']],
    [
      {
        name: '海南绿橙贸易有限公司',
        unifiedCode: '91460106MA5T000296',
        contactPhone: '13900000001',
        address: '海口市秀英区 滨海大道１号',
      },
      ['address'],
    ],
  ])('is found for %j', async (changes, fields) => {
    const first = await apply(payload)
    const second = await apply(payload, changes)
    const { duplicate_keys: duplicateKeys } = await row(second.id)
    const found = await findDuplicates((statement) => query(payload, statement), {
      collection: 'enterprises',
      id: second.id,
      duplicateKeys,
    })
    expect(found.map(({ id, fields: shared }) => [id, shared.toSorted()])).toEqual([
      [first.id, fields.toSorted()],
    ])
  })

  it('has the same code, however many others only sound alike', async () => {
    for (let turn = 0; turn < 25; turn += 1) {
      const other = { unifiedCode: codeOf(turn), contactPhone: `1360000${1000 + turn}`, address: `${turn}号` }
      await apply(payload, other)
    }
    const same = await apply(payload, {
      name: '三亚别名贸易有限公司',
      contactPhone: '13900000003',
      address: '崖州',
    })
    const { id } = await apply(payload)
    const { duplicate_keys: duplicateKeys } = await row(id)
    const asked = { collection: 'enterprises', id, duplicateKeys } as const
    const found = await findDuplicates((statement) => query(payload, statement), asked)
    expect(found).toHaveLength(10)
    expect(found.map((one) => one.id)).toContain(same.id)
  })

  it('is offered to who answers, with what the two agree in', async () => {
    const first = await apply(payload)
    const { id } = await apply(payload, { name: '椰风科技（海口）有限公司', contactPhone: '13900000001' })
    const { body } = await rest('GET', `/relation-choices/enterprises/${id}/duplicate`, {
      as: registry.registrar,
    })
    expect(body.choices).toMatchObject([{ id: first.id, label: expect.stringContaining('统一社会信用代码') }])
  })

  it('is offered to nobody who only reads, whatever county the other is of', async () => {
    await apply(payload)
    const { id } = await apply(payload)
    const path = `/relation-choices/enterprises/${id}/duplicate`
    const observer = await createPerson(payload, ['observer'])
    const auditor = await createPerson(payload, ['auditor'])
    const answers = [await rest('GET', path, { as: observer }), await rest('GET', path, { as: auditor })]
    expect(answers.map(({ status }) => status)).toEqual([403, 403])
  })

  it('is not filed until a person has said that it is another', async () => {
    const first = await apply(payload)
    const { id } = await apply(payload, { unifiedCode: codeOf(7), name: '椰风科技（海口）有限公司' })
    await perform(id, 'pass-county', 'officer')
    expect(await refusalOf(perform(id, 'file', 'registrar'))).toEqual({
      status: 409,
      codes: ['duplicates-open'],
    })
    const answer = (verdict: string) =>
      perform(id, 'answer-duplicate', 'registrar', { input: { other: first.id, verdict } })
    await answer('same')
    expect(await refusalOf(perform(id, 'file', 'registrar'))).toEqual({
      status: 409,
      codes: ['stands-already'],
    })
    await answer('different')
    expect(await perform(id, 'file', 'registrar')).toMatchObject({ state: 'filed' })
  })

  it('with the same unified code is never another, whatever somebody says', async () => {
    const first = await apply(payload)
    const { id } = await apply(payload, { name: '三亚别名贸易有限公司', contactPhone: '13900000002' })
    const input = { other: first.id, verdict: 'different' }
    expect(await refusalOf(perform(id, 'answer-duplicate', 'registrar', { input }))).toEqual({
      status: 409,
      codes: ['same-code'],
    })
  })
})

describe('what an applicant puts right', () => {
  it('comes through the link once, changes what was handed in, and goes on with the time that was left', async () => {
    const { id } = await apply(payload)
    const due = (await row(id)).clock_left
    await perform(id, 'return-to-applicant', 'officer', { reason: '请补充网址' })
    expect(await row(id)).toMatchObject({ state: 'returned', returned_reason: '请补充网址', due_at: null })
    const token = await tokenFor(id, 'correct')
    const form = { values: { ...enterpriseForm, website: 'https://yefeng.example' }, files: {} }
    expect(await actByLink(payload, { token, form })).toEqual({ ok: true, purpose: 'correct' })
    expect(await row(id)).toMatchObject({
      state: 'submitted',
      website: 'https://yefeng.example',
      clock_left: due,
    })
    expect(await actByLink(payload, { token, form })).toMatchObject({
      ok: false,
      errors: [{ code: 'link-used' }],
    })
    expect((await trailOf(payload, id)).map(({ action }) => action)).toEqual([
      'receive',
      'return-to-applicant',
      'resubmit',
      'edit',
    ])
  })

  it('is what the form asks for and nothing else, whatever a request carries', async () => {
    const { id } = await apply(payload)
    const before = await row(id)
    await perform(id, 'return-to-applicant', 'officer')
    const token = await tokenFor(id, 'correct')
    const locked = {
      state: 'filed',
      number: '琼跨备〔2026〕99号',
      receiptCode: 'MINE',
      agency: 'upland',
      issuedAt: '2026-01-01',
      assignee: registry.officer.id,
      duplicateKeys: '',
      revision: '77',
    }
    const form = { values: { ...enterpriseForm, ...locked, website: 'https://yefeng.example' }, files: {} }
    expect(await actByLink(payload, { token, form })).toEqual({ ok: true, purpose: 'correct' })
    const after = await row(id)
    expect(after).toMatchObject({ state: 'submitted', website: 'https://yefeng.example', number: null })
    for (const column of ['receipt_code', 'agency_id', 'issued_at', 'assignee_id'] as const) {
      expect(after[column]).toEqual(before[column])
    }
    expect(after.revision).toBe(before.revision + 2)
  })

  it('that names another county is told to that county, and held by nobody of the first', async () => {
    const { id } = await apply(payload)
    await perform(id, 'claim', 'officer')
    await perform(id, 'return-to-applicant', 'officer')
    await query(payload, sql`delete from outbox`)
    const form = { values: { ...enterpriseForm, county: '460200' }, files: {} }
    expect(await actByLink(payload, { token: await tokenFor(id, 'correct'), form })).toMatchObject({
      ok: true,
    })
    expect(await row(id)).toMatchObject({ state: 'submitted', county_id: '460200', assignee_id: null })
    const told = await query<{ user: string }>(
      payload,
      sql`select content->>'user' as user from outbox where content->>'template' = 'work-waiting'`,
    )
    const users = told.map(({ user }) => user)
    expect(users).toContain(registry.elsewhere.id)
    expect(users).not.toContain(registry.officer.id)
  })

  it('that is wrong leaves the link good and the record as it was', async () => {
    const { id } = await apply(payload)
    await perform(id, 'return-to-applicant', 'officer')
    const token = await tokenFor(id, 'correct')
    const answer = await actByLink(payload, {
      token,
      form: { values: { ...enterpriseForm, unifiedCode: '91460105MA5T00010A' }, files: {} },
    })
    expect(answer).toEqual({
      ok: false,
      status: 422,
      errors: [{ field: 'unifiedCode', code: 'wrong-check' }],
    })
    expect((await row(id)).state).toBe('returned')
  })

  it('is refused through a forged link, and a link of one record does nothing to another', async () => {
    const form = { values: { ...enterpriseForm }, files: {} }
    expect(await actByLink(payload, { token: `${uuidv7()}.${'A'.repeat(43)}`, form })).toMatchObject({
      ok: false,
      status: 404,
    })
    const { id } = await apply(payload)
    const other = await apply(payload, { name: '绿橙' })
    const outcome = await refusalOf(act(payload, 'enterprises', other.id, 'withdraw', applicantOf(id)))
    expect(outcome).toEqual({ status: 404, codes: ['not-found'] })
  })

  it('not in time counts as withdrawn', async () => {
    const { id } = await apply(payload)
    await perform(id, 'return-to-applicant', 'officer')
    await act(payload, 'enterprises', id, 'lapse', { kind: 'system', name: 'deadline' })
    expect((await row(id)).state).toBe('withdrawn')
  })
})

describe('a permit that ends', () => {
  const today = beijingDay(new Date())
  const PERMITS = {
    kinds: ['logistics'],
    expressPermit: '琼邮许可第0001号',
    expressPermitUntil: addDays(today, 30),
    paymentLicence: 'Z2000001',
    paymentLicenceUntil: addDays(today, 800),
  }
  const reminder = async (id: string) => {
    const at = (await row(id)).permit_remind_at
    return at ? new Date(String(at)) : null
  }

  it('is told of to who is filed, and the next time it is told of is kept', async () => {
    const id = await filed(PERMITS)
    expect(await reminder(id)).toEqual(startOfBeijingDay(addDays(today, 23)))
    await act(payload, 'enterprises', id, 'remind-permit', system, {
      now: startOfBeijingDay(addDays(today, 23)),
    })
    expect(await lettersOf(payload, id)).toContain('permit-reminder')
    expect(await reminder(id)).toEqual(startOfBeijingDay(addDays(today, 710)))
    const [parcel] = await query<{ content: MailParcel }>(
      payload,
      sql`select content from outbox where content->>'act' = 'permit-reminder' and content->>'record' = ${id}`,
    )
    const letter = parcel && (await composeLetter(payload, parcel.content))
    expect(letter?.text).toContain(
      `快递许可有效期至${formatBeijing(startOfBeijingDay(addDays(today, 30)), 'zh', 'day')}。`,
    )
    expect(letter?.text).not.toContain('支付许可')
  })

  it('is told of by its new day once a change of it is approved', async () => {
    const id = await filed({ ...PERMITS, paymentLicence: '', paymentLicenceUntil: '' })
    const request = await inTransaction(payload, (tx) =>
      requestChange(tx, {
        register: enterprises,
        record: id,
        ...valuesOf(enterprises, {
          ...enterpriseForm,
          ...PERMITS,
          paymentLicence: '',
          paymentLicenceUntil: '',
          expressPermitUntil: addDays(today, 400),
        }),
        reason: '许可延续',
        actor: applicantOf(id),
      }),
    )
    await act(payload, 'change-requests', request, 'approve', registry.registrar.actor, {
      reason: '材料齐全',
    })
    expect(await reminder(id)).toEqual(startOfBeijingDay(addDays(today, 310)))
  })
})

describe('a change of what is filed', () => {
  const ask = (record: string, changes: Record<string, unknown>) =>
    inTransaction(payload, (tx) =>
      requestChange(tx, {
        register: enterprises,
        record,
        ...valuesOf(enterprises, { ...enterpriseForm, ...changes }),
        reason: '名称变更',
        actor: applicantOf(record),
      }),
    )

  const answer = (request: string, action: string, who: keyof Registry) =>
    act(payload, 'change-requests', request, action, registry[who].actor, { reason: '材料齐全' })

  it('stands in the record only once approved, with a certificate that says so', async () => {
    const id = await filed()
    const before = await row(id)
    const request = await ask(id, { name: '海南椰林跨境电商有限公司' })
    expect((await row(id)).name).toBe(enterpriseForm.name)
    await answer(request, 'pass-county', 'officer')
    await answer(request, 'approve', 'registrar')
    const after = await row(id)
    expect(after).toMatchObject({ name: '海南椰林跨境电商有限公司', state: 'filed' })
    expect(after.number).not.toBe(before.number)
    const certificates = await query<{ state: string; holder: string }>(
      payload,
      sql`select state, holder from certificates where subject_id = ${id} order by created_at`,
    )
    expect(certificates.map(({ state }) => state)).toEqual(['superseded', 'valid'])
    expect(certificates[1]?.holder).toBe('海南椰林跨境电商有限公司')
  })

  it('says when its certificate was issued, and leaves the term as it was', async () => {
    const id = await filed()
    const [first] = await query<{ start: string }>(
      payload,
      sql`select facts->>'validFrom' as start from certificates where subject_id = ${id}`,
    )
    const later = new Date(Date.now() + 40 * 24 * 60 * 60 * 1000)
    const request = await ask(id, { name: '海南椰影跨境电商有限公司' })
    await answer(request, 'pass-county', 'officer')
    await act(payload, 'change-requests', request, 'approve', registry.registrar.actor, { now: later })
    const after = await row(id)
    expect(new Date(String(after.issued_at))).toEqual(later)
    const [certificate] = await query(
      payload,
      sql`select number, issued_at as "issuedAt", facts->>'issuedOn' as "issuedOn", facts->>'validFrom' as start,
          facts->'validUntil' as "end" from certificates where subject_id = ${id} and state = 'valid'`,
    )
    expect(certificate).toMatchObject({
      number: after.number,
      issuedOn: beijingDay(later),
      start: first?.start,
      end: null,
    })
  })

  it('that is on no certificate issues none', async () => {
    const id = await filed()
    const before = await row(id)
    const request = await ask(id, { contactPhone: '13900001111' })
    await answer(request, 'approve', 'registrar')
    const { contact_phone, number, issued_at } = await row(id)
    expect({ contact_phone, number, issued_at }).toEqual({
      contact_phone: '13900001111',
      number: before.number,
      issued_at: before.issued_at,
    })
  })

  it('of county takes what is about it along', async () => {
    const id = await filed()
    await perform(id, 'plan-inspection', 'officer', {
      input: { kind: 'routine', plannedOn: beijingDay(new Date()), inspectors: '符小妹' },
    })
    const request = await inTransaction(payload, (tx) =>
      requestChange(tx, {
        register: enterprises,
        record: id,
        ...valuesOf(enterprises, enterpriseForm),
        county: '460200',
        reason: '迁址',
        actor: applicantOf(id),
      }),
    )
    await answer(request, 'pass-county', 'officer')
    await answer(request, 'approve', 'registrar')
    expect((await row(id)).county_id).toBe('460200')
    const counties = await query<{ county: string }>(
      payload,
      sql`select county_id as county from inspections where record = ${id}
        union select county_id from change_requests where record = ${id}`,
    )
    expect(counties).toEqual([{ county: '460200' }])
  })

  it('is acknowledged and answered by mail, and told to those who check it', async () => {
    const id = await filed()
    const request = await ask(id, { address: '丁地' })
    await answer(request, 'pass-county', 'officer')
    await answer(request, 'refuse', 'registrar')
    const letters = await query<{ act: string }>(
      payload,
      sql`select content->>'act' as act from outbox
        where content->'about'->>'id' = ${request} order by created_at, id`,
    )
    expect(letters.map((letter) => letter.act)).toEqual(['change-received', 'change-refused'])
    const told = await query<{ state: string; user: string }>(
      payload,
      sql`select content->>'state' as state, content->>'user' as user from outbox
        where content->>'template' = 'work-waiting' and content->'records' ? ${request} order by created_at, id`,
    )
    const usersAt = (state: string) => told.filter((row) => row.state === state).map(({ user }) => user)
    expect(usersAt('requested')).toContain(registry.officer.id)
    expect(usersAt('requested')).not.toContain(registry.elsewhere.id)
    expect(usersAt('county-checked')).toContain(registry.registrar.id)
    const [row] = await query<{ answer: string }>(
      payload,
      sql`select answer from change_requests where id = ${request}`,
    )
    expect(row?.answer).toBe('材料齐全')
  })

  it('does not bring in a code that stands already', async () => {
    const first = await filed()
    const id = await filed({
      unifiedCode: codeOf(4711),
      contactPhone: '13900004711',
      name: '蓝梅',
      address: '戊地',
    })
    const taken = (await row(first)).unified_code
    const request = await ask(id, {
      unifiedCode: taken,
      name: '蓝梅',
      address: '戊地',
      contactPhone: '13900004711',
    })
    expect(await refusalOf(answer(request, 'approve', 'registrar'))).toEqual({
      status: 409,
      codes: ['stands-already'],
    })
  })

  it('of what is suspended gives a certificate that is suspended', async () => {
    const id = await filed()
    await perform(id, 'suspend', 'registrar')
    await answer(await ask(id, { address: '己地' }), 'approve', 'second')
    const certificates = await query<{ state: string }>(
      payload,
      sql`select state from certificates where subject_id = ${id} order by created_at`,
    )
    expect(certificates.map(({ state }) => state)).toEqual(['superseded', 'suspended'])
  })

  it('is not approved when what it would change has changed since', async () => {
    const id = await filed()
    const first = await ask(id, { address: '甲地' })
    const second = await ask(id, { address: '乙地' })
    await answer(first, 'approve', 'registrar')
    expect(await refusalOf(answer(second, 'approve', 'registrar'))).toEqual({
      status: 409,
      codes: ['change-outdated'],
    })
    expect((await row(id)).address).toBe('甲地')
  })

  it('is not asked for when nothing would change, or nothing is filed', async () => {
    const id = await filed()
    expect(await refusalOf(ask(id, {}))).toEqual({ status: 422, codes: ['change-of-nothing'] })
    const { id: open } = await apply(payload, { name: '绿橙' })
    expect(await refusalOf(ask(open, { address: '甲地' }))).toEqual({
      status: 409,
      codes: ['change-of-ended'],
    })
  })

  it('is seen by its own county and the province alone', async () => {
    const id = await filed()
    const request = await ask(id, { address: '丙地' })
    const own = await rest('GET', `/change-requests/${request}`, { as: registry.officer })
    const other = await rest('GET', `/change-requests/${request}`, { as: registry.elsewhere })
    expect([own.status, other.status]).toEqual([200, 404])
  })
})

describe('measures', () => {
  it('take the certificate with them', async () => {
    const id = await filed()
    const stateOfCertificate = async () =>
      (
        await query<{ state: string }>(payload, sql`select state from certificates where subject_id = ${id}`)
      ).map(({ state }) => state)
    await perform(id, 'suspend', 'registrar')
    expect(await stateOfCertificate()).toEqual(['suspended'])
    await perform(id, 'resume', 'registrar')
    expect(await stateOfCertificate()).toEqual(['valid'])
    await perform(id, 'suspend', 'registrar')
    await perform(id, 'revoke', 'approver')
    expect(await stateOfCertificate()).toEqual(['withdrawn'])
  })

  it('can be appealed once, within sixty days, before another leader', async () => {
    const id = await filed()
    await perform(id, 'suspend', 'registrar')
    await perform(id, 'revoke', 'approver')
    const appeal = (now: Date) =>
      act(payload, 'enterprises', id, 'appeal', applicantOf(id), { reason: '事实有误', now })
    const late = new Date(Date.now() + 61 * 24 * 3600 * 1000)
    expect(await refusalOf(appeal(late))).toEqual({ status: 409, codes: ['appeal-too-late'] })
    await appeal(new Date())
    expect(await refusalOf(perform(id, 'uphold', 'approver'))).toEqual({ status: 409, codes: ['four-eyes'] })
    await perform(id, 'uphold', 'other')
    expect(await refusalOf(appeal(new Date()))).toEqual({ status: 409, codes: ['appealed-already'] })
  })

  it('are undone when the appeal is right, under a new number', async () => {
    const id = await filed()
    const { number } = await row(id)
    await perform(id, 'suspend', 'registrar')
    await perform(id, 'revoke', 'approver')
    await act(payload, 'enterprises', id, 'appeal', applicantOf(id), { reason: '事实有误' })
    await perform(id, 'overturn', 'other')
    const after = await row(id)
    expect(after.state).toBe('filed')
    expect(after.number).not.toBe(number)
  })
})

it('leaves chains that prove themselves', async () => {
  expect((await verifyAudit(payload)).firstBreak).toBeNull()
})
