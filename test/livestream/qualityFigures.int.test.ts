import { sql } from '@payloadcms/db-postgres/drizzle'
import ExcelJS from 'exceljs'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { renderQualityXlsx } from '../../src/documents/qualityXlsx'
import { beginningOf } from '../../src/livestream/quality/period'
import { findQualityFigures } from '../../src/queries/quality/figures'
import type { QualityFigures } from '../../src/queries/quality/figures'
import { getTestPayload } from '../support/database'
import { rest } from '../support/rest'
import { createModeration, createRoom } from './moderation'
import type { Moderation } from './moderation'

let payload: Payload
let moderation: Moderation
let figures: QualityFigures
let streamer: string

/** A Thursday; its week began on the 23rd in Beijing. */
const NOW = new Date('2026-11-26T04:00:00Z')
const FROM = beginningOf(4, NOW)

type Made = { created: string; hours?: number; state?: string; due?: string; county?: string; base?: string }

const make = ({ created, hours, state = 'decided', due, county = '460100', base = '一号基地' }: Made) =>
  query(
    payload,
    sql`insert into live_cases (id, title, topic, severity, reach, reporters, credibility, priority, agency_id, county_id,
        base, state, created_at, decided_at, due_at)
      values (gen_random_uuid(), '案件', 'commerce', 1, 0, 1, 0.5, 0, 'harbour', ${county}, ${base}, ${state}, ${created},
        ${hours === undefined ? null : new Date(Date.parse(created) + hours * 3_600_000).toISOString()}, ${due ?? null})`,
  )

const broadcast = (room: string, from: string, to: string, state = 'ended') =>
  query(
    payload,
    sql`insert into broadcasts (id, title, room_id, streamer_id, starts_at, ends_at, ended_at, checklist, agency_id, county_id, state)
      values (gen_random_uuid(), '场次', ${room}::uuid, ${streamer}::uuid, ${from}, ${to}, ${state === 'ended' ? to : null}, '[]', 'harbour', '460100', ${state})`,
  )

const look = (who: string, code: string, other: string, measure = 'warning', otherMeasure = measure) =>
  query(
    payload,
    sql`insert into quality_looks (id, title, period, topic, case_id, owner_id, reviewed_id, standard_policy_code_id,
        policy_code_id, standard_measure, measure, judged_at, state, agency_id, county_id)
      values (gen_random_uuid(), '复评', '2026-W47', 'commerce', (select id from live_cases limit 1), null, ${who}::uuid,
        ${moderation.codes[code]}::uuid, ${moderation.codes[other]}::uuid, ${measure}, ${otherMeasure}, ${NOW.toISOString()},
        ${code === other && measure === otherMeasure ? 'agreed' : 'noted'}, 'harbour', '460100')`,
  )

beforeAll(async () => {
  payload = await getTestPayload()
  moderation = await createModeration(payload)
  const made = await rest('POST', '/streamers', {
    as: moderation.moderator,
    body: { stageName: '椰子妹', name: '符小妹', topic: 'none' },
  })
  streamer = String(made.body.doc?.id)
  // Hours 1 to 10 in the week of the 16th: the median is 5.5, nine of ten took no longer than 9.1.
  for (let hours = 1; hours <= 10; hours += 1) await make({ created: '2026-11-17T02:00:00Z', hours })
  // Sunday evening in Beijing is the week before, though the day in London is the same.
  await make({ created: '2026-11-22T15:30:00Z', state: 'open', due: '2026-11-25T15:59:59Z' })
  await make({ created: '2026-11-22T16:30:00Z', state: 'open', due: '2026-11-30T15:59:59Z' })
  await make({ created: '2026-11-24T02:00:00Z', hours: 4, county: '460200', base: '' })
  // Before the period, and therefore in no figure but none that waits.
  await make({ created: '2026-09-01T02:00:00Z', hours: 100 })
  const rooms: string[] = []
  for (let left = 3; left > 0; left -= 1) rooms.push((await createRoom(payload)).room)
  await query(
    payload,
    sql`update live_rooms set base = '一号基地' where id = any(${`{${rooms.join(',')}}`}::uuid[])`,
  )
  const [one = '', two = '', three = ''] = rooms
  await broadcast(one, '2026-11-20T12:00:00Z', '2026-11-20T14:00:00Z')
  await broadcast(two, '2026-11-20T13:00:00Z', '2026-11-20T15:00:00Z')
  // Begins as the first one ends: never three at once.
  await broadcast(three, '2026-11-20T14:30:00Z', '2026-11-20T15:30:00Z')
  await broadcast(one, '2026-11-26T03:00:00Z', '2026-11-26T06:00:00Z', 'live')
  // The textbook's fifty: 20 and 15 alike, 5 and 10 not.
  const who = moderation.moderator.id
  const times = async (count: number, code: string, other: string) => {
    for (let left = count; left > 0; left -= 1) await look(who, code, other)
  }
  await times(20, 'ZB26', 'ZB26')
  await times(5, 'ZB26', 'ZB24')
  await times(10, 'ZB24', 'ZB26')
  await times(15, 'ZB24', 'ZB24')
  await look(moderation.second.id, 'ZB26', 'ZB26')
  figures = await findQualityFigures(payload, {
    actor: moderation.senior.actor,
    from: FROM,
    now: NOW,
    locale: 'zh',
  })
})

describe('the figures of a period', () => {
  it('are by weeks that begin on Monday in Beijing, empty ones too', () => {
    expect(figures.weeks.map(({ week, arrived, decided }) => [week, arrived, decided])).toEqual([
      ['2026-11-02', 0, 0],
      ['2026-11-09', 0, 0],
      ['2026-11-16', 11, 10],
      ['2026-11-23', 2, 1],
    ])
    expect(figures.weeks[2]).toMatchObject({ median: 5.5, p90: 9.1, late: 0 })
  })

  it('say by county and base what was decided, what waits and what is overdue', () => {
    expect(figures.counties).toEqual([
      { place: '海口市', decided: 10, median: 5.5, p90: 9.1, backlog: 2, overdue: 1 },
      { place: '三亚市', decided: 1, median: 4, p90: 4, backlog: 0, overdue: 0 },
    ])
    expect(figures.bases.map(({ place, backlog }) => [place, backlog])).toEqual([
      ['一号基地', 2],
      ['', 0],
    ])
  })

  it('count rooms at once, and whom it takes', () => {
    const haikou = figures.staffing.counties.find(({ county }) => county === '海口市')
    expect(haikou).toMatchObject({ reviewers: 3, peak: 2, now: 1, needed: 1 })
    expect(figures.staffing.counties.find(({ county }) => county === '三亚市')).toMatchObject({
      reviewers: 1,
      peak: 0,
      needed: 0,
    })
    expect(figures.staffing.bases).toEqual([
      { county: '海口市', base: '一号基地', reviewers: 3, peak: 2, now: 1, needed: 1 },
    ])
  })

  it('give the textbook’s kappa for the textbook’s pairs, and none for one pair', () => {
    const [first, second] = figures.moderators
    expect(first?.code.pairs).toBe(50)
    expect(first?.code.kappa).toBeCloseTo(0.4)
    expect(first?.code.interval?.low).toBeCloseTo(0.146, 3)
    expect(second).toMatchObject({ name: '王晓', code: { pairs: 1, interval: null } })
    const policy = figures.policies.find(({ code }) => code === 'ZB24')
    expect(policy?.agreement).toMatchObject({ pairs: 30, observed: 0.5 })
  })

  it('are of one’s own scope alone', async () => {
    const { actor } = moderation.elsewhere
    const own = await findQualityFigures(payload, { actor, from: FROM, now: NOW, locale: 'zh' })
    expect(own.counties.map(({ place }) => place)).toEqual(['三亚市'])
    expect(own.moderators).toEqual([])
  })

  it('are nothing, not a fault, where nothing is', async () => {
    const from = new Date('2020-01-06T00:00:00Z')
    const now = new Date('2020-01-20T00:00:00Z')
    const none = await findQualityFigures(payload, {
      actor: moderation.senior.actor,
      from,
      now,
      locale: 'en',
    })
    expect(none.weeks.map(({ decided, median }) => [decided, median])).toEqual([
      [0, null],
      [0, null],
      [0, null],
    ])
    expect(none.policies).toEqual([])
  })
})

describe('the workbook', () => {
  it('holds the same numbers, for those who lead and the auditor alone', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await renderQualityXlsx(figures, 'zh')) as never)
    expect(book.worksheets.map(({ name }) => name)).toHaveLength(7)
    const counties = book.worksheets[1]
    expect(counties?.getRow(2).values).toEqual([undefined, '海口市', 10, 5.5, 9.1, 2, 1])
    const ask = async (who: 'senior' | 'auditor' | 'moderator') =>
      (await rest('GET', '/moderation/quality?weeks=4', { as: moderation[who] })).status
    expect([await ask('senior'), await ask('auditor'), await ask('moderator')]).toEqual([200, 200, 403])
  })
})
