import type { Payload } from 'payload'

import { PUBLIC_ACTOR } from '../../access/actor'
import { payloadSecret } from '../../environment'
import type { Locale } from '../../i18n'
import { findCountyCodes } from '../../intake/countyCodes'
import { readFormToken } from '../../intake/formToken'
import { checkHuman } from '../../intake/humanCheck'
import { judgeHuman, refusedForm, refuseOverLimit } from '../../intake/judgeSender'
import type { FormRefusal } from '../../intake/judgeSender'
import type { Sender } from '../../intake/sender'
import { checkApplication } from '../applicationSchema'
import type { RegisterDefinition } from '../definition'
import { findRegister } from '../registry'
import { checkEvidence } from './checkEvidence'
import { keepEvidence } from './keepEvidence'
import { findRegistryAgency } from './registryAgency'
import type { ApplicationForm } from './readApplicationForm'
import { receiveApplication } from './receiveApplication'

export type ApplicationResult = { ok: true; receipt: string; repeated: boolean } | FormRefusal

export type Arrived = { locale: Locale; form: ApplicationForm; sender: Sender; now?: Date }

/** What a form's token is bound to. */
export const tokenSubjectOf = (register: string): string => `register:${register}`

const checkAll = async (register: RegisterDefinition, { values, files }: ApplicationForm) => {
  const application = checkApplication(register, values, { counties: await findCountyCodes() })
  const evidence = await checkEvidence(register, files)
  const consent = values.consent === 'yes' ? [] : [{ field: 'consent', code: 'empty' }]
  const errors = [...(application.ok ? [] : application.errors), ...evidence.errors, ...consent]
  return errors.length === 0 && application.ok
    ? { ...application, evidence: evidence.checked }
    : { ok: false as const, errors }
}

/**
 * A public form, from raw fields to the receipt.
 *
 * @param agency keeps the record
 * @param subject what the form's token is bound to
 * @returns the receipt after it is durably stored, or what to put right: 409 a check used twice · 422 fields · 429 over a
 *   limit of the defence rules.
 */
export const submitForm = async (
  payload: Payload,
  {
    register,
    agency,
    subject,
    ...arrived
  }: Arrived & {
    register: RegisterDefinition
    agency: string
    subject: string
  },
): Promise<ApplicationResult> => {
  const { form, locale, sender, now = new Date() } = arrived
  const token = readFormToken({
    secret: payloadSecret(),
    token: String(form.values.token ?? ''),
    consultation: subject,
    now,
  })
  if (!token.ok) return refusedForm(422, `token-${token.code}`)

  const checked = await checkAll(register, form)
  if (!checked.ok) return { ok: false, status: 422, errors: checked.errors }

  const limited = await refuseOverLimit('submission', sender)
  if (limited) return limited
  const human = await judgeHuman(
    checkHuman(String(form.values.altcha ?? '')),
    Boolean(form.values.homepage),
    sender,
  )
  if (human.refusal) return human.refusal

  const received = await receiveApplication(payload, {
    register,
    values: checked.values,
    county: checked.county,
    agency,
    locale,
    channel: 'web',
    arrivedAt: now,
    actor: PUBLIC_ACTOR,
    unverified: human.unverified,
    challenge: human.challenge,
    submissionKey: token.nonce,
    files: await keepEvidence(checked.evidence, agency),
  })
  if (received.outcome === 'challenge-used') return refusedForm(409, 'human-check-used')
  return { ok: true, receipt: received.receipt, repeated: received.outcome === 'repeated' }
}

/** An application to a register, as `submitForm`; 404 when there is no such register. */
export const submitApplication = async (
  payload: Payload,
  { register: slug, ...arrived }: Arrived & { register: string },
): Promise<ApplicationResult> => {
  const register = findRegister(slug)
  const agency = register?.application.isPublic ? await findRegistryAgency(payload) : undefined
  if (!register || !agency) return refusedForm(404, 'not-open')
  return submitForm(payload, { register, agency, subject: tokenSubjectOf(register.slug), ...arrived })
}
