import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import { formatBeijing, startOfBeijingDay } from '../../legal/beijing'
import type { Conflict, Severity } from './conflict'

/** A conflict as a person reads it. */
export type ConflictLine = {
  severity: Severity
  severityLabel: string
  kind: string
  what: string
  /** Id and title of the other event; no title where this person may not see it. */
  event: { id: string; title: string | null } | null
  when: string
}

const wordIn = (locale: Locale, zh: string, en: string | null) => (locale === 'en' && en ? en : zh)

const whenOf = ({ day, event }: Conflict, locale: Locale) => {
  if (day) return formatBeijing(startOfBeijingDay(day), locale, 'day')
  return event ? formatBeijing(new Date(event.startsAt), locale, 'minute') : ''
}

/**
 * @param maySee whether the reader may see the other event; what it is called is not told to others
 */
export const conflictLine = (
  conflict: Conflict,
  locale: Locale,
  maySee: (event: NonNullable<Conflict['event']>) => boolean,
): ConflictLine => {
  const t = translator(locale, 'events')
  const { severity, kind, event } = conflict
  const isSeen = event === null || maySee(event)
  // The other event's own name is what people and summits are wanted by.
  const isTitle = kind === 'audience' || kind === 'summit'
  return {
    severity,
    severityLabel: t(`conflicts.severities.${severity}`),
    kind: t(`conflicts.kinds.${kind}`),
    what: isSeen || !isTitle ? wordIn(locale, conflict.what, conflict.whatEn) : '',
    event: event && { id: event.id, title: isSeen ? wordIn(locale, event.title, event.titleEn) : null },
    when: whenOf(conflict, locale),
  }
}
