import { cancelByLink } from '../../../../../../events/registrations/door/cancelByLink'
import { isSameOrigin } from '../../../../../../intake/sender'
import { sitePayload } from '../../../../../../queries/sitePayload'
import { addressOf } from '../../../../addresses'
import { localeOfParams, seeOther } from '../../../../privacyForm'

export const dynamic = 'force-dynamic'

const LONGEST_TOKEN = 100

/** POST that the place is given back; on to the receipt, which says so. */
export const POST = async (
  request: Request,
  { params }: { params: Promise<{ locale: string; token: string }> },
): Promise<Response> => {
  const locale = await localeOfParams(params)
  const token = (await params).token.slice(0, LONGEST_TOKEN)
  if (!isSameOrigin(request.headers)) return seeOther(addressOf.registration(locale, token))
  const receipt = await cancelByLink(await sitePayload(), { token })
  return seeOther(
    receipt ? addressOf.receipt(locale, receipt) : `${addressOf.registration(locale, token)}?error=refused`,
  )
}
