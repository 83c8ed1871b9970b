import { askForRepairLink } from '../../../../../../credit/repair/askForRepairLink'
import { draftQuery } from '../../../../../../intake/draftQuery'
import { keepFormDraft } from '../../../../../../intake/formDraft'
import { isSameOrigin, senderKey } from '../../../../../../intake/sender'
import { sitePayload } from '../../../../../../queries/sitePayload'
import { addressOf } from '../../../../addresses'
import { localeOfParams, readFields, seeOther } from '../../../../privacyForm'

export const dynamic = 'force-dynamic'

/** POST who asks for a repair link; on to the page that says the same to everybody, or back with what was typed. */
export const POST = async (
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> => {
  const locale = await localeOfParams(params)
  const typed = await readFields(request)
  const asked = isSameOrigin(request.headers)
    ? await askForRepairLink(await sitePayload(), { typed, sender: senderKey(request.headers) })
    : { ok: false as const, errors: [{ field: 'form', code: 'foreign-origin' }] }
  if (asked.ok) return seeOther(addressOf.repair(locale, '?sent=1'))
  const { code = '', contact = '' } = typed
  const draft = await keepFormDraft('credit-repair', {
    values: { code, contact },
    errors: asked.errors,
    hadFiles: false,
  })
  return seeOther(addressOf.repair(locale, draftQuery(draft)))
}
