import { sql } from '@payloadcms/db-postgres/drizzle'
import type { MigrateUpArgs } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { down, up } from '../../src/migrations/20261125_050256_points_from_topics'
import { getTestPayload } from '../support/database'
import { commentIn, consultationIn, createDesk } from '../support/factories'

let payload: Payload

beforeAll(async () => {
  payload = await getTestPayload()
})

afterAll(closeIntakePool)

const migrate = (step: typeof up) =>
  step({ db: payload.db.drizzle, payload, req: { payload } } as unknown as MigrateUpArgs)

const pointsOf = (comment: string) =>
  query(
    payload,
    sql`select p.title, p.state::text, p.agency_id as agency from points p
      join point_members m on m.point_id = p.id where m.comment_id = ${comment}::uuid`,
  )

it('comments grouped under a topic carry a point of that name afterwards; others carry none', async () => {
  const desk = await createDesk(payload)
  const consultation = await consultationIn(payload, desk, 'open')
  const screened = () => commentIn(payload, desk, 'screened', consultation)
  const [one, two, other, decided] = [await screened(), await screened(), await screened(), await screened()]
  await migrate(down)
  const topic = (id: string, state: string, word: string) =>
    query(payload, sql`update comments set state = ${state}, topic = ${word} where id = ${id}::uuid`)
  await topic(one, 'grouped', '适用范围')
  await topic(two, 'grouped', '适用范围')
  await topic(other, 'grouped', '通关便利')
  await topic(decided, 'decided', '适用范围')
  await migrate(up)
  const scope = [{ title: '适用范围', state: 'open', agency: 'harbour' }]
  expect(await pointsOf(one)).toEqual(scope)
  expect(await pointsOf(two)).toEqual(scope)
  expect(await pointsOf(other)).toEqual([{ title: '通关便利', state: 'open', agency: 'harbour' }])
  expect(await pointsOf(decided)).toEqual([])
})
