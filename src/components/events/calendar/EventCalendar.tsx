import Link from 'next/link'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { abilityOf } from '../../../access/abilities'
import { SLUGS } from '../../../collections/slugs'
import { query } from '../../../db/transaction'
import { calendarConflicts } from '../../../events/conflicts/calendarConflicts'
import { isMonth, monthAfter, monthOf, weeksOfMonth, weekStart } from '../../../events/calendar/monthGrid'
import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import { localeOf } from '../../../i18n/localeOf'
import { addDays, beijingDay, formatBeijing, isBeijingDay, startOfBeijingDay } from '../../../legal/beijing'
import { findDeskEvents, MOST_EVENTS } from '../../../queries/deskCalendar'
import { getHolidayCalendar } from '../../../queries/holidayCalendar'
import { DeskPage } from '../../DeskPage'
import { staffOfView } from '../../staffOfView'
import { CalendarBoard } from './CalendarBoard'
import type { BoardDay } from './CalendarDay'

const VIEWS = ['month', 'week', 'list'] as const

type View = (typeof VIEWS)[number]

type Asked = { view: View; day: string }

const readAsked = (query: AdminViewServerProps['searchParams']): Asked => {
  const day = typeof query?.day === 'string' && isBeijingDay(query.day) ? query.day : ''
  return {
    view: VIEWS.find((one) => one === query?.view) ?? 'month',
    day: isMonth(day.slice(0, 7)) ? day : beijingDay(new Date()),
  }
}

const LIST_DAYS = 92

/** The days a view shows. */
const rangeOf = ({ view, day }: Asked): { first: string; days: number } => {
  if (view === 'month') return weeksOfMonth(day.slice(0, 7))
  return view === 'week' ? { first: weekStart(day), days: 7 } : { first: day, days: LIST_DAYS }
}

/** The day a view turns to. */
const turned = ({ view, day }: Asked, direction: 1 | -1): string => {
  if (view === 'month') return `${monthAfter(day.slice(0, 7), direction)}-01`
  return addDays(view === 'week' ? weekStart(day) : day, direction * (view === 'week' ? 7 : LIST_DAYS))
}

const titleOf = (locale: Locale, { view, day }: Asked, first: string, last: string) => {
  const words = (one: string) => formatBeijing(startOfBeijingDay(one), locale, 'day')
  if (view !== 'month')
    return translator(locale, 'events')('site.week', { from: words(first), until: words(last) })
  const month = words(`${day.slice(0, 7)}-01`)
  return locale === 'zh' ? month.replace(/1日$/, '') : month.replace(/^1 /, '')
}

/** `/event-calendar`: what is planned and on, by month, week or as a list. */
export const EventCalendar = async (view: AdminViewServerProps) => {
  const { req } = view.initPageResult
  const locale = localeOf(req)
  const t = translator(locale, 'events')
  const actor = staffOfView(view, '/event-calendar')
  const mayCreate = abilityOf(actor).can('create', SLUGS.events)
  const asked = readAsked(view.searchParams)
  const { first, days } = rangeOf(asked)
  const last = addDays(first, days - 1)
  const period = { startsAt: startOfBeijingDay(first), endsAt: startOfBeijingDay(addDays(last, 1)) }
  const events = await findDeskEvents(req.payload, actor, { from: period.startsAt, until: period.endsAt })
  const holidays = await getHolidayCalendar({ query: (statement) => query(req.payload, statement) })
  const special = new Map(
    calendarConflicts(period, holidays).map(({ day, kind, what, whatEn }) => [
      day,
      (locale === 'en' ? whatEn : what) && kind === 'holiday'
        ? String(locale === 'en' ? whatEn : what)
        : t(`conflicts.kinds.${kind}`),
    ]),
  )
  const month = asked.view === 'month' ? asked.day.slice(0, 7) : null
  const board = Array.from({ length: asked.view === 'list' ? 0 : days }, (_, offset): BoardDay => {
    const day = addDays(first, offset)
    return {
      day,
      isOther: month !== null && !day.startsWith(month),
      note: special.get(day) ?? null,
    }
  })
  const { admin: adminRoute } = req.payload.config.routes
  const to = (next: Asked) =>
    `${formatAdminURL({ adminRoute, path: '/event-calendar' })}?${new URLSearchParams(next).toString()}`
  const collection = formatAdminURL({ adminRoute, path: `/collections/${SLUGS.events}` })
  return (
    <DeskPage {...view} title={t('calendar.title')} className="desk-calendar-view">
      <header className="cal-head">
        <h1>{titleOf(locale, asked, first, last)}</h1>
        <nav className="cal-head__turn" aria-label={t('site.views')}>
          <Link href={to({ ...asked, day: turned(asked, -1) })} rel="prev" prefetch={false}>
            ← {t('calendar.before')}
          </Link>
          <Link href={to({ ...asked, day: beijingDay(new Date()) })} prefetch={false}>
            {t('calendar.today')}
          </Link>
          <Link href={to({ ...asked, day: turned(asked, 1) })} rel="next" prefetch={false}>
            {t('calendar.after')} →
          </Link>
        </nav>
        <nav className="cal-head__views" aria-label={t('site.views')}>
          {VIEWS.map((one) => (
            <Link
              key={one}
              className="desk-tab"
              href={to({
                view: one,
                day: asked.view === 'month' && month !== monthOf(new Date()) ? `${month}-01` : asked.day,
              })}
              aria-current={asked.view === one ? 'page' : undefined}
              prefetch={false}
            >
              {t(`site.view.${one}`)}
            </Link>
          ))}
          {mayCreate && (
            <Link className="desk-tab" href={`${collection}/create`} prefetch={false}>
              + {t('calendar.create')}
            </Link>
          )}
        </nav>
      </header>
      {events.length === MOST_EVENTS && (
        <p className="cal-many" role="note">
          {t('calendar.many', { count: MOST_EVENTS })}
        </p>
      )}
      <CalendarBoard
        view={asked.view}
        days={board}
        first={first}
        events={events}
        today={beijingDay(new Date())}
        hrefOf={collection}
        mayCreate={mayCreate}
      />
    </DeskPage>
  )
}
