import { sql } from '@payloadcms/db-postgres/drizzle'
import { validate as isUuid } from 'uuid'

import { systemActor } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import type { Transaction } from '../../db/transaction'
import { reasonOf, Refusal } from '../../errors/Refusal'
import type { ActionContext, Follow, Guard } from '../../workflow/definition'
import { startScan } from '../findings/startScan'
import type { TextKind } from '../transcripts/kinds'
import { performAlso } from '../../workflow/follow/performAlso'

/** One of the record's own texts, not withdrawn yet; before one is chosen, whether there is any. */
const isOwnText: Guard = async ({ tx, record, input }) => {
  const chosen = isUuid(input.text) ? sql`and id = ${input.text}::uuid` : sql``
  const [text] = await tx.query(sql`
    select 1 from broadcast_texts where subject_id = ${record.id}::uuid and withdrawn_at is null ${chosen} limit 1`)
  return text ? null : reasonOf(input.text ? 'text-elsewhere' : 'no-text-to-withdraw')
}

/** A run of the rules that is at these texts just now would find in them what is being taken back. */
const takeTurn = async ({ query }: Transaction, subject: string) => {
  const [turn] = await query<{ free: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`rules:${subject}`}, 0)) as free`,
  )
  if (!turn?.free) throw new Refusal(409, reasonOf('text-being-checked'))
}

/** Hits of a text, and of labels missing in all that was said: those are looked for anew in what is left. */
const takeBackHits = async (
  { query }: Transaction,
  { subject, text, kind }: { subject: string; text: string; kind: TextKind },
): Promise<string[]> => {
  const labels = kind === 'transcript' ? sql`or (text_id is null and scope = 'transcript')` : sql``
  const rows = await query<{ rule: string; live: boolean }>(sql`
    with gone as (
      delete from rule_findings where subject_id = ${subject}::uuid and (text_id = ${text}::uuid ${labels})
      returning rule_id, is_live, (found_at at time zone 'Asia/Shanghai')::date as day
    ), uncounted as (
      update text_rule_hits h set hits = greatest(h.hits - lost.hits, 0)
      from (select rule_id, day, count(*)::int as hits from gone group by 1, 2) lost
      where h.rule_id = lost.rule_id and h.day = lost.day
    )
    select rule_id as rule, bool_or(is_live) as live from gone group by 1 order by 1`)
  return rows.filter(({ live }) => live).map(({ rule }) => rule)
}

/** Back-tests keep what they counted; what they quoted of the text goes. */
const unquote = ({ query }: Transaction, broadcast: string, text: string) =>
  query(sql`
    update back_test_broadcasts set findings = (
      select coalesce(jsonb_agg(found order by place), '[]') from jsonb_array_elements(findings)
        with ordinality as one(found, place) where found->>'text' is distinct from ${text})
    where broadcast_id = ${broadcast}::uuid and findings @> ${JSON.stringify([{ text }])}::jsonb`)

/** Reports of these rules that nobody has answered; those that were answered stay as they were. @returns their cases */
const takeBackReports = async (
  tx: Transaction,
  { broadcast, rules, now }: { broadcast: string; rules: readonly string[]; now: Date },
): Promise<string[]> => {
  const reports = await tx.query<{ id: string; rule: string; case: string }>(sql`
    select r.id, p.rule_id as rule, r.case_id as case from rule_reports p join live_reports r on r.id = p.report_id
    where p.broadcast_id = ${broadcast}::uuid and p.rule_id = any(${`{${rules.join(',')}}`}::uuid[])
      and r.state = 'joined' order by r.id`)
  const actor = systemActor('rules')
  for (const { id, rule, case: joined } of reports) {
    // The case before its report, as everywhere: whoever decides it at this moment waits, or has answered the report.
    await performAlso(tx, { collection: SLUGS.liveCases, id: joined, action: 'unmerge', actor, now })
    await performAlso(tx, { collection: SLUGS.liveReports, id, action: 'withdraw', actor, now })
    await tx.query(sql`
      delete from rule_reports where broadcast_id = ${broadcast}::uuid and rule_id = ${rule}::uuid`)
  }
  return [...new Set(reports.map((report) => report.case))]
}

/** A case that nothing is reported of any more, and nobody has judged, is set aside. */
const dropEmpty = async (tx: Transaction, cases: readonly string[], now: Date) => {
  const empty = await tx.query<{ id: string }>(sql`
    select c.id from live_cases c where c.id = any(${`{${cases.join(',')}}`}::uuid[])
      and c.state in ('open', 'held', 'handed-up')
      and not exists (select 1 from live_reports r where r.case_id = c.id and r.state <> 'withdrawn')
    order by c.id`)
  for (const { id } of empty) {
    await performAlso(tx, {
      collection: SLUGS.liveCases,
      id,
      action: 'drop',
      actor: systemActor('rules'),
      now,
    })
  }
}

/** Reports that still follow from what is left are opened again, with what they quote of it. */
const reportAnew = async (tx: Transaction, id: string, now: Date) => {
  const { findBroadcast } = await import('../findings/broadcastWords')
  const { openRuleReports } = await import('../findings/openRuleReports')
  const broadcast = await findBroadcast(tx.query, id)
  if (broadcast) await openRuleReports(tx, { broadcast, now })
}

const takeBack: Follow = async ({ tx, collection, record, input, actor, now }: ActionContext) => {
  const text = String(input.text)
  await takeTurn(tx, record.id)
  const [withdrawn] = await tx.query<{ kind: TextKind }>(sql`
    update broadcast_texts set withdrawn_at = ${now.toISOString()}::timestamptz
    where id = ${text}::uuid and subject_id = ${record.id}::uuid and withdrawn_at is null returning kind`)
  if (!withdrawn) throw new Refusal(409, reasonOf('text-elsewhere'))
  const rules = await takeBackHits(tx, { subject: record.id, text, kind: withdrawn.kind })
  if (collection === SLUGS.broadcasts) {
    await unquote(tx, record.id, text)
    const cases = await takeBackReports(tx, { broadcast: record.id, rules, now })
    await reportAnew(tx, record.id, now)
    await dropEmpty(tx, cases, now)
  }
  const subject = {
    collection: collection === SLUGS.broadcasts ? SLUGS.broadcasts : SLUGS.liveCases,
    id: record.id,
  } as const
  await startScan(tx, { subject, actor })
}

/**
 * Withdraws a text that was handed in with the wrong record 撤回文字: it is kept as long as the law asks, and shown and
 * looked at no more; its hits, and the reports of rules that rest on it and are not answered, are taken back.
 */
export const withdrawText = { guards: [isOwnText], follow: [takeBack] }
