import { addDays } from 'date-fns'

import { SLUGS } from '../../../collections/slugs'
import type { ActionContext } from '../../../workflow/definition'
import { defineWorkflow } from '../../../workflow/definition'
import { notify } from '../../../workflow/follow/notify'
import { codeIsNamed, LOOK_JUDGEMENT } from '../../decisions/decision'
import { SENIORS } from '../../measures'
import { assigneeIsBlind, isAModerator, isStillBlind } from './blind'
import { compareLook, standardColumns } from './compareLook'
import { tellAssignee } from './tellOwners'

/** A look nobody takes goes to somebody else. */
const LOOK_DAYS = 14

/** Nobody holds it. */
const UNHELD = { owner: null, dealtAt: null, lapseAt: null }

const dealt = ({ input, now }: ActionContext) => ({
  owner: input.assignee,
  dealtAt: now.toISOString(),
  lapseAt: addDays(now, LOOK_DAYS).toISOString(),
})

const judged = ({ input, now }: ActionContext) => ({
  measure: input.measure,
  policyCode: (input.measure !== 'no-violation' && input.policyCode) || null,
  grounds: input.grounds,
  judgedAt: now.toISOString(),
  lapseAt: null,
})

/**
 * A second look 质量复评 at a case that is closed: dealt to a moderator who cannot read how it was decided, judged, and only
 * then put beside what it is measured by; where the two differ a senior says why.
 */
export const qualityLookWorkflow = defineWorkflow({
  collection: SLUGS.qualityLooks,
  initial: 'waiting',
  states: {
    waiting: { tone: 'waiting' },
    dealt: { tone: 'waiting' },
    judged: { tone: 'waiting' },
    agreed: { tone: 'done' },
    differing: { tone: 'waiting' },
    noted: { tone: 'done' },
    dropped: { tone: 'ended' },
  },
  titled: 'title',
  editable: [],
  owned: {
    ...UNHELD,
    measure: null,
    policyCode: null,
    grounds: null,
    judgedAt: null,
    reviewed: null,
    standardMeasure: null,
    standardPolicyCode: null,
    standardGrounds: null,
    note: null,
  },
  actions: {
    deal: {
      from: ['waiting'],
      to: 'dealt',
      by: 'system',
      input: [{ name: 'assignee', type: 'colleague', required: true }],
      change: dealt,
    },
    // Where nobody could be dealt it, or who was does not come to it: a senior names somebody as blind.
    assign: {
      from: ['waiting', 'dealt'],
      to: 'dealt',
      by: SENIORS,
      reason: 'required',
      input: [{ name: 'assignee', type: 'colleague', required: true }],
      guards: [assigneeIsBlind],
      change: dealt,
      follow: [tellAssignee],
    },
    'take-back': { from: ['dealt'], to: 'waiting', by: 'system', due: 'lapseAt', change: () => UNHELD },
    judge: {
      from: ['dealt'],
      to: 'judged',
      by: { person: 'owner' },
      input: LOOK_JUDGEMENT,
      guards: [isAModerator, isStillBlind, codeIsNamed],
      change: judged,
      follow: [compareLook],
      intent: 'primary',
    },
    agree: { from: ['judged'], to: 'agreed', by: 'system', change: standardColumns },
    differ: {
      from: ['judged'],
      to: 'differing',
      by: 'system',
      change: standardColumns,
      followAll: [notify],
    },
    note: {
      from: ['differing'],
      to: 'noted',
      by: SENIORS,
      reason: 'required',
      change: ({ reason }) => ({ note: reason }),
      intent: 'primary',
    },
    drop: { from: ['waiting', 'dealt', 'judged'], to: 'dropped', by: 'system' },
  },
})
