import { sql } from '@payloadcms/db-postgres/drizzle'
import { addMonths } from 'date-fns'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { askForRepairLink } from '../../src/credit/repair/askForRepairLink'
import { askRepair } from '../../src/credit/repair/askRepair'
import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { tokenOfLink } from '../../src/links/issueLink'
import { composeLetter } from '../../src/mail/letters'
import type { MailParcel } from '../../src/outbox/enqueue'
import { findPublicRecords } from '../../src/queries/siteCredit'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf } from '../support/factories'
import { BREACH, createCreditCase, fileEnterprise, gradesOf, lettersTo, make } from './creditCase'
import type { CreditCase } from './creditCase'

let world: CreditCase

beforeAll(async () => {
  world = await createCreditCase(await getTestPayload())
})

afterAll(closeIntakePool)

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

const FORM = {
  values: { grounds: '已补报全部数据，并建立报送制度。' },
  files: { proof: { filename: '整改报告.pdf', bytes: PDF } },
}

let sender = 0

/** Each from an address of its own: attempts are counted. */
const ask = (code: string, contact: string, now?: Date) => {
  sender += 1
  return askForRepairLink(world.payload, { typed: { code, contact }, sender: `sender ${sender}`, now })
}

/** A breach that has been in publicity for seven months. */
const standing = async (changes: Record<string, unknown> = {}) => {
  const { id: subject, code } = await fileEnterprise(world)
  const { registry, payload } = world
  const now = addMonths(new Date(), -7)
  const id = await make(world, SLUGS.creditRecords, registry.officer, {
    ...BREACH,
    months: 12,
    unifiedCode: code,
    ...changes,
  })
  await act(payload, SLUGS.creditRecords, id, 'submit', registry.officer.actor, { now })
  await act(payload, SLUGS.creditRecords, id, 'confirm', registry.registrar.actor, { now })
  const row = await rowOf(payload, SLUGS.enterprises, subject)
  return { id, subject, code, email: String(row?.contact_email), phone: String(row?.contact_phone) }
}

const linkOf = async (record: string): Promise<string> => {
  const [row] = await query<{ id: string }>(
    world.payload,
    sql`select id::text from applicant_links where subject_id = ${record}::uuid and purpose = 'repair'
      order by created_at desc, id desc limit 1`,
  )
  return tokenOfLink(row?.id ?? '')
}

const linksOf = (record: string) =>
  query(
    world.payload,
    sql`select 1 from applicant_links where subject_id = ${record}::uuid and purpose = 'repair'`,
  )

const decide = (id: string, action: string, reason?: string) =>
  act(world.payload, SLUGS.creditRecords, id, action, world.registry.second.actor, { reason })

const stateOf = async (id: string) => (await rowOf(world.payload, SLUGS.creditRecords, id))?.state

describe('asking for the link', () => {
  it.each(['email', 'phone'] as const)(
    'by code and the %s on file sends it to the address on file',
    async (by) => {
      const found = await standing()
      expect(await ask(found.code, found[by])).toEqual({ ok: true })
      expect(await lettersTo(world, found.id)).toEqual(['confirmed', 'repair-link'])
      const [parcel] = await query<{ content: MailParcel }>(
        world.payload,
        sql`select content from outbox where content->>'record' = ${found.id} and content->>'act' = 'repair-link'`,
      )
      const letter = await composeLetter(world.payload, parcel?.content as MailParcel)
      expect(letter?.to).toBe(found.email)
      expect(letter?.text).toContain(`/zh/links/${await linkOf(found.id)}`)
      expect(letter?.text).toContain(BREACH.facts)
    },
  )

  it('gives the same answer to whoever does not know the contact, and sends nothing', async () => {
    const found = await standing()
    expect(await ask(found.code, 'somebody@else.example')).toEqual({ ok: true })
    expect(await ask('91460105MA5T00010T', found.email)).toEqual({ ok: true })
    expect(await linksOf(found.id)).toEqual([])
  })

  it('sends nothing before the shortest publicity is over', async () => {
    const found = await standing({ severity: 'serious', months: 24 })
    expect(await ask(found.code, found.email)).toEqual({ ok: true })
    expect(await linksOf(found.id)).toEqual([])
    expect(await ask(found.code, found.email, addMonths(new Date(), 6))).toEqual({ ok: true })
    expect(await linksOf(found.id)).toHaveLength(1)
  })

  it('sends one letter in ten minutes', async () => {
    const found = await standing()
    await ask(found.code, found.email)
    await ask(found.code, found.email)
    expect(await linksOf(found.id)).toHaveLength(1)
  })

  it('says what is wrong with a code and a missing contact', async () => {
    expect(await ask('91460105MA5T00010A', '')).toEqual({
      ok: false,
      errors: [
        { field: 'code', code: 'code' },
        { field: 'contact', code: 'contact' },
      ],
    })
  })
})

describe('an application for repair', () => {
  it('is kept with its evidence, told, and the link is used up', async () => {
    const found = await standing()
    await ask(found.code, found.email)
    const token = await linkOf(found.id)
    expect(await askRepair(world.payload, { token, form: FORM })).toEqual({ ok: true })
    expect(await rowOf(world.payload, SLUGS.creditRecords, found.id)).toMatchObject({
      state: 'repair-review',
      repair_grounds: FORM.values.grounds,
    })
    expect(
      await query(
        world.payload,
        sql`select original_name as name, county_id as county from registry_files where subject_id = ${found.id}`,
      ),
    ).toEqual([{ name: '整改报告.pdf', county: '460100' }])
    expect(await lettersTo(world, found.id)).toEqual(['confirmed', 'repair-link', 'repair-asked'])
    expect(await askRepair(world.payload, { token, form: FORM })).toMatchObject({ ok: false, status: 409 })
  })

  it('leaves the link good when something is missing', async () => {
    const found = await standing()
    await ask(found.code, found.email)
    const token = await linkOf(found.id)
    const answer = await askRepair(world.payload, { token, form: { values: { grounds: ' ' }, files: {} } })
    expect(answer).toEqual({
      ok: false,
      status: 422,
      errors: [
        { field: 'grounds', code: 'empty' },
        { field: 'files.proof', code: 'empty' },
      ],
    })
    expect(await askRepair(world.payload, { token, form: FORM })).toEqual({ ok: true })
  })

  it('is refused with a link of another kind', async () => {
    expect(await askRepair(world.payload, { token: 'x', form: FORM })).toMatchObject({ status: 404 })
  })

  it('that is granted ends publicity and lets the grade be what it would have been', async () => {
    const found = await standing()
    const [proposal] = await gradesOf(world, found.subject)
    expect(proposal).toMatchObject({ state: 'proposed', proposed: 'C' })
    await act(world.payload, SLUGS.creditGrades, proposal?.id ?? '', 'confirm', world.registry.second.actor)
    await ask(found.code, found.email)
    await askRepair(world.payload, { token: await linkOf(found.id), form: FORM })
    const isShown = async () =>
      (await findPublicRecords(world.payload, { term: found.code, page: 1 })).records.length
    expect(await isShown()).toBe(1)
    await decide(found.id, 'grant-repair')
    expect(await isShown()).toBe(0)
    expect(await lettersTo(world, found.id)).toContain('repaired')
    expect(await gradesOf(world, found.subject)).toMatchObject([
      { state: 'proposed', proposed: 'B' },
      { state: 'in-force', grade: 'C' },
    ])
  })

  it('that is refused puts the record back in force with the reason, and may be made again', async () => {
    const found = await standing()
    await ask(found.code, found.email)
    await askRepair(world.payload, { token: await linkOf(found.id), form: FORM })
    expect(await refusalOf(decide(found.id, 'refuse-repair'))).toEqual({
      status: 422,
      codes: ['reason-required'],
    })
    await decide(found.id, 'refuse-repair', '整改材料不能证明数据已补报。')
    expect(await stateOf(found.id)).toBe('in-force')
    await ask(found.code, found.email, new Date(Date.now() + 11 * 60_000))
    const again = { token: await linkOf(found.id), form: FORM }
    expect(await askRepair(world.payload, again)).toEqual({ ok: true })
  })

  it('has working days in which it is decided', async () => {
    const found = await standing()
    await ask(found.code, found.email)
    await askRepair(world.payload, { token: await linkOf(found.id), form: FORM })
    expect(await rowOf(world.payload, SLUGS.creditRecords, found.id)).toMatchObject({
      clock_state: 'repair-review',
      clock_left: '10',
    })
  })
})
