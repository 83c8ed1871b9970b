import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { inTransaction, query } from '../../src/db/transaction'
import { performDueTransitions } from '../../src/jobs/performDue'
import { composeLetter } from '../../src/mail/letters'
import type { WorkParcel } from '../../src/outbox/enqueue'
import { performMany } from '../../src/workflow/performMany'
import { act } from '../support/factories'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'
import { createTrial, createTrialDesk, getTrialPayload, TRIALS } from '../support/trials'
import type { TrialDesk } from '../support/trials'

let payload: Payload
let desk: TrialDesk
let elsewhere: Person
let disabled: Person
let colleague: Person

beforeAll(async () => {
  payload = await getTrialPayload()
  desk = await createTrialDesk(payload)
  elsewhere = await createPerson(payload, ['county-officer'], { counties: ['460200'] })
  disabled = await createPerson(payload, ['county-officer'], { counties: ['460100'], disabled: true })
  colleague = await createPerson(payload, ['county-officer'], { counties: ['460100'], agency: 'upland' })
})

beforeEach(async () => {
  await query(payload, sql`delete from outbox`)
})

const parcels = async (): Promise<WorkParcel[]> => {
  const rows = await query<{ content: Omit<WorkParcel, 'kind'> }>(
    payload,
    sql`select content from outbox order by id`,
  )
  return rows.map(({ content }) => ({ kind: 'mail', ...content }))
}

const told = async () => (await parcels()).map(({ user }) => user).sort()

const ids = (...people: Person[]) => people.map(({ id }) => id).sort()

const perform = (id: string, action: string, who: keyof TrialDesk, rest = {}) =>
  act(payload, TRIALS, id, action, desk[who].actor, { reason: '按程序办理', ...rest })

describe('a notice', () => {
  it('goes to those who may act on that record from where it now stands, and to nobody else', async () => {
    const id = await createTrial(payload)
    await perform(id, 'submit', 'editor')
    expect(await told()).toEqual(ids(desk['county-officer'], colleague))
    expect(await told()).not.toContain(elsewhere.id)
    expect(await told()).not.toContain(disabled.id)
    expect((await parcels())[0]).toMatchObject({
      template: 'work-waiting',
      collection: TRIALS,
      records: [id],
      count: 1,
      state: 'check',
    })
  })

  it('goes to the holder alone where there is one', async () => {
    const id = await createTrial(payload)
    await perform(id, 'submit', 'editor')
    await perform(id, 'claim', 'county-officer')
    await perform(id, 'return', 'county-officer')
    await query(payload, sql`delete from outbox`)
    await perform(id, 'resubmit', 'editor')
    expect(await told()).toEqual([desk['county-officer'].id])
  })

  it('does not go to who acted, nor to whom four eyes keeps from it', async () => {
    const both = await createPerson(payload, ['registrar', 'approver'])
    const id = await createTrial(payload)
    await perform(id, 'submit', 'editor')
    await perform(id, 'forward', 'county-officer')
    await act(payload, TRIALS, id, 'pass-registry', both.actor)
    await query(payload, sql`delete from outbox`)
    await perform(id, 'pass-legal', 'legal-reviewer')
    expect(await told()).toEqual([desk.approver.id])
  })

  it('says nothing of a pass that moves nothing', async () => {
    const id = await createTrial(payload)
    await perform(id, 'submit', 'editor')
    await perform(id, 'forward', 'county-officer')
    await query(payload, sql`delete from outbox`)
    await perform(id, 'pass-registry', 'registrar')
    expect(await told()).toEqual([])
  })

  it('of many records at once is one mail a person', async () => {
    const records = [await createTrial(payload), await createTrial(payload), await createTrial(payload)]
    await inTransaction(payload, (tx) =>
      performMany(tx, { collection: TRIALS, ids: records, action: 'submit', actor: desk.editor.actor }),
    )
    expect(await told()).toEqual(ids(desk['county-officer'], colleague))
    expect((await parcels()).map(({ count }) => count)).toEqual([3, 3])
  })

  it('leaves with the act or not at all', async () => {
    const id = await createTrial(payload)
    await expect(
      inTransaction(payload, async (tx) => {
        await performMany(tx, { collection: TRIALS, ids: [id], action: 'submit', actor: desk.editor.actor })
        throw new Error('the machine stops')
      }),
    ).rejects.toThrow('the machine stops')
    expect(await told()).toEqual([])
  })
})

describe('its letter', () => {
  const letters = async () => Promise.all((await parcels()).map((parcel) => composeLetter(payload, parcel)))

  it('is in the language of who reads it, names the record and where to find it', async () => {
    await query(payload, sql`update users set language = 'en' where id = ${colleague.id}::uuid`)
    const id = await createTrial(payload, { title: '椰岛电商有限公司备案' })
    await perform(id, 'submit', 'editor')
    const [one, other] = await letters()
    const english = [one, other].find((letter) => letter?.to === colleague.email)
    const chinese = [one, other].find((letter) => letter?.to === desk['county-officer'].email)
    expect(chinese?.subject).toContain('【待办】试办事项')
    expect(chinese?.subject).toContain('椰岛电商有限公司备案')
    expect(chinese?.text).toContain(`/admin/collections/trials/${id}`)
    expect(english?.subject).toContain('To do: trial')
    expect(english?.text).toContain('Dear colleague')
  })

  it('is not written of a record that has moved on, nor to somebody disabled meanwhile', async () => {
    const id = await createTrial(payload)
    await perform(id, 'submit', 'editor')
    await query(payload, sql`update users set disabled = true where id = ${colleague.id}::uuid`)
    const waiting = await parcels()
    const to = (letter: Awaited<ReturnType<typeof composeLetter>>) => letter?.to
    const first = await Promise.all(waiting.map((parcel) => composeLetter(payload, parcel)))
    expect(first.map(to).filter(Boolean)).toEqual([desk['county-officer'].email])
    await perform(id, 'forward', 'county-officer')
    const later = await Promise.all(waiting.map((parcel) => composeLetter(payload, parcel)))
    expect(later).toEqual([undefined, undefined])
    await query(payload, sql`update users set disabled = false where id = ${colleague.id}::uuid`)
  })
})

describe('the clock', () => {
  it('reminds those who may act, and tells those above when the time is over', async () => {
    const monday = new Date('2026-03-09T10:00:00+08:00')
    const id = await createTrial(payload, { now: monday })
    await perform(id, 'submit', 'editor', { now: monday })
    await query(payload, sql`delete from outbox`)
    await performDueTransitions(payload, new Date('2026-03-13T09:00:00+08:00'))
    expect(await told()).toEqual(ids(desk['county-officer'], colleague))
    expect((await parcels())[0]).toMatchObject({ template: 'work-reminder', records: [id] })
    await query(payload, sql`delete from outbox`)
    await performDueTransitions(payload, new Date('2026-03-17T00:00:00+08:00'))
    expect(await told()).toEqual([desk.reviewer.id])
    expect((await parcels())[0]).toMatchObject({ template: 'work-escalation', records: [id] })
  })
})
