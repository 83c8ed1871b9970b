import { addDays, beijingDay } from '../legal/beijing'
import type { EventKind } from './kinds'

/**
 * From this many people on, an event is a large one: the public security organ of the county licenses it, from
 * `VERY_LARGE_SIZE` on that of the city; applied for at least `DAYS_TO_APPLY` days ahead.
 * 大型群众性活动安全管理条例（国务院令505号）arts 2, 11, 13; wording not verified.
 */
export const LARGE_SIZE = 1_000
const VERY_LARGE_SIZE = 5_000
const DAYS_TO_APPLY = 20

/** What the department leader decides on: the department's own rule, not a law's, and kept in the settings. */
export type ApprovalRules = {
  /** Whatever their size. */
  kinds: readonly string[]
  /** From so many people on; null: whatever the size. */
  size: number | null
  /** From so many yuan on; null: whatever the cost. */
  budget: number | null
}

/** Until the settings say otherwise. */
export const DEFAULT_RULES = {
  kinds: ['summit'] satisfies EventKind[],
  size: LARGE_SIZE,
  budget: 500_000,
}

const numberOf = (value: unknown) => Number(value ?? 0)

/** Whether people gather in such number that a safety licence is needed; who only watches online does not count. */
export const isLarge = ({ expectedSize, format }: Record<string, unknown>): boolean =>
  format !== 'online' && numberOf(expectedSize) >= LARGE_SIZE

/** Who licenses a large event, and the last day on which to apply, YYYY-MM-DD in Beijing. */
export type LicenceDuty = { authority: 'county' | 'city'; applyBy: string | null }

/** What the law asks of an event of this size; undefined for one that is not large. */
export const findLicenceDuty = (event: Record<string, unknown>): LicenceDuty | undefined => {
  if (!isLarge(event)) return undefined
  const begins = new Date(String(event.startsAt ?? ''))
  return {
    authority: numberOf(event.expectedSize) >= VERY_LARGE_SIZE ? 'city' : 'county',
    applyBy: Number.isNaN(begins.getTime()) ? null : addDays(beijingDay(begins), -DAYS_TO_APPLY),
  }
}

/** Why an event goes to the department leader; `events:approval.<code>` says it with `limit`. */
export type ProvinceReason = { code: 'kind'; kind: string } | { code: 'size' | 'budget'; limit: number }

/** By kind, size and cost: why a county or division may not decide by itself; empty when it may. */
export const provinceReasons = (
  { kind, expectedSize, budget }: Record<string, unknown>,
  rules: ApprovalRules,
): ProvinceReason[] => [
  ...(rules.kinds.some((one) => one === kind) ? [{ code: 'kind' as const, kind: String(kind) }] : []),
  ...(rules.size !== null && numberOf(expectedSize) >= rules.size
    ? [{ code: 'size' as const, limit: rules.size }]
    : []),
  ...(rules.budget !== null && numberOf(budget) >= rules.budget
    ? [{ code: 'budget' as const, limit: rules.budget }]
    : []),
]
