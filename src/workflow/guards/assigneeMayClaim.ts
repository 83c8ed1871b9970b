import { findStaffMember } from '../../access/findStaff'
import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../definition'

/** Work goes only to somebody enabled who could have claimed this very record. */
export const assigneeMayClaim: Guard = async ({ tx, collection, record, input }) => {
  if (!input.assignee) return null
  // Loaded late: the rules know every workflow, and this guard is part of some.
  const { may } = await import('../../access/abilities')
  const person = await findStaffMember(tx, input.assignee)
  return person && may(person, 'claim', collection, record) ? null : reasonOf('not-a-colleague')
}
