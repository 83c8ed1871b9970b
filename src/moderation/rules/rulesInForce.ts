import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../../db/transaction'
import { linesOf } from './checkTextRule'
import { makeRuleSet } from './findHits'
import type { RuleSet } from './findHits'
import type { RuleKind, RuleScope, RuleSeverity, RuleVariant, TextRule } from './rule'

export type StoredRule = TextRule & {
  state: string
  revision: number
  version: number
  name: string
  nameEn: string | null
  severity: RuleSeverity
  policyCode: string
  replaces: string | null
}

type Query = Pick<Transaction, 'query'>['query']

type Row = Omit<StoredRule, 'words' | 'contexts' | 'scopes' | 'variants' | 'pattern'> & {
  kind: RuleKind
  words: string | null
  contexts: string | null
  pattern: string | null
  scopes: RuleScope[]
  variants: RuleVariant[]
}

const toRule = ({ words, contexts, pattern, minutes, ...row }: Row): StoredRule => ({
  ...row,
  words: linesOf(words),
  contexts: linesOf(contexts),
  pattern: pattern ?? '',
  minutes: minutes === null ? null : Number(minutes),
})

const WHOLE_RULE = sql`
  select r.id::text, r.kind::text, r.state::text, r.revision::int, r.version::int, r.name, r.name_en as "nameEn",
    r.severity::text, r.policy_code as "policyCode", r.replaces_id::text as replaces,
    r.words, r.contexts, r.pattern, r.minutes::int,
    array(select s.value::text from text_rules_scopes s where s.parent_id = r.id order by s."order") as scopes,
    array(select v.value::text from text_rules_variants v where v.parent_id = r.id order by v."order") as variants
  from text_rules r`

/** One rule, whatever its state. */
export const findRule = async (query: Query, id: string): Promise<StoredRule | undefined> => {
  const [row] = await query<Row>(sql`${WHOLE_RULE} where r.id = ${id}::uuid`)
  return row && toRule(row)
}

/** The rules in force and those on trial, ready to be run. */
export type RulesInForce = {
  rules: readonly StoredRule[]
  set: RuleSet
  /** Another one as soon as any of them is. */
  signature: string
}

let known: { signature: string; inForce: RulesInForce } | undefined

/** Made ready once for each change of a rule: with tens of thousands of words that takes seconds. */
export const rulesInForce = async (query: Query): Promise<RulesInForce> => {
  const [now] = await query<{ signature: string }>(sql`
    select coalesce(string_agg(id::text || revision::text || state::text, ' ' order by id), '') as signature
    from text_rules where state in ('shadow', 'live')`)
  const signature = now?.signature ?? ''
  if (known?.signature !== signature) {
    const rows = await query<Row>(sql`${WHOLE_RULE} where r.state in ('shadow', 'live') order by r.id`)
    const rules = rows.map(toRule)
    known = { signature, inForce: { rules, set: makeRuleSet(rules), signature } }
  }
  return known.inForce
}
