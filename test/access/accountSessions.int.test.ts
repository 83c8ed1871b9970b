import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { inTransaction, query } from '../../src/db/transaction'
import { getTestPayload } from '../support/database'
import { createPerson, seedPlaces } from '../support/people'
import type { Person } from '../support/people'
import { rest } from '../support/rest'

const PASSWORD = 'Haikou-2026'

let payload: Payload

beforeAll(async () => {
  payload = await getTestPayload()
  await seedPlaces(payload)
})

/** Somebody with a password; hashing it forgets the sessions there were. */
const createWithPassword = async (): Promise<Person> => {
  const person = await createPerson(payload, ['editor'])
  await payload.update({
    collection: SLUGS.users,
    id: person.id,
    data: { password: PASSWORD },
    overrideAccess: true,
  })
  return person
}

const login = async ({ email }: Person) => {
  const { status, body } = await rest('POST', '/users/login', { body: { email, password: PASSWORD } })
  expect(status).toBe(200)
  return { token: String(body.token) }
}

const isKnown = async (as: { token: string }) => {
  const { body } = await rest('GET', '/users/me', { as })
  return body.user !== null
}

const sessionsOf = (person: Person) =>
  query<{ id: string; expires: string }>(
    payload,
    sql`select id, expires_at::text as expires from users_sessions where _parent_id = ${person.id}::uuid order by _order`,
  )

const rolesOf = async (person: Person) => {
  const rows = await query<{ value: string }>(
    payload,
    sql`select value::text from users_roles where parent_id = ${person.id}::uuid`,
  )
  return rows.map(({ value }) => value)
}

/** Does something while the account is held, and lets go once it has had the time to read and wait. */
const whileHeld = async (person: Person, change: ReturnType<typeof sql>, work: () => Promise<unknown>) => {
  let started: Promise<unknown> | undefined
  await inTransaction(payload, async (tx) => {
    await tx.query(sql`select 1 from users where id = ${person.id}::uuid for update`)
    await tx.query(change)
    started = work()
    const isWaiting = async () => {
      const [row] = await query<{ n: number }>(
        payload,
        sql`select count(*)::int as n from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock' and query like '%users%'`,
      )
      return (row?.n ?? 0) > 0
    }
    await expect.poll(isWaiting, { timeout: 10_000 }).toBe(true)
  })
  await started
}

it('keeps every window of a person who signs in to several at once', async () => {
  const person = await createWithPassword()
  const windows = await Promise.all(Array.from({ length: 6 }, () => login(person)))
  expect(await sessionsOf(person)).toHaveLength(6)
  for (const window of windows) expect(await isKnown(window)).toBe(true)
})

it('gives no role back that is taken away while somebody signs in', async () => {
  const person = await createWithPassword()
  const taken = sql`delete from users_roles where parent_id = ${person.id}::uuid`
  await whileHeld(person, taken, () => login(person))
  expect(await rolesOf(person)).toEqual([])
})

it('leaves an account disabled that is disabled while somebody signs in', async () => {
  const person = await createWithPassword()
  const disabled = sql`update users set disabled = true where id = ${person.id}::uuid`
  await whileHeld(person, disabled, () =>
    rest('POST', '/users/login', { body: { email: person.email, password: PASSWORD } }),
  )
  const [row] = await query<{ disabled: boolean }>(
    payload,
    sql`select disabled from users where id = ${person.id}::uuid`,
  )
  expect(row?.disabled).toBe(true)
})

it('signs one window out, or all of them', async () => {
  const person = await createWithPassword()
  const [first, second, third] = [await login(person), await login(person), await login(person)]
  expect((await rest('POST', '/users/logout', { as: first })).status).toBe(200)
  expect([await isKnown(first), await isKnown(second), await isKnown(third)]).toEqual([false, true, true])
  expect((await rest('POST', '/users/logout?allSessions=true', { as: second })).status).toBe(200)
  expect([await isKnown(second), await isKnown(third)]).toEqual([false, false])
})

it('does not bring back a window that leaves while another stays', async () => {
  const person = await createWithPassword()
  const [one, other] = [await login(person), await login(person)]
  const [kept] = await sessionsOf(person)
  const left = sql`delete from users_sessions where _parent_id = ${person.id}::uuid and id <> ${kept?.id ?? ''}`
  await whileHeld(person, left, () => rest('POST', '/users/refresh-token', { as: one }))
  const [after, ...others] = await sessionsOf(person)
  expect(others).toEqual([])
  expect(after?.id).toBe(kept?.id)
  expect(new Date(after?.expires ?? '').getTime()).toBeGreaterThan(new Date(kept?.expires ?? '').getTime())
  expect([await isKnown(one), await isKnown(other)]).toEqual([true, false])
})

it('keeps what was changed while somebody else changed the same account', async () => {
  const person = await createPerson(payload, ['editor'])
  const keeper = await createPerson(payload, ['system-admin'])
  const taken = sql`delete from users_roles where parent_id = ${person.id}::uuid`
  await whileHeld(person, taken, () =>
    rest('PATCH', `/users/${person.id}`, { as: keeper, body: { agency: 'upland' } }),
  )
  const [row] = await query<{ agency: string }>(
    payload,
    sql`select agency_id as agency from users where id = ${person.id}::uuid`,
  )
  expect([row?.agency, await rolesOf(person)]).toEqual(['upland', []])
})

it('keeps what was changed while somebody changed many accounts', async () => {
  const [person, other] = [await createPerson(payload, ['editor']), await createPerson(payload, ['editor'])]
  const keeper = await createPerson(payload, ['system-admin'])
  const taken = sql`delete from users_roles where parent_id = ${person.id}::uuid`
  await whileHeld(person, taken, () =>
    rest('PATCH', `/users?where[id][in]=${person.id},${other.id}`, {
      as: keeper,
      body: { agency: 'upland' },
    }),
  )
  const rows = await query<{ agency: string }>(
    payload,
    sql`select agency_id as agency from users where id in (${person.id}::uuid, ${other.id}::uuid)`,
  )
  expect(rows.map(({ agency }) => agency)).toEqual(['upland', 'upland'])
  expect([await rolesOf(person), await rolesOf(other)]).toEqual([[], ['editor']])
})
