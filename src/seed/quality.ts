import { addDays, addHours } from 'date-fns'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { PUBLIC_ACTOR } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import { beijingDay, startOfBeijingDay } from '../legal/beijing'
import { drawLooks } from '../livestream/quality/draw/drawLooks'
import { weekOf } from '../livestream/quality/draw/periods'
import { receiveReport } from '../livestream/reports/receiveReport'
import { findRegistryAgency } from '../registers/door/registryAgency'
import { perform } from '../workflow/perform'
import { golden, looks } from './data/quality'
import type { SeedLook } from './data/quality'
import { getPerson } from './people'
import type { Person } from './people'

const MORNING_HOURS = 9

/** Monday of the week of today, midnight in Beijing. */
const mondayOf = (today: Date) => startOfBeijingDay(weekOf(beijingDay(today)).first)

const judgementOf = (codes: Map<string, string>, code: string | null, grounds: string) => ({
  measure: code === null ? 'no-violation' : 'warning',
  grounds,
  ...(code !== null && { policyCode: codes.get(code) ?? '' }),
})

type Seeding = {
  payload: Payload
  agency: string
  codes: Map<string, string>
  people: Map<string, Person>
  senior: Person
  today: Date
}

const personOf = ({ people }: Seeding, name: string): Person => {
  const person = people.get(name)
  if (!person) throw new TypeError(`${name} was not looked up`)
  return person
}

const report = async ({ payload, agency }: Seeding, look: SeedLook, index: number, from: Date) => {
  const isHaikou = look.county === '460100'
  const received = await receiveReport(payload, {
    values: {
      platform: isHaikou ? 'douyin' : 'kuaishou',
      roomText: isHaikou ? 'yefeng-shuiguo' : 'sanya-haiwei',
      url: null,
      topic: look.topic,
      description: look.description,
      county: look.county,
      day: beijingDay(from),
      time: '08:30',
      contactName: null,
      contactEmail: null,
    },
    agency,
    channel: 'web',
    locale: 'zh',
    actor: PUBLIC_ACTOR,
    arrivedAt: from,
    sender: `demo-quality-${index}`,
    submissionKey: `demo:quality:${index}`,
  })
  if (received.outcome !== 'received') throw new TypeError(`Demo report ${index} was ${received.outcome}`)
  return received.case
}

/** Reported, decided and closed. */
const closeCase = async (seeding: Seeding, look: SeedLook, index: number): Promise<string> => {
  const { payload, codes, today } = seeding
  const from = addHours(addDays(mondayOf(today), look.day - 7 * look.week), MORNING_HOURS)
  const record = await report(seeding, look, index, from)
  const { actor } = personOf(seeding, look.by)
  const act = (
    action: string,
    hours: number,
    more: { input?: Record<string, string>; reason?: string } = {},
  ) =>
    perform(payload, {
      collection: SLUGS.liveCases,
      id: record,
      action,
      actor,
      now: addHours(from, hours),
      ...more,
    })
  const input = judgementOf(codes, look.code, '按录像和举报内容认定。')
  await act('claim', look.hours)
  await act('decide', look.hours, { input: look.code === null ? input : { ...input, remedy: 'wd-5' } })
  if (look.code === null) {
    await act('close-unfounded', look.hours + 1)
    return record
  }
  await act('issue-notice', look.hours + 1, { input: { facts: look.description } })
  await perform(payload, {
    collection: SLUGS.liveCases,
    id: record,
    action: 'report-rectified',
    actor: { kind: 'applicant', collection: SLUGS.liveCases, record },
    reason: '已经改正。',
    now: addHours(from, look.hours + 5),
  })
  await act('verify', look.hours + 8)
  await act('close', look.hours + 9)
  return record
}

const markGolden = async ({ payload, senior, codes }: Seeding, records: readonly string[], now: Date) => {
  for (const { look, code, grounds } of golden) {
    await perform(payload, {
      collection: SLUGS.liveCases,
      id: records[look] ?? '',
      action: 'mark-golden',
      actor: senior.actor,
      input: judgementOf(codes, code, grounds),
      now,
    })
  }
}

type Dealt = { id: string; case: string; owner: string; golden: boolean }

/** Whoever has been dealt something looks at it as the data says; some is left for who tries the demo. */
const judgeLooks = async (seeding: Seeding, records: readonly string[], now: Date) => {
  const { payload, codes, people } = seeding
  const dealt = await query<Dealt>(
    payload,
    sql`select id, case_id as case, owner_id as owner, golden_id is not null as golden from quality_looks
      where state = 'dealt' order by id`,
  )
  for (const look of dealt) {
    const source = looks[records.indexOf(look.case)]
    const owner = [...people.values()].find(({ actor }) => actor.id === look.owner)
    if (!source || !owner || source.again === 'open') continue
    const again = source.again ?? null
    await perform(payload, {
      collection: SLUGS.qualityLooks,
      id: look.id,
      action: 'judge',
      actor: owner.actor,
      input: judgementOf(codes, again, '独立看过录像和举报内容。'),
      now,
    })
  }
}

/** What seniors have said of all that differed but the last. */
const noteMost = async ({ payload, senior }: Seeding, now: Date) => {
  const differing = await query<{ id: string }>(
    payload,
    sql`select id from quality_looks where state = 'differing' order by judged_at, id`,
  )
  for (const { id } of differing.slice(0, -1)) {
    const reason = '两种意见都有依据，今后遇到类似情形先看有没有给出宣传依据。'
    await perform(payload, {
      collection: SLUGS.qualityLooks,
      id,
      action: 'note',
      actor: senior.actor,
      reason,
      now,
    })
  }
}

const WEEKS = [4, 3, 2, 1]

/** Four weeks of closed cases, drawn and looked at again week by week; mails of the past are not sent. */
export const seedQuality = async (payload: Payload, today: Date): Promise<number> => {
  const [known] = await query(payload, sql`select 1 from quality_draws limit 1`)
  const agency = await findRegistryAgency(payload)
  if (known || !agency) return 0
  const rows = await query<{ id: string; code: string }>(payload, sql`select id, code from policy_codes`)
  const people = new Map<string, Person>()
  for (const name of ['moderator', 'moderator2', 'moderator3'])
    people.set(name, await getPerson(payload, name))
  const seeding: Seeding = {
    payload,
    agency,
    codes: new Map(rows.map(({ id, code }) => [code, id])),
    people,
    senior: await getPerson(payload, 'senior-moderator'),
    today,
  }
  const records: string[] = []
  for (const [index, look] of looks.entries()) records.push(await closeCase(seeding, look, index))
  for (const week of WEEKS) {
    const at = addHours(addDays(mondayOf(today), 7 - 7 * week), 1)
    if (week === 2) await markGolden(seeding, records, at)
    await drawLooks(payload, at)
    await judgeLooks(seeding, records, addHours(at, MORNING_HOURS))
  }
  await noteMost(seeding, today)
  await query(
    payload,
    sql`update outbox set state = 'sent', sent_at = now() where state = 'pending'
      and (content->>'template' in ('live-case', 'live-report')
        or content->>'collection' in ('live-cases', 'quality-looks'))`,
  )
  return records.length
}
