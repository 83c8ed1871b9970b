import { foldForSearch } from '../text/normalise'
import { readNetwork } from './network'
import { ACTS_OF, LIMIT_SCOPES, RULE_KINDS } from './rule'
import type { DefenceRule, RuleAct, RuleKind } from './rule'

export type RuleEntry = {
  kind?: unknown
  act?: unknown
  value?: unknown
  points?: unknown
  seconds?: unknown
}

/** A sentence stands under `defence:wrong.<code>`. */
export type RuleFault = { field: keyof RuleEntry; code: string }

export type CheckedRule =
  { ok: true; rule: Omit<DefenceRule, 'id'> } | { ok: false; faults: [RuleFault, ...RuleFault[]] }

const DOMAIN = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/

/** Somebody who writes these expects a pattern, and would wait for it in vain. */
const PATTERN = /\\[dswb]|\.[*+]|\[[^\]]+\][*+?{]?|\(\?|^\^|\$$|\{\d+,?\d*\}|^[*]|[*]$/

const SHORTEST_PHRASE = 2
const LONGEST_PHRASE = 100

const isWhole = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0

const checkPhrase = (text: string): string | undefined => {
  if (PATTERN.test(text)) return 'pattern'
  const { length } = [...foldForSearch(text)]
  if (length < SHORTEST_PHRASE) return 'phrase-short'
  return length > LONGEST_PHRASE ? 'phrase-long' : undefined
}

const checkNetwork = (text: string): string | undefined => {
  const network = readNetwork(text)
  return network.ok ? undefined : `network-${network.code}`
}

const DENIED: Record<
  string,
  { clean: (text: string) => string; check: (text: string) => string | undefined }
> = {
  phrase: { clean: (text) => text, check: checkPhrase },
  'sender-address': { clean: (text) => text.toLowerCase(), check: checkNetwork },
  'mail-domain': {
    clean: (text) => text.toLowerCase().replace(/^@/, ''),
    check: (text) => (DOMAIN.test(text) ? undefined : 'domain'),
  },
}

const checkDeny = (act: RuleAct, { value }: RuleEntry) => {
  const denied = DENIED[act]
  const text = denied?.clean(typeof value === 'string' ? value.trim() : '') ?? ''
  const code = text === '' ? 'value-missing' : denied?.check(text)
  return { value: text, faults: code ? [{ field: 'value' as const, code }] : [] }
}

const checkNumbers = (kind: RuleKind, { points, seconds }: RuleEntry): RuleFault[] => [
  ...(isWhole(points) ? [] : [{ field: 'points' as const, code: 'points-missing' }]),
  ...(kind !== 'limit' || isWhole(seconds) ? [] : [{ field: 'seconds' as const, code: 'seconds-missing' }]),
]

const scopeOf = (value: unknown) => LIMIT_SCOPES.find((scope) => scope === value) ?? 'address'

const isActOf = (kind: RuleKind, act: unknown): act is RuleAct => ACTS_OF[kind].some((known) => known === act)

/**
 * Checks a rule before it takes effect and takes away what is not of its kind.
 *
 * @returns the rule to store, or every fault, by field.
 */
export const checkRule = (entry: RuleEntry): CheckedRule => {
  const kind = RULE_KINDS.find((known) => known === entry.kind)
  if (!kind) return { ok: false, faults: [{ field: 'kind', code: 'kind-missing' }] }
  const { act } = entry
  if (!isActOf(kind, act)) return { ok: false, faults: [{ field: 'act', code: `act-${kind}` }] }
  const { value, faults } =
    kind === 'deny' ? checkDeny(act, entry) : { value: null, faults: checkNumbers(kind, entry) }
  const [first, ...rest] = faults
  if (first) return { ok: false, faults: [first, ...rest] }
  return {
    ok: true,
    rule: {
      kind,
      act,
      value: kind === 'limit' ? scopeOf(entry.value) : value,
      points: kind === 'deny' ? null : Number(entry.points),
      seconds: kind === 'limit' ? Number(entry.seconds) : null,
    },
  }
}
