import { sql } from '@payloadcms/db-postgres/drizzle'

import { systemActor } from '../../access/actor'
import type { Actor } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import type { Transaction } from '../../db/transaction'
import { begin } from '../../workflow/begin'
import { notify } from '../../workflow/follow/notify'
import { performIn } from '../../workflow/perform'
import { accountKeyOf } from '../platforms'
import type { Place } from '../reports/receiveReport'
import type { ReportValues } from '../reports/reportSchema'
import { titleOfCase } from './caseTitle'
import { credibilityOf, priorityOf, SEVERITY_OF_TOPIC } from './priority'
import { MERGEABLE } from './workflow'

type Joining = {
  values: ReportValues
  place: Place
  source: string
  agency: string
  actor: Actor
  now: Date
}

/** One broadcast and one subject are one case; where the broadcast is not known, one room and one day. */
const mergeKeyOf = ({ values, place }: Joining): string => {
  if (place.broadcast) return `b:${place.broadcast}:${values.topic}`
  const room = place.room ?? `${values.platform}:${accountKeyOf(values.roomText)}`
  return `r:${room}:${values.day}:${values.topic}`
}

const findRecord = async (tx: Transaction, source: string) => {
  const [row] = await tx.query<{ upheld: number; dismissed: number }>(
    sql`select upheld::int, dismissed::int from reporter_records where source = ${source}`,
  )
  return row ?? { upheld: 0, dismissed: 0 }
}

/** A case begun by a matter this grave is told of at once; the others wait in the queue. */
const TELLS_FROM = 4

const open = async (tx: Transaction, joining: Joining, mergeKey: string, credibility: number) => {
  const { values, place, agency, actor, now } = joining
  const severity = SEVERITY_OF_TOPIC[values.topic]
  const weight = { severity, reach: place.reach, reporters: 1, credibility }
  const begun = await begin(tx, {
    collection: SLUGS.liveCases,
    data: {
      title: titleOfCase(place.roomName, values.topic),
      topic: values.topic,
      platform: values.platform,
      roomText: values.roomText,
      room: place.room,
      broadcast: place.broadcast,
      base: place.base,
      ...weight,
      priority: priorityOf(weight),
      mergeKey,
      county: place.county,
      agency,
    },
    actor: actor.kind === 'staff' ? actor : systemActor('moderation'),
    trace: { topic: values.topic },
    now,
  })
  if (severity >= TELLS_FROM) await notify([begun])
  return begun.record.id
}

/** Finds the case a report belongs to, or opens it. Two reports of one matter that arrive at once take turns. @returns its id */
export const joinCase = async (tx: Transaction, joining: Joining): Promise<string> => {
  const mergeKey = mergeKeyOf(joining)
  await tx.query(sql`select pg_advisory_xact_lock(hashtextextended(${`live-case:${mergeKey}`}, 0))`)
  const states = sql.join(
    MERGEABLE.map((state) => sql`${state}`),
    sql`, `,
  )
  const [known] = await tx.query<{ id: string; told: boolean }>(sql`
    select c.id, exists (select 1 from live_reports r where r.case_id = c.id and r.source = ${joining.source}
      and r.state <> 'withdrawn') as told
    from live_cases c where c.merge_key = ${mergeKey} and c.state::text in (${states})
    order by c.created_at desc limit 1`)
  const credibility = credibilityOf(await findRecord(tx, joining.source))
  if (!known) return open(tx, joining, mergeKey, credibility)
  // Somebody who says the same again does not make it more urgent.
  const input = known.told ? {} : { reach: String(joining.place.reach), credibility: credibility.toFixed(4) }
  await performIn(tx, {
    collection: SLUGS.liveCases,
    id: known.id,
    action: 'merge',
    actor: systemActor('moderation'),
    input,
    now: joining.now,
  })
  return known.id
}
