import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { staffActorOf } from '../../src/access/actor'
import type { StaffActor } from '../../src/access/actor'
import { inTransaction, query } from '../../src/db/transaction'
import { reasonOf, Refusal } from '../../src/errors/Refusal'
import { defineRun } from '../../src/runs/definition'
import type { RunDefinition } from '../../src/runs/definition'
import { cancelRun as cancel, findRun } from '../../src/runs/ownRuns'
import { startRun } from '../../src/runs/startRun'
import { workOnRuns } from '../../src/runs/work'
import { getTestPayload } from '../support/database'
import { createPerson, seedPlaces } from '../support/people'

let payload: Payload
let owner: StaffActor
let stranger: StaffActor

beforeAll(async () => {
  payload = await getTestPayload()
  await seedPlaces(payload)
  owner = staffActorOf((await createPerson(payload, ['editor'], { agency: 'harbour', counties: [] })).user)
  stranger = staffActorOf((await createPerson(payload, ['editor'], { agency: 'harbour', counties: [] })).user)
  await query(payload, sql`create table tallied (number int, run uuid)`)
})

beforeEach(() => query(payload, sql`delete from tallied`))

const start = (total = 10) =>
  inTransaction(payload, (tx) => startRun(tx, { kind: 'bulk', params: { total }, actor: owner, total }))

const work = (run: RunDefinition) => workOnRuns(payload, { find: () => run })

const cancelRun = (actor: StaffActor, id: string) => cancel(payload, actor, id, () => counting())

const tallied = async () =>
  (await query<{ number: number }>(payload, sql`select number from tallied order by number`)).map(
    ({ number }) => number,
  )

type Hooks = { before?: (at: number) => Promise<void> | void; after?: (at: number) => Promise<void> | void }

/** Writes the numbers from 1 to the total, three in a step. */
const counting = ({ before, after }: Hooks = {}) =>
  defineRun<{ total: number }, { at: number }>({
    kind: 'bulk',
    step: async ({ tx, params, cursor, id }) => {
      const from = (cursor?.at ?? 0) + 1
      const to = Math.min(from + 2, params.total)
      await before?.(from)
      await tx.query(
        sql`insert into tallied select n, ${id}::uuid from generate_series(${from}::int, ${to}::int) as n`,
      )
      await after?.(from)
      return { done: to - from + 1, cursor: { at: to }, finished: to === params.total, result: { last: to } }
    },
  })

const ONE_TO_TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** Waiting longer after each failure is for the world's sake; the test looks at once. */
const forgetWaiting = (id: string) =>
  query(payload, sql`update runs set updated_at = now() - interval '1 hour' where id = ${id}::uuid`)

describe('a run', () => {
  it('is worked through step by step to its end, and says how far it is', async () => {
    const id = await start()
    expect(await findRun(payload, owner, id)).toMatchObject({ state: 'waiting', done: 0, total: 10 })
    await work(counting())
    expect(await tallied()).toEqual(ONE_TO_TEN)
    expect(await findRun(payload, owner, id)).toMatchObject({ state: 'done', done: 10, result: { last: 10 } })
  })

  it('does not begin when the act that started it is rolled back', async () => {
    let id = ''
    await expect(
      inTransaction(payload, async (tx) => {
        id = await startRun(tx, { kind: 'bulk', params: {}, actor: owner })
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    expect(await findRun(payload, owner, id)).toBeUndefined()
  })

  it('goes on after a failure from the last committed step, nothing doubled', async () => {
    const id = await start()
    let failed = false
    const shaky = counting({
      after: (at) => {
        if (at !== 4 || failed) return
        failed = true
        throw new Error('the cable was pulled')
      },
    })
    await work(shaky)
    expect(await tallied()).toEqual([1, 2, 3])
    expect(await findRun(payload, owner, id)).toMatchObject({ state: 'running', error: 'fault', done: 3 })
    await work(shaky)
    expect(await tallied()).toEqual([1, 2, 3])
    await forgetWaiting(id)
    await work(shaky)
    expect(await tallied()).toEqual(ONE_TO_TEN)
    expect(await findRun(payload, owner, id)).toMatchObject({ state: 'done', error: null })
  })

  it('fails for good after five failures in a row, and takes away what it left', async () => {
    const id = await start()
    let abandoned = 0
    const hopeless: RunDefinition = {
      kind: 'bulk',
      step: () => Promise.reject(new Error('never')),
      abandon: () => Promise.resolve(void (abandoned += 1)),
    }
    for (let round = 0; round < 5; round += 1) {
      await forgetWaiting(id)
      await work(hopeless)
    }
    expect(await findRun(payload, owner, id)).toMatchObject({ state: 'failed' })
    expect(abandoned).toBe(1)
  })

  it('fails at once when it is refused, with the code of the reason', async () => {
    const id = await start()
    await work({ kind: 'bulk', step: () => Promise.reject(new Refusal(403, reasonOf('not-your-action'))) })
    expect(await findRun(payload, owner, id)).toMatchObject({ state: 'failed', error: 'not-your-action' })
  })

  it('is worked on by one of two workers at a time', async () => {
    await start()
    const slow = counting({ before: () => new Promise((resolve) => setTimeout(resolve, 50)) })
    await Promise.all([work(slow), work(slow)])
    // The one who found it taken has gone home; whoever looks next finishes.
    await work(slow)
    expect(await tallied()).toEqual(ONE_TO_TEN)
  })

  it('gives a step the rights its owner has now', async () => {
    await start()
    const seen: unknown[] = []
    await work({
      kind: 'bulk',
      step: ({ actor }) => {
        seen.push(actor)
        return Promise.resolve({ done: 1, cursor: {}, finished: true })
      },
    })
    expect(seen).toEqual([expect.objectContaining({ kind: 'staff', id: owner.id, agency: 'harbour' })])
  })
})

describe('cancelling a run', () => {
  it('stops it between two steps', async () => {
    const id = await start()
    await work(
      counting({
        before: async (at) => {
          if (at === 7) expect(await cancelRun(owner, id)).toBe('cancelled')
        },
      }),
    )
    expect(await tallied()).toEqual([1, 2, 3, 4, 5, 6])
    expect(await findRun(payload, owner, id)).toMatchObject({ state: 'cancelled', done: 6 })
  })

  it('stops a long step at its next sign of progress', async () => {
    const id = await start()
    const long: RunDefinition = {
      kind: 'bulk',
      step: async ({ tx, report }) => {
        await tx.query(sql`insert into tallied values (1, null)`)
        await report(1)
        await cancelRun(owner, id)
        await report(2)
        return { done: 2, cursor: {}, finished: true }
      },
    }
    await work(long)
    expect(await tallied()).toEqual([])
    expect(await findRun(payload, owner, id)).toMatchObject({ state: 'cancelled' })
  })

  it('is for its owner alone: for others it is not there', async () => {
    const id = await start()
    expect(await findRun(payload, stranger, id)).toBeUndefined()
    expect(await cancelRun(stranger, id)).toBe('unknown')
    expect(await cancelRun(owner, id)).toBe('cancelled')
    expect(await cancelRun(owner, id)).toBe('over')
  })
})
