import type { Payload } from 'payload'

import { PUBLIC_ACTOR } from '../../access/actor'
import type { Locale } from '../../i18n'
import { findCountyCodes } from '../../intake/countyCodes'
import { refusedForm } from '../../intake/judgeSender'
import type { FormRefusal } from '../../intake/judgeSender'
import { passDoor } from '../../intake/publicDoor'
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
  const door = await passDoor({
    values: form.values,
    subject,
    sender,
    now,
    check: () => checkAll(register, form),
  })
  if (!door.ok) return door
  const { values, county, evidence } = door.checked
  const received = await receiveApplication(payload, {
    ...door.marks,
    register,
    values,
    county,
    agency,
    locale,
    channel: 'web',
    arrivedAt: now,
    actor: PUBLIC_ACTOR,
    files: await keepEvidence(evidence, agency),
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
