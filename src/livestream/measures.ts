import type { Role } from '../access/roles'

/** What may be asked of a platform, from the mildest on. 直播电商监督管理办法 art 12; none where nothing is wrong. */
export const MEASURES = [
  'no-violation',
  'warning',
  'limit-functions',
  'limit-traffic',
  'suspend',
  'stop-for-term',
  'close-account',
  'ban-registration',
  'blacklist',
] as const

export type Measure = (typeof MEASURES)[number]

/** Measures that take somebody's trade away: a second person looks, without knowing what the first thought. */
export const SEVERE_MEASURES = ['stop-for-term', 'close-account', 'ban-registration', 'blacklist'] as const

/** What one person may decide. */
export const MILD_MEASURES = [
  'no-violation',
  'warning',
  'limit-functions',
  'limit-traffic',
  'suspend',
] as const

/** Measures that run for a time. art 14: a blacklist entry says its term and ends by itself. */
export const TERM_MEASURES: readonly string[] = ['stop-for-term', 'blacklist']

/** Working days to put things right; months a measure runs. */
export const REMEDY_PERIODS = ['wd-1', 'wd-3', 'wd-5', 'wd-10', 'wd-20'] as const
export const TERMS = ['m-1', 'm-3', 'm-6', 'm-12', 'm-24', 'm-36'] as const

/** `wd-5` → 5, `m-12` → 12. */
export const countIn = (period: string): number => Number(period.slice(period.indexOf('-') + 1))

export const SENIORS = ['senior-moderator'] as const satisfies readonly Role[]
