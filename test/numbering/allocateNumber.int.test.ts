import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { inTransaction, query } from '../../src/db/transaction'
import { allocateNumber } from '../../src/numbering/allocateNumber'

const AT = new Date('2026-06-01T04:00:00Z')

let payload: Payload

beforeAll(async () => {
  const { getTestPayload } = await import('../support/database')
  payload = await getTestPayload()
})

const allocate = (series: string, at = AT) =>
  inTransaction(payload, (tx) => allocateNumber(tx, { series, at }))

/** Takes a number and then fails, as an act does that is refused at its end. */
const allocateAndFail = (series: string) =>
  inTransaction(payload, async (tx) => {
    await allocateNumber(tx, { series, at: AT })
    await tx.query(sql`select pg_sleep(${Math.random() / 50})`)
    throw new RangeError('refused')
  })

const ordinalOf = (number: string) => Number(/〕(\d+)号/.exec(number)?.[1])

describe('numbers of a series', () => {
  it('begin at 1 in each Beijing year', async () => {
    expect(await allocate('琼测年', new Date('2026-12-31T15:59:59Z'))).toBe('琼测年〔2026〕1号')
    expect(await allocate('琼测年', new Date('2026-12-31T16:00:00Z'))).toBe('琼测年〔2027〕1号')
    expect(await allocate('琼测年', new Date('2026-12-31T15:00:00Z'))).toBe('琼测年〔2026〕2号')
  })

  it('are two for two who take one at once', async () => {
    const numbers = await Promise.all([allocate('琼测双'), allocate('琼测双')])
    expect([...numbers].sort()).toEqual(['琼测双〔2026〕1号', '琼测双〔2026〕2号'])
  })

  it('run on without a gap or a repeat, whoever fails in between', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 32 }, () =>
        Math.random() < 0.4 ? allocateAndFail('琼测满') : allocate('琼测满'),
      ).concat(allocate('琼测满'), allocateAndFail('琼测满')),
    )
    const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    const ordinals = outcomes
      .flatMap((outcome) => (outcome.status === 'fulfilled' ? [ordinalOf(outcome.value)] : []))
      .sort((one, other) => one - other)
    expect(failures.every((reason) => reason instanceof RangeError)).toBe(true)
    expect(failures.length).toBeGreaterThan(0)
    expect(ordinals).toEqual(ordinals.map((_ordinal, index) => index + 1))
    expect(await allocate('琼测满')).toBe(`琼测满〔2026〕${ordinals.length + 1}号`)
  })

  it('are refused to a series that is none, and leave no trace', async () => {
    await expect(allocate('ABC')).rejects.toThrow()
    expect(await query(payload, sql`select 1 from number_series where series = 'ABC'`)).toEqual([])
  })

  it.each([
    ['set back', sql`update number_series set last = 1 where series = '琼测不'`],
    ['jumped ahead', sql`update number_series set last = last + 5 where series = '琼测不'`],
    ['deleted', sql`delete from number_series where series = '琼测不'`],
    ['emptied', sql`truncate number_series`],
  ])('cannot be %s, by nobody', async (_what, statement) => {
    await allocate('琼测不')
    const before = await query(payload, sql`select last from number_series where series = '琼测不'`)
    await expect(query(payload, statement)).rejects.toThrow()
    expect(await query(payload, sql`select last from number_series where series = '琼测不'`)).toEqual(before)
  })
})
