import { placeWords } from '../../../../events/calendar/calendarFile'
import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import type { SiteEvent } from '../../../../queries/siteEvents'
import { siteText } from '../../../../queries/siteText'
import { addressOf } from '../../addresses'
import { LocalText } from '../LocalText'
import { periodWords } from './EventFacts'
import { EventState } from './EventState'

/** An event in a list. */
export const EventRow = ({ event, locale }: { event: SiteEvent; locale: Locale }) => {
  const t = translator(locale, 'events')
  return (
    <article className="row event-row">
      <h3 className="row__title">
        <a href={addressOf.event(locale, event.id)}>
          <LocalText text={siteText(locale, event.title)} locale={locale} />
        </a>{' '}
        <EventState state={event.state} locale={locale} />
      </h3>
      <p className="row__meta">
        <time dateTime={event.startsAt.toISOString()}>{periodWords(locale, event)}</time>
        <span>{placeWords(locale, event)}</span>
        <span>{t(`kinds.${event.kind}`)}</span>
        <span>{t(`languages.${event.language}`)}</span>
      </p>
      {event.summary.zh && (
        <p className="event-row__summary">
          <LocalText text={siteText(locale, event.summary)} locale={locale} />
        </p>
      )}
    </article>
  )
}
