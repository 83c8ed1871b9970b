import { isSameOrigin } from '../../../../../../intake/sender'
import { answerOpinion } from '../../../../../../opinions/answerOpinion'
import { sitePayload } from '../../../../../../queries/sitePayload'
import { addressOf } from '../../../../addresses'
import { localeOfParams, readFields, seeOther } from '../../../../privacyForm'

export const dynamic = 'force-dynamic'

/** POST takes the one answer of the link; on to the page that says so, or back with what is wrong and what was typed. */
export const POST = async (
  request: Request,
  { params }: { params: Promise<{ locale: string; token: string }> },
): Promise<Response> => {
  const locale = await localeOfParams(params)
  const { token } = await params
  const typed = await readFields(request)
  const refused = isSameOrigin(request.headers) ? [] : ['foreign-origin' as const]
  const outcome = await answerOpinion(await sitePayload(), { token, typed, refused })
  return seeOther(addressOf.opinion(locale, token, outcome === 'accepted' ? '?sent=1' : ''))
}
