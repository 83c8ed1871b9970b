import { addDays } from 'date-fns'
import { sql } from '@payloadcms/db-postgres/drizzle'
import { beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import { performDueTransitions } from '../../src/jobs/performDue'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf } from '../support/factories'
import { createCreditCase, fileEnterprise, gradesOf, lettersTo, make, PROMISE } from './creditCase'
import type { CreditCase } from './creditCase'

let world: CreditCase

beforeAll(async () => {
  world = await createCreditCase(await getTestPayload())
})

const sign = async (performBy: string) => {
  const { id: subject, code } = await fileEnterprise(world)
  const id = await make(world, SLUGS.commitments, world.registry.officer, {
    ...PROMISE,
    performBy,
    unifiedCode: code,
  })
  return { id, subject }
}

const breachesOf = (commitment: string) =>
  query<{ id: string; state: string; severity: string; facts: string; months: number }>(
    world.payload,
    sql`select id::text, state::text as state, severity::text as severity, facts, months::int as months
      from credit_records where commitment_id = ${commitment}::uuid`,
  )

const stateOf = async (id: string) => (await rowOf(world.payload, SLUGS.commitments, id))?.state

describe('a commitment', () => {
  it('is reminded of once, fifteen days before, and falls due at the end of its day', async () => {
    const { id } = await sign('2027-06-30T00:00:00.000+08:00')
    await performDueTransitions(world.payload, new Date('2027-06-15T08:59:00+08:00'))
    expect(await lettersTo(world, id)).toEqual(['commitment-filed'])
    await performDueTransitions(world.payload, new Date('2027-06-15T09:00:00+08:00'))
    await performDueTransitions(world.payload, new Date('2027-06-16T09:00:00+08:00'))
    expect(await lettersTo(world, id)).toEqual(['commitment-filed', 'commitment-reminder'])
    await performDueTransitions(world.payload, new Date('2027-06-30T23:00:00+08:00'))
    expect(await stateOf(id)).toBe('pending')
    await performDueTransitions(world.payload, new Date('2027-07-01T00:00:00+08:00'))
    expect(await stateOf(id)).toBe('due')
  })

  it('that is broken opens the record of a breach, which another person confirms', async () => {
    const { id, subject } = await sign(addDays(new Date(), 30).toISOString())
    const { officer, registrar } = world.registry
    await act(world.payload, SLUGS.commitments, id, 'mark-broken', registrar.actor, {
      reason: '期限届满未补交材料。',
      input: { severity: 'ordinary' },
    })
    const [breach] = await breachesOf(id)
    expect(breach).toMatchObject({
      state: 'drafted',
      severity: 'ordinary',
      facts: '期限届满未补交材料。',
      months: 3,
    })
    await act(world.payload, SLUGS.creditRecords, breach?.id ?? '', 'submit', officer.actor)
    const confirm = act(world.payload, SLUGS.creditRecords, breach?.id ?? '', 'confirm', registrar.actor)
    expect(await refusalOf(confirm)).toEqual({ status: 409, codes: ['four-eyes'] })
    await act(world.payload, SLUGS.creditRecords, breach?.id ?? '', 'confirm', world.registry.second.actor)
    const [grade] = await gradesOf(world, subject)
    expect(grade).toMatchObject({ state: 'proposed', proposed: 'C', points: 50 })
  })

  it('is not broken by halves: without the record of the breach it stays as it was', async () => {
    const { id } = await sign(addDays(new Date(), 30).toISOString())
    const broken = act(world.payload, SLUGS.commitments, id, 'mark-broken', world.registry.officer.actor, {
      reason: '未履行',
    })
    expect(await refusalOf(broken)).toEqual({ status: 422, codes: ['input-missing'] })
    expect(await stateOf(id)).toBe('pending')
    expect(await breachesOf(id)).toEqual([])
  })

  it('that was kept counts for its maker', async () => {
    const { id, subject } = await sign(addDays(new Date(), 30).toISOString())
    await act(world.payload, SLUGS.commitments, id, 'mark-performed', world.registry.officer.actor)
    expect(await lettersTo(world, id)).toEqual(['commitment-filed', 'commitment-performed'])
    // 85 points are still B, as for everybody: nothing is proposed.
    expect(await gradesOf(world, subject)).toEqual([])
  })

  it('is not edited once it is signed', async () => {
    const { id } = await sign(addDays(new Date(), 30).toISOString())
    const edit = world.payload.update({
      collection: SLUGS.commitments,
      id,
      data: { text: '改' },
      user: world.registry.registrar.user,
      overrideAccess: false,
    })
    expect(await refusalOf(edit)).toMatchObject({ status: 403 })
  })
})
