import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { getList } from '../../src/registers/desk/lists'
import { findSharedViews } from '../../src/registers/desk/sharedViews'
import { getTestPayload } from '../support/database'
import { createPerson, seedPlaces } from '../support/people'
import type { Person } from '../support/people'
import { rest } from '../support/rest'

let payload: Payload
let lead: Person
let officer: Person
let elsewhere: Person

const list = getList('credit-records')

const share = (as: Person, body: Record<string, unknown> = {}) =>
  rest('POST', '/shared-views', {
    as,
    body: {
      list: 'credit-records',
      name: '待修复',
      address: 'queue=repair&kind=breach&view=board&x=1',
      ...body,
    },
  })

const seenBy = async ({ actor }: Person) =>
  (await findSharedViews(payload, actor, list)).map(({ name, address }) => `${name} ${address}`)

beforeAll(async () => {
  payload = await getTestPayload()
  await seedPlaces(payload)
  lead = await createPerson(payload, ['registrar'], { agency: 'harbour' })
  officer = await createPerson(payload, ['county-officer'], { agency: 'harbour', counties: ['460100'] })
  elsewhere = await createPerson(payload, ['reviewer'], { agency: 'upland' })
})

describe('a view shared by a lead', () => {
  it('is seen by the agency alone, as an address of this list and nothing else', async () => {
    expect((await share(lead)).status).toBe(201)
    expect(await seenBy(officer)).toEqual(['待修复 queue=repair&kind=breach&view=board'])
    expect(await seenBy(elsewhere)).toEqual([])
  })

  it('gives way to one of the same name', async () => {
    await share(lead, { address: 'queue=standing' })
    expect(await seenBy(officer)).toEqual(['待修复 queue=standing'])
  })

  it('is set up and taken back by leads of the agency alone, which the trail says', async () => {
    expect((await share(officer)).status).toBe(403)
    const [view] = await findSharedViews(payload, lead.actor, list)
    const forget = (as: Person) => rest('POST', `/shared-views/${view?.id}/forget`, { as, body: {} })
    expect((await forget(officer)).status).toBe(403)
    expect((await forget(elsewhere)).status).toBe(404)
    expect((await forget(lead)).status).toBe(200)
    expect(await seenBy(officer)).toEqual([])
    const trail = await query<{ action: string }>(
      payload,
      sql`select action from audit_entries where subject_collection = 'agencies' and subject_id = 'harbour'
        order by sequence`,
    )
    expect(trail.map(({ action }) => action)).toEqual(['share-view', 'share-view', 'unshare-view'])
  })

  it.each([
    [400, { list: 'users' }],
    [400, { address: 'x'.repeat(2001) }],
    [422, { name: '  ' }],
  ])('is refused with %i for %j', async (status, body) => {
    expect((await share(lead, body)).status).toBe(status)
  })

  it('is one of twenty of a list at most', async () => {
    const statuses = []
    for (let made = 0; made < 21; made += 1)
      statuses.push((await share(lead, { name: `视图${made}` })).status)
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 201), 409])
  })
})
