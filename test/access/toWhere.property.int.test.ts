import { AbilityBuilder, createMongoAbility, subject } from '@casl/ability'
import { sql } from '@payloadcms/db-postgres/drizzle'
import fc from 'fast-check'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { abilityFor } from '../../src/access/abilities'
import type { DeskAbility } from '../../src/access/abilities'
import type { StaffActor } from '../../src/access/actor'
import { NEVER_LENT } from '../../src/access/delegation'
import { ROLES } from '../../src/access/roles'
import { toSql } from '../../src/access/toSql'
import { toWhere } from '../../src/access/toWhere'
import { SLUGS } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import { getTestPayload } from '../support/database'
import { seedPlaces } from '../support/people'
import { insertRows } from './rows'

type Stored = { id: string; agency: string; county: string | null; state: string }

let payload: Payload
let stored: Stored[]

beforeAll(async () => {
  payload = await getTestPayload()
  await seedPlaces(payload)
  await insertRows(payload)
  // Some belong to no county.
  await query(payload, sql`update consultations set county_id = null where state in ('open', 'withdrawn')`)
  stored = await query<Stored>(
    payload,
    sql`select id::text, agency_id as agency, county_id as county, state::text from consultations`,
  )
})

type Conditions = Record<string, unknown>

const value = (field: keyof Stored) =>
  fc
    .nat()
    .map((n) =>
      field === 'agency'
        ? ['harbour', 'upland', 'no-such'][n % 3]
        : field === 'county'
          ? ['460100', '460200', '469001'][n % 3]
          : field === 'state'
            ? ['draft', 'open', 'scheduled', 'published'][n % 4]
            : stored[n % stored.length]?.id,
    )

const field = fc.constantFrom('id', 'agency', 'county', 'state') as fc.Arbitrary<keyof Stored>

const comparison: fc.Arbitrary<Conditions> = field.chain((name) =>
  fc.oneof(
    value(name).map((one) => ({ [name]: one })),
    value(name).map((one) => ({ [name]: { $eq: one } })),
    fc.array(value(name), { maxLength: 3 }).map((some) => ({ [name]: { $in: some } })),
    fc
      .tuple(value(name), fc.array(value(name), { maxLength: 3 }))
      .map(([one, some]) => ({ [name]: { $eq: one, $in: some } })),
  ),
)

/** Fields of one rule are joined by and; the alternatives of `rules` by or. */
const conditions: fc.Arbitrary<Conditions> = fc
  .array(comparison, { minLength: 1, maxLength: 4 })
  .map((parts) => Object.assign({}, ...parts) as Conditions)

/** Several rules at once, some of them without conditions. */
const rules = fc.array(fc.option(conditions, { nil: undefined, freq: 6 }), { maxLength: 4 })

const abilityOf = (granted: (Conditions | undefined)[]): DeskAbility => {
  const builder = new AbilityBuilder<DeskAbility>(createMongoAbility)
  for (const rule of granted) builder.can('read', SLUGS.consultations, rule)
  return builder.build()
}

const idsByCan = (ability: DeskAbility, action = 'read') =>
  stored.filter((row) => ability.can(action, subject(SLUGS.consultations, { ...row }))).map(({ id }) => id)

const idsByPayload = async (where: ReturnType<typeof toWhere>) => {
  if (typeof where === 'boolean') return where ? stored.map(({ id }) => id) : []
  const { docs } = await payload.find({
    collection: SLUGS.consultations,
    where,
    depth: 0,
    limit: 0,
    pagination: false,
    select: {},
    overrideAccess: true,
  })
  return docs.map(({ id }) => id)
}

const idsBySql = async (where: ReturnType<typeof toWhere>) =>
  (await query<{ id: string }>(payload, sql`select id::text from consultations where ${toSql(where)}`)).map(
    ({ id }) => id,
  )

describe('a rule compiled for the database', () => {
  it('finds exactly the rows for which can() says yes, through Payload and through SQL', async () => {
    await fc.assert(
      fc.asyncProperty(rules, async (granted) => {
        const ability = abilityOf(granted)
        const where = toWhere(ability, 'read', SLUGS.consultations)
        const expected = idsByCan(ability).sort()
        expect((await idsByPayload(where)).sort()).toEqual(expected)
        expect((await idsBySql(where)).sort()).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  })

  it('names the columns of the versions table under a prefix', () => {
    const ability = abilityOf([{ agency: 'harbour' }, { state: 'open' }])
    expect(toWhere(ability, 'read', SLUGS.consultations, 'version.')).toEqual({
      or: [{ 'version.state': { equals: 'open' } }, { 'version.agency': { equals: 'harbour' } }],
    })
  })
})

const role = fc.constantFrom(...ROLES)

const place = fc.record({
  agency: fc.constantFrom('harbour', 'upland', null),
  counties: fc.subarray(['460100', '460200']),
})

const loan = fc.tuple(place, fc.array(role, { maxLength: 3 })).map(([where, roles]) => ({
  ...where,
  roles: roles.filter((one) => !NEVER_LENT.includes(one)),
  delegation: 'loan',
  id: 'lender',
  name: '李四',
  from: '2020-01-01',
  until: '2099-12-31',
}))

const actors: fc.Arbitrary<StaffActor> = fc
  .tuple(place, fc.array(role, { minLength: 1, maxLength: 2 }), fc.array(loan, { maxLength: 3 }))
  .map(([where, roles, lent]) => ({ kind: 'staff', id: 'somebody', name: '张三', ...where, roles, lent }))

describe('the rights of a person, own and lent', () => {
  it.each(['read', 'update', 'history', 'submit', 'pass-division', 'approve', 'withdraw'])(
    'to %s are the same by can(), through Payload and through SQL',
    async (action) => {
      await fc.assert(
        fc.asyncProperty(actors, async (actor) => {
          const ability = abilityFor(actor)
          const where = toWhere(ability, action, SLUGS.consultations)
          const expected = idsByCan(ability, action).sort()
          expect((await idsByPayload(where)).sort()).toEqual(expected)
          expect((await idsBySql(where)).sort()).toEqual(expected)
          // Each right is the person's own, or one lender's in that lender's scope; nothing comes of putting them together.
          const apart = [
            { ...actor, lent: [] },
            ...actor.lent.map((one) => ({
              ...actor,
              ...one,
              kind: 'staff' as const,
              id: actor.id,
              lent: [],
            })),
          ]
          const union = new Set(apart.flatMap((one) => idsByCan(abilityFor(one), action)))
          expect([...union].sort()).toEqual(expected)
        }),
        { numRuns: 40 },
      )
    },
    120_000,
  )
})

describe('a rule that has no exact counterpart is refused, not approximated', () => {
  it.each<[string, Conditions]>([
    ['regex', { agency: { $regex: '^har' } }],
    ['greater', { state: { $gt: 'a' } }],
    ['greater or equal', { state: { $gte: 'a' } }],
    ['less', { state: { $lt: 'a' } }],
    ['not equal', { agency: { $ne: 'harbour' } }],
    ['not in', { agency: { $nin: ['harbour'] } }],
    ['exists', { county: { $exists: true } }],
    ['all', { county: { $all: ['460100'] } }],
    ['size', { county: { $size: 1 } }],
    ['part of a list', { county: { $elemMatch: { $eq: '460100' } } }],
    ['an empty column', { county: null }],
    ['a list with an empty column', { county: { $in: ['460100', null] } }],
    ['a number', { state: 3 }],
    ['a column of another record', { 'policy.agency': 'harbour' }],
    ['a column that is not in the list', { title: '征求意见' }],
  ])('%s', (_name, rule) => {
    const compile = () => toWhere(abilityOf([{ agency: 'harbour' }, rule]), 'read', SLUGS.consultations)
    expect(compile).toThrow(TypeError)
  })

  it('a prohibition with conditions', () => {
    const builder = new AbilityBuilder<DeskAbility>(createMongoAbility)
    builder.can('read', SLUGS.consultations)
    builder.cannot('read', SLUGS.consultations, { state: 'draft' })
    expect(() => toWhere(builder.build(), 'read', SLUGS.consultations)).toThrow(TypeError)
  })

  it.each([
    ['an operator', { agency: { like: 'har' } }],
    ['a column', { title: { equals: 'x' } }],
    ['an inherited name', { constructor: { equals: 'x' } }],
    ['an empty column', { county: { equals: null } }],
    ['a list with an empty column', { county: { in: [null] } }],
    ['no operator', { agency: 'harbour' }],
  ])('%s, by SQL', (_name, where) => {
    expect(() => toSql(where as never)).toThrow(TypeError)
  })
})
