import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Role } from '../../src/access/roles'
import { SLUGS } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import { getTestPayload } from '../support/database'
import { act, createConsultation, createDesk, refusalOf, trailOf } from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'
import { rest } from '../support/rest'

const STRONG = 'Haikou-2026'

let payload: Payload
let desk: Desk
const admins = {} as Record<'system-admin' | 'security-admin' | 'auditor', Person>

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
  for (const role of ['system-admin', 'security-admin', 'auditor'] as const) {
    admins[role] = await createPerson(payload, [role])
  }
})

const rolesOf = async (id: string) => {
  const rows = await query<{ value: string }>(
    payload,
    sql`select value::text from users_roles where parent_id = ${id}::uuid order by "order"`,
  )
  return rows.map(({ value }) => value)
}

const patch = (as: Person, id: string, body: unknown) => rest('PATCH', `/users/${id}`, { as, body })

const login = (email: string, password: string) => rest('POST', '/users/login', { body: { email, password } })

describe('rights are the security administrator’s to grant', () => {
  it('to others', async () => {
    const person = await createPerson(payload, [])
    await patch(admins['security-admin'], person.id, { roles: ['editor'], counties: ['460100'] })
    expect(await rolesOf(person.id)).toEqual(['editor'])
  })

  it.each(['editor', 'reviewer', 'approver'] as const)('not to oneself: %s', async (role) => {
    await patch(desk[role], desk[role].id, {
      roles: ['system-admin', 'approver', 'editor'],
      counties: ['460100'],
      agency: 'upland',
    })
    expect(await rolesOf(desk[role].id)).toEqual([role])
    const [row] = await query<{ agency: string }>(
      payload,
      sql`select agency_id as agency from users where id = ${desk[role].id}::uuid`,
    )
    expect(row?.agency).toBe('harbour')
  })

  it('not to oneself even for the security administrator, one by one or by where', async () => {
    const { id } = admins['security-admin']
    await patch(admins['security-admin'], id, { roles: ['security-admin', 'approver'] })
    await rest('PATCH', `/users?where[id][equals]=${id}`, {
      as: admins['security-admin'],
      body: { roles: ['approver'] },
    })
    expect(await rolesOf(id)).toEqual(['security-admin'])
  })

  it('not by the system administrator, neither on an account nor with a new one', async () => {
    const person = await createPerson(payload, [])
    await patch(admins['system-admin'], person.id, { roles: ['approver'] })
    expect(await rolesOf(person.id)).toEqual([])
    const email = 'new-one@desk.example'
    const made = await rest('POST', '/users', {
      as: admins['system-admin'],
      body: {
        email,
        password: STRONG,
        name: '新人',
        roles: ['approver'],
        counties: ['460100'],
        agency: 'harbour',
      },
    })
    expect(made.status).toBe(201)
    expect(await rolesOf(String(made.body.doc?.id))).toEqual([])
  })

  it('and each grant is in the account’s trail', async () => {
    const person = await createPerson(payload, [])
    await patch(admins['security-admin'], person.id, { roles: ['observer'] })
    const trail = await trailOf(payload, person.id)
    expect(trail.at(-1)).toMatchObject({
      action: 'edit',
      actor_id: admins['security-admin'].id,
      data: { changes: { roles: { before: [], after: ['observer'] } } },
    })
  })
})

describe('a password', () => {
  it.each<[string, keyof typeof admins | 'editor', number]>([
    ['is set anew by the system administrator', 'system-admin', 200],
    ['is not set by who grants roles', 'security-admin', 403],
    ['is not set by who reads', 'auditor', 404],
    ['is not set by a colleague', 'editor', 403],
  ])('%s', async (_name, who, status) => {
    const person = await createPerson(payload, ['reviewer'])
    const as = { ...admins, editor: desk.editor }[who]
    const answer = await patch(as, person.id, { password: STRONG })
    expect([status, status === 404 ? 403 : status]).toContain(answer.status)
    expect((await login(person.email, STRONG)).status).toBe(status === 200 ? 200 : 401)
  })

  it.each<[string, object]>([
    ['the password', { password: STRONG }],
    ['the address', { email: 'taken-over@desk.example' }],
  ])('the system administrator sets nobody’s who watches: %s', async (_, change) => {
    for (const role of ['security-admin', 'auditor'] as const) {
      const answer = await patch(admins['system-admin'], admins[role].id, change)
      expect([answer.status, answer.body.errors?.[0]?.code]).toEqual([403, 'account-of-watcher'])
      const many = await rest('PATCH', `/users?where[id][equals]=${admins[role].id}`, {
        as: admins['system-admin'],
        body: change,
      })
      expect(many.body.docs ?? []).toEqual([])
      const [row] = await query(
        payload,
        sql`select email, hash from users where id = ${admins[role].id}::uuid`,
      )
      expect(row).toMatchObject({ email: admins[role].email })
    }
    const kept = { email: admins.auditor.email, name: '审计员' }
    expect((await patch(admins['system-admin'], admins.auditor.id, kept)).status).toBe(200)
  })

  it('is changed by its owner, and the trail says so without showing it', async () => {
    const person = await createPerson(payload, ['reviewer'])
    expect((await patch(person, person.id, { password: STRONG })).status).toBe(200)
    expect((await login(person.email, STRONG)).status).toBe(200)
    const trail = JSON.stringify(await trailOf(payload, person.id))
    expect(trail).toContain('"password":{"changed":true}')
    expect(trail).not.toContain(STRONG)
  })

  it.each(['short1A', 'alllowercase', 'ALLUPPER1234', '12345678', '密码密码密码密码'])(
    'too weak is refused: %s',
    async (password) => {
      const person = await createPerson(payload, ['reviewer'])
      expect((await patch(person, person.id, { password })).status).toBe(400)
    },
  )

  const resetToken = async ({ email }: Person) =>
    String(await payload.forgotPassword({ collection: SLUGS.users, data: { email }, disableEmail: true }))

  it('from a mailed link is as strong as any, and recorded', async () => {
    const person = await createPerson(payload, ['reviewer'])
    const token = await resetToken(person)
    const weak = await rest('POST', '/users/reset-password', { body: { token, password: 'weak' } })
    const strong = await rest('POST', '/users/reset-password', { body: { token, password: STRONG } })
    expect([weak.status, strong.status]).toEqual([400, 200])
    expect((await login(person.email, STRONG)).status).toBe(200)
    expect((await trailOf(payload, person.id)).at(-1)).toMatchObject({ action: 'edit', actor_id: person.id })
  })

  it('from a mailed link opens no disabled account', async () => {
    const person = await createPerson(payload, ['reviewer'], { disabled: true })
    const answer = await rest('POST', '/users/reset-password', {
      body: { token: await resetToken(person), password: STRONG },
    })
    expect(answer.status).toBe(403)
    expect(answer.body.token).toBeUndefined()
  })

  it('of an address that is unknown is asked for with the same answer as of one that is known', async () => {
    const known = await rest('POST', '/users/forgot-password', { body: { email: desk.editor.email } })
    const unknown = await rest('POST', '/users/forgot-password', { body: { email: 'nobody@desk.example' } })
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
  })

  it('wrong five times locks the account, which the system administrator opens', async () => {
    const person = await createPerson(payload, ['reviewer'])
    await patch(person, person.id, { password: STRONG })
    for (let attempt = 0; attempt < 5; attempt += 1) await login(person.email, 'Wrong-1234')
    expect((await login(person.email, STRONG)).status).toBe(401)
    const byColleague = await rest('POST', '/users/unlock', {
      as: desk.editor,
      body: { email: person.email },
    })
    expect(byColleague.status).toBe(403)
    await rest('POST', '/users/unlock', { as: admins['system-admin'], body: { email: person.email } })
    expect((await login(person.email, STRONG)).status).toBe(200)
  })
})

describe('a disabled account', () => {
  it('cannot sign in, and is told so only with the right password', async () => {
    const person = await createPerson(payload, ['editor'])
    await patch(person, person.id, { password: STRONG })
    await patch(admins['system-admin'], person.id, { disabled: true })
    const right = await login(person.email, STRONG)
    const wrong = await login(person.email, 'Wrong-1234')
    expect([right.status, right.body.errors?.[0]?.code]).toEqual([403, 'account-disabled'])
    expect([wrong.status, wrong.body.errors?.[0]?.code]).toEqual([401, 'sign-in-failed'])
  })

  it('can do nothing more with a session it had', async () => {
    const person = await createPerson(payload, ['editor', 'reviewer'])
    const id = await createConsultation(payload, desk)
    expect((await rest('GET', `/workflow/consultations/${id}`, { as: person })).status).toBe(200)
    await patch(admins['system-admin'], person.id, { disabled: true })
    const body = { action: 'submit' }
    const answers = [
      await rest('GET', `/consultations/${id}`, { as: person }),
      await rest('GET', `/workflow/consultations/${id}`, { as: person }),
      await rest('POST', `/workflow/consultations/${id}`, { as: person, body }),
      await rest('GET', '/colleagues/comments/nothing', { as: person }),
      await rest('GET', '/comment-queue', { as: person }),
      await rest('GET', '/globals/settings', { as: person }),
      await patch(person, person.id, { password: STRONG }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403, 403])
  })
})

describe('what lies in an account', () => {
  it.each(['hash', 'salt', 'resetPasswordToken', 'resetPasswordExpiration'])(
    '%s is shown to nobody, and cannot be felt out by a filter',
    async (field) => {
      await payload.forgotPassword({
        collection: SLUGS.users,
        data: { email: desk.editor.email },
        disableEmail: true,
      })
      const { body } = await rest('GET', `/users/${desk.editor.id}`, { as: admins['system-admin'] })
      const filtered = await rest('GET', `/users?where[${field}][exists]=true`, {
        as: admins['system-admin'],
      })
      const related = await rest('GET', `/comments?where[assignee.${field}][like]=a`, { as: desk.editor })
      expect(body[field]).toBeUndefined()
      expect([filtered.status, related.status]).toEqual([400, 400])
    },
  )

  it('a change of roles counts at once, in a session that is open', async () => {
    const person = await createPerson(payload, ['editor'])
    const id = await createConsultation(payload, { ...desk, editor: person })
    await patch(admins['security-admin'], person.id, { roles: ['observer'] as Role[] })
    const answer = await rest('POST', `/workflow/consultations/${id}`, {
      as: person,
      body: { action: 'submit' },
    })
    expect([answer.status, answer.body.errors?.[0]?.code]).toEqual([403, 'not-your-action'])
  })

  it('an account that belongs to no agency reaches nothing of any', async () => {
    const person = await createPerson(payload, ['editor', 'approver'], { agency: null })
    const id = await createConsultation(payload, desk)
    expect(await refusalOf(act(payload, SLUGS.consultations, id, 'submit', person.actor))).toEqual({
      status: 404,
      codes: ['not-found'],
    })
    const made = await rest('POST', '/policies', { as: person, body: { title: '题', kind: 'other' } })
    expect(made.status).toBe(403)
  })
})
