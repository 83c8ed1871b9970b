import { makePicture, readEventFile } from '../../../../../../../events/pictures'
import { findEventFile } from '../../../../../../../queries/siteEventFiles'
import { sitePayload } from '../../../../../../../queries/sitePayload'

export const dynamic = 'force-dynamic'

/** As wide as a page shows it on a fine screen, and as a shared link is pictured. */
const WIDTH = 1600

/** GET a picture or paper of a public event; pictures are made anew, papers are downloaded. */
export const GET = async (
  _request: Request,
  { params }: { params: Promise<{ id: string; file: string }> },
): Promise<Response> => {
  const { id: event, file } = await params
  const found = await findEventFile(await sitePayload(), { event, file })
  const bytes = found && (await readEventFile(found.filename).catch(() => undefined))
  if (!found || !bytes) return new Response(null, { status: 404 })
  const isPicture = found.mime.startsWith('image/')
  return new Response(new Uint8Array(isPicture ? await makePicture(bytes, WIDTH) : bytes), {
    headers: {
      'Content-Type': isPicture ? 'image/jpeg' : found.mime,
      'Content-Disposition': isPicture ? 'inline' : 'attachment',
      'Cache-Control': 'public, max-age=3600',
    },
  })
}
