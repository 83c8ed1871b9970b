import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import { sql } from '@payloadcms/db-postgres/drizzle'
import { beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { inTransaction, query } from '../../src/db/transaction'
import { readStandIns, teamOf } from '../../src/draws/standIns'
import { readItems } from '../../src/draws/lists'
import { CHECK_PROGRAM } from '../../src/draws/recipe'
import { beijingDay } from '../../src/legal/beijing'
import { findCarriedOut, findDrawFaults } from '../../src/draws/verifyDraw'
import { findDrawToken } from '../../src/queries/drawToken'
import { findPublishedSubjects, findSiteDraw, getDrawFile } from '../../src/queries/siteDraw'
import type { DrawFile } from '../../src/queries/siteDraw'
import { createCreditCase, fileEnterprise } from '../credit/creditCase'
import type { CreditCase } from '../credit/creditCase'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf } from '../support/factories'
import { draft, hireInspectors } from './drawCase'

const sm3 = (text: string) => createHash('sm3').update(text).digest('hex')

let world: CreditCase
const grades = ['A', 'A', 'A', 'B', 'B', 'C', 'C', 'C', 'C', 'C', 'C', 'D', 'D', 'D', 'D'] as const

const setGrade = (subject: string, code: string, grade: string) =>
  query(
    world.payload,
    sql`insert into credit_grades (id, unified_code, subject_collection, subject_id, proposed_grade, grade, reasons, agency_id, county_id, state)
      values (gen_random_uuid(), ${code}, 'enterprises', ${subject}, ${grade}, ${grade}, '[]', 'harbour', '460100', 'in-force')`,
  )

const step = (id: string, action: string, by: 'second' | 'other' = 'second', reason?: string) =>
  act(world.payload, SLUGS.inspectionDraws, id, action, world.registry[by].actor, {
    reason,
    ...(action === 'draw' && { input: { calledNumber: '30518' } }),
  })

const published = async () => {
  const id = await draft(world)
  await step(id, 'announce')
  await step(id, 'freeze')
  await step(id, 'draw', 'other')
  await step(id, 'publish')
  return id
}

const fileOf = async (id: string): Promise<DrawFile> => {
  const draw = await findSiteDraw(world.payload, id)
  if (!draw) throw new TypeError('the draw is not public')
  return getDrawFile(world.payload, draw)
}

const checkByProgram = async (file: DrawFile) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'draw-'))
  try {
    await writeFile(path.join(folder, 'check.mjs'), CHECK_PROGRAM)
    await writeFile(path.join(folder, 'draw.json'), JSON.stringify(file))
    return await promisify(execFile)(process.execPath, ['check.mjs', 'draw.json'], { cwd: folder }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (error: { code: number; stdout: string }) => ({ code: error.code, stdout: error.stdout }),
    )
  } finally {
    await rm(folder, { recursive: true })
  }
}

beforeAll(async () => {
  world = await createCreditCase(await getTestPayload())
  await hireInspectors(world, 3)
  for (const grade of grades) {
    const { id, code } = await fileEnterprise(world)
    await setGrade(id, code, grade)
  }
  // One nobody has graded counts as B; one of another county is not in the draw.
  await fileEnterprise(world)
  await fileEnterprise(world, '460200')
})

describe('a draw', () => {
  it('fixes the seed before the list, and shows no more than its digest until it is drawn', async () => {
    const id = await draft(world)
    await step(id, 'announce')
    const announced = await findSiteDraw(world.payload, id)
    expect(announced).toMatchObject({ state: 'announced', seed: null, listDigest: null, candidates: null })
    await step(id, 'freeze')
    const frozen = await findSiteDraw(world.payload, id)
    expect(frozen).toMatchObject({
      seedDigest: announced?.seedDigest,
      seed: null,
      candidates: 16,
      drawn: null,
    })
    expect(
      JSON.stringify(
        await world.payload.findByID({
          collection: SLUGS.inspectionDraws,
          id,
          user: world.registry.registrar.user,
          overrideAccess: false,
        }),
      ),
    ).not.toContain(
      String(
        (await query(world.payload, sql`select seed from draw_seeds where draw_id = ${id}::uuid`))[0]?.seed,
      ),
    )
    await step(id, 'draw', 'other')
    const drawn = await findSiteDraw(world.payload, id)
    expect(sm3(drawn?.seed ?? '')).toBe(announced?.seedDigest)
    expect(drawn?.listDigest).toBe(frozen?.listDigest)
    expect(await findPublishedSubjects(world.payload, id)).toEqual([])
  })

  it('has a seed nobody can work out who reads the database alone, and goes by a number made later as well', async () => {
    const id = await draft(world)
    await step(id, 'announce')
    const announced = await findSiteDraw(world.payload, id)
    const kept = await query<{ seed: string }>(
      world.payload,
      sql`select seed from draw_seeds where draw_id = ${id}::uuid`,
    )
    expect(kept.map(({ seed }) => sm3(seed))).not.toContain(announced?.seedDigest)
    await step(id, 'freeze')
    const call = (calledNumber: string) =>
      refusalOf(
        act(world.payload, SLUGS.inspectionDraws, id, 'draw', world.registry.other.actor, {
          input: { calledNumber },
        }),
      )
    for (const unfit of ['123', '12 34', 'abcd']) {
      expect(await call(unfit)).toEqual({ status: 409, codes: ['called-number-short'] })
    }
    expect(await call('0407')).toMatchObject({ performed: { state: 'drawn' } })
    const file = await fileOf(id)
    expect(file.calledNumber).toBe('0407')
    expect(await checkByProgram(file)).toMatchObject({ code: 0 })
    expect((await checkByProgram({ ...file, calledNumber: '0408' })).stdout).toContain('drawn: false')
  })

  it('is not shown while it is a draft', async () => {
    expect(await findSiteDraw(world.payload, await draft(world))).toBeUndefined()
  })

  it('takes the share of each grade, of the county alone', async () => {
    const file = await fileOf(await published())
    const groupOf = new Map(file.candidates)
    const count = (group: number) => file.drawn.filter((token) => groupOf.get(token) === group).length
    expect(file.candidates).toHaveLength(16)
    expect([1, 2, 3, 4].map(count)).toEqual([1, 1, 2, 2])
  })

  it('is drawn by another person than who froze the lists', async () => {
    const id = await draft(world)
    await step(id, 'announce')
    await step(id, 'freeze')
    expect(await refusalOf(step(id, 'draw'))).toEqual({ status: 409, codes: ['four-eyes'] })
  })

  it('can be drawn again by anyone with the program on its page', async () => {
    const file = await fileOf(await published())
    expect(await checkByProgram(file)).toMatchObject({ code: 0 })
    const [first, ...rest] = file.drawn
    const another = file.candidates.map(([token]) => token).find((token) => !file.drawn.includes(token))
    expect(await checkByProgram({ ...file, drawn: [String(another), ...rest] })).toMatchObject({ code: 1 })
    const moved = file.candidates.map(([token, group]): DrawFile['candidates'][number] => [
      token,
      token === first ? (group === 4 ? 1 : 4) : group,
    ])
    expect((await checkByProgram({ ...file, candidates: moved })).stdout).toContain('list: false')
  })

  it('sends two different officers of the county to each', async () => {
    const id = await published()
    const rows = await query<{ inspectors: string[]; fit: number }>(
      world.payload,
      sql`select inspectors::text[] as inspectors, (
          select count(*)::int from draw_inspectors p
          where p.draw_id = i.draw_id and p.user_id = any(i.inspectors) and p.county_id = '460100') as fit
        from draw_items i where draw_id = ${id}::uuid`,
    )
    expect(rows.map(({ inspectors, fit }) => [new Set(inspectors).size, fit])).toEqual(rows.map(() => [2, 2]))
  })

  it('says nothing of who is in which group', async () => {
    const id = await published()
    const file = JSON.stringify(await fileOf(id))
    const subjects = await findPublishedSubjects(world.payload, id)
    const stored = await query<{ salt: string; subject: string; code: string }>(
      world.payload,
      sql`select salt, subject_id::text as subject, unified_code as code from draw_candidates where draw_id = ${id}::uuid`,
    )
    expect(
      stored.filter(({ salt, subject, code }) => [salt, subject, code].some((one) => file.includes(one))),
    ).toEqual([])
    expect(subjects.map(({ code }) => code)).toEqual(subjects.map(({ code }) => code).sort())
    expect(Object.keys(subjects[0] ?? {})).toEqual(['name', 'code', 'county'])
  })

  it('gives each candidate a token it can show to be its own', async () => {
    const id = await published()
    const rows = await query<{ token: string; salt: string; subject: string }>(
      world.payload,
      sql`select token, salt, subject_id::text as subject from draw_candidates where draw_id = ${id}::uuid`,
    )
    expect(rows.map(({ salt, subject }) => sm3(`${salt}:${subject}`))).toEqual(rows.map(({ token }) => token))
  })

  it('tells who answers a candidate which token is its own', async () => {
    const id = await published()
    const [subject] = await findPublishedSubjects(world.payload, id)
    const found = await findDrawToken(world.payload, id, ` ${subject?.code.toLowerCase()} `)
    expect(found).toMatchObject({ name: subject?.name, isDrawn: true })
    expect(sm3(`${found?.salt}:${found?.subject}`)).toBe(found?.token)
    expect((await fileOf(id)).drawn).toContain(found?.token)
    expect(await findDrawToken(world.payload, id, '91460105MA5T00010T')).toBeUndefined()
  })

  it('is found whole by the auditor, inspectors included', async () => {
    const id = await published()
    const faults = await inTransaction(world.payload, async (tx) => {
      const draw = (await findCarriedOut(tx)).find((one) => one.id === id)
      if (!draw) throw new TypeError('the draw is not there')
      return [
        await findDrawFaults(tx, draw),
        await findDrawFaults(tx, { ...draw, seed: 'another' }),
        await findDrawFaults(tx, { ...draw, shareC: 50 }),
      ]
    })
    expect(faults).toEqual([[], ['seed', 'items'], ['items']])
  })
})

describe('an inspector who steps aside', () => {
  const aside = (id: string, input: Record<string, string>) =>
    act(world.payload, SLUGS.inspectionDraws, id, 'step-aside', world.registry.second.actor, {
      reason: '与检查对象有亲属关系',
      input,
    })
  const teamNow = async (id: string) => {
    const items = await inTransaction(world.payload, (tx) => readItems(tx, id))
    const standIns = await inTransaction(world.payload, (tx) => readStandIns(tx, id))
    const item = items.find(({ position }) => position === 1)
    return { item, team: item ? teamOf(item, standIns) : [] }
  }
  const faultsOf = (id: string) =>
    inTransaction(world.payload, async (tx) => {
      const draw = (await findCarriedOut(tx)).find((one) => one.id === id)
      return draw && findDrawFaults(tx, draw)
    })

  it('is followed by the next of the same draw, in the visit that is planned as well', async () => {
    const id = await published()
    await act(world.payload, SLUGS.inspectionDraws, id, 'plan-visits', world.registry.second.actor, {
      input: { plannedOn: beijingDay(new Date()) },
    }).catch(() => undefined)
    const before = await teamNow(id)
    const [draw] = await query<{ seed: string; called: string }>(
      world.payload,
      sql`select seed, called_number as called from inspection_draws where id = ${id}::uuid`,
    )
    const pool = await query<{ id: string }>(
      world.payload,
      sql`select user_id::text as id from draw_inspectors where draw_id = ${id}::uuid and county_id = '460100'`,
    )
    // Worked out here a second time: smallest key first, as the recipe says.
    const seed = sm3(`${draw?.seed}:${draw?.called}`)
    const keyOf = (inspector: string) => sm3(`${seed}:${before.item?.token}:${inspector}`)
    const order = pool.map((one) => one.id).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    expect(before.team).toEqual(order.slice(0, 2))
    await aside(id, { position: '1', place: 'first' })
    expect((await teamNow(id)).team).toEqual([order[2], order[1]])
    await aside(id, { position: '1', place: 'second' })
    expect((await teamNow(id)).team).toEqual([order[2], order[3]])
    for (const next of order.slice(4)) {
      await aside(id, { position: '1', place: 'first' })
      expect((await teamNow(id)).team).toEqual([next, order[3]])
    }
    expect(await refusalOf(aside(id, { position: '1', place: 'first' }))).toEqual({
      status: 409,
      codes: ['draw-nobody-left'],
    })
    expect(await refusalOf(aside(id, { position: '99', place: 'first' }))).toEqual({
      status: 409,
      codes: ['draw-position-unknown'],
    })
    expect(await faultsOf(id)).toEqual([])
  })

  it('is found out by the auditor when somebody else came than the draw says', async () => {
    const id = await published()
    const { item, team } = await teamNow(id)
    const [other] = await query<{ id: string }>(
      world.payload,
      sql`select user_id::text as id from draw_inspectors where draw_id = ${id}::uuid
        and user_id <> all(${`{${team.join(',')}}`}::uuid[])`,
    )
    await query(
      world.payload,
      sql`insert into draw_stand_ins (draw_id, token, gone_id, came_id, at)
        values (${id}::uuid, ${item?.token}, ${other?.id}::uuid, ${team[0]}::uuid, now())`,
    )
    expect(await faultsOf(id)).toEqual(['stand-ins'])
  })
})

describe('what stands against a draw', () => {
  it('is a county with fewer than two inspectors', async () => {
    const id = await draft(world, { county: '460200' })
    await step(id, 'announce')
    expect(await refusalOf(step(id, 'freeze'))).toEqual({ status: 409, codes: ['draw-too-few-inspectors'] })
  })

  it('is a register without entries', async () => {
    const id = await draft(world, { register: 'parks' })
    await step(id, 'announce')
    expect(await refusalOf(step(id, 'freeze'))).toEqual({ status: 409, codes: ['draw-without-candidates'] })
  })

  it('is a share that is no whole number', async () => {
    const id = await draft(world, { shareC: 12.5 })
    expect(await refusalOf(step(id, 'announce'))).toEqual({ status: 409, codes: ['draw-shares-unfit'] })
  })

  it('is that it was drawn already: nothing is drawn twice', async () => {
    const id = await published()
    expect(await refusalOf(step(id, 'cancel', 'second', '重抽'))).toEqual({
      status: 409,
      codes: ['wrong-state-now'],
    })
    expect(await refusalOf(step(id, 'draw', 'other'))).toEqual({ status: 409, codes: ['wrong-state-now'] })
  })

  it.each(['draw_seeds', 'draw_candidates', 'draw_inspectors', 'draw_items', 'draw_stand_ins'])(
    'is the database, for whoever would change %s',
    async (table) => {
      await published()
      await expect(query(world.payload, sql`delete from ${sql.identifier(table)}`)).rejects.toMatchObject({
        cause: { code: '42501' },
      })
    },
  )

  it('is the database, for whoever would add a candidate later', async () => {
    const id = await published()
    const late = query(
      world.payload,
      sql`insert into draw_candidates (draw_id, token, salt, risk_group, subject_collection, subject_id, subject_name, unified_code, county_id)
        values (${id}::uuid, 'x', 'x', 4, 'enterprises', gen_random_uuid(), '某公司', 'x', '460100')`,
    )
    await expect(late).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  it('keeps the seed of a cancelled draw to itself', async () => {
    const id = await draft(world)
    await step(id, 'announce')
    await step(id, 'freeze')
    await step(id, 'cancel', 'other', '名单有误，另行组织')
    expect(await findSiteDraw(world.payload, id)).toMatchObject({ state: 'cancelled', seed: null })
    expect((await rowOf(world.payload, SLUGS.inspectionDraws, id))?.seed).toBeNull()
  })
})

describe('the visits a draw asks for', () => {
  it('are planned once, to whom it drew and by whom it drew, and told to nobody beforehand', async () => {
    const id = await draft(world)
    await step(id, 'announce')
    await step(id, 'freeze')
    await step(id, 'draw', 'other')
    const plan = (plannedOn: string) =>
      act(world.payload, SLUGS.inspectionDraws, id, 'plan-visits', world.registry.second.actor, {
        input: { plannedOn },
      })
    expect(await refusalOf(plan('2020-01-01'))).toMatchObject({ codes: ['day-is-over'] })
    const today = beijingDay(new Date())
    await plan(today)
    const items = await inTransaction(world.payload, (tx) => readItems(tx, id))
    const visits = await query<{ record: string; kind: string; inspectors: string }>(
      world.payload,
      sql`select record, kind::text, inspectors from inspections where kind = 'random'`,
    )
    expect(visits.map(({ record }) => record)).toEqual(
      expect.arrayContaining(items.map(({ subjectId }) => subjectId)),
    )
    expect(visits.every(({ inspectors }) => inspectors.split('、').filter(Boolean).length === 2)).toBe(true)
    const told = await query(
      world.payload,
      sql`select 1 from outbox where content->>'act' = 'inspection-planned'
        and content->>'record' = any(${`{${items.map(({ subjectId }) => subjectId).join(',')}}`}::text[])`,
    )
    expect(told).toEqual([])
    expect(await refusalOf(plan(today))).toMatchObject({ codes: ['visits-planned'] })
  })
})
