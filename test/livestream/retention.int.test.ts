import { addDays } from 'date-fns'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { performDueTransitions } from '../../src/jobs/performDue'
import { removeClearedFiles } from '../../src/jobs/removeFiles'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf, system, trailOf } from '../support/factories'
import { rest } from '../support/rest'
import { startWorkerOfOneRound } from '../support/worker'
import { createModeration, judge, newCase, report } from './moderation'
import type { Moderation } from './moderation'

let payload: Payload
let moderation: Moderation

beforeAll(async () => {
  payload = await getTestPayload()
  moderation = await createModeration(payload)
})

/** A case without violation, closed, with something of every kind that is kept. */
const closedCase = async () => {
  const id = await newCase(payload)
  await query(
    payload,
    sql`insert into recordings (id, original_name, mime_type, bytes, sm3, file, case_id, agency_id, county_id)
      values (gen_random_uuid(), '回放.mp4', 'video/mp4', 1, 'x', ${`${id}.mp4`}, ${id}::uuid, 'harbour', '460100')`,
  )
  await query(
    payload,
    sql`insert into case_files (id, original_name, sm3, subject_collection, subject_id, agency_id, county_id, filename)
      values (gen_random_uuid(), '截图.png', 'x', 'live-cases', ${id}, 'harbour', '460100', ${`${id}.png`})`,
  )
  await query(
    payload,
    sql`insert into case_marks (id, case_id, in_ms, out_ms, note, visibility, agency_id, county_id)
      values (gen_random_uuid(), ${id}::uuid, 0, 1, '口播', 'shown', 'harbour', '460100')`,
  )
  await judge(payload, moderation, id, 'moderator', 'decide', {
    measure: 'no-violation',
    grounds: '未发现违规。',
  })
  await act(payload, 'live-cases', id, 'close-unfounded', moderation.moderator.actor)
  return id
}

const kept = async (id: string) => {
  const [row] = await query<Record<string, number | string>>(
    payload,
    sql`select (select count(*)::int from recordings where case_id = ${id}::uuid) as recordings,
      (select count(*)::int from case_files where subject_id = ${id}) as files,
      (select count(*)::int from case_marks where case_id = ${id}::uuid) as marks,
      (select description from live_reports where case_id = ${id}::uuid limit 1) as said`,
  )
  return row
}

const untilOf = async (id: string) => new Date(String((await rowOf(payload, 'live-cases', id))?.retain_until))

describe('what belongs to a case', () => {
  it('is kept three years after it is done with, and cleared on the day after', async () => {
    const id = await closedCase()
    const until = await untilOf(id)
    expect(until.getTime()).toBeGreaterThan(addDays(new Date(), 3 * 365 - 1).getTime())
    await performDueTransitions(payload, addDays(until, -1))
    expect(await kept(id)).toMatchObject({ recordings: 1, files: 1, marks: 1 })
    await performDueTransitions(payload, addDays(until, 1))
    expect(await kept(id)).toEqual({ recordings: 0, files: 0, marks: 0, said: '—' })
    const waiting = await query(payload, sql`select file from files_to_remove where file like ${`${id}%`}`)
    expect(waiting).toHaveLength(2)
    while ((await removeClearedFiles(payload)) > 0);
    expect(await query(payload, sql`select 1 from files_to_remove`)).toEqual([])
    expect((await trailOf(payload, id)).at(-1)?.action).toBe('forget')
  })

  it('counts from the end of a broadcast that ended later', async () => {
    const end = addDays(new Date(), 100)
    const { case: id } = await report(payload, { values: { roomText: 'later' } })
    await query(
      payload,
      sql`update live_reports set happened_at = ${end.toISOString()} where case_id = ${id}::uuid`,
    )
    const { actor } = moderation.moderator
    await act(payload, 'live-cases', id, 'claim', actor)
    await act(payload, 'live-cases', id, 'set-aside', actor, { reason: '不属于受理范围' })
    expect((await untilOf(id)).getTime()).toBeGreaterThan(addDays(end, 3 * 365 - 1).getTime())
  })

  it.each(['recordings', 'case_files', 'case_marks'])(
    'of %s is deleted by nobody before, at whatever door',
    async (table) => {
      const id = await closedCase()
      const column = table === 'case_files' ? sql`subject_id = ${id}` : sql`case_id = ${id}::uuid`
      await expect(
        query(payload, sql`delete from ${sql.identifier(table)} where ${column}`),
      ).rejects.toThrow()
      expect(await kept(id)).toMatchObject({ recordings: 1, files: 1, marks: 1 })
    },
  )

  it('takes the stills of second looks with it, and not before', async () => {
    const id = await closedCase()
    const look = '0199aa00-0000-7000-8000-00000000ab01'
    await query(
      payload,
      sql`insert into quality_looks (id, title, period, topic, case_id, agency_id, county_id, state)
        values (${look}, '商品 · 2026-W47', '2026-W47', 'commerce', ${id}, 'harbour', '460100', 'agreed')`,
    )
    await query(
      payload,
      sql`insert into case_files (id, original_name, sm3, subject_collection, subject_id, agency_id, filename)
        values (gen_random_uuid(), '复评截图.png', 'x', 'quality-looks', ${look}, 'harbour', ${`${look}.png`})`,
    )
    const stills = async () =>
      (await query(payload, sql`select 1 from case_files where subject_id = ${look}`)).length
    await expect(query(payload, sql`delete from case_files where subject_id = ${look}`)).rejects.toThrow()
    await performDueTransitions(payload, addDays(await untilOf(id), 1))
    expect(await stills()).toBe(0)
  })

  it('is not cleared while it is preserved as evidence, and is once that has ended', async () => {
    const id = await closedCase()
    const until = await untilOf(id)
    const preserve = (action: string, who: 'senior' | 'moderator' = 'senior') =>
      refusalOf(act(payload, 'live-cases', id, action, moderation[who].actor, { reason: '公安机关调取' }))
    expect(await preserve('preserve', 'moderator')).toEqual({ status: 403, codes: ['not-your-action'] })
    await preserve('preserve')
    await performDueTransitions(payload, addDays(until, 400))
    expect(await kept(id)).toMatchObject({ recordings: 1, files: 1, marks: 1 })
    await preserve('end-preserving')
    expect(await untilOf(id)).toEqual(until)
    await performDueTransitions(payload, addDays(until, 401))
    expect(await kept(id)).toMatchObject({ recordings: 0 })
  })

  it('is kept by the later end when a case that is preserved is decided anew', async () => {
    const id = await closedCase()
    const first = await untilOf(id)
    const senior = (action: string) =>
      act(payload, 'live-cases', id, action, moderation.senior.actor, { reason: '公安机关调取' })
    await senior('preserve')
    const later = addDays(new Date(), 200)
    await act(payload, 'live-cases', id, 'modify', system, {
      input: { measure: 'no-violation', grounds: '另行认定' },
      now: later,
    })
    await act(payload, 'live-cases', id, 'close-unfounded', moderation.moderator.actor, { now: later })
    await performDueTransitions(payload, addDays(first, 1))
    expect(await kept(id)).toMatchObject({ recordings: 1, files: 1, marks: 1 })
    await senior('end-preserving')
    expect((await untilOf(id)).getTime()).toBeGreaterThan(addDays(first, 199).getTime())
  })

  it('does not keep what is due behind cases that are preserved waiting', async () => {
    const id = await closedCase()
    const held = await newCase(payload)
    await act(payload, 'live-cases', held, 'preserve', moderation.senior.actor, { reason: '调取' })
    await judge(payload, moderation, held, 'moderator', 'decide', { measure: 'no-violation', grounds: '无' })
    await act(payload, 'live-cases', held, 'close-unfounded', moderation.moderator.actor)
    const row = await rowOf(payload, 'live-cases', held)
    expect([row?.retain_until, row?.held_retention]).toEqual([null, expect.anything()])
    await performDueTransitions(payload, addDays(await untilOf(id), 1))
    expect(await kept(id)).toMatchObject({ recordings: 0 })
    expect((await rowOf(payload, 'live-cases', held))?.forgotten_at).toBeNull()
  })
})

describe('deletion before the time', () => {
  const SLUGS_KEPT = [
    'live-cases',
    'live-reports',
    'case-decisions',
    'recordings',
    'case-files',
    'case-marks',
  ] as const

  const firstOf = async (slug: (typeof SLUGS_KEPT)[number], id: string) => {
    const table = sql.identifier(slug.replaceAll('-', '_'))
    const where =
      {
        'live-cases': sql`id = ${id}::uuid`,
        'case-files': sql`subject_id = ${id}`,
      }[slug as string] ?? sql`case_id = ${id}::uuid`
    const [row] = await query<{ id: string }>(payload, sql`select id from ${table} where ${where} limit 1`)
    return row?.id ?? ''
  }

  it.each(SLUGS_KEPT)('of %s is refused by REST, one and many, by the Local API and by SQL', async (slug) => {
    const id = await closedCase()
    const one = await firstOf(slug, id)
    for (const who of ['moderator', 'senior', 'auditor'] as const) {
      const as = moderation[who]
      expect((await rest('DELETE', `/${slug}/${one}`, { as })).status).toBe(403)
      expect((await rest('DELETE', `/${slug}?where[id][equals]=${one}`, { as })).status).toBe(403)
    }
    await expect(payload.delete({ collection: slug, id: one, overrideAccess: true })).rejects.toThrow()
    const table = sql.identifier(slug.replaceAll('-', '_'))
    await expect(query(payload, sql`delete from ${table} where id = ${one}::uuid`)).rejects.toThrow()
    const [row] = await query(payload, sql`select 1 from ${table} where id = ${one}::uuid`)
    expect(row).toBeDefined()
  })

  it.each([
    ['recordings', 'case_id'],
    ['case_marks', 'case_id'],
    ['case_files', 'subject_id'],
  ])('is not done by taking %s away from its case first', async (table, column) => {
    const id = await closedCase()
    const mine = column === 'case_id' ? sql`case_id = ${id}::uuid` : sql`subject_id = ${id}`
    await expect(
      query(payload, sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = null where ${mine}`),
    ).rejects.toThrow()
  })

  it('is not done by saying that a case was cleared', async () => {
    const id = await closedCase()
    const say = (more = sql``) =>
      query(payload, sql`update live_cases set forgotten_at = now() ${more} where id = ${id}::uuid`)
    await expect(say()).rejects.toThrow()
    await expect(say(sql`, retain_until = null`)).rejects.toThrow()
  })

  it('is refused by the act itself, though the system takes it', async () => {
    const id = await closedCase()
    expect(await refusalOf(act(payload, 'live-cases', id, 'forget', system))).toEqual({
      status: 409,
      codes: ['retention-runs'],
    })
  })
})

describe('a worker that is killed while it clears', () => {
  const CASES = 60

  /** Closed long ago, each with a recording and a file. */
  const closedLongAgo = async () => {
    await query(
      payload,
      sql`insert into live_cases (id, title, topic, severity, reach, reporters, credibility, priority, agency_id, county_id,
          state, closed_at, retain_until)
        select gen_random_uuid(), '旧案 ' || n, 'commerce', 1, 0, 1, 0.5, 0, 'harbour', '460100', 'closed',
          now() - interval '4 years', now() - interval '1 day' from generate_series(1, ${CASES}) n`,
    )
    await query(
      payload,
      sql`insert into recordings (id, original_name, mime_type, bytes, sm3, file, case_id, agency_id, county_id)
        select gen_random_uuid(), '旧录像.mp4', 'video/mp4', 1, 'x', id || '.mp4', id, 'harbour', '460100'
        from live_cases where title like '旧案 %'`,
    )
    await query(
      payload,
      sql`insert into case_files (id, original_name, sm3, subject_collection, subject_id, agency_id, county_id, filename)
        select gen_random_uuid(), '旧截图.png', 'x', 'live-cases', id, 'harbour', '460100', id || '.png'
        from live_cases where title like '旧案 %'`,
    )
  }

  const progress = async () => {
    const [row] = await query<Record<'cleared' | 'whole' | 'half' | 'named', number>>(
      payload,
      sql`with old as (
          select c.forgotten_at is not null as cleared, (select count(*) from recordings v where v.case_id = c.id)
            + (select count(*) from case_files f where f.subject_id = c.id::text) as kept,
            (select count(*) from files_to_remove r where r.file like c.id || '%') as named
          from live_cases c where c.title like '旧案 %')
        select (count(*) filter (where cleared and kept = 0))::int as cleared,
          (count(*) filter (where not cleared and kept = 2 and named = 0))::int as whole,
          (count(*) filter (where cleared <> (kept = 0) or kept = 1))::int as half, sum(named)::int as named from old`,
    )
    return row
  }

  it('leaves every case whole or cleared, and the next one goes on', { timeout: 90_000 }, async () => {
    await closedLongAgo()
    const worker = startWorkerOfOneRound('due')
    await expect
      .poll(async () => (await progress())?.cleared ?? 0, { interval: 5, timeout: 60_000 })
      .toBeGreaterThan(0)
    await worker.kill()
    const killed = await progress()
    expect(killed?.half).toBe(0)
    expect((killed?.cleared ?? 0) + (killed?.whole ?? 0)).toBe(CASES)
    expect(killed?.cleared).toBeLessThan(CASES)
    await performDueTransitions(payload, new Date())
    expect(await progress()).toEqual({ cleared: CASES, whole: 0, half: 0, named: 2 * CASES })
  })
})
