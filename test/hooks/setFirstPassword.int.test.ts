import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { composeLetter } from '../../src/mail/letters'
import type { PasswordParcel } from '../../src/outbox/enqueue'
import { getTestPayload } from '../support/database'
import { createPerson, seedPlaces } from '../support/people'
import type { Person } from '../support/people'
import { rest } from '../support/rest'

const KNOWN = 'Haikou-2026'
const OWN = 'Sanya-2026'

let payload: Payload
let admin: Person

beforeAll(async () => {
  payload = await getTestPayload()
  await seedPlaces(payload)
  admin = await createPerson(payload, ['system-admin'])
})

const parcelsTo = (user: string) =>
  query<{ id: string; content: Omit<PasswordParcel, 'kind'> }>(
    payload,
    sql`select id, content from outbox where content->>'user' = ${user}`,
  )

const letterOf = async (user: string) => {
  const [parcel] = await parcelsTo(user)
  return parcel && composeLetter(payload, { kind: 'mail', ...parcel.content })
}

const tokenIn = (text = '') => /\/admin\/reset\/(\w+)/.exec(text)?.[1]

const signIn = async (email: string, password: string) =>
  (await rest('POST', '/users/login', { body: { email, password } })).status

const setPassword = async (token: string | undefined, password: string) =>
  (await rest('POST', '/users/reset-password', { body: { token, password } })).status

describe('the password of a new account', () => {
  it('is its owner’s alone: whoever made it enters none, and a link to set one is mailed', async () => {
    const email = 'new-colleague@desk.example'
    const { status, body } = await rest('POST', '/users', {
      as: admin,
      body: { email, name: '新同事', password: KNOWN, agency: 'harbour' },
    })
    expect(status).toBe(201)
    expect(await signIn(email, KNOWN)).toBe(401)
    const letter = await letterOf(String(body.doc?.id))
    expect(letter).toMatchObject({ to: email, subject: '请设置商务工作台的登录密码' })
    const token = tokenIn(letter?.text)
    expect(await setPassword(token, OWN)).toBe(200)
    expect(await signIn(email, OWN)).toBe(200)
    expect(await setPassword(token, KNOWN)).toBe(403)
  })

  it('is not asked for in the form of a new account, and is in that of one there is', async () => {
    const { body } = await rest('GET', '/access', { as: admin })
    const { users } = body.collections as Record<string, { fields: Record<string, object> }>
    expect(users?.fields.password).toEqual({ read: true, update: true })
  })

  it('may be left out by who makes it', async () => {
    const body = { email: 'without-password@desk.example', name: '无密码', agency: 'harbour' }
    expect((await rest('POST', '/users', { as: admin, body })).status).toBe(201)
  })
})

describe('a forgotten password', () => {
  it('is set anew by a mailed link, in the reader’s language, once in two minutes however often it is asked for', async () => {
    const person = await createPerson(payload, ['editor'])
    await query(payload, sql`update users set language = 'en' where id = ${person.id}::uuid`)
    const ask = () => rest('POST', '/users/forgot-password', { body: { email: person.email.toUpperCase() } })
    await Promise.all([ask(), ask(), ask()])
    // Two, where the minutes turned between them.
    expect((await parcelsTo(person.id)).length).toBeLessThanOrEqual(2)
    const letter = await letterOf(person.id)
    expect(letter).toMatchObject({ to: person.email, subject: 'A new password for Commerce Desk' })
    expect(await setPassword(tokenIn(letter?.text), OWN)).toBe(200)
  })

  it('of a disabled account gets no mail, and a request that is none is refused', async () => {
    const person = await createPerson(payload, ['editor'], { disabled: true })
    expect((await rest('POST', '/users/forgot-password', { body: { email: person.email } })).status).toBe(200)
    expect(await parcelsTo(person.id)).toEqual([])
    expect((await rest('POST', '/users/forgot-password', { body: { email: '\u0000' } })).status).toBe(400)
    expect((await rest('POST', '/users/forgot-password', { body: [1] })).status).toBe(400)
  })
})
