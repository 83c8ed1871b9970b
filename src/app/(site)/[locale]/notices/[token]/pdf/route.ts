import { answerWithLetter } from '../../../../../../livestream/notices/answerWithLetter'
import { renderNotice } from '../../../../../../livestream/notices/noticeLetter'
import { findNoticePage } from '../../../../../../queries/noticePage'
import { sitePayload } from '../../../../../../queries/sitePayload'
import { addressOf } from '../../../../addresses'
import { localeOfParams, seeOther } from '../../../../privacyForm'

export const dynamic = 'force-dynamic'

const LONGEST_TOKEN = 100

/** GET a notice as the letter it is. */
export const GET = async (
  _request: Request,
  { params }: { params: Promise<{ locale: string; token: string }> },
): Promise<Response> => {
  const locale = await localeOfParams(params)
  const token = (await params).token.slice(0, LONGEST_TOKEN)
  const payload = await sitePayload()
  const page = await findNoticePage(payload, token)
  if (typeof page === 'string') return seeOther(addressOf.link(locale, token))
  const pdf = await renderNotice(payload, page.notice, locale)
  return answerWithLetter(pdf, { number: page.notice.number, file: `notice-${page.case}` })
}
