import { addDays, addHours } from 'date-fns'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { PUBLIC_ACTOR } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import { beijingDay, startOfBeijingDay } from '../legal/beijing'
import { tokenOfLink } from '../links/issueLink'
import { answerNotice } from '../livestream/appeals/appealByLink'
import { receiveReport } from '../livestream/reports/receiveReport'
import { findRegistryAgency } from '../registers/door/registryAgency'
import { perform } from '../workflow/perform'
import { answerChecklist } from './answerChecklist'
import { createAs } from './createAs'
import { agencies, broadcasts, reports, rooms, streamers } from './data/livestreams'
import type { SeedReport } from './data/livestreams'
import { seedBroadcastTexts } from './broadcastTexts'
import { getPerson } from './people'
import type { Person } from './people'

/** Broadcasts begin at eight in the evening in Beijing, for three hours. */
const EVENING_HOURS = 20
const LENGTH_HOURS = 3

const verify = (payload: Payload, { actor }: Person, id: string, at: Date) =>
  perform(payload, { collection: SLUGS.liveOperators, id, action: 'verify', actor, now: at })

const seedAgencies = async (payload: Payload, person: Person, at: Date) => {
  const made = new Map<string, string>()
  for (const { name, code, phone, county, email } of agencies) {
    const data = {
      name,
      kind: 'agency',
      unifiedCode: code,
      contactName: '经纪业务负责人',
      contactPhone: phone,
      contactEmail: email,
      locale: 'zh',
      county,
    }
    const id = await createAs(payload, person, SLUGS.liveOperators, data, at)
    await verify(payload, person, id, at)
    made.set(name, id)
  }
  return made
}

type Agencies = Awaited<ReturnType<typeof seedAgencies>>

const seedRooms = async (payload: Payload, person: Person, { at, cared }: { at: Date; cared: Agencies }) => {
  const made = new Map<string, { room: string; operator: string; county: string }>()
  for (const { account, operator, code, phone, county, agency, ...room } of rooms) {
    const owner = await createAs(
      payload,
      person,
      SLUGS.liveOperators,
      {
        name: operator,
        kind: 'operator',
        unifiedCode: code,
        contactName: '值班负责人',
        contactPhone: phone,
        contactEmail: `${account}@example.org`,
        locale: 'zh',
        county,
      },
      at,
    )
    await verify(payload, person, owner, at)
    const data = {
      ...room,
      platformAccount: account,
      operator: owner,
      agencyOfStreamers: cared.get(agency ?? ''),
      county,
    }
    made.set(account, {
      room: await createAs(payload, person, SLUGS.liveRooms, data, at),
      operator: owner,
      county,
    })
  }
  return made
}

type Rooms = Awaited<ReturnType<typeof seedRooms>>

const seedStreamers = async (
  payload: Payload,
  person: Person,
  { made, cared, today }: { made: Rooms; cared: Agencies; today: Date },
) => {
  const found = new Map<string, string>()
  for (const { room, trainedDaysAgo, verifiedDaysAgo, agency, licenceInDays, ...streamer } of streamers) {
    const at = addDays(today, -(verifiedDaysAgo ?? 1))
    const data = {
      ...streamer,
      trainedOn: addDays(today, -trainedDaysAgo).toISOString(),
      ...(licenceInDays !== undefined && { licenceUntil: addDays(today, licenceInDays).toISOString() }),
      operator: made.get(room)?.operator,
      agencyOfStreamers: cared.get(agency ?? ''),
      county: made.get(room)?.county,
    }
    const id = await createAs(payload, person, SLUGS.streamers, data, at)
    if (verifiedDaysAgo !== null) {
      await perform(payload, {
        collection: SLUGS.streamers,
        id,
        action: 'verify',
        actor: person.actor,
        now: at,
      })
    }
    found.set(room, id)
  }
  return found
}

const seedBroadcasts = async (
  payload: Payload,
  person: Person,
  { made, hosts, today }: { made: Rooms; hosts: Map<string, string>; today: Date },
) => {
  for (const { inDays, room, ...broadcast } of broadcasts) {
    const startsAt = addHours(startOfBeijingDay(beijingDay(addDays(today, inDays))), EVENING_HOURS)
    const endsAt = addHours(startsAt, LENGTH_HOURS)
    const at = addDays(startsAt, -5)
    const id = await createAs(
      payload,
      person,
      SLUGS.broadcasts,
      {
        ...broadcast,
        room: made.get(room)?.room,
        streamer: hosts.get(room),
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      },
      at,
    )
    if (inDays > 0) continue
    await clearAndEnd(payload, person, { id, startsAt, endsAt })
  }
}

const clearAndEnd = async (
  payload: Payload,
  person: Person,
  { id, startsAt, endsAt }: { id: string; startsAt: Date; endsAt: Date },
) => {
  const before = addHours(startsAt, -30)
  await answerChecklist(payload, person, id, before)
  const system = { kind: 'system', name: 'deadline' } as const
  const step = (action: string, by: Person['actor'] | typeof system, now: Date) =>
    perform(payload, { collection: SLUGS.broadcasts, id, action, actor: by, now })
  await step('clear', person.actor, before)
  await step('begin', system, startsAt)
  await step('end', system, endsAt)
}

const SEVERE = ['stop-for-term', 'close-account']

type Judges = { first: Person; second: Person; appeals: Person }

const judgementOf = (codes: Map<string, string>, { code, measure }: SeedReport) => ({
  measure: measure ?? 'warning',
  policyCode: codes.get(code ?? '') ?? '',
  grounds: '回放和截图可以印证，情形清楚。',
  remedy: 'wd-10',
  ...(measure === 'stop-for-term' && { term: 'm-1' }),
})

const overturn = async (payload: Payload, about: string, { actor }: Person, now: Date) => {
  const [appeal] = await query<{ id: string }>(
    payload,
    sql`select id from case_appeals where case_id = ${about}::uuid and state = 'filed'`,
  )
  await perform(payload, {
    collection: SLUGS.caseAppeals,
    id: appeal?.id ?? '',
    action: 'overturn',
    actor,
    reason: '经核对证书原件和回放，获奖属实，画面中已出示，原认定不成立。',
    now,
  })
}

/** Moves a case as far as the demo shows it, a few hours a step. */
const advance = async (
  payload: Payload,
  id: string,
  {
    report,
    judges,
    codes,
    from,
  }: { report: SeedReport; judges: Judges; codes: Map<string, string>; from: Date },
) => {
  let hours = 0
  const act = (
    person: Person,
    action: string,
    more: { input?: Record<string, string>; reason?: string } = {},
  ) => {
    hours += 3
    return perform(payload, {
      collection: SLUGS.liveCases,
      id,
      action,
      actor: person.actor,
      now: addHours(from, hours),
      ...more,
    })
  }
  const { first, second } = judges
  const { stage } = report
  if (stage === 'open') return
  const input = judgementOf(codes, report)
  await act(first, 'claim')
  if (SEVERE.includes(input.measure)) {
    await act(first, 'propose', { input })
    if (stage === 'second-review') return
    await act(second, 'claim')
    await act(second, 'decide-second', { input: { ...input, measure: 'suspend' } })
    return
  }
  await act(first, 'decide', { input })
  await act(second, 'issue-notice', { input: { facts: report.description } })
  if (stage === 'recalled') {
    const input = {
      recipient: 'market-regulation',
      addressee: '海口市市场监督管理局',
      facts: report.description,
    }
    await act(first, 'refer', { input })
  }
  if (stage === 'rectifying') return
  const [link] = await query<{ id: string }>(
    payload,
    sql`select id from applicant_links where subject_id = ${id}::uuid and purpose = 'live-notice'`,
  )
  const answer = (kind: 'rectified' | 'appeal', words: string) => {
    hours += 3
    const form = { values: { act: kind, words }, files: {} }
    return answerNotice(payload, { token: tokenOfLink(link?.id ?? ''), form, now: addHours(from, hours) })
  }
  if (stage === 'appeal') {
    await answer('appeal', '所展示的是人工养殖贝壳工艺品，有来源证明，请求复核。')
    return
  }
  if (stage === 'recalled') {
    await answer('appeal', '获奖证书齐全，直播时已摆放在画面右侧，附证书和回放时间点。')
    await overturn(payload, id, judges.appeals, addHours(from, hours + 3))
    return
  }
  await answer('rectified', '已下架有关内容，并对主播进行了培训。')
  if (stage === 'rectified') return
  await act(second, 'verify')
  await act(second, 'close')
}

const seedCases = async (payload: Payload, judges: Judges, today: Date) => {
  const agency = await findRegistryAgency(payload)
  if (!agency) throw new TypeError('The demo settings name no agency that handles reports')
  const rows = await query<{ id: string; code: string }>(payload, sql`select id, code from policy_codes`)
  const codes = new Map(rows.map(({ id, code }) => [code, id]))
  for (const [index, report] of reports.entries()) {
    const { account, platform, county, topic, daysAgo, time, description } = report
    const from = addDays(today, -daysAgo + 0.4)
    const received = await receiveReport(payload, {
      values: {
        platform,
        roomText: account,
        url: null,
        topic,
        description,
        county,
        day: beijingDay(addDays(today, -daysAgo)),
        time,
        contactName: null,
        contactEmail: null,
      },
      agency,
      channel: 'web',
      locale: 'zh',
      actor: PUBLIC_ACTOR,
      arrivedAt: from,
      sender: `demo-${index}`,
      submissionKey: `demo:livestream:${index}`,
    })
    if (received.outcome === 'received')
      await advance(payload, received.case, { report, judges, codes, from })
  }
}

/** Livestreams: who broadcasts what, and what was reported of it, in several states; letters of the past are not sent. */
export const seedLivestreams = async (payload: Payload, today: Date): Promise<number> => {
  const [known] = await query(payload, sql`select 1 from live_operators limit 1`)
  if (known) return 0
  const senior = await getPerson(payload, 'senior-moderator')
  const judges = {
    first: await getPerson(payload, 'moderator'),
    second: await getPerson(payload, 'moderator2'),
    appeals: senior,
  }
  const cared = await seedAgencies(payload, senior, addDays(today, -60))
  const made = await seedRooms(payload, senior, { at: addDays(today, -60), cared })
  const hosts = await seedStreamers(payload, senior, { made, cared, today })
  await seedBroadcasts(payload, senior, { made, hosts, today })
  await seedCases(payload, judges, today)
  await seedBroadcastTexts(payload, { moderator: judges.first, senior, today })
  await query(
    payload,
    sql`update outbox set state = 'sent', sent_at = now() where state = 'pending'
      and (content->>'template' in ('live-case', 'live-report')
        or content->>'collection' in ('live-cases', 'case-appeals', 'streamers', 'broadcasts', 'live-operators'))`,
  )
  return reports.length
}
