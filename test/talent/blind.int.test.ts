import { mkdtempSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import { exportFile } from '../../src/exports/partFile'
import { startExport } from '../../src/exports/startExport'
import { findRegisterPage } from '../../src/registers/desk/registerQueue'
import { workOnRuns } from '../../src/runs/work'
import { keepSheet } from '../../src/talent/keepSheet'
import { getProgress } from '../../src/talent/progress'
import { TALENT_LISTS } from '../../src/talent/lists'
import { getScoringDesk } from '../../src/talent/scoringDesk'
import { getTestPayload } from '../support/database'
import { act, refusalOf } from '../support/factories'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'
import { rest } from '../support/rest'
import { accept, applyTo, createWorld, openProgramme, ownerOf, reviewsOf, score, startScoring } from './world'
import type { ReviewRow, World } from './world'

const directory = mkdtempSync(path.join(os.tmpdir(), 'blind-'))
process.env.EXPORTS_DIR = directory
afterAll(() => rm(directory, { recursive: true }))

/** Of the sheet that nobody may find out about. */
const SECRET = { content: 37, influence: 13 }
const REMARK = '密封评语甲乙丙'
/** 37 of 100 weighed 60, 13 of 50 weighed 40. */
const MARK = 32.6

const PEOPLE = [
  'the other reviewer',
  'a member of the panel without this application',
  'an editor who runs the programme',
  'the division head',
  'the department leader',
  'an auditor',
  'an officer of the county',
  'an observer',
  'a registrar',
  'a system administrator',
  'a security administrator',
  'a stranger',
] as const

let payload: Payload
let world: World
let programme: string
let application: string
let sealed: ReviewRow
let other: ReviewRow
const people = {} as Record<(typeof PEOPLE)[number], Person>

beforeAll(async () => {
  payload = await getTestPayload()
  world = await createWorld(payload)
  programme = await openProgramme(payload, world)
  application = await applyTo(payload, programme)
  await accept(payload, world, application)
  await startScoring(payload, world, programme)
  const [first, second] = (await reviewsOf(payload, application)) as [ReviewRow, ReviewRow]
  sealed = first
  other = second
  const { actor } = ownerOf(world, sealed)
  await act(payload, SLUGS.talentScores, sealed.id, 'declare-none', actor)
  await keepSheet(payload, { actor, score: sealed.id, points: SECRET, remark: REMARK })
  await act(payload, SLUGS.talentScores, sealed.id, 'submit', actor)
  await act(payload, SLUGS.talentScores, other.id, 'declare-none', ownerOf(world, other).actor)
  const make = (...roles: Parameters<typeof createPerson>[1][number][]) =>
    createPerson(payload, roles, { agency: 'harbour', counties: ['460100'] })
  Object.assign(people, {
    'the other reviewer': ownerOf(world, other),
    'a member of the panel without this application': world.panel.find(
      ({ id }) => id !== sealed.owner && id !== other.owner,
    ),
    'an editor who runs the programme': world.editor,
    'the division head': world.reviewer,
    'the department leader': world.approver,
    'an auditor': await make('auditor'),
    'an officer of the county': await make('county-officer'),
    'an observer': await make('observer'),
    'a registrar': await make('registrar'),
    'a system administrator': await make('system-admin'),
    'a security administrator': await make('security-admin'),
    'a stranger': await make(),
  })
})

const PROBES = [
  'where[mark][greater_than]=0',
  `where[mark][equals]=${MARK}`,
  'where[mark][exists]=true',
  `where[remark][like]=${encodeURIComponent('密封')}`,
  'where[remark][exists]=true',
  `where[points.content][equals]=${SECRET.content}`,
  'where[points.content][greater_than]=30',
  'where[points][exists]=true',
  `where[or][0][mark][greater_than]=1&where[or][1][remark][contains]=${encodeURIComponent('甲')}`,
  'where[application.mark][greater_than]=0',
  'where[programme.ranking][exists]=true',
]

/** Everything that is read of the desk, by whatever address it could be asked for. */
const addresses = (): string[] => [
  '/talent-scores?limit=100&depth=5',
  '/talent-scores?limit=100&depth=5&sort=-mark',
  '/talent-scores?limit=100&sort=points',
  `/talent-scores/${sealed.id}?depth=5`,
  `/talent-scores/${other.id}?depth=5`,
  `/talent-scores/${sealed.id}?select[points]=true&select[remark]=true&select[mark]=true`,
  `/talent-applications/${application}?depth=5`,
  '/talent-applications?limit=100&depth=5&sort=-mark',
  `/talent-programmes/${programme}?depth=5`,
  '/talent-programmes?limit=100&depth=5',
  '/talent-scores/versions',
  `/talent-scores/versions/${sealed.id}`,
  `/timeline/talent-scores/${sealed.id}`,
  `/timeline/talent-applications/${application}`,
  `/timeline/talent-programmes/${programme}`,
  `/workflow/talent-scores/${sealed.id}`,
  `/workflow/talent-applications/${application}`,
  `/relation-choices/talent-applications/${application}/assessor`,
  '/audit-entries?limit=500&depth=3',
  '/outbox?limit=200&depth=3',
  '/exports',
  '/talent-sealed-sheets',
  '/talent_sealed_sheets',
]

const saysNothing = (text: string) => {
  expect(text).not.toContain(REMARK)
  expect(text).not.toContain('密封评语')
  expect(text).not.toMatch(/"content"\s*:\s*37/)
  expect(text).not.toMatch(/"influence"\s*:\s*13/)
  expect(text).not.toMatch(/"mark"\s*:\s*"?32\.6/)
  expect(text).not.toContain('"salt"')
}

it.each(['the other reviewer', 'an auditor', 'an officer of the county', 'an observer'] as const)(
  '%s learns from no choice offered who is on the panel, and to whom an application has not gone',
  async (who) => {
    const path = `/relation-choices/talent-applications/${application}/assessor`
    const { status, body } = await rest('GET', path, { as: people[who] })
    expect([403, 404]).toContain(status)
    expect(body.choices).toBeUndefined()
  },
)

describe.each(PEOPLE)('%s', (who) => {
  it('reads no points of a sheet under seal, wherever they look', async () => {
    for (const address of addresses()) {
      const { body } = await rest('GET', address, { as: people[who] })
      saysNothing(JSON.stringify(body))
    }
  })

  it('finds no programme by who reviews it, nor by its ranking', async () => {
    for (const probe of [`where[panel][equals]=${sealed.owner}`, 'where[ranking][exists]=true']) {
      const { body } = await rest('GET', `/talent-programmes?${probe}`, { as: people[who] })
      expect((body as { docs?: unknown[] }).docs ?? []).toEqual([])
    }
  })

  it('finds it by no filter, and counts it by none', async () => {
    for (const probe of PROBES) {
      const found = await rest('GET', `/talent-scores?${probe}`, { as: people[who] })
      const counted = await rest('GET', `/talent-scores/count?${probe}`, { as: people[who] })
      const { docs = [] } = found.body as { docs?: unknown[] }
      const { totalDocs = 0 } = counted.body as { totalDocs?: number }
      expect([probe, docs.length, totalDocs]).toEqual([probe, 0, 0])
    }
  })

  it('is told nothing of it by a list in any order', async () => {
    const sorted = await rest('GET', '/talent-scores?sort=mark', { as: people[who] })
    const back = await rest('GET', '/talent-scores?sort=-mark', { as: people[who] })
    const marksOf = ({ body }: typeof sorted) =>
      ((body as { docs?: { mark?: unknown }[] }).docs ?? []).map(({ mark }) => mark ?? null)
    expect([...marksOf(sorted), ...marksOf(back)].filter((mark) => mark !== null)).toEqual([])
  })

  it('neither writes on it nor has it opened', async () => {
    const as = people[who]
    const kept = await rest('POST', `/score-sheet/${sealed.id}`, { as, body: { points: { content: 1 } } })
    const edited = await rest('PATCH', `/talent-scores/${sealed.id}`, {
      as,
      body: { mark: 1, state: 'opened' },
    })
    const opened = await rest('POST', `/workflow/talent-scores/${sealed.id}`, {
      as,
      body: { action: 'unseal' },
    })
    expect([403, 404]).toContain(kept.status)
    expect([403, 404]).toContain(edited.status)
    expect([403, 404]).toContain(opened.status)
  })

  it('is not shown it on the page it is scored on', async () => {
    const shown = await refusalOf(
      getScoringDesk(payload, { id: sealed.id, actor: people[who].actor, locale: 'zh' }),
    )
    saysNothing(JSON.stringify(shown))
  })

  it('takes no list of it out of the house', async () => {
    const exported = await rest('POST', '/exports', {
      as: people[who],
      body: { format: 'csv', source: 'talent-scores', filter: '' },
    })
    expect([400, 403]).toContain(exported.status)
  })

  it('learns nothing of it from the lists of the desk, nor from what is exported of them', async () => {
    const { actor } = people[who]
    for (const list of TALENT_LISTS) {
      const filter = { queue: 'all', programme }
      saysNothing(JSON.stringify(await findRegisterPage(payload, { actor, list, filter })))
      const found = await findRegisterPage(payload, {
        actor,
        list,
        filter: { queue: 'all', term: String(MARK) },
      })
      expect(found.rows).toEqual([])
      const asked = { actor, source: list.slug, filter: 'queue=all', format: 'csv', locale: 'zh' } as const
      const run = await refusalOf((async () => startExport(payload, asked))())
      await workOnRuns(payload)
      const id = (run as { performed?: string }).performed
      const file = id === undefined ? '' : await readFile(exportFile(id, 'csv'), 'utf8')
      expect(file).not.toMatch(/密封评语|32\.6/)
    }
  })
})

describe('the reviewer', () => {
  it('sees the own sheet, and can change it no more', async () => {
    const { actor } = ownerOf(world, sealed)
    const desk = await getScoringDesk(payload, { id: sealed.id, actor, locale: 'zh' })
    expect(desk).toMatchObject({ isOwner: true, sheet: { points: SECRET, remark: REMARK } })
    const again = keepSheet(payload, { actor, score: sealed.id, points: { content: 99 }, remark: '' })
    expect(await refusalOf(again)).toEqual({ status: 409, codes: ['sheet-closed'] })
  })

  it('sees answers but neither contact data nor what is personal', async () => {
    const { actor } = ownerOf(world, other)
    const text = JSON.stringify(await getScoringDesk(payload, { id: other.id, actor, locale: 'zh' }))
    expect(text).toContain('52000')
    expect(text).not.toMatch(/13800000200|mail\.example|1998-05-01/)
  })

  it('looks into no application before saying that there is no conflict', async () => {
    const second = await applyTo(payload, await openProgramme(payload, world))
    await accept(payload, world, second)
    const [row] = await query<{ programme: string }>(
      payload,
      sql`select programme_id as programme from talent_applications where id = ${second}::uuid`,
    )
    await startScoring(payload, world, row?.programme ?? '')
    const [review] = (await reviewsOf(payload, second)) as [ReviewRow]
    const { actor } = ownerOf(world, review)
    const desk = await getScoringDesk(payload, { id: review.id, actor, locale: 'zh' })
    expect(desk).toMatchObject({ state: 'assigned', answers: [], files: [] })
    const early = keepSheet(payload, { actor, score: review.id, points: {}, remark: '' })
    expect(await refusalOf(early)).toEqual({ status: 409, codes: ['sheet-closed'] })
  })

  it.each([
    ['more than the most', { content: 101 }],
    ['less than nothing', { content: -1 }],
    ['a part of a point', { content: 1.5 }],
    ['a text', { content: '80' }],
    ['a criterion there is not', { charm: 5 }],
    ['no list of points', [1, 2]],
  ])('enters no sheet with %s', async (_, points) => {
    const { actor } = ownerOf(world, other)
    const kept = keepSheet(payload, { actor, score: other.id, points, remark: '' })
    expect(await refusalOf(kept)).toEqual({ status: 422, codes: ['sheet-invalid'] })
  })

  it('hands in no sheet with a criterion left open', async () => {
    const { actor } = ownerOf(world, other)
    await keepSheet(payload, { actor, score: other.id, points: { content: 70 }, remark: '' })
    const handedIn = act(payload, SLUGS.talentScores, other.id, 'submit', actor)
    expect(await refusalOf(handedIn)).toEqual({ status: 409, codes: ['sheet-incomplete'] })
  })
})

describe('the progress of a programme', () => {
  it('counts what is in and says nothing of what it says', async () => {
    const progress = await getProgress(payload, { id: programme, actor: world.editor.actor })
    expect(progress.reviews).toEqual([
      expect.objectContaining({ application, all: 2, done: 1, missing: 0, needsThird: false }),
    ])
    // An identifier may hold any digits.
    const said = progress.reviews.map(({ application: _, ...rest }) => rest)
    expect(JSON.stringify(said)).not.toMatch(/37|32\.6|points/)
  })

  it('is not there for who sees the programme only as the public does', async () => {
    const asked = getProgress(payload, { id: programme, actor: ownerOf(world, sealed).actor })
    expect(await refusalOf(asked)).toEqual({ status: 403, codes: ['not-your-action'] })
  })
})

it('the database lets nobody change a sheet that has been handed in', async () => {
  const changed = query(
    payload,
    sql`update talent_sealed_sheets set points = '{"content": 100}' where score_id = ${sealed.id}::uuid`,
  )
  await expect(changed).rejects.toThrow()
})

describe('once the ranking is drawn up', () => {
  beforeAll(async () => {
    await score(payload, world, { ...other, state: 'ready' }, { content: 50, influence: 50 })
    await act(payload, SLUGS.talentProgrammes, programme, 'submit-ranking', world.editor.actor)
  })

  it('the side that runs the programme reads every sheet, as it was handed in', async () => {
    const { body } = await rest('GET', `/talent-scores/${sealed.id}`, { as: world.approver })
    expect(body).toMatchObject({ state: 'opened', points: SECRET, remark: REMARK, mark: MARK })
  })

  it.each(['the other reviewer', 'a registrar', 'a stranger'] as const)('%s still does not', async (who) => {
    const { status } = await rest('GET', `/talent-scores/${sealed.id}`, { as: people[who] })
    expect([403, 404]).toContain(status)
  })

  it('who sees the programme only as the public does reads no ranking and no panel', async () => {
    const { body } = await rest('GET', `/talent-programmes/${programme}`, { as: people['a registrar'] })
    expect(body).not.toHaveProperty('ranking')
    expect(body).not.toHaveProperty('panel')
    const own = await rest('GET', `/talent-programmes/${programme}`, { as: world.editor })
    expect(own.body).toHaveProperty('ranking')
  })

  it('a sheet that no longer fits its seal is not opened', async () => {
    const third = await openProgramme(payload, world)
    const forged = await applyTo(payload, third)
    await accept(payload, world, forged)
    await startScoring(payload, world, third)
    for (const review of await reviewsOf(payload, forged)) await score(payload, world, review)
    await query(payload, sql`update talent_scores set seal = 'x' where application_id = ${forged}::uuid`)
    const opened = act(payload, SLUGS.talentProgrammes, third, 'submit-ranking', world.editor.actor)
    expect(await refusalOf(opened)).toEqual({ status: 409, codes: ['seal-broken'] })
  })
})
