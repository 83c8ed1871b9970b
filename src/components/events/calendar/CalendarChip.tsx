'use client'

import { addDays, beijingDay, beijingMinute, daysBetween } from '../../../legal/beijing'
import type { DeskEvent } from '../../../queries/deskCalendar'
import { StateBadge } from '../../StateBadge'
import { useDeskTranslation } from '../../useDeskTranslation'

/** How an event is dragged: its id under this type. */
export const DRAGGED = 'application/x-desk-event'

const firstDay = ({ startsAt }: DeskEvent) => beijingDay(new Date(startsAt))

/** What ends at midnight is not of the next day. */
const lastDay = ({ endsAt }: DeskEvent) => beijingDay(new Date(Date.parse(endsAt) - 1))

export const isOn = (event: DeskEvent, day: string): boolean =>
  firstDay(event) <= day && lastDay(event) >= day

export const titleIn = (locale: 'zh' | 'en', { title, titleEn }: DeskEvent): string =>
  locale === 'en' && titleEn ? titleEn : title

type Props = {
  event: DeskEvent
  /** YYYY-MM-DD where it stands; null in a list. */
  day: string | null
  href: string
  onMove: (event: DeskEvent) => void
}

const When = ({ event, day }: Pick<Props, 'event' | 'day'>) => {
  const { t } = useDeskTranslation()
  const begins = beijingMinute(new Date(event.startsAt))
  const count = daysBetween(firstDay(event), lastDay(event)) + 1
  if (day === null) {
    const ends = beijingMinute(new Date(event.endsAt))
    return (
      <span className="cal-chip__time">
        {begins.replace('T', ' ')} – {count === 1 ? ends.slice(11) : ends.replace('T', ' ')}
      </span>
    )
  }
  return (
    <span className="cal-chip__time">
      {begins.startsWith(day) && begins.slice(11)}{' '}
      {count > 1 && t('events:calendar.dayOf', { number: daysBetween(firstDay(event), day) + 1, count })}
    </span>
  )
}

/** An event on a day, or in the list; on the days after its first it only says that it goes on. */
export const CalendarChip = ({ event, day, href, onMove }: Props) => {
  const { t, locale } = useDeskTranslation()
  const title = titleIn(locale, event)
  const isFirst = day === null || firstDay(event) === day
  const isMovable = event.moveBy !== null && isFirst
  const isContinued = day !== null && lastDay(event) > day
  const classes = [
    'cal-chip',
    `cal-chip--${event.tone}`,
    !isFirst && 'cal-chip--from-before',
    isContinued && 'cal-chip--goes-on',
  ]
  return (
    <div
      className={classes.filter(Boolean).join(' ')}
      draggable={isMovable}
      onDragStart={({ dataTransfer }) => {
        dataTransfer.setData(DRAGGED, event.id)
        dataTransfer.effectAllowed = 'move'
      }}
    >
      <a href={href} draggable={false} title={title}>
        <When event={event} day={day} /> <span className="cal-chip__title">{title}</span>
      </a>
      {isFirst && (
        <span className="cal-chip__foot">
          <StateBadge tone={event.tone} label={t(`workflow:events.states.${event.state}`)} />
          {day === null && <span>{t(`events:kinds.${event.kind}`)}</span>}
          {day === null && <span>{(locale === 'en' && event.placeEn) || event.place}</span>}
          {event.proposedStart && (
            <span className="cal-chip__asked">
              {t('events:calendar.asked', {
                at: beijingMinute(new Date(event.proposedStart)).replace('T', ' '),
              })}
            </span>
          )}
          {isMovable && (
            <button
              type="button"
              className="cal-chip__move"
              aria-label={`${t(`workflow:events.actions.${event.moveBy}`)}: ${title}`}
              onClick={() => onMove(event)}
            >
              {t(`workflow:events.actions.${event.moveBy}`)}
            </button>
          )}
        </span>
      )}
    </div>
  )
}

/** Days from one to another, both included, as a list groups its events: by the day they begin. */
export const byFirstDay = (events: readonly DeskEvent[], from: string): [string, DeskEvent[]][] => {
  const groups = new Map<string, DeskEvent[]>()
  for (const event of events) {
    // What began earlier and still goes on stands at the head of the list.
    const day = firstDay(event) < from ? addDays(from, -1) : firstDay(event)
    groups.set(day, [...(groups.get(day) ?? []), event])
  }
  return [...groups]
}
