import { reasonOf, Refusal } from '../errors/Refusal'
import { sentenceOf } from '../errors/translateRefusal'
import { isLocale, translator } from '../i18n'
import type { Locale } from '../i18n'
import { draftQuery } from './draftQuery'
import { keepFormDraft } from './formDraft'
import { findIntakeConsultation } from './openConsultation'
import { readForm } from './readForm'
import type { SubmittedForm } from './readForm'
import { isSameOrigin, senderOf } from './sender'
import { submitComment } from './submitComment'
import type { SubmissionResult } from './submitComment'
import type { FieldError } from './submissionSchema'

const wantsJson = ({ headers }: Request) =>
  (headers.get('accept') ?? '').includes('application/json') ||
  (headers.get('content-type') ?? '').startsWith('application/json')

const wantsPage = ({ headers }: Request) => (headers.get('accept') ?? '').includes('text/html')

const seeOther = (path: string) => new Response(null, { status: 303, headers: { Location: path } })

/** The address of what was created says all there is to say; an answer without a body is also the quickest. */
const created = (path: string) => new Response(null, { status: 201, headers: { Location: path } })

const receiptPath = (locale: Locale, receipt: string) => `/${locale}/receipts/${receipt}?new=1`

const explained = (locale: Locale, { field, code, params }: FieldError) => ({
  field,
  code,
  message: translator(locale, 'intake')(`fields.${field}.${code}`, params),
})

const answerJson = (locale: Locale, result: SubmissionResult) =>
  result.ok
    ? created(receiptPath(locale, result.receipt))
    : Response.json(
        { errors: result.errors.map((error) => explained(locale, error)) },
        { status: result.status },
      )

/** Without JavaScript: to the receipt, or back to the form with everything typed. */
const answerPage = async (locale: Locale, id: string, form: SubmittedForm, result: SubmissionResult) => {
  if (result.ok) return seeOther(receiptPath(locale, result.receipt))
  if (result.status === 404) return seeOther(`/${locale}/consultations/${id}/comment`)
  const { token: _token, altcha: _altcha, ...values } = form.values
  const draft = await keepFormDraft(id, { values, errors: result.errors, hadFiles: form.files.length > 0 })
  return seeOther(`/${locale}/consultations/${id}/comment${draftQuery(draft)}`)
}

/** A form that could not be read at all: back to an empty one that says why. A form of another site gets no page. */
const answerUnreadPage = async (locale: Locale, id: string, { reasons }: Refusal) => {
  const errors = reasons.map(({ code, params }) => ({ field: 'form', code, ...(params && { params }) }))
  const draft = await keepFormDraft(id, { values: {}, errors, hadFiles: true })
  return seeOther(`/${locale}/consultations/${id}/comment${draftQuery(draft)}`)
}

const answerRefusal = (locale: Locale, refusal: Refusal) =>
  Response.json(
    {
      errors: refusal.reasons.map((reason) => ({
        field: 'form',
        code: reason.code,
        message: sentenceOf(locale, reason),
      })),
    },
    { status: refusal.status },
  )

/** Which consultation, and in which language the answer speaks; both as the address has them. */
export type CommentAddress = { locale: string; consultation: string }

/** Answers a POST of a comment with its receipt, or with what to put right; see `submitComment`. */
export const answerComment = async (
  request: Request,
  { locale: asked, consultation: id }: CommentAddress,
): Promise<Response> => {
  const locale = isLocale(asked) ? asked : 'zh'
  try {
    if (!isSameOrigin(request.headers)) throw new Refusal(403, reasonOf('foreign-origin'))
    const form = await readForm(request)
    const sender = senderOf(request.headers)
    const result = await submitComment({ consultation: id, locale, form, sender })
    return wantsJson(request) ? answerJson(locale, result) : await answerPage(locale, id, form, result)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const isUnread = error.status !== 403 && wantsPage(request) && Boolean(await findIntakeConsultation(id))
    return isUnread ? answerUnreadPage(locale, id, error) : answerRefusal(locale, error)
  }
}
