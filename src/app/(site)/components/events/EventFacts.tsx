import { placeWords } from '../../../../events/calendar/calendarFile'
import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { beijingDay, formatBeijing } from '../../../../legal/beijing'
import type { SiteEvent } from '../../../../queries/siteEvents'

/** 2026年12月8日 09:00—17:00, or both days where it ends on another; always Beijing time. */
export const periodWords = (
  locale: Locale,
  { startsAt, endsAt }: Pick<SiteEvent, 'startsAt' | 'endsAt'>,
): string => {
  const from = formatBeijing(startsAt, locale, 'minute')
  const until = formatBeijing(endsAt, locale, 'minute')
  const dash = locale === 'zh' ? '—' : ' – '
  return beijingDay(startsAt) === beijingDay(endsAt)
    ? `${from}${dash}${until.slice(-5)}`
    : `${from}${dash}${until}`
}

/** When, where, what, for whom. */
export const EventFacts = ({ event, locale }: { event: SiteEvent; locale: Locale }) => {
  const t = translator(locale, 'events')
  const facts = [
    [t('site.when'), periodWords(locale, event)],
    [t('site.where'), placeWords(locale, event)],
    [t('fields.kind'), t(`kinds.${event.kind}`)],
    [t('fields.audience'), t(`audiences.${event.audience}`)],
    [t('fields.language'), t(`languages.${event.language}`)],
    [t('fields.format'), t(`formats.${event.format}`)],
  ] as const
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {label === t('site.when') ? <time dateTime={event.startsAt.toISOString()}>{value}</time> : value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
