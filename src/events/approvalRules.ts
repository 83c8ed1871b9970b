import type { EventKind } from './kinds'

/**
 * From this many people on, an event is a large one: the public security organ of the county licenses it, from
 * `VERY_LARGE_SIZE` on that of the city; applied for at least `DAYS_TO_APPLY` days ahead.
 * 大型群众性活动安全管理条例（国务院令505号）arts 2, 11, 13; wording not verified.
 */
export const LARGE_SIZE = 1_000
export const VERY_LARGE_SIZE = 5_000
export const DAYS_TO_APPLY = 20

/** Kinds the department leader approves whatever their size. The department's own rule, not a law's. */
const ALWAYS_APPROVED_BY_PROVINCE: readonly EventKind[] = ['summit']

/** In yuan; likewise the department's own rule. */
const GREAT_BUDGET = 500_000

const numberOf = (value: unknown) => Number(value ?? 0)

/** Whether people gather in such number that a safety licence is needed; who only watches online does not count. */
export const isLarge = ({ expectedSize, format }: Record<string, unknown>): boolean =>
  format !== 'online' && numberOf(expectedSize) >= LARGE_SIZE

/** By size, kind and cost: whether a county or division may not decide by itself. */
export const needsProvince = (event: Record<string, unknown>): boolean =>
  ALWAYS_APPROVED_BY_PROVINCE.some((kind) => kind === event.kind) ||
  numberOf(event.expectedSize) >= LARGE_SIZE ||
  numberOf(event.budget) >= GREAT_BUDGET
