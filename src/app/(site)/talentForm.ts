import { draftQuery } from '../../intake/draftQuery'
import { keepFormDraft } from '../../intake/formDraft'
import { senderOf } from '../../intake/sender'
import type { Locale } from '../../i18n'
import { isRecordId, sitePayload } from '../../queries/sitePayload'
import type { submitToProgramme } from '../../talent/door/submit'
import { talentToken } from '../../talent/door/submit'
import { addressOf } from './addresses'
import { readPostedForm } from './postedForm'
import { localeOfParams, seeOther } from './privacyForm'

type Params = { params: Promise<{ locale: string; id: string }> }

type Taken = {
  form: 'apply' | 'objection'
  submit: typeof submitToProgramme
  back: (locale: Locale, id: string, query: string) => string
}

/** Takes one of a programme's forms: on to the receipt, or back with everything typed. */
export const takeTalentForm =
  ({ form: kind, submit, back }: Taken) =>
  async (request: Request, { params }: Params): Promise<Response> => {
    const locale = await localeOfParams(params)
    const { id: programme } = await params
    if (!isRecordId(programme)) return seeOther(addressOf.talent(locale))
    const { form, errors } = await readPostedForm(request)
    const result =
      errors.length > 0
        ? { ok: false as const, errors }
        : await submit(await sitePayload(), {
            programme,
            locale,
            form,
            sender: senderOf(request.headers),
          })
    if (result.ok) return seeOther(`${addressOf.receipt(locale, result.receipt)}?new=1`)
    const { token: _token, altcha: _altcha, ...values } = form.values
    const draft = await keepFormDraft(talentToken(kind, programme), {
      values,
      errors: result.errors,
      hadFiles: Object.keys(form.files).length > 0,
    })
    return seeOther(back(locale, programme, draftQuery(draft)))
  }
