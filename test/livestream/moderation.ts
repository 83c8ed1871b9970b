import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import type { Actor } from '../../src/access/actor'
import { PUBLIC_ACTOR } from '../../src/access/actor'
import { query } from '../../src/db/transaction'
import { SETTINGS } from '../../src/globals/Settings'
import { receiveReport } from '../../src/livestream/reports/receiveReport'
import type { Report } from '../../src/livestream/reports/receiveReport'
import type { ReportValues } from '../../src/livestream/reports/reportSchema'
import { act, system } from '../support/factories'
import { createPerson, seedPlaces } from '../support/people'
import type { Person } from '../support/people'

export type Moderation = Record<
  'moderator' | 'second' | 'third' | 'elsewhere' | 'senior' | 'otherSenior' | 'auditor',
  Person
> & { room: string; operator: string; codes: Record<string, string> }

const settings = {
  zoneName: '某综合试验区',
  zoneNameEn: 'A Pilot Zone',
  department: '某省商务厅',
  departmentEn: 'A Department of Commerce',
  privacyContact: '0898-00000000',
  provinceName: '海南',
  registryAgency: 'harbour',
  numberSeries: [{ kind: 'letters' as const, series: '琼商函' }],
}

/** An operator and a room of theirs, straight in the database. */
export async function createRoom(
  payload: Payload,
  { county = '460100', account = uuidv7(), phone = '13800000000', followers = 1000 } = {},
): Promise<{ room: string; operator: string; account: string }> {
  const [operator, room] = [uuidv7(), uuidv7()]
  await query(
    payload,
    sql`insert into live_operators (id, name, kind, contact_name, contact_phone, contact_email, locale, agency_id, county_id, state)
      values (${operator}, '椰风传媒有限公司', 'operator', '符小妹', ${phone}, ${`${operator}@desk.example`}, 'zh', 'harbour', ${county}, 'verified')`,
  )
  await query(
    payload,
    sql`insert into live_rooms (id, name, platform, platform_account, account_key, operator_id, followers, agency_id, county_id)
      values (${room}, '椰风直播间', 'douyin', ${account}, ${account}, ${operator}, ${followers}, 'harbour', ${county})`,
  )
  return { room, operator, account }
}

/** Moderators of one county and another, two seniors, and a room. */
export async function createModeration(payload: Payload): Promise<Moderation> {
  await seedPlaces(payload)
  // The deployment's settings, before anybody works.
  await payload.updateGlobal({ slug: SETTINGS, data: settings, overrideAccess: true })
  const moderator = (county: string, name: string) =>
    createPerson(payload, ['moderator'], { counties: [county], name })
  const { room, operator } = await createRoom(payload)
  const codes = await query<{ id: string; code: string }>(payload, sql`select id, code from policy_codes`)
  return {
    moderator: await moderator('460100', '冯一鸣'),
    second: await moderator('460100', '王晓'),
    third: await moderator('460100', '李青'),
    elsewhere: await moderator('460200', '三亚审核员'),
    senior: await createPerson(payload, ['senior-moderator']),
    otherSenior: await createPerson(payload, ['senior-moderator']),
    auditor: await createPerson(payload, ['auditor']),
    room,
    operator,
    codes: Object.fromEntries(codes.map(({ id, code }) => [code, id])),
  }
}

const reportValues: ReportValues = {
  platform: 'douyin',
  roomText: 'yefeng',
  url: null,
  topic: 'commerce',
  description: '主播称该产品“全国第一、包治百病”。',
  county: '460100',
  day: '2026-11-20',
  time: null,
  contactName: null,
  contactEmail: null,
}

/** A report through the one door. */
export async function report(
  payload: Payload,
  { values, ...rest }: Partial<Omit<Report, 'values'>> & { values?: Partial<ReportValues> } = {},
): Promise<{ id: string; case: string; receipt: string }> {
  const received = await receiveReport(payload, {
    values: { ...reportValues, ...values },
    agency: 'harbour',
    channel: 'web',
    locale: 'zh',
    actor: PUBLIC_ACTOR,
    arrivedAt: new Date(),
    sender: uuidv7(),
    submissionKey: uuidv7(),
    ...rest,
  })
  if (received.outcome !== 'received') throw new TypeError(received.outcome)
  return received
}

/** A case of its own, about a recorded room. */
export async function newCase(payload: Payload, county = '460100'): Promise<string> {
  const { account } = await createRoom(payload, { county })
  return (await report(payload, { values: { roomText: account, county } })).case
}

export const actorNamed = (moderation: Moderation, name: string, record: string): Actor => {
  if (name === 'system') return system
  if (name === 'operator') return { kind: 'applicant', collection: 'live-cases', record }
  return moderation[name as 'moderator'].actor
}

/** What is decided in the tests unless they say otherwise. */
export const judgement = (moderation: Moderation, changes: Record<string, string> = {}) => ({
  measure: 'warning',
  policyCode: moderation.codes.ZB26 ?? '',
  grounds: '使用绝对化用语，足以误导消费者。',
  remedy: 'wd-5',
  ...changes,
})

export const severe = (moderation: Moderation, changes: Record<string, string> = {}) =>
  judgement(moderation, { measure: 'blacklist', term: 'm-6', ...changes })

/** Claims the case and acts on it. */
export async function judge(
  payload: Payload,
  moderation: Moderation,
  id: string,
  who: 'moderator' | 'second' | 'third' | 'senior' | 'otherSenior',
  action: string,
  input: Record<string, string>,
) {
  const { actor } = moderation[who]
  await act(payload, 'live-cases', id, 'claim', actor)
  return act(payload, 'live-cases', id, action, actor, { input })
}

/** A case whose operator has got a notice. */
export async function noticedCase(
  payload: Payload,
  moderation: Moderation,
  { now, measure = 'warning' }: { now?: Date; measure?: string } = {},
): Promise<string> {
  const id = await newCase(payload)
  if (measure === 'warning') {
    await judge(payload, moderation, id, 'moderator', 'decide', judgement(moderation))
  } else {
    await judge(payload, moderation, id, 'moderator', 'propose', severe(moderation, { measure }))
    await judge(payload, moderation, id, 'second', 'decide-second', severe(moderation, { measure }))
  }
  await act(payload, 'live-cases', id, 'issue-notice', moderation.moderator.actor, {
    input: { facts: '11月20日直播中称产品全国第一。' },
    now,
  })
  return id
}

/** The token of the link its operator has. */
export async function noticeToken(payload: Payload, record: string): Promise<string> {
  const { tokenOfLink } = await import('../../src/links/issueLink')
  const [link] = await query<{ id: string }>(
    payload,
    sql`select id from applicant_links where subject_id = ${record}::uuid and purpose = 'live-notice'
      and used_at is null and replaced_at is null`,
  )
  return tokenOfLink(link?.id ?? '')
}
