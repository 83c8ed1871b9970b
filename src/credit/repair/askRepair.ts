import type { Payload } from 'payload'

import type { ApplicantActor } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import { inTransaction } from '../../db/transaction'
import { Refusal } from '../../errors/Refusal'
import { refusedForm } from '../../intake/judgeSender'
import type { FormRefusal } from '../../intake/judgeSender'
import { findLink } from '../../links/findLink'
import type { FoundLink } from '../../links/link'
import { spendLink } from '../../links/spendLink'
import { attachFiles } from '../../registers/door/attachFiles'
import { checkEvidence } from '../../registers/door/checkEvidence'
import { keepEvidence } from '../../registers/door/keepEvidence'
import type { ApplicationForm } from '../../registers/door/readApplicationForm'
import type { RecordData } from '../../workflow/definition'
import { performIn } from '../../workflow/perform'
import { subjectOf } from '../subject'
import { checkGrounds, REPAIR_EVIDENCE } from './repairForm'

/** What a repair link is good for. */
export const REPAIR = 'repair'

/** The link, while it is one for repair. */
export const findRepairLink = async (payload: Payload, token: string, now?: Date): Promise<FoundLink> => {
  const found = await findLink(payload, token, now)
  return found.state !== 'forged' && found.link.purpose !== REPAIR ? { state: 'forged' } : found
}

/**
 * An application for credit repair 信用修复申请 through the link of a mail: grounds and evidence, kept before the answer.
 * The link is used up in the transaction of the act; an act that is refused leaves it good.
 *
 * @returns whether it was taken, or what to put right: 404 not a link of ours · 409 not possible (any more) · 422 fields.
 */
export const askRepair = async (
  payload: Payload,
  { token, form, now = new Date() }: { token: string; form: ApplicationForm; now?: Date },
): Promise<{ ok: true } | FormRefusal> => {
  const found = await findRepairLink(payload, token, now)
  if (found.state === 'forged') return refusedForm(404, 'link-unknown')
  const grounds = checkGrounds(form.values.grounds)
  const evidence = await checkEvidence(REPAIR_EVIDENCE, form.files)
  if (!grounds.ok || evidence.errors.length > 0) {
    return { ok: false, status: 422, errors: [...(grounds.ok ? [] : grounds.errors), ...evidence.errors] }
  }
  const { record: id } = found.link
  const record = await payload.db.findOne<RecordData>({
    collection: SLUGS.creditRecords,
    where: { id: { equals: id } },
  })
  if (!record) return refusedForm(404, 'link-unknown')
  const { agency, county } = subjectOf(record)
  const files = await keepEvidence(evidence.checked, agency)
  const actor: ApplicantActor = { kind: 'applicant', collection: SLUGS.creditRecords, record: id }
  try {
    await inTransaction(payload, async (tx) => {
      await spendLink(tx, { token, purpose: REPAIR, now })
      await performIn(tx, {
        collection: SLUGS.creditRecords,
        id,
        action: 'ask-repair',
        actor,
        reason: grounds.value,
        now,
      })
      await attachFiles(tx, { collection: SLUGS.creditRecords, id, agency, county, files })
    })
    return { ok: true }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const [first] = error.reasons
    return refusedForm(error.status === 404 ? 404 : 409, first?.code ?? 'link-unknown', first?.params)
  }
}
