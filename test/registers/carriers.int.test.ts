import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { findCertificateStatus } from '../../src/queries/certificateStatus'
import { findDirectoryPage } from '../../src/queries/registerDirectory'
import { parks } from '../../src/registers/parks/definition'
import type { Actor } from '../../src/access/actor'
import { dryRun } from '../../src/workflow/dryRun'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf, system } from '../support/factories'
import { apply, applicantOf, createRegistry, lettersOf } from './applying'
import type { Registry } from './applying'
import { parkForm } from './parkForm'

let payload: Payload
let registry: Registry

beforeAll(async () => {
  payload = await getTestPayload()
  registry = await createRegistry(payload)
})

const recognised = async (changes: Record<string, unknown> = {}) => {
  const { id } = await apply(payload, { ...parkForm, ...changes }, { register: parks })
  const perform = (action: string, who: keyof Registry) =>
    act(payload, 'parks', id, action, registry[who].actor, { reason: '符合认定条件' })
  await perform('pass-county', 'officer')
  await perform('recognise-county', 'colleague')
  return { id, perform }
}

/** By whom each of a record's certificates was issued, the first first. */
const issuersOf = async (id: string) => {
  const rows = await query<{ issuer: { zh: string; en: string } }>(
    payload,
    sql`select facts->'issuer' as issuer from certificates where subject_id = ${id} order by issued_at, id`,
  )
  return rows.map(({ issuer }) => issuer)
}

describe('a park', () => {
  it('of the county becomes one of the province: another decides, and the old certificate gives way', async () => {
    const { id, perform } = await recognised({ name: '海口甲产业园', address: '海口市甲路1号' })
    const before = await rowOf(payload, 'parks', id)
    expect(before).toMatchObject({ state: 'accredited', level: 'county' })
    expect(await refusalOf(perform('promote', 'registrar'))).toMatchObject({ codes: ['not-your-action'] })
    expect(await refusalOf(perform('promote', 'approver'))).toMatchObject({ codes: ['wrong-state-now'] })
    await perform('recommend', 'officer')
    await perform('pass-promotion', 'division')
    await perform('pass-promotion-legal', 'legal')
    await perform('promote', 'approver')
    const after = await rowOf(payload, 'parks', id)
    expect(after).toMatchObject({ state: 'accredited', level: 'province' })
    expect(after?.number).not.toBe(before?.number)
    const { department: zh, departmentEn: en } = await payload.findGlobal({ slug: 'settings' })
    expect(await issuersOf(id)).toEqual([
      { zh: '海口市商务主管部门', en: 'Commerce Authority of Haikou' },
      { zh, en },
    ])
    const statusOf = async (number: unknown) => {
      const answer = await findCertificateStatus(String(number), 'carriers')
      return JSON.stringify(answer)
    }
    expect(await statusOf(after?.number)).not.toBe(await statusOf(before?.number))
    expect(await refusalOf(perform('recommend', 'officer'))).toMatchObject({ codes: ['already-province'] })
    expect(await lettersOf(payload, id)).toEqual([
      'receive',
      'county-checked',
      'accredited',
      'report-link',
      'recommended',
      'promoted',
    ])
  })

  it('goes to the leader once both divisions have passed it, in whatever order, and stands all the while', async () => {
    const { id, perform } = await recognised({ name: '海口壬产业园', address: '海口市壬路1号' })
    await perform('recommend', 'officer')
    await perform('pass-promotion-legal', 'legal')
    const { joint } = await dryRun(payload, { collection: 'parks', id, actor: registry.division.actor })
    expect(joint).toEqual({ passed: ['pass-promotion-legal'], open: ['pass-promotion'] })
    expect(await refusalOf(perform('pass-promotion-legal', 'legal'))).toMatchObject({
      codes: expect.arrayContaining(['already-passed']) as unknown,
    })
    expect(await refusalOf(perform('promote', 'approver'))).toMatchObject({ codes: ['wrong-state-now'] })
    await perform('pass-promotion', 'division')
    expect(await rowOf(payload, 'parks', id)).toMatchObject({ state: 'promotion', level: 'county' })
  })

  it('not passed by one of them goes back to its county, says why, and begins anew', async () => {
    const { id, perform } = await recognised({ name: '海口癸产业园', address: '海口市癸路1号' })
    const before = await rowOf(payload, 'parks', id)
    await perform('recommend', 'officer')
    await perform('pass-promotion', 'division')
    await perform('return-promotion', 'legal')
    expect(await rowOf(payload, 'parks', id)).toMatchObject({
      state: 'accredited',
      level: 'county',
      number: before?.number,
      renewal_remind_at: before?.renewal_remind_at,
      returned_reason: '符合认定条件',
    })
    expect((await lettersOf(payload, id)).at(-1)).toBe('promotion-refused')
    await perform('recommend', 'officer')
    await perform('pass-promotion-legal', 'legal')
    expect(await rowOf(payload, 'parks', id)).toMatchObject({ state: 'promotion-review' })
  })

  it('of the county is recognised by the county: another officer than who checked it', async () => {
    const form = { ...parkForm, name: '海口己产业园', address: '海口市己路1号' }
    const { id } = await apply(payload, form, { register: parks })
    await act(payload, 'parks', id, 'pass-county', registry.officer.actor)
    const recognise = (actor: Actor) =>
      act(payload, 'parks', id, 'recognise-county', actor, { reason: '符合县级认定条件' })
    expect(await refusalOf(recognise(registry.officer.actor))).toMatchObject({ codes: ['four-eyes'] })
    expect(await refusalOf(recognise(registry.elsewhere.actor))).toMatchObject({ status: 404 })
    await query(
      payload,
      sql`insert into agencies (id, name, name_en, kind, county_id)
        values ('haikou-bureau', '海口市商务局', 'Haikou Bureau of Commerce', 'county-government', '460100')`,
    )
    expect(await refusalOf(act(payload, 'parks', id, 'accredit', registry.registrar.actor))).toMatchObject({
      codes: ['county-recognises'],
    })
    await recognise(registry.colleague.actor)
    expect(await rowOf(payload, 'parks', id)).toMatchObject({ state: 'accredited', level: 'county' })
    expect(await issuersOf(id)).toEqual([{ zh: '海口市商务局', en: 'Haikou Bureau of Commerce' }])
    const province = { ...parkForm, name: '海口庚产业园', address: '海口市庚路1号', level: 'province' }
    const other = await apply(payload, province, { register: parks })
    await act(payload, 'parks', other.id, 'pass-county', registry.officer.actor)
    const refused = act(payload, 'parks', other.id, 'recognise-county', registry.colleague.actor, {
      reason: '认定',
    })
    expect(await refusalOf(refused)).toMatchObject({ codes: ['already-province'] })
  })

  it('is not told from another by its operator: one company may run several', async () => {
    await recognised({ name: '海口乙产业园', address: '海口市乙路1号' })
    const { id } = await recognised({ name: '海口丙产业园', address: '海口市丙路1号' })
    expect(await rowOf(payload, 'parks', id)).toMatchObject({ state: 'accredited' })
  })

  it('may not stand twice under one name', async () => {
    await recognised({ name: '海口丁产业园', address: '海口市丁路1号' })
    const again = recognised({ name: '海口丁产业园', address: '海口市丁路9号' })
    expect(await refusalOf(again)).toMatchObject({ codes: ['duplicates-open'] })
  })

  it('whose term is over is listed no more, whatever state it stands in, and applies anew', async () => {
    const { id, perform } = await recognised({ name: '海口戊产业园', address: '海口市戊路1号' })
    const isListed = async () => {
      const { records } = await findDirectoryPage(payload, parks, {
        term: '',
        county: '',
        options: {},
        page: 1,
      })
      return records.some((record) => record.id === id)
    }
    const applicant = applicantOf(id, 'parks')
    expect(await isListed()).toBe(true)
    await act(payload, 'parks', id, 'renew', applicant)
    expect(await isListed()).toBe(true)
    await query(payload, sql`update parks set valid_until = now() - interval '2 days' where id = ${id}`)
    // Nobody has decided yet, and the term is over.
    expect(await isListed()).toBe(false)
    await perform('refuse-renewal-county', 'officer')
    await act(payload, 'parks', id, 'expire', system)
    expect(await refusalOf(act(payload, 'parks', id, 'renew', applicant))).toMatchObject({
      codes: ['wrong-state-now'],
    })
  })

  it('refused a renewal, or suspended for a time, is reminded again before its term ends', async () => {
    const { id, perform } = await recognised({ name: '海口辛产业园', address: '海口市辛路1号' })
    const reminder = async () => (await rowOf(payload, 'parks', id))?.renewal_remind_at
    const before = await reminder()
    expect(before).not.toBeNull()
    await act(payload, 'parks', id, 'renew', applicantOf(id, 'parks'))
    expect(await reminder()).toBeNull()
    await perform('refuse-renewal-county', 'officer')
    expect(await reminder()).toEqual(before)
    await perform('suspend', 'registrar')
    await perform('resume', 'registrar')
    expect(await reminder()).toEqual(before)
  })
})
