import { addDays, addHours } from 'date-fns'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { PUBLIC_ACTOR } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import { beijingDay } from '../legal/beijing'
import { platformPeriodOn } from '../livestream/platformFiles/lists'
import { receiveReport } from '../livestream/reports/receiveReport'
import { findRegistryAgency } from '../registers/door/registryAgency'
import { perform } from '../workflow/perform'
import { answerChecklist } from './answerChecklist'
import { createAs } from './createAs'
import { barred, onAir, platformList } from './data/incoming'
import { getPerson } from './people'
import type { Person } from './people'

const SYSTEM = { kind: 'system', name: 'deadline' } as const

const findHost = async (payload: Payload, account: string) => {
  const [found] = await query<{ room: string; streamer: string }>(
    payload,
    sql`select r.id as room, b.streamer_id as streamer from live_rooms r join broadcasts b on b.room_id = r.id
      where r.platform_account = ${account} limit 1`,
  )
  if (!found) throw new TypeError(`The demo has no room ${account}`)
  return found
}

/** On the air for the next hours, one reviewed beforehand and one not. */
const seedOnAir = async (payload: Payload, person: Person, today: Date) => {
  const startsAt = addHours(today, -1)
  const before = addDays(startsAt, -1)
  for (const { title, account, viewers, isCleared, goods } of onAir) {
    const { room, streamer } = await findHost(payload, account)
    const data = {
      title,
      room,
      streamer,
      viewers,
      goods: goods.map(({ name }) => name).join('、'),
      goodsShown: goods,
      startsAt: startsAt.toISOString(),
      endsAt: addHours(startsAt, 12).toISOString(),
    }
    const id = await createAs(payload, person, SLUGS.broadcasts, data, addDays(before, -1))
    const act = (action: string, actor: Person['actor'] | typeof SYSTEM, now: Date) =>
      perform(payload, { collection: SLUGS.broadcasts, id, action, actor, now })
    if (isCleared) {
      await answerChecklist(payload, person, id, before)
      await act('clear', person.actor, before)
    }
    await act(isCleared ? 'begin' : 'begin-unreviewed', SYSTEM, startsAt)
  }
}

const seedRoom = async (payload: Payload, person: Person, now: Date) => {
  const { account, operator, code, phone, county, name, platform, base, followers, goods } = barred
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
    now,
  )
  const data = { name, platform, platformAccount: account, operator: owner, base, followers, goods, county }
  await createAs(payload, person, SLUGS.liveRooms, data, now)
}

type Judges = { first: Person; second: Person }

/** Two who agree put an operator on the blacklist. */
const seedBarred = async (payload: Payload, { first, second }: Judges, from: Date) => {
  const agency = await findRegistryAgency(payload)
  const [code] = await query<{ id: string }>(
    payload,
    sql`select id from policy_codes where code = ${barred.policyCode}`,
  )
  const received = await receiveReport(payload, {
    values: {
      platform: barred.platform,
      roomText: barred.account,
      url: null,
      topic: 'commerce',
      description: barred.description,
      county: barred.county,
      day: beijingDay(from),
      time: null,
      contactName: null,
      contactEmail: null,
    },
    agency: agency ?? '',
    channel: 'web',
    locale: 'zh',
    actor: PUBLIC_ACTOR,
    arrivedAt: from,
    sender: 'demo-barred',
    submissionKey: 'demo:livestream:barred',
  })
  if (received.outcome !== 'received') return
  let hours = 0
  const act = ({ actor }: Person, action: string, input: Record<string, string> = {}) => {
    hours += 3
    const now = addHours(from, hours)
    return perform(payload, { collection: SLUGS.liveCases, id: received.case, action, actor, input, now })
  }
  const judgement = {
    measure: 'blacklist',
    policyCode: code?.id ?? '',
    grounds: '两次处置后仍以合成珍珠冒充天然珍珠，情节严重。',
    remedy: 'wd-10',
    term: 'm-12',
  }
  await act(first, 'claim')
  await act(first, 'propose', judgement)
  await act(second, 'claim')
  await act(second, 'decide-second', judgement)
  await act(second, 'issue-notice', { facts: barred.description })
}

const csvOf = (rows: readonly (readonly string[])[]) =>
  `\ufeff${rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n')}\r\n`

/** A platform's list: the worker checks it, and it waits for somebody to look. */
const seedList = async (payload: Payload, { user }: Person, today: Date) => {
  const data = Buffer.from(csvOf([platformList.head, ...platformList.rows]))
  await payload.create({
    collection: SLUGS.platformImports,
    data: { list: 'operators', platform: 'douyin', period: platformPeriodOn(beijingDay(today)) } as never, // hooks fill in the rest
    file: { data, name: platformList.filename, mimetype: 'text/csv', size: data.length },
    user,
    overrideAccess: false,
    depth: 0,
  })
}

/** What comes in of livestreams: rooms on the air, somebody on the blacklist, a platform's list. @returns broadcasts on the air */
export const seedIncoming = async (payload: Payload, today: Date): Promise<number> => {
  const [known] = await query(payload, sql`select 1 from platform_imports limit 1`)
  if (known) return 0
  const senior = await getPerson(payload, 'senior-moderator')
  const judges = {
    first: await getPerson(payload, 'moderator'),
    second: await getPerson(payload, 'moderator2'),
  }
  await seedOnAir(payload, senior, today)
  await seedRoom(payload, senior, addDays(today, -30))
  await seedBarred(payload, judges, addDays(today, -6))
  await seedList(payload, senior, today)
  await query(
    payload,
    sql`update outbox set state = 'sent', sent_at = now() where state = 'pending'
      and (content->>'template' in ('live-case', 'live-report')
        or content->>'collection' in ('live-cases', 'broadcasts', 'live-operators'))`,
  )
  return onAir.length
}
