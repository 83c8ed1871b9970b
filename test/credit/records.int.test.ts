import { addDays, addMonths } from 'date-fns'
import { beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { performDueTransitions } from '../../src/jobs/performDue'
import { findPublicRecords } from '../../src/queries/siteCredit'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf } from '../support/factories'
import { BREACH, createCreditCase, fileEnterprise, gradesOf, lettersTo, make } from './creditCase'
import type { CreditCase } from './creditCase'

let world: CreditCase

beforeAll(async () => {
  world = await createCreditCase(await getTestPayload())
})

const drafted = async (changes: Record<string, unknown> = {}) => {
  const { id: subject, code } = await fileEnterprise(world)
  const id = await make(world, SLUGS.creditRecords, world.registry.officer, {
    ...BREACH,
    unifiedCode: code,
    ...changes,
  })
  return { id, subject, code }
}

const step = (
  id: string,
  action: string,
  by: 'officer' | 'registrar' | 'second' | 'approver',
  rest: { reason?: string; now?: Date } = {},
) => act(world.payload, SLUGS.creditRecords, id, action, world.registry[by].actor, rest)

const standing = async (changes: Record<string, unknown> = {}, now = new Date()) => {
  const made = await drafted(changes)
  await step(made.id, 'submit', 'officer', { now })
  await step(made.id, 'confirm', 'registrar', { now })
  return made
}

const isPublic = async (code: string, now = new Date()) =>
  (await findPublicRecords(world.payload, { term: code, page: 1, now })).records.length > 0

const stateOf = async (id: string) => (await rowOf(world.payload, SLUGS.creditRecords, id))?.state

describe('whom a record is about', () => {
  it('is the entry of the code, with its name, county and agency, whatever else was sent', async () => {
    const { subject, code } = await drafted()
    const id = await make(world, SLUGS.creditRecords, world.registry.officer, {
      ...BREACH,
      unifiedCode: ` ${code.toLowerCase()} `,
      subjectName: '别的公司',
      county: '460200',
      agency: 'upland',
      state: 'in-force',
    })
    expect(await rowOf(world.payload, SLUGS.creditRecords, id)).toMatchObject({
      subject_id: subject,
      unified_code: code,
      county_id: '460100',
      agency_id: 'harbour',
      state: 'drafted',
    })
  })

  it.each([
    ['a code with a wrong check character', '91460105MA5T00010A', 'credit-code-invalid'],
    ['a code nobody is registered under', '91460105MA5T00010T', 'credit-subject-unknown'],
  ])('is refused for %s', async (_name, code, reason) => {
    const made = make(world, SLUGS.creditRecords, world.registry.officer, { ...BREACH, unifiedCode: code })
    expect(await refusalOf(made)).toEqual({ status: 422, codes: [reason] })
  })

  it('is unknown to the officer of another county, as one nobody has', async () => {
    const { code } = await fileEnterprise(world)
    const made = make(world, SLUGS.creditRecords, world.registry.elsewhere, { ...BREACH, unifiedCode: code })
    expect(await refusalOf(made)).toEqual({ status: 422, codes: ['credit-subject-unknown'] })
  })
})

describe('a record', () => {
  it('is confirmed by another person than who wrote it', async () => {
    const { code } = await fileEnterprise(world)
    const id = await make(world, SLUGS.creditRecords, world.registry.registrar, {
      ...BREACH,
      unifiedCode: code,
    })
    await step(id, 'submit', 'registrar')
    expect(await refusalOf(step(id, 'confirm', 'registrar'))).toEqual({ status: 409, codes: ['four-eyes'] })
    await step(id, 'confirm', 'second')
    expect(await stateOf(id)).toBe('in-force')
  })

  it.each([
    ['minor', 4, false],
    ['minor', 3, true],
    ['ordinary', 2, false],
    ['ordinary', 12, true],
    ['ordinary', 13, false],
    ['serious', 11, false],
    ['serious', 36, true],
  ] as const)('%s, for %i months: lawful is %s', async (severity, months, isLawful) => {
    const { id } = await drafted({ severity, months })
    const outcome = await refusalOf(step(id, 'submit', 'officer'))
    expect(outcome).toEqual(
      isLawful
        ? { performed: expect.objectContaining({ state: 'in-review' }) as unknown }
        : { status: 409, codes: ['credit-term-unlawful'] },
    )
  })

  it('of a breach is not submitted before anybody has said how grave it is', async () => {
    const { id } = await drafted({ severity: null })
    expect(await refusalOf(step(id, 'submit', 'officer'))).toEqual({
      status: 409,
      codes: ['credit-severity-missing'],
    })
  })

  it('is public from its confirmation to its last day, and not a moment longer', async () => {
    const now = new Date('2026-03-10T10:00:00+08:00')
    const { id, code } = await drafted({ months: 6 })
    expect(await isPublic(code, now)).toBe(false)
    await step(id, 'submit', 'officer', { now })
    expect(await isPublic(code, now)).toBe(false)
    await step(id, 'confirm', 'registrar', { now })
    expect(await isPublic(code, now)).toBe(true)
    // Before the worker has come by: the page asks the clock.
    expect(await isPublic(code, new Date('2026-09-10T23:59:58+08:00'))).toBe(true)
    expect(await isPublic(code, new Date('2026-09-11T00:00:00+08:00'))).toBe(false)
    await performDueTransitions(world.payload, new Date('2026-09-11T00:00:00+08:00'))
    expect(await stateOf(id)).toBe('ended')
    expect(await lettersTo(world, id)).toEqual(['confirmed', 'ended'])
  })

  it('that is minor is kept for its months and never published', async () => {
    const { id, code } = await standing({ severity: 'minor', months: 3 })
    expect(await stateOf(id)).toBe('in-force')
    expect(await isPublic(code)).toBe(false)
    await performDueTransitions(world.payload, addDays(addMonths(new Date(), 3), 1))
    expect(await stateOf(id)).toBe('ended')
  })

  it('is published with what the law asks for and without any grade', async () => {
    const { code } = await standing()
    const { records } = await findPublicRecords(world.payload, { term: code, page: 1 })
    expect(Object.keys(records[0] ?? {}).sort()).toEqual([
      'authority',
      'basis',
      'code',
      'decidedOn',
      'documentNumber',
      'endsAt',
      'facts',
      'id',
      'kind',
      'name',
      'publicFrom',
      'severity',
    ])
  })

  it('is found by part of a name, and by nothing that means something to the database', async () => {
    const { code } = await standing()
    const find = async (term: string) =>
      (await findPublicRecords(world.payload, { term, page: 1 })).records.map((record) => record.code)
    const row = (await findPublicRecords(world.payload, { term: code, page: 1 })).records[0]
    expect(await find(row?.name.slice(2, 6) ?? '')).toContain(code)
    expect(await find('%')).toEqual([])
    expect(await find("' or 1=1 --")).toEqual([])
  })

  it('that was wrong is revoked by another person than who confirmed it, and is gone at once', async () => {
    const { id, code, subject } = await standing()
    expect(await refusalOf(step(id, 'revoke', 'registrar', { reason: '认定有误' }))).toEqual({
      status: 409,
      codes: ['four-eyes'],
    })
    expect(await refusalOf(step(id, 'revoke', 'second'))).toEqual({ status: 422, codes: ['reason-required'] })
    await step(id, 'revoke', 'second', { reason: '认定对象有误' })
    expect(await isPublic(code)).toBe(false)
    expect(await lettersTo(world, id)).toEqual(['confirmed', 'revoked'])
    // Nothing is left to say of the subject: the proposal that rested on it is dropped.
    expect((await gradesOf(world, subject)).map(({ state }) => state)).toEqual(['dropped'])
  })

  it('is not edited once it has been submitted', async () => {
    const { id } = await drafted()
    await step(id, 'submit', 'officer')
    const edit = world.payload.update({
      collection: SLUGS.creditRecords,
      id,
      data: { facts: '改' },
      user: world.registry.officer.user,
      overrideAccess: false,
    })
    expect(await refusalOf(edit)).toMatchObject({ status: 403 })
  })
})
