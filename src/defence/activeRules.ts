import { intakePool } from '../db/intakePool'
import { DEFAULT_RULES } from './defaultRules'
import type { DefenceRule, RuleAct } from './rule'

/** A rule that is saved is in effect in every process after this time. */
const FRESH_MS = 1000

type StoredRule = DefenceRule & { active: boolean }

type Known = { at: number; rules: Promise<readonly DefenceRule[]> }

let known: Known | undefined

const select = async (): Promise<StoredRule[]> => {
  const { rows } = await intakePool().query<StoredRule>({
    name: 'defence-rules',
    text: `select id, kind, act, value, points::int, seconds::int, coalesce(active, false) as active
      from defence_rules order by created_at, id`,
  })
  return rows
}

/** Rules are never deleted, only put out of force: an empty table has never been looked at. */
const insertDefaults = () =>
  intakePool().query(
    `insert into defence_rules (id, kind, act, value, points, seconds, active, created_at, updated_at)
      select id, kind::enum_defence_rules_kind, act::enum_defence_rules_act, value, points, seconds, true, now(), now()
      from jsonb_to_recordset($1::jsonb)
        as rule(id uuid, kind text, act text, value text, points int, seconds int)
      on conflict (id) do nothing`,
    [JSON.stringify(DEFAULT_RULES)],
  )

const read = async (): Promise<readonly DefenceRule[]> => {
  let rows = await select()
  if (rows.length === 0) {
    await insertDefaults()
    rows = await select()
  }
  return rows.filter(({ active }) => active)
}

/** The rules in force, read at most once a second. */
export const findActiveRules = (now = Date.now()): Promise<readonly DefenceRule[]> => {
  if (known && now - known.at < FRESH_MS) return known.rules
  const asked: Known = { at: now, rules: read() }
  known = asked
  asked.rules.catch(() => {
    if (known === asked) known = undefined
  })
  return asked.rules
}

export const rulesOf = (rules: readonly DefenceRule[], act: RuleAct): readonly DefenceRule[] =>
  rules.filter((rule) => rule.act === act)

export const findRulesOf = async (act: RuleAct): Promise<readonly DefenceRule[]> =>
  rulesOf(await findActiveRules(), act)
