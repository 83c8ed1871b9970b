import type { Payload } from 'payload'

import type { Transaction } from '../db/transaction'
import { readSettings } from '../globals/readSettings'
import { DEFAULT_RULES } from './approvalRules'
import type { ApprovalRules } from './approvalRules'

/** The rules as they stand in the settings now; a limit that was emptied there does not apply. */
export const readApprovalRules = async (
  payload: Payload,
  req?: Transaction['req'],
): Promise<ApprovalRules> => {
  const { eventApproval: rules } = await readSettings(payload, req)
  if (!rules) return DEFAULT_RULES
  return {
    kinds: rules.kinds ?? DEFAULT_RULES.kinds,
    size: rules.size ?? null,
    budget: rules.budget ?? null,
  }
}
