import { findSiteDraw, getDrawFile } from '../../../../../../../queries/siteDraw'
import { sitePayload } from '../../../../../../../queries/sitePayload'

export const dynamic = 'force-dynamic'

/** GET what anyone needs to draw again: digests, seed, tokens with their groups, and the tokens drawn. */
export const GET = async (
  _request: Request,
  { params }: { params: Promise<{ locale: string; id: string }> },
): Promise<Response> => {
  const payload = await sitePayload()
  const draw = await findSiteDraw(payload, (await params).id)
  if (!draw) return new Response(null, { status: 404 })
  return Response.json(await getDrawFile(payload, draw), {
    headers: { 'Content-Disposition': 'attachment; filename="draw.json"' },
  })
}
