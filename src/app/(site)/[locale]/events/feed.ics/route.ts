import { subDays } from 'date-fns'

import { siteUrl } from '../../../../../environment'
import { feedOf } from '../../../../../events/calendar/calendarFile'
import { translator } from '../../../../../i18n'
import { listSiteCounties } from '../../../../../queries/siteAgencies'
import { findFeed, readEventFilter } from '../../../../../queries/siteEvents'
import { sitePayload } from '../../../../../queries/sitePayload'
import { addressOf } from '../../../addresses'
import { localeOfParams } from '../../../privacyForm'

export const dynamic = 'force-dynamic'

/** What is over stays in subscribers' calendars for so many days. */
const DAYS_BACK = 90

/** GET the calendar to subscribe to, narrowed down by `place`, `kind`, `language` and `audience`. */
export const GET = async (
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> => {
  const locale = await localeOfParams(params)
  const { search, searchParams } = new URL(request.url)
  const filter = readEventFilter(Object.fromEntries(searchParams))
  const events = await findFeed(await sitePayload(), { from: subDays(new Date(), DAYS_BACK), filter })
  const t = translator(locale, 'events')
  const counties = filter.place ? await listSiteCounties(locale) : []
  const words = [
    t('site.title'),
    counties.find(({ id }) => id === filter.place)?.name ?? '',
    filter.kind && t(`kinds.${filter.kind}`),
  ]
  const file = feedOf(events, {
    locale,
    name: words.filter(Boolean).join(' · '),
    url: `${siteUrl()}${addressOf.eventFeed(locale, search)}`,
  })
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'Content-Disposition': 'inline; filename="events.ics"',
      'Cache-Control': 'public, max-age=300',
    },
  })
}
