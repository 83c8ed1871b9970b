import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { getTestPayload } from '../support/database'
import { createPerson, seedPlaces } from '../support/people'
import type { Person } from '../support/people'
import { rest } from '../support/rest'

const MOST = 1000

let payload: Payload
let person: Person

beforeAll(async () => {
  payload = await getTestPayload()
  await seedPlaces(payload)
  person = await createPerson(payload, ['liaison'])
  await query(
    payload,
    sql`insert into policy_codes (id, code, title, title_en, topic, severity, source, basis, active)
      select gen_random_uuid(), 'x' || n, title, title_en, topic, severity, source, basis, active
      from (select * from policy_codes limit 1) one, generate_series(1, ${MOST + 5}) n`,
  )
})

const read = async (search: string) => {
  const { body } = await rest('GET', `/policy-codes?depth=0&${search}`, { as: person })
  return { read: body.docs?.length, limit: body.limit, hasNextPage: body.hasNextPage }
}

it.each(['limit=0', 'limit=100000000', 'pagination=false', 'limit=5000&pagination=false'])(
  'reads no more than a thousand records for %s, and says so',
  async (search) => {
    expect(await read(search)).toEqual({ read: MOST, limit: MOST, hasNextPage: true })
  },
)

it('leaves what the system reads for an answer of its own as it is', async () => {
  const req = { payloadAPI: 'REST', pathname: '/api/workflow-run/policy-codes' } as PayloadRequest
  const { docs } = await payload.find({
    collection: 'policy-codes',
    limit: 5000,
    pagination: false,
    depth: 0,
    req,
    user: person.user,
    overrideAccess: false,
  })
  expect(docs.length).toBeGreaterThan(MOST)
})

it('reads as many as are asked for below that', async () => {
  expect((await read('')).read).toBe(10)
  expect((await read('limit=700')).read).toBe(700)
})
