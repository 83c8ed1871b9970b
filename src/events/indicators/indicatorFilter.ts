import { beijingDay } from '../../legal/beijing'
import { EVENT_KINDS } from '../kinds'
import type { IndicatorFilter } from './readIndicators'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What an address asks for; this year where it says nothing that can be read. */
export const readIndicatorFilter = (asked: Record<string, unknown>, now = new Date()): IndicatorFilter => ({
  year: /^20\d{2}$/.exec(textOf(asked.year))?.[0] ?? beijingDay(now).slice(0, 4),
  county: /^\d{6}$/.exec(textOf(asked.county))?.[0],
  kind: EVENT_KINDS.find((kind) => kind === asked.kind),
})
