import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'
import type { Locale } from '../i18n'
import type { FindingForm } from '../moderation/findings/finding'
import type { RuleScope, RuleSeverity } from '../moderation/rules/rule'

export type ShownFinding = {
  id: string
  scope: RuleScope
  text: string | null
  cue: number
  startMs: number | null
  endMs: number | null
  word: string
  form: FindingForm
  matched: string
  excerpt: string
}

/** What one version of a rule found in one broadcast, and the report that came of it. */
export type RuleFindings = {
  rule: string
  name: string
  version: number
  severity: RuleSeverity
  policyCode: string
  report: string | null
  count: number
  shown: ShownFinding[]
}

export type ShownFindings = {
  rules: RuleFindings[]
  /** What rules on trial found: how much, and no more, so that nobody acts upon it. */
  onTrial: number
}

/** Places shown of each rule; how many there are is said. */
const MOST_SHOWN = 100

type Row = Omit<RuleFindings, 'shown'> & ShownFinding

/** What the rules in force found in a broadcast or case, the gravest rule first, each by where it stands. */
export const findFindings = async (
  query: Transaction['query'],
  { subject, locale }: { subject: string; locale: Locale },
): Promise<ShownFindings> => {
  const rows = await query<Row>(sql`
    select * from (
      select f.id, f.scope, f.text_id as text, f.cue, f.start_ms as "startMs", f.end_ms as "endMs", f.word, f.form, f.matched,
        f.excerpt, r.id as rule, ${locale === 'en' ? sql`coalesce(nullif(r.name_en, ''), r.name)` : sql`r.name`} as name,
        r.version::int, r.severity::text, r.policy_code as "policyCode", p.report_id as report,
        count(*) over (partition by r.id)::int as count,
        row_number() over (partition by r.id order by f.start_ms nulls first, f.scope, f.cue, f.start_at)::int as place,
        array_position(array['grave', 'serious', 'minor', 'notice'], r.severity::text) as grade
      from rule_findings f join text_rules r on r.id = f.rule_id
        left join rule_reports p on p.rule_id = f.rule_id and p.broadcast_id = f.broadcast_id
      where f.subject_id = ${subject}::uuid and f.is_live
    ) found where place <= ${MOST_SHOWN} order by grade, rule, place`)
  const [trial] = await query<{ count: number }>(sql`
    select count(*)::int as count from rule_findings where subject_id = ${subject}::uuid and not is_live`)
  const rules = new Map<string, RuleFindings>()
  for (const row of rows) {
    const { rule, name, version, severity, policyCode, report, count } = row
    const known = rules.get(rule) ?? { rule, name, version, severity, policyCode, report, count, shown: [] }
    const { id, scope, text, cue, startMs, endMs, word, form, matched, excerpt } = row
    known.shown.push({ id, scope, text, cue, startMs, endMs, word, form, matched, excerpt })
    rules.set(rule, known)
  }
  return { rules: [...rules.values()], onTrial: trial?.count ?? 0 }
}
