import type { Metadata } from 'next'

import { monthAfter, monthOf, isMonth, weeksOfMonth, weekStart } from '../../../../events/calendar/monthGrid'
import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import {
  addDays,
  beijingDay,
  formatBeijing,
  isBeijingDay,
  startOfBeijingDay,
} from '../../../../legal/beijing'
import { findDays, findEventList, readEventFilter } from '../../../../queries/siteEvents'
import type { EventFilter } from '../../../../queries/siteEvents'
import { sitePayload } from '../../../../queries/sitePayload'
import { addressOf } from '../../addresses'
import { EventFilters } from '../../components/events/EventFilters'
import { EventRow } from '../../components/events/EventRow'
import { MonthTable } from '../../components/events/MonthTable'
import { pageNumberOf } from '../../components/Pages'
import { firstOf, getLocale, pageMetadata } from '../../sitePage'

type Query = Record<string, string | string[] | undefined>

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

export const dynamic = 'force-dynamic'

const VIEWS = ['month', 'week', 'list'] as const

type View = (typeof VIEWS)[number] | 'day'

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const locale = await getLocale(params)
  const t = translator(locale, 'events')
  return pageMetadata({ locale, path: '/events', title: t('site.title'), description: t('site.lead') })
}

type Asked = { view: View; day: string; month: string; page: number; filter: EventFilter }

/** What the address asks for; what is no day or month of ours is today. */
const readQuery = (query: Query): Asked => {
  const asked = (name: string) => firstOf(query[name])
  const today = beijingDay(new Date())
  const day = isBeijingDay(asked('day')) && isMonth(asked('day').slice(0, 7)) ? asked('day') : ''
  const view = VIEWS.find((one) => one === asked('view')) ?? (day ? 'day' : 'month')
  return {
    view,
    day: day || today,
    month: isMonth(asked('month')) ? asked('month') : monthOf(new Date()),
    page: pageNumberOf(asked('page')),
    filter: readEventFilter({
      place: asked('place'),
      kind: asked('kind'),
      language: asked('language'),
      audience: asked('audience'),
    }),
  }
}

const queryOf = (filter: EventFilter, rest: Record<string, string>): string => {
  const parts = Object.entries({ ...rest, ...filter }).filter(([, value]) => value !== '')
  return parts.length > 0 ? `?${new URLSearchParams(parts).toString()}` : ''
}

const monthWords = (locale: Locale, month: string) =>
  formatBeijing(startOfBeijingDay(`${month}-01`), locale, 'month')

const dayWords = (locale: Locale, day: string) => formatBeijing(startOfBeijingDay(day), locale, 'day')

type Part = Asked & { locale: Locale }

const Views = ({ locale, view, filter }: Part) => {
  const t = translator(locale, 'events')
  return (
    <nav className="event-views" aria-label={t('site.views')}>
      {VIEWS.map((one) => (
        <a
          key={one}
          href={addressOf.events(locale, queryOf(filter, one === 'month' ? {} : { view: one }))}
          aria-current={view === one ? 'page' : undefined}
        >
          {t(`site.view.${one}`)}
        </a>
      ))}
    </nav>
  )
}

type TurnProps = {
  locale: Locale
  by: 'month' | 'week' | 'day'
  title: string
  before: string
  after: string
}

const Turn = ({ locale, by, title, before, after }: TurnProps) => {
  const t = translator(locale, 'events')
  return (
    <div className="event-turn">
      <a href={before} rel="prev">
        {t(`site.before.${by}`)}
      </a>
      <h2>{title}</h2>
      <a href={after} rel="next">
        {t(`site.after.${by}`)}
      </a>
    </div>
  )
}

const MonthView = async ({ locale, month, filter }: Part) => {
  const to = (months: number) =>
    addressOf.events(locale, queryOf(filter, { month: monthAfter(month, months) }))
  const days = await findDays(await sitePayload(), { ...weeksOfMonth(month), filter })
  return (
    <>
      <Turn locale={locale} by="month" title={monthWords(locale, month)} before={to(-1)} after={to(1)} />
      <MonthTable
        locale={locale}
        caption={monthWords(locale, month)}
        days={days}
        month={month}
        today={beijingDay(new Date())}
        dayHref={(day) => addressOf.events(locale, queryOf(filter, { day }))}
      />
      {days.every(({ events }) => events.length === 0) && (
        <p className="empty">{translator(locale, 'events')('site.none')}</p>
      )}
    </>
  )
}

const WeekView = async ({ locale, day, filter }: Part) => {
  const monday = weekStart(day)
  const to = (days: number) =>
    addressOf.events(locale, queryOf(filter, { view: 'week', day: addDays(monday, days) }))
  const title = translator(locale, 'events')('site.week', {
    from: dayWords(locale, monday),
    until: dayWords(locale, addDays(monday, 6)),
  })
  return (
    <>
      <Turn locale={locale} by="week" title={title} before={to(-7)} after={to(7)} />
      <MonthTable
        locale={locale}
        caption={title}
        days={await findDays(await sitePayload(), { first: monday, days: 7, filter })}
        month={null}
        today={beijingDay(new Date())}
        dayHref={(one) => addressOf.events(locale, queryOf(filter, { day: one }))}
      />
    </>
  )
}

const ListView = async ({ locale, view, day, page, filter }: Part) => {
  const t = translator(locale, 'events')
  const isDay = view === 'day'
  const { events, hasNext } = await findEventList(await sitePayload(), {
    from: startOfBeijingDay(day),
    until: isDay ? startOfBeijingDay(addDays(day, 1)) : null,
    filter,
    page,
  })
  const kept: Record<string, string> = isDay ? { day } : { view: 'list', day }
  const to = (number: number) => addressOf.events(locale, queryOf(filter, { ...kept, page: String(number) }))
  const at = (days: number) => addressOf.events(locale, queryOf(filter, { day: addDays(day, days) }))
  return (
    <>
      {isDay ? (
        <Turn locale={locale} by="day" title={dayWords(locale, day)} before={at(-1)} after={at(1)} />
      ) : (
        <h2>{t('site.coming')}</h2>
      )}
      {events.length === 0 && <p className="empty">{t('site.none')}</p>}
      {events.map((event) => (
        <EventRow key={event.id} event={event} locale={locale} />
      ))}
      {(page > 1 || hasNext) && (
        <nav className="pages" aria-label={translator(locale, 'site')('list.pages')}>
          {page > 1 && (
            <a href={to(page - 1)} rel="prev">
              {translator(locale, 'site')('list.previous')}
            </a>
          )}
          {hasNext && (
            <a href={to(page + 1)} rel="next">
              {translator(locale, 'site')('list.next')}
            </a>
          )}
        </nav>
      )}
    </>
  )
}

const VIEW_PARTS = { month: MonthView, week: WeekView, list: ListView, day: ListView } as const

const KEPT: Record<View, (asked: Asked) => Record<string, string>> = {
  month: ({ month }) => ({ month }),
  week: ({ day }) => ({ view: 'week', day }),
  list: () => ({ view: 'list' }),
  day: ({ day }) => ({ day }),
}

/** The calendar as anyone may look at it: by month, week or as a list, narrowed down by county, kind and language. */
const EventsPage = async ({ params, searchParams }: Props) => {
  const locale = await getLocale(params)
  const asked = readQuery(await searchParams)
  const t = translator(locale, 'events')
  const part = { ...asked, locale }
  const Part = VIEW_PARTS[asked.view]
  return (
    <div className="wrap page events-page">
      <h1>{t('site.title')}</h1>
      <p className="lead">{t('site.lead')}</p>
      <EventFilters locale={locale} filter={asked.filter} kept={KEPT[asked.view](asked)} />
      <Views {...part} />
      <Part {...part} />
      <p className="note">{t('site.zone')}</p>
      <p className="actions">
        <a className="button button--quiet" href={addressOf.eventFeed(locale, queryOf(asked.filter, {}))}>
          {t('site.subscribe')}
        </a>
      </p>
      <p className="note">{t('site.subscribeHelp')}</p>
    </div>
  )
}

export default EventsPage
