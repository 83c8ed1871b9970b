import { renderSharePicture } from '../../../../../../documents/eventSharePicture'
import { readEventFile } from '../../../../../../events/pictures'
import type { Locale } from '../../../../../../i18n'
import { findEventCover } from '../../../../../../queries/siteEventFiles'
import { findEventPage } from '../../../../../../queries/siteEvents'
import type { SiteEvent } from '../../../../../../queries/siteEvents'
import { getSiteSettings } from '../../../../../../queries/siteSettings'
import { sitePayload } from '../../../../../../queries/sitePayload'
import { localeOfParams } from '../../../../privacyForm'

export const dynamic = 'force-dynamic'

/** Pictures kept by this process; drawing one takes a good part of a second. */
const MOST_KEPT = 60

const kept = new Map<string, Promise<Buffer>>()

type Drawn = { locale: Locale; zone: string; cover: string | undefined }

/** A cover that can no longer be read is left out. */
const draw = async (event: SiteEvent, { locale, zone, cover }: Drawn): Promise<Buffer> => {
  const bytes = cover && (await readEventFile(cover).catch(() => undefined))
  return renderSharePicture(event, { locale, zone, ...(bytes && { cover: bytes }) })
}

/** The last one drawn of what is asked for, as long as the event and the settings are what they were. */
const pictureOf = (event: SiteEvent, { locale, zone, cover }: Drawn): Promise<Buffer> => {
  const key = [event.id, locale, event.changedAt.toISOString(), event.sequence, zone, cover ?? ''].join(' ')
  const known = kept.get(key)
  if (known) return known
  const [oldest] = kept.keys()
  if (kept.size >= MOST_KEPT && oldest) kept.delete(oldest)
  const drawn = draw(event, { locale, zone, cover })
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
  const payload = await sitePayload()
  const event = await findEventPage(payload, (await params).id)
  if (!event) return new Response(null, { status: 404 })
  const { zone } = await getSiteSettings(locale)
  const picture = await pictureOf(event, { locale, zone, cover: await findEventCover(payload, event.id) })
  return new Response(new Uint8Array(picture), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=3600' },
  })
}
