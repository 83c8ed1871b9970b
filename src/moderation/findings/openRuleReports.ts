import { sql } from '@payloadcms/db-postgres/drizzle'
import { v7 as uuidv7 } from 'uuid'

import { systemActor } from '../../access/actor'
import type { Transaction } from '../../db/transaction'
import { translator } from '../../i18n'
import { beijingDay, beijingMinute } from '../../legal/beijing'
import type { Platform } from '../../livestream/platforms'
import type { Topic } from '../../livestream/policyCodes'
import { receiveReportIn } from '../../livestream/reports/receiveReport'
import { MAX_DESCRIPTION } from '../../livestream/reports/reportSchema'
import type { BroadcastRow } from './broadcastWords'

/** Places a report quotes; the review screen shows all of them. */
const MOST_QUOTED = 5

type Due = {
  rule: string
  name: string
  version: number
  topic: Topic
  count: number
  startMs: number | null
  quoted: { ms: number | null; text: string }[]
}

/** Rules in force that have found something of which nothing is reported yet. */
const findDue = (
  { query }: Transaction,
  { broadcast, rule }: { broadcast: string; rule?: string },
): Promise<Due[]> =>
  query<Due>(sql`
    select r.id as rule, r.name, r.version::int, r.topic::text, found.count, found."startMs", found.quoted
    from (
      select rule_id, count(*)::int as count, min(start_ms) as "startMs",
        (array_agg(jsonb_build_object('ms', start_ms, 'text', excerpt)
          order by start_ms nulls last, cue, start_at))[1:${MOST_QUOTED}] as quoted
      from rule_findings where subject_id = ${broadcast}::uuid and is_live group by rule_id
    ) found join text_rules r on r.id = found.rule_id
    where r.state = 'live' and (${rule ?? null}::uuid is null or r.id = ${rule ?? null}::uuid) and not exists (
      select 1 from rule_reports p where p.broadcast_id = ${broadcast}::uuid and p.rule_id = r.id)
    order by r.topic, r.id`)

const clock = (ms: number) => new Date(ms).toISOString().slice(11, 19)

/** In the language of the house; what is quoted is what was said. */
const describe = ({ name, version, count, quoted }: Due): string => {
  const t = translator('zh', 'rules')
  const lines = quoted.map(({ ms, text }) =>
    ms === null
      ? text || t('findings.unlabelledAll')
      : t('findings.quote', { time: clock(ms), text: text || t('findings.unlabelledFrom') }),
  )
  return [t('findings.report', { name, version, count }), ...lines].join('\n').slice(0, MAX_DESCRIPTION)
}

/** The first to write the row reports; whoever comes second waits for it, and finds the row there. */
const takeTurn = async ({ query }: Transaction, broadcast: string, rule: string, now: Date) => {
  const rows = await query(sql`
    insert into rule_reports (broadcast_id, rule_id, opened_at)
    values (${broadcast}::uuid, ${rule}::uuid, ${now.toISOString()}) on conflict do nothing returning 1`)
  return rows.length > 0
}

/**
 * One report for each rule in force and broadcast, through the door all reports come by: it joins or opens a case.
 *
 * @param rule only reports of this one
 */
export const openRuleReports = async (
  tx: Transaction,
  { broadcast, rule, now }: { broadcast: BroadcastRow; rule?: string; now: Date },
): Promise<void> => {
  for (const due of await findDue(tx, { broadcast: broadcast.id, rule })) {
    if (!(await takeTurn(tx, broadcast.id, due.rule, now))) continue
    const moment = new Date(new Date(broadcast.startsAt).getTime() + (due.startMs ?? 0))
    const received = await receiveReportIn(tx, {
      values: {
        platform: broadcast.platform as Platform,
        roomText: broadcast.account,
        url: null,
        topic: due.topic,
        description: describe(due),
        county: broadcast.county,
        day: beijingDay(moment),
        time: beijingMinute(moment).slice(-5),
        contactName: null,
        contactEmail: null,
      },
      broadcast: broadcast.id,
      agency: broadcast.agency,
      channel: 'rule',
      locale: 'zh',
      actor: systemActor('rules'),
      arrivedAt: now,
      // A version of a rule is one who reports: how often it was right is known as of anybody.
      sender: `rule:${due.rule}`,
      // Whose turn it is has been settled above; what was taken back with a text may be reported again.
      submissionKey: `rule:${due.rule}:${broadcast.id}:${uuidv7()}`,
    })
    if (received.outcome !== 'received') continue
    await tx.query(sql`
      update rule_reports set report_id = ${received.id}::uuid
      where broadcast_id = ${broadcast.id}::uuid and rule_id = ${due.rule}::uuid`)
  }
}
