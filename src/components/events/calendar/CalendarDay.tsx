'use client'

import { useState } from 'react'
import type { ReactNode } from 'react'

import { formatBeijing, startOfBeijingDay } from '../../../legal/beijing'
import type { DeskEvent } from '../../../queries/deskCalendar'
import { useDeskTranslation } from '../../useDeskTranslation'
import { DRAGGED } from './CalendarChip'

export type BoardDay = {
  /** YYYY-MM-DD. */
  day: string
  isOther: boolean
  /** Name of a holiday, or that it is worked. */
  note: string | null
}

/** Of a day of a month, shown before somebody asks for the rest. */
const MOST_AT_FIRST = 4

type Props = {
  day: BoardDay
  view: 'month' | 'week'
  isToday: boolean
  /** 1 is Monday. */
  weekday: number
  events: readonly DeskEvent[]
  /** Where an event of this day is made; null for who makes none. */
  createHref: string | null
  chip: (event: DeskEvent) => ReactNode
  onDrop: (id: string) => void
}

const DayNumber = ({ day, isToday, weekday }: Pick<Props, 'isToday' | 'weekday'> & { day: BoardDay }) => {
  const { t, locale } = useDeskTranslation()
  const number = Number(day.day.slice(8))
  return (
    <span className="cal__number">
      <time dateTime={day.day} aria-current={isToday ? 'date' : undefined}>
        <span className="cal__short" aria-hidden="true">
          {number === 1 ? day.day.slice(5) : number}
        </span>
        <span className="cal__long">
          {formatBeijing(startOfBeijingDay(day.day), locale, 'day')} {t(`events:site.weekdays.${weekday}`)}
        </span>
      </time>
      {isToday && <span className="cal__today">{t('events:calendar.today')}</span>}
      {day.note && <span className="cal__note">{day.note}</span>}
    </span>
  )
}

/** A day of a month or a week: what is on, and a place to drop what is to be moved here. */
export const CalendarDay = ({ day, view, isToday, weekday, events, createHref, chip, onDrop }: Props) => {
  const { t, locale } = useDeskTranslation()
  const [isOver, setIsOver] = useState(false)
  const [isWhole, setIsWhole] = useState(false)
  const isCut = view === 'month' && events.length > MOST_AT_FIRST
  const shown = isCut && !isWhole ? events.slice(0, MOST_AT_FIRST) : events
  const date = formatBeijing(startOfBeijingDay(day.day), locale, 'day')
  const classes = [
    'cal__day',
    day.isOther && 'cal__day--other',
    isToday && 'cal__day--today',
    isOver && 'cal__day--over',
    events.length === 0 && 'cal__day--empty',
  ]
  return (
    <li
      className={classes.filter(Boolean).join(' ')}
      data-day={day.day}
      onDragOver={(dragged) => {
        dragged.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(dropped) => {
        dropped.preventDefault()
        setIsOver(false)
        onDrop(dropped.dataTransfer.getData(DRAGGED))
      }}
    >
      <div className="cal__head">
        <DayNumber day={day} isToday={isToday} weekday={weekday} />
        {createHref && (
          <a className="cal__add" href={createHref} aria-label={t('events:calendar.createOn', { date })}>
            +
          </a>
        )}
      </div>
      {shown.map(chip)}
      {isCut && (
        <button
          type="button"
          className="cal-chip__move cal__more"
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole
            ? t('events:calendar.fewer')
            : t('events:calendar.rest', { count: events.length - MOST_AT_FIRST })}
          <span className="sr-only"> {date}</span>
        </button>
      )}
    </li>
  )
}
