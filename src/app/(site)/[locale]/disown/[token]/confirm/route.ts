import { isLocale } from '../../../../../../i18n'
import { isSameOrigin } from '../../../../../../intake/sender'
import { disownComment } from '../../../../../../privacy/disownComment'
import { sitePayload } from '../../../../../../queries/sitePayload'
import { addressOf } from '../../../../addresses'

export const dynamic = 'force-dynamic'

/** POST marks the comment of the link as disowned; back to its page, which says so. A GET marks nothing. */
export const POST = async (
  request: Request,
  { params }: { params: Promise<{ locale: string; token: string }> },
): Promise<Response> => {
  const { locale: asked, token } = await params
  const locale = isLocale(asked) ? asked : 'zh'
  const page = addressOf.disown(locale, encodeURIComponent(token))
  const to = (query: string) => new Response(null, { status: 303, headers: { Location: `${page}${query}` } })
  if (!isSameOrigin(request.headers)) return to('?error=1')
  await disownComment(await sitePayload(), token)
  return to('')
}
