import path from 'node:path'
import { pathToFileURL } from 'node:url'

import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { nobody as nobodyMay } from '../../src/access/accessTo'
import { grantsOf } from '../../src/access/grants'
import { ROLES } from '../../src/access/roles'
import type { Role } from '../../src/access/roles'
import { recordMark } from '../../src/hooks/placeMark'
import { recordEdit } from '../../src/hooks/recordEdit'
import { getTestPayload } from '../support/database'
import { createPerson, seedPlaces } from '../support/people'
import type { Person } from '../support/people'
import { rest } from '../support/rest'

const inPayload = (file: string) =>
  import(
    /* @vite-ignore */ pathToFileURL(path.resolve('node_modules/payload/dist/auth', file)).href
  ) as Promise<Record<string, unknown>>

const OPERATIONS = ['create', 'read', 'update', 'delete', 'unlock', 'readVersions'] as const

/** Everybody who is signed in keeps their own column widths and nothing else: Payload's rule, by user id. */
const OWN_PREFERENCES = ['read', 'update', 'delete'].map((name) => `payload-preferences.${name}`)

let payload: Payload
let defaults: Set<unknown>
let nobody: Person

beforeAll(async () => {
  payload = await getTestPayload()
  await seedPlaces(payload)
  nobody = await createPerson(payload, [])
  const [access, unlock] = await Promise.all([
    inPayload('defaultAccess.js'),
    inPayload('defaultUnlockAccess.js'),
  ])
  defaults = new Set([access.defaultAccess, unlock.defaultUnlockAccess])
})

const isLeftToPayload = (rule: unknown) => rule === undefined || defaults.has(rule)

describe('no rule is left to Payload', () => {
  it('knows the functions it looks for', () => {
    expect([...defaults].map((rule) => typeof rule)).toEqual(['function', 'function'])
  })

  it('in any collection, built-in ones too', () => {
    const left = payload.config.collections.flatMap(({ slug, access, versions, auth }) => {
      const asked = OPERATIONS.filter((name) =>
        name === 'readVersions' ? versions : name !== 'unlock' || auth,
      )
      return asked.filter((name) => isLeftToPayload(access[name])).map((name) => `${slug}.${name}`)
    })
    expect(left).toEqual([])
    expect(payload.config.collections.length).toBeGreaterThan(12)
  })

  it('in any global', () => {
    const left = payload.config.globals.flatMap(({ slug, access }) =>
      (['read', 'update'] as const)
        .filter((name) => isLeftToPayload(access[name]))
        .map((name) => `${slug}.${name}`),
    )
    expect(left).toEqual([])
  })

  it('for jobs', () => {
    const { access } = payload.config.jobs
    expect((['run', 'queue', 'cancel'] as const).filter((name) => isLeftToPayload(access?.[name]))).toEqual(
      [],
    )
  })

  it('for who may enter the admin panel', () => {
    const { access } = payload.collections.users.config
    expect(access.admin?.({ req: { user: nobody.user } as never })).toBe(false)
  })
})

describe.each(['nobody', 'an account without roles'])('%s', (who) => {
  const person = () => (who === 'nobody' ? undefined : nobody)

  it.each(['settings'])('cannot read or change the %s', async (slug) => {
    const read = await rest('GET', `/globals/${slug}`, { as: person() })
    const changed = await rest('POST', `/globals/${slug}`, { as: person(), body: { zoneName: '某区' } })
    expect([read.status, changed.status]).toEqual([403, 403])
  })

  it.each([
    '/payload-jobs/run',
    '/payload-jobs',
    '/payload-migrations',
    '/payload-kv',
    '/payload-locked-documents',
    '/graphql',
    '/comments/versions',
    '/users/versions',
    '/users/verify/made-up',
  ])('gets nothing from %s', async (address) => {
    const { status } = await rest('GET', address, { as: person() })
    expect([401, 403, 404, 501]).toContain(status)
  })

  it('cannot make the first account once there is one', async () => {
    const { status } = await rest('POST', '/users/first-register', {
      as: person(),
      body: { email: 'x@desk.example', password: 'Abcdef12', name: 'x', roles: ['system-admin'] },
    })
    expect(status).toBe(403)
  })

  it('is told of no permission at all', async () => {
    const { body } = await rest('GET', '/access', { as: person() })
    const { collections = {}, globals = {} } = body as Record<string, Record<string, Record<string, unknown>>>
    const granted = Object.entries({ ...collections, ...globals }).flatMap(([slug, operations]) =>
      ['create', 'read', 'update', 'delete', 'readVersions']
        .filter((name) => operations[name])
        .map((name) => `${slug}.${name}`),
    )
    expect(body.canAccessAdmin ?? false).toBe(false)
    expect(granted.filter((permission) => !OWN_PREFERENCES.includes(permission))).toEqual([])
  })
})

const TRAILING = new Set<unknown>([recordEdit, recordMark])

const writes = (role: Role, slug: string) =>
  grantsOf(role).some(
    ([granted, operations]) =>
      granted === slug && (operations.includes('create') || operations.includes('update')),
  )

it('lets nobody write a record past the trail', () => {
  const silent = payload.config.collections
    .filter(({ access }) => access.create !== nobodyMay || access.update !== nobodyMay)
    .filter(({ slug }) => ROLES.some((role) => writes(role, slug)))
    .filter(({ hooks }) => !hooks.afterChange.some((hook) => TRAILING.has(hook)))
  expect(silent.map(({ slug }) => slug)).toEqual([])
})

it('answers nobody about versions where there are none', async () => {
  const editor = await createPerson(payload, ['editor'])
  const status = async (path: string) => (await rest('GET', path, { as: editor })).status
  expect([await status('/policies/versions'), await status('/comments/versions')]).toEqual([200, 404])
})

it('offers judgements on livestreams only to those who judge them', async () => {
  const offered = async (role: Role) => {
    const { body } = await rest('GET', '/access', { as: await createPerson(payload, [role]) })
    const { collections = {} } = body as Record<string, Record<string, Record<string, unknown>>>
    return ['case-decisions', 'quality-looks'].filter((slug) => collections[slug]?.read)
  }
  expect([await offered('editor'), await offered('registrar')]).toEqual([[], []])
  expect(await offered('senior-moderator')).toEqual(['case-decisions', 'quality-looks'])
})
