import type { Translate } from '../../i18n'
import { beijingDay, daysBetween, formatBeijing } from '../../legal/beijing'
import type { Locale } from '../../i18n'
import type { Clock } from '../../workflow/clock'

export type Urgency = 'overdue' | 'soon' | 'calm' | 'unknown'

export type DueWords = { words: string; urgency: Urgency }

/** Days before the end at which it presses: today and tomorrow. */
const SOON_DAYS = 1

/** How long there still is, in words: overdue, today, tomorrow, the day; standing still; not known yet. */
export const dueBadge = (
  clock: Clock | null,
  { t, locale, now }: { t: Translate; locale: Locale; now: Date },
): DueWords | null => {
  if (!clock) return null
  if (clock.dueUnknownYear !== null) {
    return { words: t('admin:clock.unknownYear', { year: clock.dueUnknownYear }), urgency: 'unknown' }
  }
  if (clock.left !== null) return { words: t('admin:clock.paused', { days: clock.left }), urgency: 'calm' }
  if (clock.dueAt === null) return null
  const due = new Date(clock.dueAt)
  const days = daysBetween(beijingDay(now), beijingDay(due))
  if (days < 0) return { words: t('admin:clock.overdue', { days: -days }), urgency: 'overdue' }
  if (days === 0) return { words: t('admin:clock.today'), urgency: 'soon' }
  if (days <= SOON_DAYS) return { words: t('admin:clock.tomorrow'), urgency: 'soon' }
  return { words: t('admin:clock.due', { day: formatBeijing(due, locale, 'day') }), urgency: 'calm' }
}
