import type { Payload } from 'payload'

import { may } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { findIntakeConsultation, forgetIntakeConsultation } from '../intake/openConsultation'
import type { IntakeConsultation } from '../intake/openConsultation'
import { findVisible } from '../workflow/perform'
import type { RecordData } from '../workflow/definition'

/** States before the notice is out. */
const UNOPENED = ['draft', 'division-review', 'legal-review', 'approval', 'scheduled']

export type EntryConsultationAnswer =
  | { ok: true; consultation: IntakeConsultation; opensAt: Date; closesAt: Date }
  | { ok: false; code: 'unknown' | 'not-open' | 'concluded' }

const known = new WeakMap<IntakeConsultation, IntakeConsultation>()

/**
 * A letter without a name is an opinion still, and nobody can be asked for it: what the notice asks of people who fill
 * in the form is not asked of paper. The same object for the same consultation, which the schema is remembered by.
 */
const withoutDemands = (consultation: IntakeConsultation): IntakeConsultation => {
  const eased = known.get(consultation) ?? { ...consultation, requireName: false, requireContact: false }
  known.set(consultation, eased)
  return eased
}

const findDoor = async (id: string): Promise<IntakeConsultation | null> => {
  const found = await findIntakeConsultation(id)
  if (found) return found
  forgetIntakeConsultation(id)
  return findIntakeConsultation(id)
}

const momentOf = (record: RecordData, name: 'opensAt' | 'closesAt') => new Date(String(record[name]))

/** The consultation for which this person may put comments into the ledger, or why not. */
export const findEntryConsultation = async (
  payload: Payload,
  { id, actor }: { id: string; actor: StaffActor },
): Promise<EntryConsultationAnswer> => {
  const record = await findVisible({ payload, req: {} }, { collection: SLUGS.consultations, id, actor })
  if (!record || !may(actor, 'enter', SLUGS.comments, { agency: record.agency })) {
    return { ok: false, code: 'unknown' }
  }
  const door = await findDoor(id)
  if (!door) return { ok: false, code: UNOPENED.includes(record.state) ? 'not-open' : 'concluded' }
  return {
    ok: true,
    consultation: withoutDemands(door),
    opensAt: momentOf(record, 'opensAt'),
    closesAt: momentOf(record, 'closesAt'),
  }
}
