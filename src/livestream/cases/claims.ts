import { addMinutes } from 'date-fns'

import { reasonOf } from '../../errors/Refusal'
import type { ActionContext, ActionDefinition, Guard } from '../../workflow/definition'
import { assigneeMayClaim } from '../../workflow/guards/assigneeMayClaim'
import { isNotTakenByAnother } from '../../workflow/guards/isNotTakenByAnother'
import { isTakenByActor } from '../../workflow/guards/isTakenByActor'
import { MODERATORS } from '../moderators'
import { SENIORS } from '../measures'
import { isBearable, noteTaken } from '../wellness/cap'

/** A case nobody looks at any more goes back to the others; looking at it keeps it. */
export const CLAIM_MINUTES = 5

/** Where a case waits for one person's judgement. */
export const CLAIMABLE = ['open', 'handed-up', 'second-review', 'senior-review'] as const

/** `owned` of cases; `claimUntil` is empty where somebody was given the case by name. */
export const CASE_CLAIM_OWNED = { assignee: null, claimUntil: null }

export const claimEnd = (now: Date): string => addMinutes(now, CLAIM_MINUTES).toISOString()

const isOver = ({ record, now }: ActionContext): boolean =>
  typeof record.claimUntil === 'string' && new Date(record.claimUntil) <= now

const isFree: Guard = (context) => (isOver(context) ? Promise.resolve(null) : isNotTakenByAnother(context))

const SENIOR_STATES: readonly string[] = ['handed-up', 'senior-review']

/** What has been handed up, or what two could not agree on, is for seniors. */
export const isForThisRank: Guard = ({ record, actor }) => {
  if (!SENIOR_STATES.includes(record.state) || actor.kind !== 'staff') return Promise.resolve(null)
  const roles = [actor.roles, ...actor.lent.map((loan) => loan.roles)].flat()
  return Promise.resolve(SENIORS.some((role) => roles.includes(role)) ? null : reasonOf('for-seniors'))
}

/** Whoever has judged a case, in person or through somebody acting for them, is no second or third to judge it. */
export const isIndependent: Guard = ({ record, actor }) => {
  if (actor.kind !== 'staff') return Promise.resolve(null)
  const judged = String(record.reviewers ?? '').split(',')
  const isOne = judged.includes(actor.id) || (actor.for !== undefined && judged.includes(actor.for.id))
  return Promise.resolve(isOne ? reasonOf('judged-already') : null)
}

const runsOn: Guard = (context) => Promise.resolve(isOver(context) ? null : reasonOf('claim-runs'))

/** The case goes to the next person: nobody holds it. */
export const letGo = (): typeof CASE_CLAIM_OWNED => CASE_CLAIM_OWNED

type State = (typeof CLAIMABLE)[number]
type Acts = Record<'claim' | 'release' | 'assign' | 'lapse-claim', ActionDefinition<State>>

/** Claim 领取 for a few minutes, give back 退领, give to somebody 分派, and lose what one no longer looks at. */
export const caseClaimActs: Acts = {
  claim: {
    from: CLAIMABLE,
    to: 'same',
    by: MODERATORS,
    guards: [isFree, isForThisRank, isIndependent, isBearable],
    change: ({ actor, now }) => ({
      assignee: actor.kind === 'staff' ? actor.id : null,
      claimUntil: claimEnd(now),
    }),
    follow: [noteTaken],
  },
  release: {
    from: CLAIMABLE,
    to: 'same',
    by: MODERATORS,
    guards: [isTakenByActor],
    change: letGo,
  },
  assign: {
    from: CLAIMABLE,
    to: 'same',
    by: SENIORS,
    reason: 'optional',
    input: [{ name: 'assignee', type: 'colleague', required: true }],
    guards: [
      assigneeMayClaim,
      ({ record, input }) =>
        Promise.resolve(
          input.assignee && String(record.reviewers ?? '').includes(input.assignee)
            ? reasonOf('judged-already')
            : null,
        ),
    ],
    change: ({ input }) => ({ assignee: input.assignee, claimUntil: null }),
  },
  'lapse-claim': {
    from: CLAIMABLE,
    to: 'same',
    by: 'system',
    due: 'claimUntil',
    guards: [runsOn],
    change: letGo,
  },
}
