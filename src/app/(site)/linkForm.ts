import { draftQuery } from '../../intake/draftQuery'
import { keepFormDraft } from '../../intake/formDraft'
import type { FieldError } from '../../intake/submissionSchema'
import type { Locale } from '../../i18n'
import { findLink } from '../../links/findLink'
import { sitePayload } from '../../queries/sitePayload'
import type { ApplicationForm } from '../../registers/door/readApplicationForm'
import { addressOf } from './addresses'
import { readPostedForm } from './postedForm'
import { localeOfParams, seeOther } from './privacyForm'

const LONGEST_TOKEN = 100

type Sent = { locale: Locale; token: string }

type Deed<Done> = {
  act: (
    payload: Awaited<ReturnType<typeof sitePayload>>,
    sent: { token: string; form: ApplicationForm },
  ) => Promise<({ ok: true } & Done) | { ok: false; errors: FieldError[] }>
  /** Where to go when it is done. */
  done: (sent: Sent, answer: Done) => string
  /** The page of the form, with a query. */
  back: (sent: Sent, query: string) => string
}

/** Takes a form sent through an applicant's link: on to what says that it is done, or back with everything typed. */
export const takeLinkForm =
  <Done = object>({ act, done, back }: Deed<Done>) =>
  async (
    request: Request,
    { params }: { params: Promise<{ locale: string; token: string }> },
  ): Promise<Response> => {
    const sent = {
      locale: await localeOfParams(params),
      token: (await params).token.slice(0, LONGEST_TOKEN),
    }
    const payload = await sitePayload()
    const { form, errors } = await readPostedForm(request)
    const answer =
      errors.length > 0 ? { ok: false as const, errors } : await act(payload, { token: sent.token, form })
    if (answer.ok) return seeOther(done(sent, answer))
    const found = await findLink(payload, sent.token)
    if (found.state !== 'open') return seeOther(addressOf.link(sent.locale, sent.token))
    const draft = await keepFormDraft(`link:${found.link.id}`, {
      values: form.values,
      errors: answer.errors,
      hadFiles: Object.keys(form.files).length > 0,
    })
    return seeOther(back(sent, draftQuery(draft)))
  }
