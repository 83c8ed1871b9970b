import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../../workflow/definition'
import { needsProvince } from '../approvalRules'

/** A county or a division decides by itself on what is small and ordinary; the rest is the department leader's. */
export const isWithinOwnPower: Guard = ({ record }) =>
  Promise.resolve(needsProvince(record) ? reasonOf('event-needs-province') : null)

/** As above, for acts that the department leader may take on any event. */
export const mayDecide: Guard = ({ actor, record }) => {
  const roles = actor.kind === 'staff' ? [...actor.roles, ...actor.lent.flatMap((loan) => loan.roles)] : []
  const isLeader = roles.includes('approver')
  return Promise.resolve(!isLeader && needsProvince(record) ? reasonOf('event-needs-province') : null)
}
