'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { beijingMinute, formatBeijing, startOfBeijingDay } from '../../../legal/beijing'
import type { DeskEvent } from '../../../queries/deskCalendar'
import { useDeskTranslation } from '../../useDeskTranslation'
import { byFirstDay, CalendarChip, isOn, titleIn } from './CalendarChip'
import { CalendarDay } from './CalendarDay'
import type { BoardDay } from './CalendarDay'
import { MoveDialog } from './MoveDialog'

type Props = {
  view: 'month' | 'week' | 'list'
  days: readonly BoardDay[]
  /** YYYY-MM-DD: the first day shown. */
  first: string
  events: readonly DeskEvent[]
  today: string
  hrefOf: string
  /** This person plans events. */
  mayCreate: boolean
}

type Moving = { event: DeskEvent; day: string | null }

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** What is planned and on. An event is dragged to another day, or moved by its button: both ask for an act. */
export const CalendarBoard = ({ view, days, first, events, today, hrefOf, mayCreate }: Props) => {
  const { t, locale } = useDeskTranslation()
  const router = useRouter()
  const [moving, setMoving] = useState<Moving | null>(null)
  const [isMoved, setIsMoved] = useState(false)
  const begin = (event: DeskEvent, day: string | null = null) => {
    setIsMoved(false)
    setMoving({ event, day })
  }
  const drop = (id: string, day: string) => {
    const event = events.find((one) => one.id === id)
    if (event?.moveBy && !beijingMinute(new Date(event.startsAt)).startsWith(day)) begin(event, day)
  }
  const chip = (event: DeskEvent, day: string | null) => (
    <CalendarChip key={event.id} event={event} day={day} href={`${hrefOf}/${event.id}`} onMove={begin} />
  )
  return (
    <>
      <p className="desk-muted" role="status">
        {isMoved
          ? t('events:calendar.done')
          : events.some(({ moveBy }) => moveBy) && t('events:calendar.how')}
      </p>
      {events.length === 0 && <p className="desk-muted">{t('events:calendar.none')}</p>}
      {view === 'list' ? (
        byFirstDay(events, first).map(([day, group]) => (
          <section key={day} className="cal-list">
            <h2>
              {day < first
                ? t('events:calendar.goingOn')
                : formatBeijing(startOfBeijingDay(day), locale, 'day')}
            </h2>
            {group.map((event) => chip(event, null))}
          </section>
        ))
      ) : (
        <div className={`cal cal--${view}`}>
          <div className="cal__weekdays" aria-hidden="true">
            {WEEKDAYS.map((weekday) => (
              <span key={weekday} className="cal__weekday">
                {t(`events:site.weekdays.${weekday}`)}
              </span>
            ))}
          </div>
          <ol className="cal__days">
            {days.map((day, index) => (
              <CalendarDay
                key={day.day}
                day={day}
                view={view}
                isToday={day.day === today}
                weekday={(index % 7) + 1}
                events={events.filter((event) => isOn(event, day.day))}
                createHref={mayCreate ? `${hrefOf}/create?day=${day.day}` : null}
                chip={(event) => chip(event, day.day)}
                onDrop={(id) => drop(id, day.day)}
              />
            ))}
          </ol>
        </div>
      )}
      {moving && (
        <MoveDialog
          key={`${moving.event.id} ${moving.day}`}
          event={moving.event}
          title={titleIn(locale, moving.event)}
          day={moving.day}
          onClose={() => setMoving(null)}
          onDone={() => {
            setMoving(null)
            setIsMoved(true)
            router.refresh()
          }}
        />
      )}
    </>
  )
}
