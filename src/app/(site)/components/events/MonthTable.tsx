import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { beijingMinute, formatBeijing, startOfBeijingDay } from '../../../../legal/beijing'
import type { DayOfEvents, SiteEvent } from '../../../../queries/siteEvents'
import { siteText } from '../../../../queries/siteText'
import { addressOf } from '../../addresses'
import { LocalText } from '../LocalText'

type Props = {
  locale: Locale
  caption: string
  days: readonly DayOfEvents[]
  /** YYYY-MM; days of another month are shown paler. Null: none is. */
  month: string | null
  today: string
  dayHref: (day: string) => string
}

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const

const weeksOf = (days: readonly DayOfEvents[]) =>
  Array.from({ length: Math.ceil(days.length / 7) }, (_, week) => days.slice(week * 7, week * 7 + 7))

const isOff = ({ state }: SiteEvent) => state === 'cancelled' || state === 'postponed'

const Entry = ({ event, day, locale }: { event: SiteEvent; day: string; locale: Locale }) => {
  const begins = beijingMinute(event.startsAt)
  return (
    <li className={`month__entry month__entry--${event.kind}`}>
      <a href={addressOf.event(locale, event.id)}>
        {begins.startsWith(day) && <span className="month__time">{begins.slice(11)}</span>}{' '}
        {isOff(event) ? (
          <s>
            <LocalText text={siteText(locale, event.title)} locale={locale} />
          </s>
        ) : (
          <LocalText text={siteText(locale, event.title)} locale={locale} />
        )}
        {isOff(event) && (
          <span className="month__off"> {translator(locale, 'events')(`site.states.${event.state}`)}</span>
        )}
      </a>
    </li>
  )
}

const Day = ({
  locale,
  day,
  month,
  today,
  dayHref,
}: Omit<Props, 'day' | 'days' | 'caption'> & { day: DayOfEvents }) => {
  const t = translator(locale, 'events')
  const isOther = month !== null && !day.day.startsWith(month)
  const classes = [
    'month__day',
    isOther && 'month__day--other',
    day.events.length === 0 && 'month__day--empty',
    day.day === today && 'month__day--today',
  ]
  return (
    <td className={classes.filter(Boolean).join(' ')} aria-current={day.day === today ? 'date' : undefined}>
      <time className="month__number" dateTime={day.day}>
        <span className="month__short" aria-hidden="true">
          {Number(day.day.slice(8))}
        </span>
        <span className="month__long">{formatBeijing(startOfBeijingDay(day.day), locale, 'day')}</span>
      </time>
      {day.events.length > 0 && (
        <ul className="month__entries">
          {day.events.map((event) => (
            <Entry key={event.id} event={event} day={day.day} locale={locale} />
          ))}
        </ul>
      )}
      {day.hasMore && (
        <a className="month__more" href={dayHref(day.day)}>
          {t('site.more')}
          <span className="visually-hidden"> {formatBeijing(startOfBeijingDay(day.day), locale, 'day')}</span>
        </a>
      )}
    </td>
  )
}

/** Weeks from Monday to Sunday as a table; on a narrow screen the days that have something, one below the other. */
export const MonthTable = ({ days, caption, ...rest }: Props) => {
  const t = translator(rest.locale, 'events')
  return (
    <table className="month">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              {t(`site.weekdays.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week) => (
          <tr key={week[0]?.day}>
            {week.map((day) => (
              <Day key={day.day} day={day} {...rest} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
