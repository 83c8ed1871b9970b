import type { Payload, TypedUser } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'

import { ROLES } from '../../src/access/roles'
import type { Role } from '../../src/access/roles'
import { SLUGS } from '../../src/collections/slugs'
import type { Slug } from '../../src/collections/slugs'
import { getTestPayload } from '../support/database'
import { createPerson, seedPlaces } from '../support/people'
import type { Person } from '../support/people'
import { rest } from '../support/rest'
import { isAllowed } from './oracle'
import type { Operation, Subject } from './oracle'
import { insertDelegation, insertQuestion, insertRows, insertRun, insertScore } from './rows'
import type { Row } from './rows'

/** Something harmless to change in each collection. */
const PATCHES: Record<Slug, Record<string, unknown>> = {
  policies: { summary: '改' },
  'policy-revisions': { name: '改' },
  consultations: { phones: '12345' },
  comments: { body: '改' },
  'comment-contacts': { name: '改' },
  attachments: { originalName: '改.pdf' },
  'source-files': { url: '改' },
  'audit-entries': { reason: '改' },
  outbox: { lastError: '改' },
  users: { name: '改' },
  agencies: { shortName: '改' },
  counties: { zones: '改' },
  points: { title: '改' },
  'reason-templates': { title: '改' },
  campaigns: { members: 9 },
  mailboxes: { active: false },
  'mail-messages': { subject: '改' },
  'import-batches': { channel: 'letter' },
  'privacy-requests': { note: '改' },
  'defence-rules': { note: '改' },
  'adoption-reports': { snapshot: {} },
  'clause-mappings': { rows: [] },
  runs: { error: '改' },
  'holiday-calendars': { source: '改' },
  delegations: { reason: '改' },
  'opinion-requests': { answer: '改' },
  certificates: { holder: '改' },
  'registry-files': { originalName: '改.pdf' },
  'change-requests': { grounds: '改' },
  'register-imports': { register: 'enterprises' },
  'platform-imports': { period: '2026-01' },
  patrols: { title: '改' },
  inspections: { inspectors: '改' },
  'register-returns': { explanation: '改' },
  'service-records': { client: '改' },
  'policy-codes': { guidance: '改' },
  'live-operators': { payee: '改' },
  'live-rooms': { goods: '改' },
  streamers: { payee: '改' },
  broadcasts: { goods: '改' },
  'live-reports': { description: '改' },
  'live-cases': { title: '改' },
  'case-files': { originalName: '改.png' },
  'case-marks': { note: '改' },
  recordings: { originalName: '改.mp4' },
  'case-decisions': { grounds: '改' },
  'case-appeals': { grounds: '改' },
  'case-referrals': { addressee: '改' },
  'live-sanctions': { points: 9 },
  'quality-looks': { grounds: '改' },
  'golden-cases': { grounds: '改' },
  enterprises: { name: '改' },
  'service-providers': { name: '改' },
  'trademark-stations': { name: '改' },
  parks: { name: '改' },
  'livestream-bases': { name: '改' },
  'selection-centres': { name: '改' },
  'talent-programmes': { description: '改' },
  'talent-applications': { name: '改' },
  'talent-scores': { mark: 99 },
  'talent-objections': { grounds: '改' },
  'credit-records': { facts: '改' },
  commitments: { text: '改' },
  'credit-grades': { points: 9 },
  'inspection-draws': { title: '改' },
  events: { contact: '改' },
  'event-registrations': { name: '改' },
  'event-files': { caption: '改' },
  'event-guest-lists': { filename: '改.csv' },
  'credit-imports': { register: 'enterprises' },
  venues: { name: '改' },
  'venue-rooms': { name: '改' },
  speakers: { name: '改' },
  'text-rules': { note: '改' },
}

let payload: Payload
let rows: Row[]
const people = new Map<string, Person>()
const ownRuns = new Map<string, string>()
const ownDelegations = new Map<string, string>()
const ownQuestions = new Map<string, string>()
const ownScores = new Map<string, string>()

const slugs = Object.values(SLUGS)
let combinations = 0

const statusOf = (work: Promise<unknown>): Promise<number> =>
  work.then(
    () => 200,
    (error: { status?: number }) => error.status ?? 500,
  )

const userOf = (role: string) => people.get(role)?.user as TypedUser
const whoOf = (role: string) => ({ roles: [role as Role], agency: 'harbour', counties: ['460100'] })

const subjectOf = ({ agency, county, state, about, id }: Row, role: string): Subject => ({
  agency,
  county,
  state,
  about,
  isSelf:
    id === people.get(role)?.id ||
    [ownRuns, ownDelegations, ownQuestions, ownScores].some((own) => own.get(role) === id),
})

const rowsOf = (slug: Slug, role: string): Row[] => [
  ...rows.filter((row) => row.slug === slug),
  ...(slug === 'users' ? [{ slug, id: userOf(role).id, agency: 'harbour', county: null, state: null }] : []),
  ...(slug === 'runs'
    ? [{ slug, id: ownRuns.get(role) ?? '', agency: null, county: null, state: null }]
    : []),
  ...(slug === 'delegations'
    ? [{ slug, id: ownDelegations.get(role) ?? '', agency: 'harbour', county: null, state: 'offered' }]
    : []),
  ...(slug === 'talent-scores'
    ? [{ slug, id: ownScores.get(role) ?? '', agency: 'elsewhere', county: null, state: 'ready' }]
    : []),
  ...(slug === 'opinion-requests'
    ? [{ slug, id: ownQuestions.get(role) ?? '', agency: 'elsewhere', county: null, state: 'asked' }]
    : []),
]

const findAll = async (slug: Slug, user: TypedUser) =>
  payload.find({ collection: slug, depth: 0, limit: 0, pagination: false, user, overrideAccess: false }).then(
    ({ docs }) => docs.map(({ id }) => String(id)),
    (error: { status?: number }) => {
      if (error.status === 403) return []
      throw error
    },
  )

/** What each record's answer is, and what the design says it should be. */
const compare = (role: string, operation: Operation, tested: Row[], isDone: (row: Row) => boolean) => {
  combinations += tested.length
  const describeRow = (row: Row) =>
    `${operation} ${row.slug} ${row.agency}/${row.county}/${row.state} ${row.about ?? ''}`
  return {
    actual: tested.filter(isDone).map(describeRow),
    expected: tested
      .filter((row) => isAllowed(whoOf(role), operation, row.slug, subjectOf(row, role)))
      .map(describeRow),
  }
}

beforeAll(async () => {
  payload = await getTestPayload()
  await seedPlaces(payload)
  rows = await insertRows(payload)
  for (const role of ROLES) {
    const person = await createPerson(payload, [role], { agency: 'harbour', counties: ['460100'] })
    people.set(role, person)
    ownRuns.set(role, await insertRun(payload, person.id))
    ownDelegations.set(role, await insertDelegation(payload, person.id))
    ownQuestions.set(role, await insertQuestion(payload, person.id))
    ownScores.set(role, await insertScore(payload, person.id))
  }
})

describe.each(ROLES)('%s', (role) => {
  it.each(slugs)('reads of %s exactly what the design says', async (slug) => {
    const seen = new Set(await findAll(slug, userOf(role)))
    const { actual, expected } = compare(role, 'read', rowsOf(slug, role), ({ id }) => seen.has(id))
    expect(actual).toEqual(expected)
  })

  it.each(['update', 'delete'] as const)('may %s exactly what the design says', async (operation) => {
    const tested = slugs.flatMap((slug) => rowsOf(slug, role))
    const statuses = new Map<Row, number>()
    for (const row of tested) {
      const target = {
        collection: row.slug,
        id: row.id,
        depth: 0,
        user: userOf(role),
        overrideAccess: false,
      } as const
      const work =
        operation === 'update'
          ? payload.update({ ...target, data: PATCHES[row.slug] as never })
          : payload.delete(target)
      statuses.set(row, await statusOf(work))
    }
    const { actual, expected } = compare(role, operation, tested, (row) => statuses.get(row) === 200)
    expect(actual).toEqual(expected)
    expect([...new Set(statuses.values())].filter((status) => ![200, 403, 404].includes(status))).toEqual([])
  })

  it('creates exactly where the design says, and only in the own agency', async () => {
    const subject = { agency: 'harbour', county: '460100', state: null, isSelf: false }
    const outcomes: Record<string, boolean> = {}
    for (const slug of slugs) {
      const status = await statusOf(
        payload.create({
          collection: slug,
          data: { id: uuidv7(), agency: 'upland' } as never,
          user: userOf(role),
          overrideAccess: false,
        }),
      )
      // Nothing that is required was given: what passes the access rule is refused as incomplete.
      outcomes[slug] = [400, 422].includes(status)
      combinations += 2
    }
    const expected = slugs.map((slug) => [slug, isAllowed(whoOf(role), 'create', slug, subject)])
    expect(outcomes).toEqual(Object.fromEntries(expected))
  })
})

describe.each(['nobody signed in', 'an account without roles', 'a disabled account'])('%s', (who) => {
  const makers: Record<string, () => Promise<Person | undefined>> = {
    'nobody signed in': () => Promise.resolve(undefined),
    'an account without roles': () => createPerson(payload, [], { counties: ['460100'] }),
    'a disabled account': () =>
      createPerson(payload, ['editor', 'auditor', 'system-admin'], { counties: ['460100'], disabled: true }),
  }

  it('sees, makes, changes and removes nothing through REST', async () => {
    const person = await makers[who]?.()
    const answers: string[] = []
    for (const slug of slugs) {
      const [row] = rowsOf(slug, ROLES[0])
      const list = await rest('GET', `/${slug}`, { as: person })
      const one = await rest('GET', `/${slug}/${row?.id}`, { as: person })
      const made = await rest('POST', `/${slug}`, { as: person, body: { id: uuidv7(), agency: 'harbour' } })
      const changed = await rest('PATCH', `/${slug}/${row?.id}`, { as: person, body: PATCHES[slug] })
      const removed = await rest('DELETE', `/${slug}/${row?.id}`, { as: person })
      answers.push(...[list, one, made, changed, removed].map(({ status }) => `${slug} ${status}`))
      combinations += 5
    }
    expect(answers.filter((answer) => !/ (403|404)$/.test(answer))).toEqual([])
  })
})

describe('a record of another county', () => {
  it.each(['GET', 'PATCH', 'DELETE'] as const)('is not there (404, not 403) by %s', async (method) => {
    const elsewhere = rows.filter(
      ({ slug, county, agency, state }) =>
        ['comments', 'attachments', 'consultations'].includes(slug) &&
        county === '460200' &&
        agency === 'upland' &&
        !['open', 'published'].includes(state ?? ''),
    )
    const body = method === 'PATCH' ? { exclusionReason: '改' } : undefined
    const answers = await Promise.all(
      elsewhere.map(({ slug, id }) =>
        rest(method, `/${slug}/${id}`, { as: people.get('county-officer'), body }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(elsewhere.map(() => 404))
  })

  it('is answered exactly as one that does not exist', async () => {
    const officer = people.get('county-officer')
    const foreign = rows.find(({ slug, county }) => slug === 'comments' && county === '460200')
    const there = await rest('GET', `/comments/${foreign?.id}`, { as: officer })
    const nowhere = await rest('GET', `/comments/${uuidv7()}`, { as: officer })
    expect(there.status).toBe(404)
    expect(there.body).toEqual(nowhere.body)
  })
})

it('has records of every collection to try it on', () => {
  const tried = new Set<string>([...rows.map(({ slug }) => slug), SLUGS.users, SLUGS.runs])
  expect(slugs.filter((slug) => !tried.has(slug))).toEqual([])
})

it('says how many combinations were tried', () => {
  console.log(`access matrix: ${combinations} combinations`)
  expect(combinations).toBeGreaterThan(2000)
})
