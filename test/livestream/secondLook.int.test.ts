import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { sql } from '@payloadcms/db-postgres/drizzle'
import { addDays } from 'date-fns'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { performDueTransitions } from '../../src/jobs/performDue'
import { mediaDirectory } from '../../src/environment'
import { drawQuality } from '../../src/jobs/drawQuality'
import { drawLooks, verifyLooks } from '../../src/livestream/quality/draw/drawLooks'
import { lastPeriod } from '../../src/livestream/quality/draw/periods'
import { findLookReview } from '../../src/queries/lookReview'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf, trailOf } from '../support/factories'
import { createPerson } from '../support/people'
import { rest } from '../support/rest'
import { createModeration, judgement, newCase, noticeToken } from './moderation'
import type { Moderation } from './moderation'

const GROUNDS = '初审理由只有本市县的人能看到'
const NOTE = '初审在录像里标记的一段'

let payload: Payload
let moderation: Moderation
let id: string
let look: string
let decision: string
let mark: string

/** A week after everything that is closed in these tests. */
const nextWeek = addDays(new Date(), 7)

const only = async <T extends Record<string, unknown>>(statement: ReturnType<typeof sql>) =>
  (await query<T>(payload, statement))[0]

/** Decided, noticed, put right and closed, with a mark, a strike and a referral: something on every path. */
const closeCase = async (county = '460100', who: 'moderator' | 'elsewhere' = 'moderator') => {
  const record = await newCase(payload, county)
  const { actor } = moderation[who]
  await act(payload, 'live-cases', record, 'claim', actor)
  const made = await rest('POST', '/case-marks', {
    as: moderation[who],
    body: { case: record, inMs: 1000, outMs: 2000, note: NOTE, policyCode: moderation.codes.ZB26 },
  })
  const by = (action: string, more = {}) => act(payload, 'live-cases', record, action, actor, more)
  await by('decide', { input: judgement(moderation, { measure: 'limit-traffic', grounds: GROUNDS }) })
  await by('issue-notice', { input: { facts: GROUNDS } })
  await by('refer', {
    input: { recipient: 'cyberspace', addressee: '某市网信办', facts: GROUNDS },
  })
  await noticeToken(payload, record)
  await act(
    payload,
    'live-cases',
    record,
    'report-rectified',
    { kind: 'applicant', collection: 'live-cases', record },
    { reason: '已改正' },
  )
  await by('verify')
  await by('close')
  return { record, mark: String(made.body.doc?.id) }
}

const lookOf = (record: string) =>
  only<{ id: string; owner: string | null; state: string }>(
    sql`select id, owner_id as owner, state::text from quality_looks where case_id = ${record}::uuid order by created_at desc`,
  )

beforeAll(async () => {
  payload = await getTestPayload()
  moderation = await createModeration(payload)
  const closed = await closeCase()
  id = closed.record
  mark = closed.mark
  decision = String(
    (await only<{ id: string }>(sql`select id from case_decisions where case_id = ${id}::uuid`))?.id,
  )
  await drawLooks(payload, nextWeek)
  look = (await lookOf(id))?.id ?? ''
})

describe('a draw', () => {
  it('takes one at least of each moderator and code, and deals it to who never could read it', async () => {
    expect(await lookOf(id)).toMatchObject({ owner: moderation.elsewhere.id, state: 'dealt' })
  })

  it('happens once a period, however many workers ask', async () => {
    const again = await Promise.all([drawLooks(payload, nextWeek), drawLooks(payload, nextWeek)])
    expect(again).toEqual([undefined, undefined])
  })

  it('gives the same again from what was recorded, and cannot be changed after', async () => {
    const { name } = lastPeriod('week', nextWeek)
    expect(await verifyLooks({ query: (one) => query(payload, one) }, name)).toBe(true)
    await expect(query(payload, sql`update quality_draws set seed = 'another'`)).rejects.toThrow()
    await expect(query(payload, sql`delete from quality_draws`)).rejects.toThrow()
  })

  it('tells who has been dealt something, once', async () => {
    const [mail] = await query<{ content: { user: string; records: string[] } }>(
      payload,
      sql`select content from outbox where content->>'collection' = 'quality-looks'`,
    )
    expect(mail?.content).toMatchObject({ user: moderation.elsewhere.id, records: [look] })
  })
})

/** Every path by which staff can read of a case. */
const PATHS = () => {
  const code = String(moderation.codes.ZB26)
  return [
    '/live-cases',
    `/live-cases/${id}?depth=3`,
    `/live-cases?where[measure][equals]=limit-traffic`,
    `/live-cases?where[grounds][like]=${encodeURIComponent('初审')}`,
    `/live-cases/count?where[measure][equals]=limit-traffic`,
    `/live-cases/versions?where[parent][equals]=${id}`,
    `/live-cases?search=${encodeURIComponent('初审')}`,
    '/case-decisions',
    `/case-decisions/${decision}?depth=3`,
    `/case-decisions?where[case][equals]=${id}&sort=measure`,
    `/case-decisions?where[policyCode][equals]=${code}`,
    `/case-decisions/count?where[case][equals]=${id}`,
    `/case-marks/${mark}`,
    `/case-marks?where[case][equals]=${id}`,
    `/case-referrals?where[case][equals]=${id}&depth=2`,
    `/case-appeals?where[case][equals]=${id}`,
    `/live-sanctions?where[case][equals]=${id}`,
    `/live-sanctions?where[policyCode][equals]=${code}`,
    `/live-reports?where[case][equals]=${id}&depth=3`,
    `/case-files?where[subjectId][equals]=${id}`,
    `/audit-entries?where[subjectId][equals]=${id}`,
    `/audit-entries?where[subjectId][equals]=${look}`,
    `/outbox?limit=0`,
    `/timeline/live-cases/${id}`,
    `/timeline/case-decisions/${decision}`,
    `/timeline/quality-looks/${look}`,
    `/workflow/live-cases/${id}`,
    `/workflow/quality-looks/${look}`,
    `/livestream/cases/${id}/notice`,
    `/quality-looks/${look}?depth=5`,
    `/quality-looks?where[case.measure][equals]=limit-traffic`,
    `/quality-looks?where[case.policyCode][equals]=${code}`,
    `/quality-looks?where[standardMeasure][exists]=true`,
    `/golden-cases?where[case][equals]=${id}`,
    `/moderation/looks/${look}`,
  ]
}

const leaksTo = async (person: { token: string }) => {
  const found: string[] = []
  for (const path of PATHS()) {
    const { status, body, headers } = await rest('GET', path, { as: person })
    const text = JSON.stringify(body)
    const isPdf = status === 200 && (headers.get('content-type') ?? '').includes('pdf')
    const isCount = path.includes('/count') && status === 200 && Number(body.totalDocs) > 0
    const says = [GROUNDS, NOTE, '"measure":"limit-traffic"', '"limit_traffic"'].some((secret) =>
      text.includes(secret),
    )
    const finds = path.includes('where[case.') && (body.docs ?? []).length > 0
    if (says || isPdf || isCount || finds) found.push(path)
  }
  return found
}

describe('while the second look is not in', () => {
  it('whoever looks learns nothing of the first decision by any path', async () => {
    expect(await leaksTo(moderation.elsewhere)).toEqual([])
  })

  it('the paths are the ones by which the decision is read elsewhere', async () => {
    expect((await leaksTo(moderation.moderator)).length).toBeGreaterThan(8)
  })

  it('nobody but its owner takes it, a senior neither', async () => {
    const judgeAs = (who: 'moderator' | 'senior' | 'third') =>
      refusalOf(
        act(payload, 'quality-looks', look, 'judge', moderation[who].actor, { input: judgement(moderation) }),
      )
    expect(await judgeAs('senior')).toEqual({ status: 403, codes: ['not-your-action'] })
    expect(await judgeAs('moderator')).toEqual({ status: 404, codes: ['not-found'] })
  })

  it('whoever is lent the county cannot judge it any more', async () => {
    const borrower = { ...moderation.elsewhere.actor, counties: ['460200', '460100'] }
    expect(
      await refusalOf(
        act(payload, 'quality-looks', look, 'judge', borrower, { input: judgement(moderation) }),
      ),
    ).toEqual({ status: 409, codes: ['look-not-blind'] })
  })

  it('nor who had it lent meanwhile, though it is over', async () => {
    const [loan] = await query<{ id: string }>(
      payload,
      sql`insert into delegations (id, owner_id, delegate_id, first_day, last_day, ends_at, reason, agency_id, state)
        values (gen_random_uuid(), ${moderation.moderator.id}, ${moderation.elsewhere.id}, now() - interval '1 day', now(),
          now() + interval '8 days', '出差', 'harbour', 'ended') returning id`,
    )
    expect(
      await refusalOf(
        act(payload, 'quality-looks', look, 'judge', moderation.elsewhere.actor, {
          input: judgement(moderation),
          now: addDays(nextWeek, 1),
        }),
      ),
    ).toEqual({ status: 409, codes: ['look-not-blind'] })
    await query(payload, sql`delete from delegations where id = ${loan?.id}::uuid`)
  })

  it('what is judged needs a code and a reason, like any judgement', async () => {
    const with_ = (changes: Record<string, string>) =>
      refusalOf(
        act(payload, 'quality-looks', look, 'judge', moderation.elsewhere.actor, {
          input: judgement(moderation, changes),
        }),
      )
    expect(await with_({ policyCode: '' })).toEqual({ status: 409, codes: ['decision-without-code'] })
    expect(await with_({ grounds: '' })).toEqual({ status: 422, codes: ['input-missing'] })
  })
})

describe('what was handed in with a report', () => {
  it('is read by who looks again through the look, and through nothing else', async () => {
    const report = (await only<{ id: string }>(sql`select id from live_reports where case_id = ${id}::uuid`))
      ?.id
    const name = `${report}.png`
    const folder = path.join(mediaDirectory(), 'cases')
    await mkdir(folder, { recursive: true })
    await writeFile(path.join(folder, name), 'picture')
    const insert = (subject: string, of: string, filename: string) =>
      only<{ id: string }>(sql`
        insert into case_files (id, original_name, sm3, subject_collection, subject_id, agency_id, county_id, filename, mime_type)
        values (gen_random_uuid(), '举报截图.png', 'x', ${subject}, ${of}, 'harbour', '460100', ${filename}, 'image/png')
        returning id`)
    const file = (await insert('live-reports', String(report), name))?.id
    const ofCase = (await insert('live-cases', id, `case-${name}`))?.id
    const { actor } = moderation.elsewhere
    const seen = await findLookReview(payload, { id: look, actor, locale: 'zh' })
    expect(seen?.reports[0]?.files).toEqual([
      { id: file, name: '举报截图.png', url: `/api/look-file/${look}/${file}` },
    ])
    const ask = (which: string | undefined, who: 'elsewhere' | 'moderator') =>
      rest('GET', `/look-file/${look}/${which}`, { as: moderation[who] })
    const answer = await ask(file, 'elsewhere')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toBe('attachment')
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    // What belongs to the case itself came after, or from the operator: it says how the case went on.
    expect((await ask(ofCase, 'elsewhere')).status).toBe(404)
    expect((await ask('nonsense', 'elsewhere')).status).toBe(404)
    expect((await ask(file, 'moderator')).status).toBe(404)
    expect((await rest('GET', `/case-files/${file}`, { as: moderation.elsewhere })).status).toBe(404)
    expect((await rest('GET', `/look-file/${look}/${file}`)).status).toBe(403)
  })
})

describe('a still taken during a second look', () => {
  let png: Buffer
  const put = (who: 'elsewhere' | 'moderator' | 'senior') =>
    rest('PUT', `/look-frame/${look}?at=1500`, { as: moderation[who], raw: new Uint8Array(png) })
  const seenBy = async (who: 'elsewhere' | 'moderator' | 'second' | 'senior' | 'auditor') => {
    const { body } = await rest('GET', `/case-files?where[subjectId][equals]=${look}`, {
      as: moderation[who],
    })
    return (body.docs ?? []).length
  }

  it('needs a recording, and a look that is one’s own', async () => {
    png = await sharp({ create: { width: 32, height: 18, channels: 3, background: '#0a7' } })
      .png()
      .toBuffer()
    expect((await put('elsewhere')).status).toBe(404)
    await query(
      payload,
      sql`insert into recordings (id, original_name, mime_type, bytes, sm3, file, case_id, agency_id, county_id)
        values (gen_random_uuid(), '回放.mp4', 'video/mp4', 1, ${'b'.repeat(64)}, ${`${id}.mp4`}, ${id}::uuid, 'harbour', '460100')`,
    )
    expect((await put('moderator')).status).toBe(404)
    expect((await put('senior')).status).toBe(409)
    expect((await rest('PUT', `/look-frame/${look}?at=1500`, { raw: new Uint8Array(png) })).status).toBe(403)
  })

  it('is seen by whoever looks alone until the judgement is in', async () => {
    expect((await put('elsewhere')).status).toBe(201)
    expect(await seenBy('elsewhere')).toBe(1)
    for (const who of ['moderator', 'second', 'senior', 'auditor'] as const) expect(await seenBy(who)).toBe(0)
    expect(await leaksTo(moderation.elsewhere)).toEqual([])
  })
})

describe('once it is in', () => {
  it('both stand side by side, and where they differ a senior says why', async () => {
    const { actor } = moderation.elsewhere
    await act(payload, 'quality-looks', look, 'judge', actor, {
      input: judgement(moderation, { grounds: '复评' }),
    })
    const { body } = await rest('GET', `/quality-looks/${look}`, { as: moderation.elsewhere })
    expect(body).toMatchObject({
      state: 'differing',
      measure: 'warning',
      standardMeasure: 'limit-traffic',
      standardGrounds: GROUNDS,
    })
    // Its stills are for those who lead, and for their author; the case's county does not learn who looked.
    const stills = async (who: 'elsewhere' | 'moderator' | 'senior') =>
      (await rest('GET', `/case-files?where[subjectId][equals]=${look}`, { as: moderation[who] })).body.docs
        ?.length ?? 0
    expect([await stills('elsewhere'), await stills('senior'), await stills('moderator')]).toEqual([1, 1, 0])
    const late = await rest('PUT', `/look-frame/${look}?at=1`, {
      as: moderation.elsewhere,
      raw: new Uint8Array(
        await sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })
          .png()
          .toBuffer(),
      ),
    })
    expect(late.status).toBe(409)
    const trail = (await trailOf(payload, look)).map(({ action }) => action)
    expect(trail).toEqual(['create', 'deal', 'judge', 'differ'])
    expect(await refusalOf(act(payload, 'quality-looks', look, 'note', actor, { reason: '无异议' }))).toEqual(
      { status: 403, codes: ['not-your-action'] },
    )
    await act(payload, 'quality-looks', look, 'note', moderation.senior.actor, {
      reason: '首次违规，警示即可。',
    })
    expect(await rowOf(payload, 'quality-looks', look)).toMatchObject({
      state: 'noted',
      note: '首次违规，警示即可。',
    })
  })

  it('the case itself is as it was, and still closed to who looked', async () => {
    expect(await rowOf(payload, 'live-cases', id)).toMatchObject({
      state: 'closed',
      measure: 'limit-traffic',
    })
    expect((await rest('GET', `/live-cases/${id}`, { as: moderation.elsewhere })).status).toBe(404)
  })
})

describe('a look nobody takes', () => {
  it('is taken back after a fortnight, and waits where nobody else can know nothing', async () => {
    const { record } = await closeCase()
    const at = addDays(nextWeek, 7)
    await query(
      payload,
      sql`update live_cases set closed_at = ${nextWeek.toISOString()} where id = ${record}::uuid`,
    )
    await drawLooks(payload, at)
    const first = await lookOf(record)
    expect(first).toMatchObject({ state: 'dealt', owner: moderation.elsewhere.id })
    await performDueTransitions(payload, addDays(at, 15))
    expect(await lookOf(record)).toMatchObject({ state: 'waiting', owner: null })
    const other = await createPerson(payload, ['moderator'], { counties: ['460200'] })
    await query(payload, sql`update users set disabled = true where id = ${moderation.elsewhere.id}::uuid`)
    await drawQuality.run(payload, addDays(at, 1))
    expect(await lookOf(record)).toMatchObject({ state: 'dealt', owner: other.id })
    await query(
      payload,
      sql`update users set disabled = (id = ${other.id}::uuid) where disabled or id = ${other.id}::uuid`,
    )
  })

  it('is dropped when an appeal puts something else in the decision’s place', async () => {
    const { record } = await closeCase()
    const at = addDays(nextWeek, 14)
    await query(
      payload,
      sql`update live_cases set closed_at = ${addDays(nextWeek, 7).toISOString()} where id = ${record}::uuid`,
    )
    await drawLooks(payload, at)
    await act(payload, 'live-cases', record, 'overturn', { kind: 'system', name: 'moderation' })
    expect((await lookOf(record))?.state).toBe('dropped')
  })
})

describe('where nobody could be dealt it', () => {
  const away = (ids: readonly string[], disabled: boolean) =>
    query(
      payload,
      sql`update users set disabled = ${disabled} where id = any(${`{${ids.join(',')}}`}::uuid[])`,
    )

  it('a moderator of the province, who has no county, is dealt it and looks', async () => {
    const { record } = await closeCase()
    const at = addDays(nextWeek, 35)
    await query(
      payload,
      sql`update live_cases set closed_at = ${addDays(nextWeek, 28).toISOString()} where id = ${record}::uuid`,
    )
    await away([moderation.elsewhere.id], true)
    await drawLooks(payload, at)
    expect(await lookOf(record)).toMatchObject({ state: 'waiting', owner: null })
    const province = await createPerson(payload, ['moderator'], { counties: [] })
    await drawQuality.run(payload, at)
    const dealt = await lookOf(record)
    expect(dealt).toMatchObject({ state: 'dealt', owner: province.id })
    expect((await rest('GET', `/live-cases/${record}`, { as: province })).status).toBe(403)
    expect((await rest('GET', '/live-cases', { as: province })).status).toBe(403)
    await act(payload, 'quality-looks', dealt?.id ?? '', 'judge', province.actor, {
      input: judgement(moderation, { measure: 'limit-traffic' }),
    })
    expect((await lookOf(record))?.state).toBe('agreed')
    await away([moderation.elsewhere.id], false)
    await away([province.id], true)
  })

  it('a senior names somebody, with a reason, who must be as blind', async () => {
    const { record } = await closeCase()
    const at = addDays(nextWeek, 49)
    await query(
      payload,
      sql`update live_cases set closed_at = ${addDays(nextWeek, 42).toISOString()} where id = ${record}::uuid`,
    )
    await away([moderation.elsewhere.id], true)
    await drawLooks(payload, at)
    const { id: waiting } = (await lookOf(record)) ?? { id: '' }
    const other = await createPerson(payload, ['moderator'], { counties: ['460200'] })
    const borrower = await createPerson(payload, ['moderator'], { counties: ['460200'] })
    await query(
      payload,
      sql`insert into delegations (id, owner_id, delegate_id, first_day, last_day, ends_at, reason, agency_id, state)
        values (gen_random_uuid(), ${moderation.moderator.id}, ${borrower.id}, now() - interval '1 day', now(),
          now() + interval '8 days', '出差', 'harbour', 'ended')`,
    )
    const offered = await rest('GET', `/colleagues/quality-looks/${waiting}`, { as: moderation.senior })
    const names = (offered.body as unknown as { colleagues: { id: string }[] }).colleagues.map(
      (one) => one.id,
    )
    expect(names).toContain(other.id)
    for (const person of [borrower, moderation.moderator, moderation.second, moderation.senior]) {
      expect(names).not.toContain(person.id)
    }
    const name = (
      assignee: string,
      { as = moderation.senior, reason = '全省没有其他审核员' }: { as?: typeof other; reason?: string } = {},
    ) =>
      refusalOf(act(payload, 'quality-looks', waiting, 'assign', as.actor, { input: { assignee }, reason }))
    for (const person of [moderation.moderator, moderation.second, borrower, moderation.senior]) {
      expect(await name(person.id)).toEqual({ status: 409, codes: ['look-assignee-not-blind'] })
    }
    expect(await name(other.id, { reason: '' })).toEqual({ status: 422, codes: ['reason-required'] })
    expect(await name(other.id, { as: other })).toMatchObject({ status: 404 })
    await name(other.id)
    expect(await lookOf(record)).toMatchObject({ state: 'dealt', owner: other.id })
    const [mail] = await query(
      payload,
      sql`select 1 from outbox where content->>'user' = ${other.id} and content->'records' ? ${waiting}`,
    )
    expect(mail).toBeDefined()
    await act(payload, 'quality-looks', waiting, 'judge', other.actor, { input: judgement(moderation) })
    expect((await lookOf(record))?.state).toBe('differing')
    await away([moderation.elsewhere.id], false)
    await away([other.id, borrower.id], true)
  })

  it('nobody is dealt it who had the county lent since it was decided', async () => {
    const { record } = await closeCase()
    const at = addDays(nextWeek, 63)
    await query(
      payload,
      sql`update live_cases set closed_at = ${addDays(nextWeek, 56).toISOString()} where id = ${record}::uuid`,
    )
    const [loan] = await query<{ id: string }>(
      payload,
      sql`insert into delegations (id, owner_id, delegate_id, first_day, last_day, ends_at, reason, agency_id, state)
        values (gen_random_uuid(), ${moderation.moderator.id}, ${moderation.elsewhere.id}, now(), now(),
          now() + interval '8 days', '出差', 'harbour', 'ended') returning id`,
    )
    await drawLooks(payload, at)
    expect((await lookOf(record))?.state).toBe('waiting')
    await query(payload, sql`delete from delegations where id = ${loan?.id}::uuid`)
  })
})

describe('a golden case', () => {
  it('is set by a senior, dealt among the others, and told from them by nobody', async () => {
    const right = await closeCase()
    const mark_ = (who: 'senior' | 'moderator') =>
      refusalOf(
        act(payload, 'live-cases', right.record, 'mark-golden', moderation[who].actor, {
          input: judgement(moderation, { measure: 'suspend', grounds: '标准答案' }),
        }),
      )
    expect(await mark_('moderator')).toEqual({ status: 403, codes: ['not-your-action'] })
    await mark_('senior')
    expect(await mark_('senior')).toEqual({ status: 409, codes: ['golden-already'] })
    const { record } = await closeCase()
    await query(
      payload,
      sql`update live_cases set closed_at = ${addDays(nextWeek, 14).toISOString()} where id = ${record}::uuid`,
    )
    await drawLooks(payload, addDays(nextWeek, 21))
    const golden = await lookOf(right.record)
    const ordinary = await lookOf(record)
    const { id: owner } = moderation.elsewhere
    expect([golden, ordinary].map((one) => [one?.state, one?.owner])).toEqual([
      ['dealt', owner],
      ['dealt', owner],
    ])
    const as = moderation.elsewhere
    /** Everything but what the case is about and which look it is. */
    const alike = async (one: string | undefined) => {
      const { body } = await rest('GET', `/quality-looks/${one}?depth=0`, { as })
      return { ...body, id: '', case: '' }
    }
    expect(await alike(golden?.id)).toEqual(await alike(ordinary?.id))
    const asked = await rest('GET', '/quality-looks?where[golden][exists]=true', { as })
    expect(asked.status).toBe(400)
    expect((await rest('GET', '/golden-cases', { as })).status).toBe(403)
    const trail = await trailOf(payload, golden?.id ?? '')
    expect(JSON.stringify(trail)).not.toContain('golden')
  })

  it('is scored against the right answer, not against what was decided', async () => {
    const golden = await only<{ id: string }>(
      sql`select id from quality_looks where golden_id is not null and state = 'dealt'`,
    )
    await act(payload, 'quality-looks', golden?.id ?? '', 'judge', moderation.elsewhere.actor, {
      input: judgement(moderation, { measure: 'suspend' }),
    })
    expect(await rowOf(payload, 'quality-looks', golden?.id ?? '')).toMatchObject({
      state: 'agreed',
      standard_measure: 'suspend',
      reviewed_id: null,
    })
  })
})
