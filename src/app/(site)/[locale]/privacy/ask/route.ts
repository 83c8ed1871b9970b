import { draftQuery } from '../../../../../intake/draftQuery'
import { isSameOrigin, senderKey } from '../../../../../intake/sender'
import { askAboutData } from '../../../../../privacy/askAboutData'
import { sealDraft } from '../../../../../privacy/dataRequestForm'
import { sitePayload } from '../../../../../queries/sitePayload'
import { addressOf } from '../../../addresses'
import { localeOfParams, readFields, seeOther } from '../../../privacyForm'

export const dynamic = 'force-dynamic'

/** POST a request about one's own data; on to the page that says it was sent, or back with what is wrong. */
export const POST = async (
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> => {
  const locale = await localeOfParams(params)
  const typed = await readFields(request)
  const asked = isSameOrigin(request.headers)
    ? await askAboutData(await sitePayload(), { typed, locale, sender: senderKey(request.headers) })
    : { ok: false as const, errors: ['foreign-origin' as const] }
  if (asked.ok) return seeOther(addressOf.privacy(locale, '?sent=1'))
  return seeOther(addressOf.privacy(locale, draftQuery(sealDraft({ typed, errors: asked.errors }))))
}
