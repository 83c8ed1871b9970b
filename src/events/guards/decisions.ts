import { reasonOf } from '../../errors/Refusal'
import type { ActionContext, Guard } from '../../workflow/definition'
import { provinceReasons } from '../approvalRules'
import { readApprovalRules } from '../readApprovalRules'

const isForProvince = async ({ tx, record }: ActionContext): Promise<boolean> =>
  provinceReasons(record, await readApprovalRules(tx.payload, tx.req)).length > 0

const NEEDS_PROVINCE = reasonOf('event-needs-province')

/** A county or a division decides by itself on what is small and ordinary; the rest is the department leader's. */
export const isWithinOwnPower: Guard = async (context) =>
  (await isForProvince(context)) ? NEEDS_PROVINCE : null

/** As above, for acts that the department leader may take on any event. */
export const mayDecide: Guard = async (context) => {
  const { actor } = context
  const roles = actor.kind === 'staff' ? [...actor.roles, ...actor.lent.flatMap((loan) => loan.roles)] : []
  if (roles.includes('approver')) return null
  return (await isForProvince(context)) ? NEEDS_PROVINCE : null
}
