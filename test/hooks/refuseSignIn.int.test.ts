import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import { getTestPayload } from '../support/database'
import { createPerson, seedPlaces } from '../support/people'
import { rest } from '../support/rest'

const PASSWORD = 'Haikou-2026'

let payload: Payload

beforeAll(async () => {
  payload = await getTestPayload()
  await seedPlaces(payload)
})

const createWithPassword = async (): Promise<string> => {
  const { id, email } = await createPerson(payload, ['editor'])
  const data = { password: PASSWORD }
  await payload.update({ collection: SLUGS.users, id, data, overrideAccess: true })
  return email
}

const signIn = async (email: string, password: string) => {
  const began = performance.now()
  const { status, body } = await rest('POST', '/users/login', { body: { email, password } })
  return { status, said: body.errors?.[0]?.message, took: performance.now() - began }
}

it('says the same, and no sooner, of an account that is not there, is there, or is locked', async () => {
  const [open, locked] = [await createWithPassword(), await createWithPassword()]
  await query(
    payload,
    sql`update users set login_attempts = 5, lock_until = now() + interval '20 minutes' where email = ${locked}`,
  )
  const answers = [
    await signIn('nobody@desk.example', PASSWORD),
    await signIn(open, 'Wrong-2026'),
    await signIn(locked, PASSWORD),
  ]
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
  expect(new Set(answers.map(({ said }) => said)).size).toBe(1)
  expect(answers[0]?.said).toContain('锁定30分钟')
  expect(Math.min(...answers.map(({ took }) => took))).toBeGreaterThan(1400)
})

it('lets in whoever has the right password without making them wait', async () => {
  expect((await signIn(await createWithPassword(), PASSWORD)).status).toBe(200)
})
