import { isLocale } from '../../../../../../i18n'
import { isSameOrigin } from '../../../../../../intake/sender'
import { renewLink } from '../../../../../../links/renewLink'
import { sitePayload } from '../../../../../../queries/sitePayload'
import { addressOf } from '../../../../addresses'

export const dynamic = 'force-dynamic'

const LONGEST_TOKEN = 100

/** POST sends a new link to where the old one went. The answer is the same whatever comes of it. */
export const POST = async (
  request: Request,
  { params }: { params: Promise<{ locale: string; token: string }> },
): Promise<Response> => {
  const { locale: asked, token } = await params
  const locale = isLocale(asked) ? asked : 'zh'
  if (isSameOrigin(request.headers)) await renewLink(await sitePayload(), token.slice(0, LONGEST_TOKEN))
  return new Response(null, { status: 303, headers: { Location: addressOf.linkSent(locale) } })
}
