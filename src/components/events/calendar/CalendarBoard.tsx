'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { beijingDay, beijingMinute } from '../../../legal/beijing'
import type { DeskEvent } from '../../../queries/deskCalendar'
import { StateBadge } from '../../StateBadge'
import { useDeskTranslation } from '../../useDeskTranslation'
import { MoveDialog } from './MoveDialog'

export type BoardDay = {
  /** YYYY-MM-DD. */
  day: string
  isOther: boolean
  /** Name of a holiday, or that it is worked. */
  note: string | null
}

type Props = {
  view: 'month' | 'week' | 'list'
  days: readonly BoardDay[]
  events: readonly DeskEvent[]
  today: string
  hrefOf: string
}

type Moving = { event: DeskEvent; day: string | null }

const DRAGGED = 'application/x-desk-event'

const isOn = ({ startsAt, endsAt }: DeskEvent, day: string) =>
  beijingDay(new Date(startsAt)) <= day && beijingDay(new Date(Date.parse(endsAt) - 1)) >= day

type ChipProps = { event: DeskEvent; day: string | null; href: string; onMove: (event: DeskEvent) => void }

const Chip = ({ event, day, href, onMove }: ChipProps) => {
  const { t, locale } = useDeskTranslation()
  const title = locale === 'en' && event.titleEn ? event.titleEn : event.title
  const begins = beijingMinute(new Date(event.startsAt))
  const isFirstDay = day === null || begins.startsWith(day)
  return (
    <div
      className={`cal-chip cal-chip--${event.tone}`}
      draggable={event.moveBy !== null && isFirstDay}
      onDragStart={({ dataTransfer }) => {
        dataTransfer.setData(DRAGGED, event.id)
        dataTransfer.effectAllowed = 'move'
      }}
    >
      <a href={href} draggable={false}>
        {isFirstDay && (
          <span className="cal-chip__time">{day ? begins.slice(11) : begins.replace('T', ' ')}</span>
        )}{' '}
        {title}
      </a>
      <span className="cal-chip__foot">
        <StateBadge tone={event.tone} label={t(`workflow:events.states.${event.state}`)} />
        {event.proposedStart && (
          <span className="cal-chip__asked">
            {t('events:calendar.asked', {
              at: beijingMinute(new Date(event.proposedStart)).replace('T', ' '),
            })}
          </span>
        )}
        {event.moveBy && isFirstDay && (
          <button type="button" className="cal-chip__move" onClick={() => onMove(event)}>
            {t(`workflow:events.actions.${event.moveBy}`)}
          </button>
        )}
      </span>
    </div>
  )
}

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const

/** What is planned and on. An event is dragged to another day, or moved by its button: both ask for an act. */
export const CalendarBoard = ({ view, days, events, today, hrefOf }: Props) => {
  const { t, locale } = useDeskTranslation()
  const router = useRouter()
  const [moving, setMoving] = useState<Moving | null>(null)
  const [over, setOver] = useState<string | null>(null)
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
    <Chip key={event.id} event={event} day={day} href={`${hrefOf}/${event.id}`} onMove={begin} />
  )
  return (
    <>
      <p className="desk-muted" role="status">
        {isMoved ? t('events:calendar.done') : t('events:calendar.how')}
      </p>
      {view === 'list' ? (
        <div className="cal-list">
          {events.length === 0 && <p className="desk-muted">{t('events:site.none')}</p>}
          {events.map((event) => chip(event, null))}
        </div>
      ) : (
        <div className={`cal cal--${view}`}>
          {WEEKDAYS.map((weekday) => (
            <div key={weekday} className="cal__weekday">
              {t(`events:site.weekdays.${weekday}`)}
            </div>
          ))}
          {days.map(({ day, isOther, note }) => {
            const classes = [
              'cal__day',
              isOther && 'cal__day--other',
              day === today && 'cal__day--today',
              day === over && 'cal__day--over',
            ]
            return (
              <div
                key={day}
                className={classes.filter(Boolean).join(' ')}
                onDragOver={(dragged) => {
                  dragged.preventDefault()
                  setOver(day)
                }}
                onDragLeave={() => setOver(null)}
                onDrop={(dropped) => {
                  dropped.preventDefault()
                  setOver(null)
                  drop(dropped.dataTransfer.getData(DRAGGED), day)
                }}
              >
                <span className="cal__number">
                  {Number(day.slice(8)) === 1 || view === 'week' ? day.slice(5) : Number(day.slice(8))}
                  {note && <span className="cal__note"> {note}</span>}
                </span>
                {events.filter((event) => isOn(event, day)).map((event) => chip(event, day))}
              </div>
            )
          })}
        </div>
      )}
      {moving && (
        <MoveDialog
          key={`${moving.event.id} ${moving.day}`}
          event={moving.event}
          title={locale === 'en' && moving.event.titleEn ? moving.event.titleEn : moving.event.title}
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
