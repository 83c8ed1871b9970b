import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { DEFAULT_RULES } from '../../src/defence/defaultRules'
import { getTestPayload } from '../support/database'
import { createPerson, seedPlaces } from '../support/people'
import type { Person } from '../support/people'
import { rest } from '../support/rest'

const PASSWORD = 'Haikou-2026'

let payload: Payload
let person: Person

beforeAll(async () => {
  payload = await getTestPayload()
  await seedPlaces(payload)
  person = await createPerson(payload, ['editor'])
  await payload.update({
    collection: SLUGS.users,
    id: person.id,
    data: { password: PASSWORD },
    overrideAccess: true, // the person's own way to a password is another test's subject
  })
})

const post = async (path: string, from: string, body: object) => {
  const { status, body: answer } = await rest('POST', `/users/${path}`, {
    body,
    headers: { 'x-forwarded-for': from, 'accept-language': 'zh' },
  })
  return { status, code: answer.errors?.[0]?.code, said: answer.errors?.[0]?.message }
}

const mostOf = (act: string) => DEFAULT_RULES.find((rule) => rule.act === act)?.points ?? 0

const codesOf = (answers: readonly { code?: string }[], code: string) =>
  answers.filter((answer) => answer.code === code).length

/** Each for another account: none of them is locked. */
const failAtOnce = (from: string, times: number) =>
  Promise.all(
    Array.from({ length: times }, (_, n) =>
      post('login', from, { email: `somebody-${n}@desk.example`, password: 'Wrong-2026' }),
    ),
  )

it('lets one sender fail so often and no more, all at once or one by one, and nobody else pays for it', async () => {
  const most = mostOf('sign-in')
  const answers = await failAtOnce('192.0.2.1', most + 5)
  expect(codesOf(answers, 'sign-in-failed')).toBe(most)
  expect(codesOf(answers, 'too-many-sign-ins')).toBe(5)
  const right = { email: person.email, password: PASSWORD }
  const there = await post('login', '192.0.2.1', right)
  const absent = await post('login', '192.0.2.1', { ...right, email: 'nobody@desk.example' })
  expect([there, absent]).toEqual([absent, there])
  expect(there).toMatchObject({ status: 429, said: expect.stringContaining('分钟后再试') as string })
  expect((await post('login', '192.0.2.2', right)).status).toBe(200)
})

it('counts no sign-in that succeeds: an office has one address', async () => {
  const statuses: number[] = []
  for (let n = 0; n < mostOf('sign-in') + 3; n += 1) {
    statuses.push((await post('login', '192.0.2.3', { email: person.email, password: PASSWORD })).status)
  }
  expect(new Set(statuses)).toEqual(new Set([200]))
})

it('lets one sender ask for so many new passwords, whether there are such accounts or not', async () => {
  const most = mostOf('password-mail')
  const statuses: number[] = []
  for (let n = 0; n < most; n += 1) {
    statuses.push((await post('forgot-password', '192.0.2.4', { email: `a${n}@desk.example` })).status)
  }
  expect(new Set(statuses)).toEqual(new Set([200]))
  for (const email of [person.email, 'nobody@desk.example']) {
    expect(await post('forgot-password', '192.0.2.4', { email })).toMatchObject({
      status: 429,
      code: 'too-many-sign-ins',
    })
  }
})

it('lets one sender guess so many links', async () => {
  const guess = () => post('reset-password', '192.0.2.5', { token: 'guessed', password: PASSWORD })
  for (let n = 0; n < mostOf('password-mail'); n += 1) await guess()
  expect((await guess()).status).toBe(429)
})
