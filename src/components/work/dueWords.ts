import type { Translate } from '../../i18n'
import { beijingDay, daysBetween } from '../../legal/beijing'

export type Due = { words: string; isPressing: boolean }

type Dated = { state: string; opensAt: string | null; closesAt: string | null }

/** Days before a date from which it presses. */
const PRESSING_DAYS = 3

const daysUntil = (date: string, now: Date) => daysBetween(beijingDay(now), beijingDay(new Date(date)))

const opening = (t: Translate, opensAt: string, now: Date): Due => {
  const days = daysUntil(opensAt, now)
  if (days < 0) return { words: t('admin:due.openingMissed', { days: -days }), isPressing: true }
  if (days === 0) return { words: t('admin:due.opensToday'), isPressing: true }
  return { words: t('admin:due.opensIn', { days }), isPressing: days <= PRESSING_DAYS }
}

const closing = (t: Translate, closesAt: string, now: Date): Due => {
  const days = daysUntil(closesAt, now)
  if (days < 0) return { words: t('admin:due.closedSince', { days: -days }), isPressing: false }
  if (days === 0) return { words: t('admin:due.closesToday'), isPressing: true }
  return { words: t('admin:due.closesIn', { days }), isPressing: days <= PRESSING_DAYS }
}

const BEFORE_OPENING = ['draft', 'division-review', 'legal-review', 'approval', 'scheduled']

/** The date a consultation works towards, counted in Beijing days; none for what has no date. */
export const dueWords = (t: Translate, { state, opensAt, closesAt }: Dated, now: Date): Due | null => {
  if (BEFORE_OPENING.includes(state)) return opensAt ? opening(t, opensAt, now) : null
  return closesAt ? closing(t, closesAt, now) : null
}
