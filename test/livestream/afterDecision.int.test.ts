import { addDays } from 'date-fns'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { performDueTransitions } from '../../src/jobs/performDue'
import { answerNotice } from '../../src/livestream/appeals/appealByLink'
import type { CorrectionFacts } from '../../src/livestream/referrals/correction'
import { renderCorrection } from '../../src/livestream/referrals/correctionLetter'
import { composeLetter } from '../../src/mail/letters'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf, trailOf } from '../support/factories'
import { readPdf } from '../support/readPdf'
import { rest } from '../support/rest'
import { createModeration, judgement, newCase, noticedCase, noticeToken } from './moderation'
import type { Moderation } from './moderation'

let payload: Payload
let moderation: Moderation

beforeAll(async () => {
  payload = await getTestPayload()
  moderation = await createModeration(payload)
})

const sanctionsOf = (record: string) =>
  query<{ kind: string; state: string; points: string; id: string; ends_at: string }>(
    payload,
    sql`select id, kind, state, points, ends_at from live_sanctions where case_id = ${record}::uuid order by kind`,
  )

const appealOf = async (record: string) => {
  const [row] = await query<{ id: string; state: string }>(
    payload,
    sql`select id, state from case_appeals where case_id = ${record}::uuid order by created_at desc limit 1`,
  )
  return row
}

const answer = async (record: string, act_: string, now?: Date) =>
  answerNotice(payload, {
    token: await noticeToken(payload, record),
    form: { values: { act: act_, words: '我方认为宣传用语有依据。' }, files: {} },
    now,
  })

const caseRow = (id: string) => rowOf(payload, 'live-cases', id)

describe('a notice', () => {
  it('says facts, reasons, basis, term and appeal route, in a letter with its number', async () => {
    const now = new Date('2026-11-23T02:00:00Z')
    const id = await noticedCase(payload, moderation, { now, measure: 'blacklist' })
    const row = await caseRow(id)
    expect(row?.notice).toMatchObject({
      facts: '11月20日直播中称产品全国第一。',
      grounds: '使用绝对化用语，足以误导消费者。',
      code: { code: 'ZB26', basis: '《网络主播行为规范》第十四条第26项' },
      measure: 'blacklist',
      term: 'm-6',
      rectifyBy: '2026-11-30',
      appealBy: '2026-12-13',
    })
    const letter = await composeLetter(payload, {
      kind: 'mail',
      template: 'live-case',
      case: id,
      act: 'notice',
      locale: 'zh',
    })
    expect(letter?.attachments[0]?.content.subarray(0, 5).toString()).toBe('%PDF-')
    expect(letter?.text).toContain('/zh/links/')
    expect(letter?.subject).toContain(String(row?.notice_number))
  })

  it('is downloaded by those who see the case, and by nobody else', async () => {
    const id = await noticedCase(payload, moderation)
    const ask = (who: 'third' | 'elsewhere') =>
      rest('GET', `/livestream/cases/${id}/notice`, { as: moderation[who] })
    expect((await ask('third')).headers.get('content-type')).toBe('application/pdf')
    expect((await ask('elsewhere')).status).toBe(404)
  })

  it('leaves no number behind when it cannot be issued', async () => {
    const last = () => query<{ last: number }>(payload, sql`select last::int as last from number_series`)
    const before = await last()
    const id = await newCase(payload)
    await act(payload, 'live-cases', id, 'claim', moderation.moderator.actor)
    await act(payload, 'live-cases', id, 'decide', moderation.moderator.actor, {
      input: judgement(moderation),
    })
    // A year whose holidays nobody knows: the last day cannot be said.
    const outcome = await refusalOf(
      act(payload, 'live-cases', id, 'issue-notice', moderation.moderator.actor, {
        input: { facts: '事实' },
        now: new Date('2041-01-10T02:00:00Z'),
      }),
    )
    expect(outcome).toEqual({ status: 409, codes: ['holidays-unknown'] })
    expect(await last()).toEqual(before)
  })

  it.each([
    // 国庆节 2026: 1 to 7 October off, Saturday 10 October worked.
    ['2026-09-29T02:00:00Z', '2026-10-12T15:59:59.000Z'],
    ['2026-11-26T02:00:00Z', '2026-12-03T15:59:59.000Z'],
  ])('issued on %s is to be answered in five working days, until %s', async (issued, until) => {
    const id = await noticedCase(payload, moderation, { now: new Date(issued) })
    expect(new Date(String((await caseRow(id))?.rectify_by)).toISOString()).toBe(until)
    await performDueTransitions(payload, new Date(new Date(until).getTime() + 1000))
    expect((await caseRow(id))?.state).toBe('overdue')
  })
})

describe('what is put right', () => {
  it('is reported through the link, verified, and closed', async () => {
    const id = await noticedCase(payload, moderation)
    expect(await answer(id, 'rectified')).toEqual({ ok: true, act: 'rectified' })
    expect(await caseRow(id)).toMatchObject({ state: 'rectified', rectification: '我方认为宣传用语有依据。' })
    expect(await answer(id, 'rectified')).toMatchObject({ ok: false, status: 409 })
    await act(payload, 'live-cases', id, 'verify', moderation.second.actor)
    await act(payload, 'live-cases', id, 'close', moderation.second.actor)
    expect((await caseRow(id))?.state).toBe('closed')
  })

  it('is refused without words, and through a link of ours that is none', async () => {
    const id = await noticedCase(payload, moderation)
    const token = await noticeToken(payload, id)
    const send = (values: Record<string, string>, by = token) =>
      answerNotice(payload, { token: by, form: { values, files: {} } })
    expect(await send({ act: 'rectified', words: ' ' })).toMatchObject({
      status: 422,
      errors: [{ field: 'words', code: 'empty' }],
    })
    expect(await send({ act: 'rectified', words: '已改' }, 'forged')).toMatchObject({ status: 404 })
    expect(await send({ act: 'close', words: '已改' })).toMatchObject({ status: 422 })
  })
})

describe('an appeal', () => {
  it('is one a decision', async () => {
    const id = await noticedCase(payload, moderation)
    expect(await answer(id, 'appeal')).toEqual({ ok: true, act: 'appeal' })
    expect(await answer(id, 'appeal')).toMatchObject({ status: 409, errors: [{ code: 'appealed-already' }] })
  })

  it('pressed twice at once is one', async () => {
    const id = await noticedCase(payload, moderation)
    const outcomes = await Promise.all([answer(id, 'appeal'), answer(id, 'appeal')])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it.each([
    ['on the 20th day', 20, { ok: true }],
    ['on the 21st day', 21, { ok: false, status: 409, errors: [{ code: 'live-appeal-too-late' }] }],
  ])('is judged by its day: %s', async (_when, days, expected) => {
    const now = new Date('2026-11-23T02:00:00Z')
    const id = await noticedCase(payload, moderation, { now })
    expect(await answer(id, 'appeal', addDays(now, days))).toMatchObject(expected)
  })

  it('is not decided by who decided, and stops the case from being closed', async () => {
    const id = await noticedCase(payload, moderation, { measure: 'blacklist' })
    await answer(id, 'rectified')
    await answer(id, 'appeal')
    const appeal = (await appealOf(id))?.id ?? ''
    for (const who of ['moderator', 'second'] as const) {
      expect(
        await refusalOf(
          act(payload, 'case-appeals', appeal, 'uphold', moderation[who].actor, { reason: '维持' }),
        ),
      ).toEqual({ status: 409, codes: ['judged-already'] })
    }
    await act(payload, 'live-cases', id, 'verify', moderation.third.actor)
    expect(await refusalOf(act(payload, 'live-cases', id, 'close', moderation.third.actor))).toEqual({
      status: 409,
      codes: ['appeal-open'],
    })
    await act(payload, 'case-appeals', appeal, 'uphold', moderation.third.actor, { reason: '维持原裁量。' })
    await act(payload, 'live-cases', id, 'close', moderation.third.actor)
    expect((await sanctionsOf(id)).map(({ kind, state }) => [kind, state])).toEqual([
      ['strike', 'active'],
      ['blacklist', 'active'],
    ])
  })

  it('overturned undoes what followed from the decision', async () => {
    const id = await noticedCase(payload, moderation, { measure: 'blacklist' })
    const source = async () => {
      const [row] = await query<{ upheld: number; dismissed: number }>(
        payload,
        sql`select upheld::int, dismissed::int from reporter_records
          where source = (select source from live_reports where case_id = ${id}::uuid limit 1)`,
      )
      return row
    }
    expect(await source()).toEqual({ upheld: 1, dismissed: 0 })
    await answer(id, 'appeal')
    await act(payload, 'case-appeals', (await appealOf(id))?.id ?? '', 'overturn', moderation.third.actor, {
      reason: '宣传用语有依据。',
    })
    expect((await caseRow(id))?.state).toBe('overturned')
    expect((await sanctionsOf(id)).map(({ state }) => state)).toEqual(['lifted', 'lifted'])
    expect(await source()).toEqual({ upheld: 0, dismissed: 1 })
    expect(await answer(id, 'rectified')).toMatchObject({ ok: false, status: 409 })
  })

  it('modified brings another decision, a notice of its own, and is final', async () => {
    const id = await noticedCase(payload, moderation, { measure: 'blacklist' })
    await answer(id, 'appeal')
    const modify = (input: Record<string, string>) =>
      refusalOf(
        appealOf(id).then((appeal) =>
          act(payload, 'case-appeals', appeal?.id ?? '', 'modify', moderation.third.actor, {
            reason: '情节较轻。',
            input,
          }),
        ),
      )
    expect(await modify({ measure: 'no-violation', grounds: '无' })).toEqual({
      status: 409,
      codes: ['overturn-instead'],
    })
    await modify(judgement(moderation, { measure: 'limit-traffic' }))
    expect(await caseRow(id)).toMatchObject({ state: 'decided', measure: 'limit-traffic', term: null })
    await act(payload, 'live-cases', id, 'issue-notice', moderation.third.actor, { input: { facts: '事实' } })
    expect((await sanctionsOf(id)).map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
      'blacklist lifted',
      'strike active',
      'strike lifted',
    ])
    expect(await answer(id, 'appeal')).toMatchObject({ status: 409, errors: [{ code: 'appeal-decided' }] })
  })
})

describe('strikes and the blacklist', () => {
  it('weigh by how grave it was, end by themselves, and bar the same body meanwhile', async () => {
    const now = new Date('2026-11-23T02:00:00Z')
    const id = await noticedCase(payload, moderation, { now, measure: 'blacklist' })
    const [strike, entry] = await sanctionsOf(id)
    expect([strike?.points, strike && new Date(strike.ends_at).toISOString()]).toEqual([
      '2',
      '2027-11-23T15:59:59.000Z',
    ])
    expect(entry && new Date(entry.ends_at).toISOString()).toBe('2027-05-23T15:59:59.000Z')
    const [operator] = await query<{ id: string }>(
      payload,
      sql`insert into live_operators (id, name, kind, contact_name, contact_phone, contact_email, locale, agency_id, county_id, state)
        values (gen_random_uuid(), '新公司', 'operator', '符', '138 0000 0000', 'n@desk.example', 'zh', 'harbour', '460100', 'draft')
        returning id`,
    )
    const hints = await rest('GET', `/livestream/evasion/live-operators/${operator?.id}`, {
      as: moderation.moderator,
    })
    expect(hints.body.hints).toContainEqual(expect.objectContaining({ sanction: entry?.id, by: ['phone'] }))
    // A hint, not a bar.
    await act(payload, 'live-operators', operator?.id ?? '', 'verify', moderation.moderator.actor)
    await performDueTransitions(payload, new Date('2027-05-24T00:00:00Z'))
    expect((await sanctionsOf(id)).map(({ state }) => state)).toEqual(['active', 'ended'])
  })

  it('bar who is the same by their code', async () => {
    await query(
      payload,
      sql`insert into live_sanctions (id, kind, subject_name, case_id, agency_id, county_id, state, keys, ends_at)
        select gen_random_uuid(), 'blacklist', '某公司', id, 'harbour', '460100', 'active', 'code:91460000ma5t000000', '2030-01-01'
        from live_cases limit 1`,
    )
    const [operator] = await query<{ id: string }>(
      payload,
      sql`insert into live_operators (id, name, kind, unified_code, contact_name, contact_email, locale, agency_id, county_id, state)
        values (gen_random_uuid(), '换名公司', 'operator', '91460000MA5T000000', '符', 'n@desk.example', 'zh', 'harbour', '460100', 'draft')
        returning id`,
    )
    expect(
      await refusalOf(
        act(payload, 'live-operators', operator?.id ?? '', 'verify', moderation.moderator.actor),
      ),
    ).toEqual({ status: 409, codes: ['on-blacklist'] })
  })
})

describe('a referral', () => {
  it('is a numbered letter with the digest of each file, its receipt and what came of it', async () => {
    const id = await noticedCase(payload, moderation)
    await query(
      payload,
      sql`insert into case_files (id, original_name, sm3, subject_collection, subject_id, agency_id, county_id, filename)
        values (gen_random_uuid(), '录屏截图.png', ${'a'.repeat(64)}, 'live-cases', ${id}, 'harbour', '460100', ${`${id}.png`})`,
    )
    const input = { recipient: 'market-regulation', addressee: '海口市市场监管局', facts: '涉嫌虚假宣传。' }
    await act(payload, 'live-cases', id, 'refer', moderation.moderator.actor, { input })
    expect(
      await refusalOf(act(payload, 'live-cases', id, 'refer', moderation.moderator.actor, { input })),
    ).toEqual({ status: 409, codes: ['referred-already'] })
    const [referral] = await query<{ id: string; number: string; facts: { evidence: unknown } }>(
      payload,
      sql`select id, number, facts from case_referrals where case_id = ${id}::uuid`,
    )
    expect(referral?.number).toMatch(/^琼商函〔20\d\d〕\d+号$/)
    expect(referral?.facts.evidence).toEqual([
      { name: '录屏截图.png', sm3: 'a'.repeat(64), atMs: null, from: null },
    ])
    const letter = await rest('GET', `/livestream/referrals/${referral?.id}/letter`, { as: moderation.third })
    expect(letter.headers.get('content-type')).toBe('application/pdf')
    const foreign = await rest('GET', `/livestream/referrals/${referral?.id}/letter`, {
      as: moderation.elsewhere,
    })
    expect(foreign.status).toBe(404)
    await act(payload, 'case-referrals', referral?.id ?? '', 'acknowledge', moderation.moderator.actor, {
      input: { receivedOn: '2026-11-26' },
    })
    await act(payload, 'case-referrals', referral?.id ?? '', 'record-feedback', moderation.moderator.actor, {
      reason: '已立案。',
    })
    expect((await rowOf(payload, 'case-referrals', referral?.id ?? ''))?.state).toBe('answered')
  })

  const referralsOf = (record: string) =>
    query<{ id: string; state: string; correction: CorrectionFacts | null; due_at: string | null }>(
      payload,
      sql`select id, state::text, correction, due_at from case_referrals where case_id = ${record}::uuid order by sent_at, id`,
    )

  const handOver = async (record: string, recipient: 'market-regulation' | 'cyberspace') => {
    await act(payload, 'live-cases', record, 'refer', moderation.moderator.actor, {
      input: { recipient, addressee: '某市有关部门', facts: '涉嫌虚假宣传。' },
    })
    return String((await referralsOf(record)).at(-1)?.id)
  }

  const decideAppeal = async (record: string, action: string, input?: Record<string, string>) => {
    await answer(record, 'appeal')
    await act(payload, 'case-appeals', (await appealOf(record))?.id ?? '', action, moderation.third.actor, {
      reason: '宣传用语有检验报告支持。',
      input,
    })
  }

  const received = (
    id: string,
    action: string,
    receivedOn = '2026-11-26',
    who: 'third' | 'elsewhere' = 'third',
  ) => refusalOf(act(payload, 'case-referrals', id, action, moderation[who].actor, { input: { receivedOn } }))

  it('is withdrawn by a numbered letter when its decision is overturned, and the receipt of that followed', async () => {
    const id = await noticedCase(payload, moderation)
    const first = await handOver(id, 'market-regulation')
    const second = await handOver(id, 'cyberspace')
    await received(first, 'acknowledge')
    await act(payload, 'case-referrals', first, 'record-feedback', moderation.moderator.actor, {
      reason: '已立案。',
    })
    await decideAppeal(id, 'overturn')
    const after = await referralsOf(id)
    expect(after.map(({ state }) => state)).toEqual(['recalled', 'recalled'])
    expect(after.every(({ due_at }) => due_at !== null)).toBe(true)
    const [facts] = after.map(({ correction }) => correction)
    expect(facts?.number).toMatch(/^琼商函〔20\d\d〕\d+号$/)
    expect(new Set(after.map(({ correction }) => correction?.number)).size).toBe(2)
    const letter = readPdf(await renderCorrection(facts as CorrectionFacts)).join('')
    expect(letter).toContain('关于撤回直播营销违法线索移交的函')
    expect(letter).toContain(facts?.about.number ?? 'none')
    expect(letter).toContain('宣传用语有检验报告支持')
    for (const [who, status] of [
      ['second', 200],
      ['elsewhere', 404],
    ] as const) {
      const path = `/livestream/referrals/${first}/correction`
      expect((await rest('GET', path, { as: moderation[who] })).status).toBe(status)
    }
    expect((await trailOf(payload, second)).map(({ action }) => action)).toEqual(['create', 'recall'])
    const told = await query<{ user: string }>(
      payload,
      sql`select content->>'user' as user from outbox where content->>'collection' = 'case-referrals'
        and content->'records' ? ${second} and content->>'state' = 'recalled'`,
    )
    expect(told.map(({ user }) => user)).toContain(moderation.moderator.id)
    expect(told.map(({ user }) => user)).not.toContain(moderation.elsewhere.id)
    expect(await received(first, 'confirm-recall', '2099-01-01')).toEqual({
      status: 409,
      codes: ['day-to-come'],
    })
    expect(await received(first, 'confirm-recall', '2026-11-26', 'elsewhere')).toMatchObject({ status: 404 })
    await received(first, 'confirm-recall')
    expect((await rowOf(payload, 'case-referrals', first))?.state).toBe('recall-confirmed')
    await performDueTransitions(payload, addDays(new Date(), 30))
    const overdue = await query(
      payload,
      sql`select 1 from outbox where content->>'template' = 'work-escalation' and content->'records' ? ${second}`,
    )
    expect(overdue).not.toEqual([])
  })

  it('that was taken back before is not withdrawn again, and one of a case that stands is left alone', async () => {
    const id = await noticedCase(payload, moderation)
    const taken = await handOver(id, 'market-regulation')
    await act(payload, 'case-referrals', taken, 'take-back', moderation.moderator.actor, { reason: '误送' })
    await decideAppeal(id, 'overturn')
    const other = await noticedCase(payload, moderation)
    const standing = await handOver(other, 'cyberspace')
    await decideAppeal(other, 'uphold')
    expect((await rowOf(payload, 'case-referrals', taken))?.state).toBe('taken-back')
    expect((await rowOf(payload, 'case-referrals', standing))?.state).toBe('sent')
    const none = await rest('GET', `/livestream/referrals/${standing}/correction`, { as: moderation.third })
    expect(none.status).toBe(404)
  })

  it('is amended by a letter when another decision takes its place, and goes on', async () => {
    const id = await noticedCase(payload, moderation, { measure: 'blacklist' })
    const referral = await handOver(id, 'cyberspace')
    await decideAppeal(id, 'modify', judgement(moderation, { measure: 'limit-traffic' }))
    const [row] = await referralsOf(id)
    expect(row).toMatchObject({ state: 'amended', correction: { kind: 'amend', measure: 'limit-traffic' } })
    const letter = readPdf(await renderCorrection(row?.correction as CorrectionFacts)).join('')
    expect(letter).toContain('限制流量')
    expect(letter).toContain('补充函')
    expect(
      await refusalOf(
        act(payload, 'live-cases', id, 'refer', moderation.third.actor, {
          input: { recipient: 'cyberspace', addressee: '某市网信办', facts: '事实' },
        }),
      ),
    ).toEqual({ status: 409, codes: ['referred-already'] })
    await received(referral, 'confirm-amendment')
    await act(payload, 'case-referrals', referral, 'record-feedback', moderation.third.actor, {
      reason: '已按变更后的决定处理。',
    })
    expect((await rowOf(payload, 'case-referrals', referral))?.state).toBe('answered')
  })

  it('comes before what was not put right is closed', async () => {
    const id = await noticedCase(payload, moderation)
    await performDueTransitions(payload, addDays(new Date(), 40))
    await act(payload, 'live-cases', id, 'refer', moderation.moderator.actor, {
      input: { recipient: 'cyberspace', addressee: '海口市网信办', facts: '逾期未整改。' },
    })
    await act(payload, 'live-cases', id, 'close-referred', moderation.moderator.actor, { reason: '已移交' })
    expect((await caseRow(id))?.state).toBe('closed')
    expect((await trailOf(payload, id)).map(({ action }) => action)).toContain('run-over')
  })
})
