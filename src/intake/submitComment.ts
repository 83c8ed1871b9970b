import { PUBLIC_ACTOR } from '../access/actor'
import { findActiveRules, rulesOf } from '../defence/activeRules'
import { isDeniedAddress } from '../defence/deniedSender'
import type { DefenceRule, LimitedAct } from '../defence/rule'
import { payloadSecret } from '../environment'
import type { Locale } from '../i18n'
import { readFormToken } from './formToken'
import { checkHuman } from './humanCheck'
import { findCountyCodes } from './countyCodes'
import { findIntakeConsultation, forgetIntakeConsultation } from './openConsultation'
import type { IntakeConsultation } from './openConsultation'
import { countAct, minutesOf } from './rateLimits'
import type { SubmittedForm } from './readForm'
import { receive } from './receive'
import type { Sender } from './sender'
import { checkAttachments, storeAttachments } from './storeAttachments'
import { checkSubmission } from './submissionSchema'
import type { FieldError } from './submissionSchema'

/** A form opened in time may still be sent this long after closing; it is flagged late. */
const GRACE_SECONDS = 30 * 60

export type SubmissionResult =
  | { ok: true; receipt: string; repeated: boolean }
  | { ok: false; status: 404 | 409 | 422 | 429; errors: FieldError[] }

const NO_FILES: Awaited<ReturnType<typeof checkAttachments>> = { checked: [], errors: [] }

type Arrival = { consultation: string; locale: Locale; form: SubmittedForm; sender: Sender; now?: Date }

const refused = (
  status: 404 | 409 | 422 | 429,
  code: string,
  params?: FieldError['params'],
): SubmissionResult => ({ ok: false, status, errors: [{ field: 'form', code, ...(params && { params }) }] })

type Limited = { rules: readonly DefenceRule[]; sender: Sender }

/** A promise only where there is a limit to count against: Node keeps book of every promise of a busy server. */
const overLimit = (act: LimitedAct, { rules, sender }: Limited) =>
  rulesOf(rules, act).length === 0
    ? undefined
    : countAct(act, sender.key).then((seconds) =>
        seconds === undefined ? undefined : refused(429, 'too-many', { minutes: minutesOf(seconds) }),
      )

const checkForm = async ({ values, files }: SubmittedForm, consultation: IntakeConsultation) => {
  const submission = checkSubmission(values, { consultation, counties: await findCountyCodes() })
  const { checked, errors } = files.length === 0 ? NO_FILES : await checkAttachments(files)
  const consent: FieldError[] = values.consent === 'yes' ? [] : [{ field: 'consent', code: 'empty' }]
  const all = [...(submission.ok ? [] : submission.errors), ...errors, ...consent]
  return all.length === 0 && submission.ok
    ? { ok: true as const, values: submission.values, files: checked }
    : { ok: false as const, errors: all }
}

/**
 * A comment from the public form, from raw fields to the receipt.
 *
 * @returns the receipt after the comment is durably stored, or what to put right: 404 no such consultation · 409 closed
 *   or a check used twice · 422 fields · 429 over a limit of the defence rules.
 */
export const submitComment = async (arrival: Arrival): Promise<SubmissionResult> => {
  const { form, locale, sender, now = new Date() } = arrival
  const consultation = await findIntakeConsultation(arrival.consultation)
  if (!consultation) return refused(404, 'not-open')

  const token = readFormToken({
    secret: payloadSecret(),
    token: form.values.token ?? '',
    consultation: consultation.id,
    now,
  })
  if (!token.ok) return refused(422, `token-${token.code}`)

  const checked = await checkForm(form, consultation)
  if (!checked.ok) return { ok: false, status: 422, errors: checked.errors }

  const rules = await findActiveRules()
  const limited = await overLimit('submission', { rules, sender })
  if (limited) return limited

  const human = checkHuman(form.values.altcha ?? '')
  if (!human.ok && human.code !== 'absent') return refused(422, `human-check-${human.code}`)
  // Without a solved check a comment is taken on a limited path and shown to staff as unverified.
  const unverified = !human.ok || Boolean(form.values.website)
  const slowed = unverified ? await overLimit('unverified-comment', { rules, sender }) : undefined
  if (slowed) return slowed

  const received = await receive({
    consultation,
    values: checked.values,
    locale,
    channel: 'web',
    arrivedAt: now,
    actor: PUBLIC_ACTOR,
    unverified,
    suspect: isDeniedAddress(rules, sender.address),
    challenge: unverified || !human.ok ? undefined : human.challenge,
    submissionKey: token.nonce,
    attachments: checked.files.length === 0 ? [] : await storeAttachments(checked.files, consultation.agency),
    graceSeconds: GRACE_SECONDS,
  })
  switch (received.outcome) {
    case 'received':
    case 'repeated':
      return { ok: true, receipt: received.receipt, repeated: received.outcome === 'repeated' }
    case 'stale':
      forgetIntakeConsultation(consultation.id)
      return refused(409, 'text-changed')
    case 'challenge-used':
      return refused(409, 'human-check-used')
    case 'not-open':
    case 'closed':
      return refused(409, 'closed')
  }
}
