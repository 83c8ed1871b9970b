import { draftQuery } from '../../../../../../intake/draftQuery'
import { isSameOrigin, senderKey } from '../../../../../../intake/sender'
import { sealDraft } from '../../../../../../privacy/dataRequestForm'
import { seeAnswer } from '../../../../../../privacy/seeAnswer'
import { addressOf } from '../../../../addresses'
import { localeOfParams, readFields, seeOther } from '../../../../privacyForm'

export const dynamic = 'force-dynamic'

/** POST receipt code and contact; on to the answers about the comment, or back with what is wrong. */
export const POST = async (
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> => {
  const locale = await localeOfParams(params)
  const typed = await readFields(request)
  const seen = isSameOrigin(request.headers)
    ? await seeAnswer(typed, senderKey(request.headers))
    : { ok: false as const, errors: ['foreign-origin' as const] }
  const query = seen.ok ? `?pass=${seen.pass}` : draftQuery(sealDraft({ typed, errors: seen.errors }))
  return seeOther(addressOf.privacyAnswer(locale, query))
}
