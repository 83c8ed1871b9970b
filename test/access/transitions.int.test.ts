import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { ROLES } from '../../src/access/roles'
import type { Role } from '../../src/access/roles'
import type { Slug } from '../../src/collections/slugs'
import { inTransaction, query } from '../../src/db/transaction'
import type { ExportSource } from '../../src/exports/source'
import { SOURCES } from '../../src/exports/sources'
import { startExport } from '../../src/exports/startExport'
import { perform } from '../../src/workflow/perform'
import { WORKFLOWS } from '../../src/workflow/registry'
import { getTestPayload } from '../support/database'
import { refusalOf } from '../support/factories'
import { createPerson, seedPlaces } from '../support/people'
import type { Person } from '../support/people'
import { isAllowed, isInPlace } from './oracle'
import { insertRows } from './rows'
import type { Row } from './rows'
import { EXPORTS, mayAct, TRANSITIONS } from './transitionOracle'

let payload: Payload
let rows: Row[]
const people = new Map<Role, Person>()
let combinations = 0

/** Nobody has seen this revision: who may act is told that the record has moved on, and nothing is done. */
const NEVER_SEEN = 999_999

beforeAll(async () => {
  payload = await getTestPayload()
  await seedPlaces(payload)
  rows = await insertRows(payload)
  for (const role of ROLES) {
    people.set(role, await createPerson(payload, [role], { agency: 'harbour', counties: ['460100'] }))
  }
})

const whoOf = (role: Role) => ({ roles: [role], agency: 'harbour', counties: ['460100'] })

/** One record of each place: own and other agency, own and other county. */
const recordsOf = (slug: Slug): Row[] => {
  const places = new Map<string, Row>()
  for (const row of rows.filter((one) => one.slug === slug)) {
    const place = `${row.agency} ${row.county}`
    if (!places.has(place)) places.set(place, row)
  }
  return [...places.values()]
}

const expectedOf = (role: Role, action: string, row: Row): unknown => {
  const who = whoOf(role)
  if (!isAllowed(who, 'read', row.slug, { ...row, isSelf: false })) return 404
  return mayAct(who, action, row.slug, row) ? 409 : 403
}

const actualOf = async (role: Role, action: string, row: Row): Promise<unknown> => {
  const outcome = await refusalOf(
    perform(payload, {
      collection: row.slug,
      id: row.id,
      action,
      actor: people.get(role)?.actor as Person['actor'],
      expectedRevision: NEVER_SEEN,
    }),
  )
  return (outcome as { status?: number }).status ?? outcome
}

it('has every reviewed collection in the table', () => {
  expect(Object.keys(TRANSITIONS).sort()).toEqual(WORKFLOWS.map(({ collection }) => collection).sort())
})

/** What a list asks for when it asks for everything. */
const addressesOf = (slug: Slug): string[] => {
  if (slug === 'comments') return ['state=all']
  if (slug !== 'event-registrations') return ['queue=all']
  return rows.filter((row) => row.slug === 'events').map(({ id }) => `event=${id}`)
}

/** The records somebody's file of a list would hold. */
const heldBy = ({ slug, open }: ExportSource, actor: Person['actor']): Promise<string[]> =>
  inTransaction(payload, async (tx) => {
    const held: string[] = []
    for (const filter of addressesOf(slug)) {
      const source = open({ actor, filter, until: new Date().toISOString(), locale: 'zh' })
      const found = await tx.query<{ id: string }>(
        await source.rowsSql(tx, { after: null, last: null }, sql`walked.id::text as id`),
      )
      expect(await source.count(tx)).toBe(found.length)
      held.push(...found.map(({ id }) => id))
    }
    return held.sort()
  })

describe.each(ROLES)('%s', (role) => {
  it.each(WORKFLOWS.map((workflow) => [workflow.collection, workflow] as const))(
    'acts on %s exactly as the design says, in the own place and in others',
    async (slug, { actions }) => {
      const cells = recordsOf(slug).flatMap((row) => Object.keys(actions).map((action) => ({ row, action })))
      const actual = await Promise.all(cells.map(({ row, action }) => actualOf(role, action, row)))
      const nameOf = ({ row, action }: (typeof cells)[number]) => `${action} ${row.agency}/${row.county}`
      combinations += cells.length
      expect(cells.length).toBeGreaterThan(0)
      expect(Object.fromEntries(cells.map((cell, index) => [nameOf(cell), actual[index]]))).toEqual(
        Object.fromEntries(cells.map((cell) => [nameOf(cell), expectedOf(role, cell.action, cell.row)])),
      )
    },
  )

  it('takes out exactly the lists the design lets it', async () => {
    const outcomes: Record<string, unknown> = {}
    for (const { slug } of SOURCES) {
      const request = { source: slug, filter: '', format: 'csv', locale: 'zh' } as const
      const actor = people.get(role)?.actor as Person['actor']
      const outcome = await refusalOf((async () => startExport(payload, { ...request, actor }))())
      outcomes[slug] = (outcome as { status?: number }).status ?? 'started'
      await query(payload, sql`delete from runs where owner_id = ${actor.id}::uuid`)
      combinations += 1
    }
    const expected = SOURCES.map(({ slug }) => [slug, EXPORTS[role]?.includes(slug) ? 'started' : 403])
    expect(outcomes).toEqual(Object.fromEntries(expected))
  })

  it.each(SOURCES.map((source) => [source.slug, source] as const))(
    'takes out of %s what lies in the own place, and nothing of another county or agency',
    async (slug, source) => {
      const may = EXPORTS[role]?.includes(slug)
      const listed = rows.filter((row) => row.slug === slug)
      const expected = listed.filter(
        (row) => may && isInPlace(role, whoOf(role), slug, { ...row, isSelf: false }),
      )
      combinations += listed.length
      expect(listed.length).toBeGreaterThan(0)
      expect(await heldBy(source, people.get(role)?.actor as Person['actor'])).toEqual(
        expected.map(({ id }) => id).sort(),
      )
    },
  )
})

it('says how many combinations were tried', () => {
  console.log(`transitions and exports: ${combinations} combinations`)
  expect(combinations).toBeGreaterThan(10_000)
})
