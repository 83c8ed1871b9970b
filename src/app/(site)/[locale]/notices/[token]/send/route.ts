import { keepFormDraft } from '../../../../../../intake/formDraft'
import { findLink } from '../../../../../../links/findLink'
import { answerNotice } from '../../../../../../livestream/appeals/appealByLink'
import { sitePayload } from '../../../../../../queries/sitePayload'
import { addressOf } from '../../../../addresses'
import { localeOfParams, seeOther } from '../../../../privacyForm'
import { readLinkForm } from '../../../../readLinkForm'

export const dynamic = 'force-dynamic'

const LONGEST_TOKEN = 100

/** POST what an operator writes back; to the notice again, with what was done or with everything typed. */
export const POST = async (
  request: Request,
  { params }: { params: Promise<{ locale: string; token: string }> },
): Promise<Response> => {
  const locale = await localeOfParams(params)
  const token = (await params).token.slice(0, LONGEST_TOKEN)
  const payload = await sitePayload()
  const { form, errors } = await readLinkForm(request)
  const answer =
    errors.length > 0 ? { ok: false as const, errors } : await answerNotice(payload, { token, form })
  if (answer.ok) return seeOther(addressOf.notice(locale, token, `?done=${answer.act}`))
  const found = await findLink(payload, token)
  if (found.state !== 'open') return seeOther(addressOf.link(locale, token))
  const draft = await keepFormDraft(`link:${found.link.id}`, {
    values: form.values,
    errors: answer.errors,
    hadFiles: Object.keys(form.files).length > 0,
  })
  return seeOther(addressOf.notice(locale, token, `?draft=${draft}`))
}
