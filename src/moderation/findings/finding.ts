import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../../db/transaction'
import { beijingDay } from '../../legal/beijing'
import { wellFormed } from '../../text/wellFormed'
import type { PlacedHit } from '../rules/broadcastTexts'
import type { Unlabelled } from '../rules/findUnlabelled'
import type { HitForm, RuleScope } from '../rules/rule'
import type { TextSubject } from '../texts/subject'
import type { Cue } from '../transcripts/cue'

/** `unlabelled`: a stretch in which nothing says that the figure is made by a machine. */
export type FindingForm = HitForm | 'unlabelled'

/** Something a rule found, as it is kept: where it stands, what was read there, and when that was said. */
export type Finding = {
  rule: string
  text: string | null
  scope: RuleScope
  cue: number
  start: number
  end: number
  word: string
  form: FindingForm
  passages: { cue: number; start: number; end: number }[]
  matched: string
  excerpt: string
  startMs: number | null
  endMs: number | null
}

/** Characters of the text around a place that are kept with it. */
const AROUND = 40

const clip = (text: string, start: number, end: number): string => {
  const from = Math.max(start - AROUND, 0)
  const to = Math.min(end + AROUND, text.length)
  return wellFormed(`${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`)
}

/** @param offset the place in the text of the first of these cues. */
export const findingOf = (
  { rule, word, form, scope, passages }: PlacedHit,
  { cues, text, offset }: { cues: readonly Cue[]; text: string | null; offset: number },
): Finding | undefined => {
  const [first] = passages
  const last = passages.at(-1)
  const cue = first && cues[first.cue]
  if (!first || !last || !cue) return undefined
  return {
    rule,
    text,
    scope,
    cue: first.cue + offset,
    start: first.start,
    end: last.end,
    word,
    form,
    passages: passages.map((passage) => ({ ...passage, cue: passage.cue + offset })),
    matched: passages.map((passage) => cues[passage.cue]?.text.slice(passage.start, passage.end)).join(' '),
    excerpt: clip(cue.text, first.start, first.end),
    startMs: cue.startMs,
    endMs: cues[last.cue]?.endMs ?? null,
  }
}

export const unlabelledFinding = ({ rule, fromMs, toMs }: Unlabelled): Finding => ({
  rule,
  text: null,
  scope: 'transcript',
  cue: -1,
  start: fromMs ?? 0,
  end: toMs ?? 0,
  word: '',
  form: 'unlabelled',
  passages: [],
  matched: '',
  excerpt: '',
  startMs: fromMs,
  endMs: toMs,
})

type Recorded = { subject: TextSubject; findings: readonly Finding[]; live: ReadonlySet<string>; now: Date }

const countNew = async ({ query }: Transaction, rules: readonly string[], now: Date) => {
  if (rules.length === 0) return
  await query(sql`
    insert into text_rule_hits (rule_id, day, hits)
    select rule::uuid, ${beijingDay(now)}::date, count(*)
    from jsonb_array_elements_text(${JSON.stringify(rules)}::jsonb) as rule group by rule order by rule
    on conflict (rule_id, day) do update set hits = text_rule_hits.hits + excluded.hits`)
}

/**
 * Keeps what was found; the same place found again is the same finding, which follows its rule from trial into force. New
 * ones are counted for their rule.
 */
export const recordFindings = async (tx: Transaction, { subject, findings, live, now }: Recorded) => {
  if (findings.length === 0) return
  const isBroadcast = subject.collection === 'broadcasts'
  const rows = findings.map((finding) => ({ ...finding, is_live: live.has(finding.rule) }))
  const kept = await tx.query<{ rule: string; isNew: boolean }>(sql`
    insert into rule_findings (rule_id, broadcast_id, case_id, text_id, scope, cue, start_at, end_at, word, form, passages,
      matched, excerpt, start_ms, end_ms, is_live, found_at)
    select found.rule, ${isBroadcast ? subject.id : null}::uuid, ${isBroadcast ? null : subject.id}::uuid, found.text,
      found.scope, found.cue, found.start, found."end", found.word, found.form, found.passages, found.matched,
      found.excerpt, found."startMs", found."endMs", found.is_live, ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as found(rule uuid, text uuid, scope text, cue int, start int,
      "end" int, word text, form text, passages jsonb, matched text, excerpt text, "startMs" int, "endMs" int,
      is_live boolean)
    join text_rules on text_rules.id = found.rule
    order by found.rule, found.cue, found.start, found."end", found.word
    on conflict (subject_id, rule_id, coalesce(text_id, subject_id), scope, cue, start_at, end_at, md5(word))
      do update set is_live = excluded.is_live where rule_findings.is_live <> excluded.is_live
    returning rule_id as rule, xmax = 0 as "isNew"`)
  await countNew(
    tx,
    kept.filter(({ isNew }) => isNew).map(({ rule }) => rule),
    now,
  )
}

/** What was found in a title, a description or a stretch without labels, and is not there any more. */
export const dropOutdated = async (
  { query }: Transaction,
  {
    subject,
    findings,
    rules,
  }: { subject: TextSubject; findings: readonly Finding[]; rules: readonly string[] },
) => {
  const places = findings.map(({ rule, scope, cue, start, end }) => [rule, scope, cue, start, end].join(' '))
  await query(sql`
    delete from rule_findings where subject_id = ${subject.id}::uuid and text_id is null
      and rule_id = any(${`{${rules.join(',')}}`}::uuid[])
      and concat_ws(' ', rule_id, scope, cue, start_at, end_at) <> all(
        array(select jsonb_array_elements_text(${JSON.stringify(places)}::jsonb)))`)
}
