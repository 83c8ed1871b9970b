import { calendarFileOf } from '../../../../../../events/calendar/calendarFile'
import { findEventPage } from '../../../../../../queries/siteEvents'
import { sitePayload } from '../../../../../../queries/sitePayload'
import { localeOfParams } from '../../../../privacyForm'

export const dynamic = 'force-dynamic'

/** GET one event to add to a calendar; one that was called off takes itself out again. */
export const GET = async (
  _request: Request,
  { params }: { params: Promise<{ locale: string; id: string }> },
): Promise<Response> => {
  const locale = await localeOfParams(params)
  const event = await findEventPage(await sitePayload(), (await params).id)
  if (!event) return new Response(null, { status: 404 })
  return new Response(calendarFileOf(event, locale), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="event.ics"',
      'Cache-Control': 'no-cache',
    },
  })
}
