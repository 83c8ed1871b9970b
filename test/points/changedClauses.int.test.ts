import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { v7 as uuidv7 } from 'uuid'

import { compareRevisions, correctStoredMapping } from '../../src/clauses/saveMapping'
import { query } from '../../src/db/transaction'
import { getTestPayload } from '../support/database'
import { CLAUSES, consultationIn, createDesk, createPoint, createRevision } from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'
import { rest } from '../support/rest'

let payload: Payload
let desk: Desk
let outsider: Person
let point: string
let from: string
let later: string

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
  outsider = await createPerson(payload, ['editor'], { agency: 'upland' })
  const consultation = await consultationIn(payload, desk, 'open')
  point = await createPoint(payload, desk, consultation)
  const [held] = await query<{ policy: string; revision: string }>(
    payload,
    sql`select policy_id as policy, policy_revision_id as revision from consultations where id = ${consultation}::uuid`,
  )
  from = held?.revision ?? ''
  const moved = { ...CLAUSES[1]!, anchor: 'c-3', number: '第三条' }
  later = await createRevision(payload, desk, { policy: held?.policy, clauses: [CLAUSES[0], moved] })
})

const ask = (revision: string, as?: Person) =>
  rest('GET', `/changed-clauses/${point}?revision=${revision}`, { as })

it('offers the clauses of a later text, with the one a person said the point’s clause became', async () => {
  const before = await ask(later, desk.editor)
  expect(before.body).toMatchObject({ proposed: null, clauses: [{ anchor: 'c-1' }, { anchor: 'c-3' }] })
  const { user } = desk.editor
  const id = await compareRevisions(payload, { from, to: later, user })
  await correctStoredMapping(payload, { id, from: 'c-2', to: ['c-3'], user })
  expect((await ask(later, desk.editor)).body.proposed).toBe('c-3')
})

it('shows nothing of it to others, nor of what is not there', async () => {
  expect((await ask(later, outsider)).status).toBe(404)
  expect((await ask(later)).status).toBe(403)
  expect((await ask(uuidv7(), desk.editor)).status).toBe(404)
  expect((await ask('', desk.editor)).status).toBe(404)
})
