import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { ICalCalendar } from 'ical-generator'

import { mailSender, siteUrl } from '../../environment'
import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import type { Named, SiteEvent } from '../../queries/siteEvents'

const wordIn = (locale: Locale, { zh, en }: Named) => (locale === 'en' && en ? en : zh)

/** The same for one event for ever, whoever asks in whatever language. RFC 5545 §3.8.4.7. */
export const uidOf = ({ id }: Pick<SiteEvent, 'id'>): string =>
  `${id}@${mailSender().split('@')[1] ?? 'localhost'}`

/** Called off, for good or until a new day is set: it leaves the calendars it is in. */
const isOff = ({ state }: SiteEvent) => state === 'cancelled' || state === 'postponed'

export const placeWords = (locale: Locale, { venue, rooms, place, format }: SiteEvent): string => {
  if (format === 'online') return translator(locale, 'events')('formats.online')
  const between = locale === 'zh' ? ' ' : ', '
  const words = venue
    ? [
        wordIn(locale, venue.name),
        ...rooms.map((room) => wordIn(locale, room)),
        wordIn(locale, venue.address),
      ]
    : [place ? wordIn(locale, place) : '']
  return words.filter(Boolean).join(between)
}

export const eventAddress = (locale: Locale, { id }: Pick<SiteEvent, 'id'>): string =>
  `${siteUrl()}/${locale}/events/${id}`

/** Moments are written in UTC, so that every calendar shows them in its owner's own time, summer time or not. */
const addEvent = (calendar: ICalCalendar, event: SiteEvent, locale: Locale, note: string) => {
  const address = eventAddress(locale, event)
  const mark = isOff(event) ? `[${translator(locale)(`workflow:events.states.${event.state}`)}] ` : ''
  calendar.createEvent({
    id: uidOf(event),
    sequence: event.sequence,
    start: event.startsAt,
    end: event.endsAt,
    stamp: event.changedAt,
    lastModified: event.changedAt,
    created: event.publishedAt,
    summary: `${mark}${wordIn(locale, event.title)}`,
    description: [wordIn(locale, event.summary), note, address].filter(Boolean).join('\n'),
    location: placeWords(locale, event),
    url: address,
    status: isOff(event) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    categories: [{ name: translator(locale, 'events')(`kinds.${event.kind}`) }],
  })
}

const PRODUCT = { company: 'Commerce Desk', product: 'Events' }

/** Every line is ended, the last one too. RFC 5545 §3.1. */
const written = (calendar: ICalCalendar): string => `${calendar.toString()}\r\n`

const start = (locale: Locale, method: ICalCalendarMethod) =>
  ical({ prodId: { ...PRODUCT, language: locale === 'zh' ? 'ZH' : 'EN' }, method })

/**
 * One event for a calendar program: to be added, or to be taken out again when it was called off. RFC 5545, RFC 5546
 * §3.2.1, §3.2.5.
 *
 * @param note a line of the description of its own, such as the ticket's code
 */
export const calendarFileOf = (event: SiteEvent, locale: Locale, note = ''): string => {
  const calendar = start(locale, isOff(event) ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH)
  addEvent(calendar, event, locale, note)
  return written(calendar)
}

/** Hours after which a subscribed program asks again. */
const TTL_SECONDS = 6 * 60 * 60

/** Many events to subscribe to; what was called off is in it as cancelled. */
export const feedOf = (
  events: readonly SiteEvent[],
  { locale, name, url }: { locale: Locale; name: string; url: string },
): string => {
  const calendar = start(locale, ICalCalendarMethod.PUBLISH)
  calendar.name(name)
  calendar.ttl(TTL_SECONDS)
  calendar.source(url)
  events.forEach((event) => addEvent(calendar, event, locale, ''))
  return written(calendar)
}
