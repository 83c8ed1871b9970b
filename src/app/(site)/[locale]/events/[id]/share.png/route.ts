import { renderSharePicture } from '../../../../../../documents/eventSharePicture'
import type { Locale } from '../../../../../../i18n'
import { findEventPage } from '../../../../../../queries/siteEvents'
import type { SiteEvent } from '../../../../../../queries/siteEvents'
import { getSiteSettings } from '../../../../../../queries/siteSettings'
import { sitePayload } from '../../../../../../queries/sitePayload'
import { localeOfParams } from '../../../../privacyForm'

export const dynamic = 'force-dynamic'

/** Pictures kept by this process; drawing one takes a good part of a second. */
const MOST_KEPT = 60

const kept = new Map<string, Promise<Buffer>>()

/** The last one drawn of what is asked for, as long as the event and the settings are what they were. */
const pictureOf = (event: SiteEvent, locale: Locale, zone: string): Promise<Buffer> => {
  const key = `${event.id} ${locale} ${event.changedAt.toISOString()} ${event.sequence} ${zone}`
  const known = kept.get(key)
  if (known) return known
  const [oldest] = kept.keys()
  if (kept.size >= MOST_KEPT && oldest) kept.delete(oldest)
  const drawn = renderSharePicture(event, { locale, zone })
  kept.set(key, drawn)
  drawn.catch(() => kept.delete(key))
  return drawn
}

/** GET the picture that a shared link to the event shows. */
export const GET = async (
  _request: Request,
  { params }: { params: Promise<{ locale: string; id: string }> },
): Promise<Response> => {
  const locale = await localeOfParams(params)
  const event = await findEventPage(await sitePayload(), (await params).id)
  if (!event) return new Response(null, { status: 404 })
  const picture = await pictureOf(event, locale, (await getSiteSettings(locale)).zone)
  return new Response(new Uint8Array(picture), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=3600' },
  })
}
