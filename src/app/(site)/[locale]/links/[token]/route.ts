import { isLocale } from '../../../../../i18n'
import { answerClosedLink } from '../../../../../links/answerClosedLink'
import { findLink } from '../../../../../links/findLink'
import { findLinkPage } from '../../../../../links/linkPages'
import { sitePayload } from '../../../../../queries/sitePayload'

export const dynamic = 'force-dynamic'

const LONGEST_TOKEN = 100

/** GET where an applicant's link leads: on to what it is for, or 410 and 404 with what to do. Looking uses nothing up. */
export const GET = async (
  _request: Request,
  { params }: { params: Promise<{ locale: string; token: string }> },
): Promise<Response> => {
  const { locale: asked, token: written } = await params
  const locale = isLocale(asked) ? asked : 'zh'
  const token = written.slice(0, LONGEST_TOKEN)
  const found = await findLink(await sitePayload(), token)
  if (found.state !== 'open') return answerClosedLink(found.state, { locale, token })
  const page = findLinkPage(found.link.purpose, locale, token)
  if (!page) return answerClosedLink('forged', { locale, token })
  return new Response(null, { status: 303, headers: { Location: page, 'Referrer-Policy': 'no-referrer' } })
}
