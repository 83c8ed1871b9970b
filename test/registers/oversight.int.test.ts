import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { askForReturns } from '../../src/jobs/openReturns'
import { performDueTransitions } from '../../src/jobs/performDue'
import { addDays, beijingDay } from '../../src/legal/beijing'
import { composeRegisterStep } from '../../src/mail/registerStep'
import { findOversight } from '../../src/queries/oversight'
import { findHolderPage } from '../../src/registers/holder/holderPage'
import { reportByLink } from '../../src/registers/holder/reportByLink'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf } from '../support/factories'
import { createPerson } from '../support/people'
import { rest } from '../support/rest'
import { createRegistry, lettersOf } from './applying'
import type { Registry } from './applying'
import { indicators } from './indicators'
import {
  answered,
  checkedStation,
  fillIn,
  holderToken,
  planVisit,
  standingPark,
  standingStation,
} from './oversight'

let payload: Payload
let registry: Registry

const DAY = 24 * 60 * 60 * 1000

/** The first week after the quarter in which the tests' entries are made. */
const nextQuarter = () => {
  const [year = 0, month = 1] = beijingDay(new Date()).split('-').map(Number)
  const first = Math.ceil(month / 3) * 3 + 1
  return new Date(Date.UTC(first > 12 ? year + 1 : year, (first - 1) % 12, 4))
}

beforeAll(async () => {
  payload = await getTestPayload()
  registry = await createRegistry(payload)
})

const report = async (record: string, values: Record<string, string>, now = new Date()) =>
  reportByLink(payload, { token: await holderToken(payload, record), form: { values, files: {} }, now })

describe('a station', () => {
  it('is established only after somebody has been there and another person has confirmed what was found', async () => {
    const id = await checkedStation(payload, registry)
    const accredit = () => act(payload, 'trademark-stations', id, 'accredit', registry.registrar.actor)
    expect(await refusalOf(accredit())).toEqual({ status: 409, codes: ['inspection-missing'] })
    const visit = await planVisit(payload, registry, id)
    const again = planVisit(payload, registry, id)
    expect(await refusalOf(again)).toMatchObject({ codes: ['inspection-open'] })
    const hand = () =>
      act(payload, 'inspections', visit, 'report-visit', registry.officer.actor, {
        input: { conclusion: 'meets' },
      })
    expect(await refusalOf(hand())).toEqual({ status: 409, codes: ['checklist-open'] })
    await fillIn(payload, visit)
    await hand()
    expect(await refusalOf(accredit())).toMatchObject({ codes: ['inspection-missing'] })
    const confirm = (who: 'officer' | 'registrar') =>
      act(payload, 'inspections', visit, 'confirm-pass', registry[who].actor)
    expect(await refusalOf(confirm('officer'))).toMatchObject({ codes: ['four-eyes'] })
    await confirm('registrar')
    await accredit()
    expect(await rowOf(payload, 'trademark-stations', id)).toMatchObject({ state: 'accredited' })
    expect(await lettersOf(payload, id)).toEqual(
      expect.arrayContaining(['inspection-planned', 'inspection-passed', 'accredited', 'report-link']),
    )
  })

  it('puts right what was found, through its link, and is looked at again where it was found wanting', async () => {
    const id = await checkedStation(payload, registry)
    const visit = await planVisit(payload, registry, id)
    await query(
      payload,
      sql`update inspections set checklist = ${JSON.stringify(answered('rules').map((one) => ({ ...one, note: '' })))}::jsonb
        where id = ${visit}::uuid`,
    )
    const hand = () =>
      act(payload, 'inspections', visit, 'report-visit', registry.officer.actor, {
        input: { conclusion: 'to-rectify' },
      })
    expect(await refusalOf(hand())).toEqual({ status: 409, codes: ['checklist-bare'] })
    await fillIn(payload, visit, 'rules')
    await hand()
    const until = addDays(beijingDay(new Date()), 10)
    await act(payload, 'inspections', visit, 'ask-rectification', registry.registrar.actor, {
      reason: '请将工作制度上墙',
      input: { rectifyBy: until },
    })
    await performDueTransitions(payload, new Date(Date.now() + 12 * DAY))
    expect(await rowOf(payload, 'inspections', visit)).toMatchObject({ state: 'overdue' })
    const told = { act: 'rectified', id: visit }
    expect(await report(id, { ...told, rectification: '' })).toMatchObject({
      status: 422,
      errors: [{ field: 'rectification', code: 'empty' }],
    })
    expect(await report(id, { ...told, rectification: '已上墙。' })).toEqual({ ok: true, act: 'rectified' })
    await act(payload, 'inspections', visit, 'visit-again', registry.officer.actor, {
      input: { plannedOn: beijingDay(new Date()) },
    })
    const row = await rowOf(payload, 'inspections', visit)
    expect(row).toMatchObject({ state: 'planned', visits: '2', conclusion: null })
    const open = (row?.checklist as ReturnType<typeof answered>).filter(({ verdict }) => verdict === null)
    expect(open.map(({ item }) => item)).toEqual(['rules'])
  })

  it('drawn by lot is told of no day, moved or called off, before somebody has been there', async () => {
    const id = await standingStation(payload, registry)
    const lettersSince = async (act: () => Promise<unknown>) => {
      const before = await lettersOf(payload, id)
      await act()
      return (await lettersOf(payload, id)).slice(before.length)
    }
    const today = { plannedOn: beijingDay(new Date()) }
    const moved = (visit: string) =>
      lettersSince(() =>
        act(payload, 'inspections', visit, 'reschedule', registry.officer.actor, {
          reason: '另有任务',
          input: today,
        }),
      )
    const calledOff = (visit: string) =>
      lettersSince(() =>
        act(payload, 'inspections', visit, 'cancel', registry.officer.actor, { reason: '另行安排' }),
      )
    const drawn = await planVisit(payload, registry, id, { kind: 'random' })
    expect([await moved(drawn), await calledOff(drawn)]).toEqual([[], []])
    const announced = await planVisit(payload, registry, id, { kind: 'routine' })
    expect([await moved(announced), await calledOff(announced)]).toEqual([
      ['inspection-moved'],
      ['inspection-cancelled'],
    ])
  })

  it('whose service is struck out is told so, and no closed link opens by that', async () => {
    const id = await standingStation(payload, registry)
    const service = {
      act: 'service',
      nonce: 'struck',
      servedOn: beijingDay(new Date()),
      client: '海口某店',
      topic: 'use',
      adviser: '符小妹',
      outcome: '已指导。',
    }
    expect(await report(id, service)).toMatchObject({ ok: true })
    const token = await holderToken(payload, id)
    const [entry] = await query<{ id: string }>(
      payload,
      sql`select id from service_records where record = ${id}`,
    )
    const reason = '经核实未提供服务'
    await act(payload, 'trademark-stations', id, 'close-report-link', registry.officer.actor, { reason })
    await act(payload, 'service-records', String(entry?.id), 'strike-out', registry.officer.actor, { reason })
    expect((await lettersOf(payload, id)).slice(-2)).toEqual(['report-link-closed', 'service-struck-out'])
    expect(await findHolderPage(payload, token)).toBe('replaced')
    const open = await query(
      payload,
      sql`select 1 from applicant_links where subject_id = ${id}::uuid and purpose = 'report'
        and replaced_at is null and used_at is null`,
    )
    expect(open).toEqual([])
  })

  it('sees its year counted whole, beyond the services that are listed', async () => {
    const id = await standingStation(payload, registry)
    await query(
      payload,
      sql`insert into service_records (id, register, record, served_on, topic, client, adviser, outcome, submission_key, agency_id, county_id, state)
        select gen_random_uuid(), 'trademark-stations', ${id}, now(), 'use', '某公司', '符小妹', '已指导', ${id} || number, 'harbour', '460100', 'recorded'
        from generate_series(1, 60) as number`,
    )
    const page = await findHolderPage(payload, await holderToken(payload, id))
    if (typeof page === 'string') throw new TypeError(page)
    expect(page.ledger).toHaveLength(50)
    expect(page.services).toHaveLength(12)
    expect(page.services.at(-1)).toEqual({ month: beijingDay(new Date()).slice(0, 7), topics: { use: 60 } })
    const oversight = await findOversight(payload, registry.elsewhere.actor, {
      register: 'trademark-stations',
      record: id,
    })
    expect(oversight.services.flatMap(({ topics }) => Object.values(topics))).toEqual([])
  })

  it('keeps its ledger through the link: each service once, of its own, until the link is taken back', async () => {
    const id = await standingStation(payload, registry)
    const service = {
      act: 'service',
      nonce: 'one-form',
      servedOn: beijingDay(new Date()),
      client: '海口椰风有限公司',
      topic: 'registration',
      adviser: '符小妹',
      outcome: '指导提交商标注册申请。',
    }
    expect(await report(id, service)).toEqual({ ok: true, act: 'service' })
    expect(await report(id, service)).toEqual({ ok: true, act: 'service' })
    const token = await holderToken(payload, id)
    const pageOf = async () => {
      const page = await findHolderPage(payload, token)
      if (typeof page === 'string') throw new TypeError(page)
      return page
    }
    const { ledger } = await pageOf()
    expect(ledger).toHaveLength(1)
    expect(
      await report(id, { ...service, nonce: 'b', servedOn: addDays(service.servedOn, 1) }),
    ).toMatchObject({
      errors: [{ field: 'servedOn', code: 'day-to-come' }],
    })
    expect(await report(id, { ...service, nonce: 'c', topic: 'tax' })).toMatchObject({
      status: 422,
      errors: [{ field: 'topic', code: 'unknown' }],
    })
    const other = await standingStation(payload, registry)
    const entry = String(ledger[0]?.id)
    expect(await report(other, { act: 'take-back', id: entry, reason: '记错' })).toMatchObject({
      status: 404,
    })
    expect(await report(id, { act: 'take-back', id: entry, reason: '记错' })).toMatchObject({ ok: true })
    expect((await pageOf()).ledger).toEqual([])
    await act(payload, 'trademark-stations', id, 'close-report-link', registry.officer.actor, {
      reason: '链接泄露',
    })
    expect(await findHolderPage(payload, token)).toBe('replaced')
    const late = await reportByLink(payload, { token, form: { values: service, files: {} } })
    expect(late).toMatchObject({ status: 409, errors: [{ code: 'link-replaced' }] })
    await act(payload, 'trademark-stations', id, 'send-report-link', registry.officer.actor, {
      reason: '重新发送',
    })
    expect(await report(id, { ...service, nonce: 'd' })).toMatchObject({ ok: true })
    await act(
      payload,
      'trademark-stations',
      id,
      'cancel',
      {
        kind: 'applicant',
        collection: 'trademark-stations',
        record: id,
      },
      { reason: '不再运营' },
    )
    expect(await report(id, { ...service, nonce: 'e' })).toMatchObject({
      status: 409,
      errors: [{ code: 'entry-ended' }],
    })
  })
})

describe('the findings of a visit', () => {
  it('are filled in by the county’s own, while the visit is open, and what is asked stays what it is', async () => {
    const visit = await planVisit(payload, registry, await checkedStation(payload, registry))
    const patch = (who: keyof Registry, checklist: unknown) =>
      rest('PATCH', `/inspections/${visit}`, { as: registry[who], body: { checklist } })
    expect((await patch('elsewhere', answered())).status).toBe(404)
    expect((await patch('approver', answered())).status).toBe(403)
    const shorter = await patch('officer', answered().slice(1))
    expect(shorter.status).toBe(400)
    expect(JSON.stringify(shorter.body)).toContain('核查项目不能增减或改动')
    expect((await patch('officer', [{ item: 'institution', verdict: 'perhaps', note: '' }])).status).toBe(400)
    expect((await patch('officer', answered('funding'))).status).toBe(200)
    const sneaked = await rest('PATCH', `/inspections/${visit}`, {
      as: registry.officer,
      body: { state: 'passed', conclusion: 'meets', record: 'x', county: '460200' },
    })
    expect(sneaked.status).toBe(200)
    expect(await rowOf(payload, 'inspections', visit)).toMatchObject({ state: 'planned', conclusion: null })
    await act(payload, 'inspections', visit, 'report-visit', registry.officer.actor, {
      input: { conclusion: 'to-rectify' },
    })
    expect((await patch('officer', answered())).status).toBe(403)
  })

  it('take photographs that are some, from whoever may fill them in', async () => {
    const visit = await planVisit(payload, registry, await checkedStation(payload, registry))
    const send = (who: keyof Registry, bytes: Buffer, name: string) => {
      const form = new FormData()
      form.append('files', new File([new Uint8Array(bytes)], name))
      return rest('POST', `/inspection-photos/${visit}`, { as: registry[who], raw: form })
    }
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0d4a63' } })
      .png()
      .toBuffer()
    expect((await send('officer', photo, '现场.png')).status).toBe(201)
    expect((await send('officer', Buffer.from('<script>'), '现场.png')).status).toBe(422)
    expect((await send('elsewhere', photo, '现场.png')).status).toBe(404)
    expect((await send('approver', photo, '现场.png')).status).toBe(403)
    const [kept] = await query<{ count: number; county: string }>(
      payload,
      sql`select count(*)::int as count, min(county_id) as county from registry_files
        where subject_collection = 'inspections' and subject_id = ${visit}`,
    )
    expect(kept).toEqual({ count: 1, county: '460100' })
    await act(payload, 'inspections', visit, 'cancel', registry.officer.actor, { reason: '改期另行安排' })
    expect((await send('officer', photo, '现场.png')).status).toBe(409)
  })
})

describe('the returns of a quarter', () => {
  const returnsOf = (record: string) =>
    query<{ id: string; period: string; state: string; kind: string }>(
      payload,
      sql`select id, period, state::text, kind from register_returns where record = ${record}`,
    )

  it('are asked for once the quarter is over, once, of those who stood in it', async () => {
    const id = await standingPark(payload, registry)
    await askForReturns(payload, new Date())
    expect(await returnsOf(id)).toEqual([])
    const now = nextQuarter()
    await Promise.all([askForReturns(payload, now), askForReturns(payload, now)])
    expect(await returnsOf(id)).toMatchObject([{ state: 'due', kind: 'indicators' }])
    expect((await lettersOf(payload, id)).filter((letter) => letter === 'return-due')).toHaveLength(1)
  })

  it('go from the holder’s link to the county and the province, with a word where a figure has jumped', async () => {
    const id = await standingPark(payload, registry)
    const now = nextQuarter()
    await askForReturns(payload, now)
    const [own] = await returnsOf(id)
    const form = { act: 'return', id: String(own?.id) }
    const figures = Object.fromEntries(
      Object.entries(indicators).map(([name, value]) => [name, String(value)]),
    )
    expect(await report(id, { ...form, ...figures, jobs: '-1' }, now)).toMatchObject({
      status: 422,
      errors: [{ field: 'jobs', code: 'too-small' }],
    })
    expect(await report(id, { ...form, ...figures }, now)).toMatchObject({ ok: true })
    expect(await report(id, { ...form, ...figures }, now)).toMatchObject({
      errors: [{ code: 'return-not-open' }],
    })
    const perform = (action: string, who: keyof Registry, reason?: string) =>
      act(payload, 'register-returns', String(own?.id), action, registry[who].actor, { reason, now })
    expect(await refusalOf(perform('pass-county', 'elsewhere'))).toMatchObject({ status: 404 })
    await perform('pass-county', 'officer')
    await perform('accept', 'registrar')
    // The next quarter: half as much again needs a word.
    const later = new Date(now.getTime() + 92 * DAY)
    await askForReturns(payload, later)
    const next = (await returnsOf(id)).find(({ state }) => state === 'due')
    const second = { act: 'return', id: String(next?.id), ...figures, jobs: '466' }
    expect(await report(id, second, later)).toMatchObject({
      status: 422,
      errors: [
        { field: 'jobs', code: 'jump', params: { before: 310 } },
        { field: 'explanation', code: 'empty' },
      ],
    })
    expect(await report(id, { ...second, jobs: '465' }, later)).toMatchObject({ ok: true })
  })

  it('say who is late, are reminded of, and end with the entry', async () => {
    const id = await standingPark(payload, registry)
    const now = nextQuarter()
    await askForReturns(payload, now)
    const [own] = await returnsOf(id)
    await performDueTransitions(payload, new Date(now.getTime() + 12 * DAY))
    await performDueTransitions(payload, new Date(now.getTime() + 20 * DAY))
    expect(await returnsOf(id)).toMatchObject([{ state: 'missed' }])
    expect(await lettersOf(payload, id)).toEqual(
      expect.arrayContaining(['return-due', 'return-reminder', 'return-missed']),
    )
    const figures = Object.fromEntries(
      Object.entries(indicators).map(([name, value]) => [name, String(value)]),
    )
    const late = new Date(now.getTime() + 21 * DAY)
    await report(id, { act: 'return', id: String(own?.id), ...figures }, late)
    expect(await rowOf(payload, 'register-returns', String(own?.id))).toMatchObject({ is_late: true })
    await act(payload, 'register-returns', String(own?.id), 'return-to-holder', registry.officer.actor, {
      reason: '数据有误',
    })
    await act(
      payload,
      'parks',
      id,
      'cancel',
      { kind: 'applicant', collection: 'parks', record: id },
      {
        reason: '停业',
      },
    )
    await askForReturns(payload, late)
    expect(await returnsOf(id)).toMatchObject([{ state: 'lapsed' }])
  })

  it('are handed in once by two who press at once', async () => {
    const id = await standingPark(payload, registry)
    const now = nextQuarter()
    await askForReturns(payload, now)
    const [own] = await returnsOf(id)
    const figures = Object.fromEntries(
      Object.entries(indicators).map(([name, value]) => [name, String(value)]),
    )
    const both = await Promise.all(
      [1, 2].map(() => report(id, { act: 'return', id: String(own?.id), ...figures }, now)),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('cannot be filled in by staff with what the form would refuse', async () => {
    const id = await standingPark(payload, registry)
    await askForReturns(payload, nextQuarter())
    const [own] = await returnsOf(id)
    const patch = (values: unknown) =>
      rest('PATCH', `/register-returns/${own?.id}`, { as: registry.officer, body: { values } })
    const tooFull = await patch({ ...indicators, occupancy: 140 })
    expect(tooFull.status).toBe(400)
    expect(JSON.stringify(tooFull.body)).toContain('入驻率')
    expect((await patch({ jobs: 3 })).status).toBe(400)
    const bare = act(
      payload,
      'register-returns',
      String(own?.id),
      'submit-for-holder',
      registry.officer.actor,
      {
        reason: '园区来函',
      },
    )
    expect(await refusalOf(bare)).toMatchObject({ codes: ['return-empty'] })
    expect((await patch(indicators)).status).toBe(200)
    await act(payload, 'register-returns', String(own?.id), 'submit-for-holder', registry.officer.actor, {
      reason: '园区来函',
    })
    const check = (person: typeof registry.officer) =>
      act(payload, 'register-returns', String(own?.id), 'pass-county', person.actor)
    expect(await refusalOf(check(registry.officer))).toMatchObject({ codes: ['four-eyes'] })
    await check(await createPerson(payload, ['county-officer'], { agency: 'harbour', counties: ['460100'] }))
  })
})

describe('the yearly evaluation of a station', () => {
  it('is proposed a grade by the county and given one by the province', async () => {
    const id = await standingStation(payload, registry)
    const now = new Date(`${Number(beijingDay(new Date()).slice(0, 4)) + 1}-01-05T02:00:00Z`)
    await askForReturns(payload, now)
    const [own] = await query<{ id: string }>(
      payload,
      sql`select id from register_returns where record = ${id} and kind = 'evaluation'`,
    )
    const target = String(own?.id)
    await report(
      id,
      {
        act: 'return',
        id: target,
        helpedEnterprises: '30',
        registrationsHelped: '12',
        disputesHelped: '2',
        trainings: '4',
        selfGrade: 'excellent',
        summary: '全年指导企业三十家。',
      },
      now,
    )
    const perform = (action: string, who: keyof Registry, grade?: string) =>
      act(payload, 'register-returns', target, action, registry[who].actor, {
        reason: '经评议',
        now,
        ...(grade && { input: { rating: grade } }),
      })
    expect(await refusalOf(perform('pass-county', 'officer'))).toMatchObject({ codes: ['return-graded'] })
    await perform('propose-grade', 'officer', 'good')
    expect(await refusalOf(perform('accept', 'registrar'))).toMatchObject({ codes: ['return-graded'] })
    await perform('give-grade', 'registrar', 'good')
    expect(await rowOf(payload, 'register-returns', target)).toMatchObject({
      state: 'accepted',
      proposed_grade: 'good',
      grade: 'good',
    })
    const letter = await composeRegisterStep(payload, {
      kind: 'mail',
      template: 'register-step',
      register: 'trademark-stations',
      record: id,
      act: 'return-graded',
      locale: 'zh',
      linkPurpose: 'report',
      about: { collection: 'register-returns', id: target },
    })
    expect(letter?.text).toMatch(/年度的评价等次为：良好/)
    expect(letter?.text).toContain('/zh/links/')
  })
})
