import { siteUrl } from '../../../../../../environment'
import { findOpinionRequest, standingOf } from '../../../../../../opinions/findOpinionRequest'
import { addressOf } from '../../../../addresses'
import { localeOfParams, seeOther } from '../../../../privacyForm'

export const dynamic = 'force-dynamic'

/** 410: it was here and its time is over. 404: there is nothing (any more) to answer. */
const STATUS = { expired: 410, used: 404, withdrawn: 404, unknown: 404 } as const

/** GET says why a link takes no answer, with the status that fits; the page itself is one of the site's. */
export const GET = async (
  _request: Request,
  { params }: { params: Promise<{ locale: string; token: string }> },
): Promise<Response> => {
  const locale = await localeOfParams(params)
  const { token } = await params
  const request = await findOpinionRequest(token)
  const standing = request ? standingOf(request, new Date()) : 'unknown'
  if (standing === 'open') return seeOther(addressOf.opinion(locale, token))
  const page = await fetch(
    `${process.env.WEB_URL ?? siteUrl()}${addressOf.closedOpinionPage(locale, standing)}`,
  )
  return new Response(await page.text(), {
    status: page.ok ? STATUS[standing] : 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}
