import type { ActionContext, ActionDefinition } from '../workflow/definition'
import { notify } from '../workflow/follow/notify'
import { rememberReason } from './acts'
import { tell } from './follow/tell'
import { mayAppeal } from './guards/mayAppeal'

/** `owned` default of a register whose entries can be ended against their holders' will. */
export const APPEAL_OWNED = { revokedAt: null, appealReason: null }

type Appeal<State extends string> = {
  ended: State
  appealed: State
  /** Where an entry stands again. */
  standing: State
  /** The act that ended it: who took it does not judge the appeal. */
  by: string
  /** What an entry that stands again gets: a number, a term. */
  restore: (context: ActionContext) => Promise<Record<string, unknown>>
}

/** One appeal 申诉, in time, judged by somebody else than who decided: upheld, or the entry stands again. */
export const appealActs = <const State extends string>({
  ended,
  appealed,
  standing,
  by,
  restore,
}: Appeal<State>): Record<'appeal' | 'uphold' | 'overturn', ActionDefinition<State>> => ({
  appeal: {
    from: [ended],
    to: appealed,
    by: 'applicant',
    reason: 'required',
    guards: [mayAppeal],
    change: ({ reason }) => ({ appealReason: reason }),
    follow: [tell('appeal-received')],
    followAll: [notify],
  },
  uphold: {
    from: [appealed],
    to: ended,
    by: ['approver'],
    differsFrom: [by],
    reason: 'required',
    // Neither of the two is suggested before the other.
    intent: 'primary',
    change: rememberReason,
    follow: [tell('upheld')],
  },
  overturn: {
    from: [appealed],
    to: standing,
    by: ['approver'],
    differsFrom: [by],
    reason: 'required',
    intent: 'primary',
    change: async (context) => ({ ...(await restore(context)), ...APPEAL_OWNED }),
    follow: [tell('overturned', 'certificate')],
  },
})
