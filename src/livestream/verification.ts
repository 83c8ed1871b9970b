import { addDays } from 'date-fns'

import type { ActionContext, ActionDefinition, Guard, StateDefinition } from '../workflow/definition'
import { notify, notifyReminder } from '../workflow/follow/notify'
import { remarkAction } from '../workflow/remark'
import { addMonths } from './addMonths'
import { MODERATORS } from './moderators'

/** Files are verified again every six months. 直播电商监督管理办法 art 8. */
const MONTHS = 6

/** How long before the end those who verify are reminded. */
const REMIND_DAYS = 14

export type VerificationState = 'draft' | 'verified' | 'lapsed' | 'ended'

export const VERIFICATION_STATES = {
  draft: { tone: 'draft' },
  verified: { tone: 'active' },
  lapsed: { tone: 'waiting' },
  ended: { tone: 'ended' },
} as const satisfies Record<VerificationState, StateDefinition>

/** `owned` of a collection whose files are verified; the columns are `verificationFields()`. */
export const VERIFICATION_OWNED = { verifiedAt: null, verifyBy: null, verifyRemindAt: null }

const verified = ({ now }: ActionContext) => {
  const verifyBy = addMonths(now, MONTHS)
  return {
    verifiedAt: now.toISOString(),
    verifyBy: verifyBy.toISOString(),
    verifyRemindAt: addDays(verifyBy, -REMIND_DAYS).toISOString(),
  }
}

type Act = ActionDefinition<VerificationState>

type Acts = Record<'verify' | 'amend' | 'remind-verification' | 'lapse' | 'end' | 'remark', Act>

/** Verified 核验, reminded of, lapsed after six months, verified again; changed only by taking it back into work. */
export const verificationActs = (guards: readonly Guard[]): Acts => ({
  verify: {
    from: ['draft', 'verified', 'lapsed'],
    to: 'verified',
    by: MODERATORS,
    reason: 'optional',
    guards,
    change: verified,
    intent: 'primary',
  },
  amend: {
    from: ['verified', 'lapsed'],
    to: 'draft',
    by: MODERATORS,
    reason: 'required',
    change: () => VERIFICATION_OWNED,
  },
  'remind-verification': {
    from: ['verified'],
    to: 'same',
    by: 'system',
    due: 'verifyRemindAt',
    change: () => ({ verifyRemindAt: null }),
    followAll: [notifyReminder],
  },
  lapse: {
    from: ['verified'],
    to: 'lapsed',
    by: 'system',
    due: 'verifyBy',
    change: () => ({ verifyRemindAt: null }),
    followAll: [notify],
  },
  end: {
    from: ['draft', 'verified', 'lapsed'],
    to: 'ended',
    by: MODERATORS,
    reason: 'required',
    change: () => ({ verifyBy: null, verifyRemindAt: null }),
    intent: 'danger',
  },
  ...remarkAction<VerificationState>(['draft', 'verified', 'lapsed'], MODERATORS),
})
