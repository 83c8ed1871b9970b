import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { SLUGS } from '../collections/slugs'
import { inTransaction, query } from '../db/transaction'
import { performMany } from '../workflow/performMany'
import { QUEUE_STATES } from '../queries/commentQueue'
import { findRulesOf } from './activeRules'
import { DEFENCE } from './judgeArrivals'
import type { DefenceRule } from './rule'

/** Bursts come by the channels the public uses alone; staff type in a hundred letters of one day at once. */
export const BURST_CHANNELS = sql`('web', 'mail')`

/** A text that comes this often within one minute of a burst is nobody's own. */
const COPIES = 5

/** A minute is judged once it is over and added up, and made up for as long after. */
const SETTLED_SECONDS = 70
const MISSED_MINUTES = 60

const CHUNK = 500

type Burst = { at: string; consultations: string[] }

const findBursts = (payload: Payload, { id, points }: DefenceRule, now: Date) => {
  const at = sql`${now.toISOString()}::timestamptz`
  return query<Burst>(
    payload,
    sql`select at, json_agg(consultation_id) as consultations from (
        select at, consultation_id from arrival_tallies
        where grain = 'minute' and channel in ${BURST_CHANNELS}
          and at <= ${at} - make_interval(secs => ${SETTLED_SECONDS})
          and at > ${at} - make_interval(mins => ${MISSED_MINUTES})
        group by at, consultation_id having sum(count) > ${points}
      ) as crossed
      where not exists (select 1 from defence_hits where rule_id = ${id}::uuid and minute = crossed.at)
      group by at order by at`,
  )
}

/** Marks a chunk of the comments that came in many copies; those marked before are left. */
const flagCopies = (payload: Payload, consultation: string, at: string, now: Date): Promise<number> =>
  inTransaction(payload, async (tx) => {
    const states = sql.join(
      QUEUE_STATES.map((state) => sql`${state}`),
      sql`, `,
    )
    const copies = await tx.query<{ id: string }>(sql`
      select id from (
        select id, suspect, count(*) over (partition by md5(search_text)) as copies from comments
        where consultation_id = ${consultation}::uuid and state in (${states}) and channel in ${BURST_CHANNELS}
          and arrived_at >= ${at}::timestamptz and arrived_at < ${at}::timestamptz + interval '1 minute'
      ) as minute where copies >= ${COPIES} and suspect is not true limit ${CHUNK}`)
    const { performed } = await performMany(tx, {
      collection: SLUGS.comments,
      action: 'flag',
      ids: copies.map(({ id }) => id),
      actor: DEFENCE,
      input: { cause: 'burst' },
      now,
    })
    return performed.length
  })

/**
 * Finds the minutes in which more comments on one consultation came than a threshold allows, marks the copies among
 * them, and counts the minute as a hit. The hit is written last: killed in between, the next round does the rest.
 */
export const judgeBursts = async (payload: Payload, now: Date): Promise<void> => {
  for (const rule of await findRulesOf('arrivals-per-minute')) {
    for (const { at, consultations } of await findBursts(payload, rule, now)) {
      for (const consultation of consultations) {
        while ((await flagCopies(payload, consultation, at, now)) > 0);
      }
      await query(
        payload,
        sql`insert into defence_hits (rule_id, minute, hits) values (${rule.id}::uuid, ${at}::timestamptz, 1)
          on conflict do nothing`,
      )
    }
  }
}
