import type { Payload } from 'payload'

import { may } from '../../access/abilities'
import type { StaffActor } from '../../access/actor'
import type { Locale } from '../../i18n'
import { findCountyCodes } from '../../intake/countyCodes'
import type { FieldError } from '../../intake/submissionSchema'
import { checkApplication } from '../applicationSchema'
import type { RegisterDefinition } from '../definition'
import { checkEvidence } from './checkEvidence'
import { keepEvidence } from './keepEvidence'
import type { ApplicationForm } from './readApplicationForm'
import { receiveApplication } from './receiveApplication'
import { findRegistryAgency } from './registryAgency'

export type CounterEntry = {
  register: RegisterDefinition
  form: ApplicationForm
  actor: StaffActor
  /** Of the applicant's letters. */
  locale: Locale
  now?: Date
}

export type CounterResult =
  { ok: true; receipt: string; id: string | null } | { ok: false; status: 409 | 422; errors: FieldError[] }

/**
 * An application typed in at the counter 窗口受理: the schema, the evidence and the door of the public form; who typed it
 * in stands in the trail. The papers themselves may follow: nothing is refused for want of a scan.
 *
 * @returns the receipt, `id` null when this very sheet was entered before; or what to put right: 409 nobody keeps the
 *   registers · 422 fields, among them a county that is not this person's.
 */
export const enterApplication = async (
  payload: Payload,
  { register, form, actor, locale, now = new Date() }: CounterEntry,
): Promise<CounterResult> => {
  const agency = await findRegistryAgency(payload)
  if (!agency) return { ok: false, status: 409, errors: [{ field: 'form', code: 'not-open' }] }
  const application = checkApplication(register, form.values, { counties: await findCountyCodes() })
  const evidence = await checkEvidence(register, form.files, { isCorrection: true })
  const county = application.ok ? application.county : String(form.values.county ?? '')
  const isForeign = county !== '' && !may(actor, 'enter', register.slug, { agency, county })
  const errors = [
    ...(application.ok ? [] : application.errors),
    ...evidence.errors,
    ...(isForeign ? [{ field: 'county', code: 'other-county' }] : []),
  ]
  if (!application.ok || errors.length > 0) return { ok: false, status: 422, errors }
  const received = await receiveApplication(payload, {
    register,
    values: application.values,
    county,
    agency,
    locale,
    channel: 'counter',
    arrivedAt: now,
    actor,
    submissionKey: `counter:${actor.id}:${String(form.values.nonce ?? '')}`,
    files: await keepEvidence(evidence.checked, agency),
  })
  if (received.outcome === 'challenge-used') throw new TypeError('The counter asks for no human check')
  return { ok: true, receipt: received.receipt, id: received.outcome === 'received' ? received.id : null }
}
