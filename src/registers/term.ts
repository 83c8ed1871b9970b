import { addDays } from 'date-fns'

import type { ActionContext, ActionDefinition } from '../workflow/definition'
import { notify } from '../workflow/follow/notify'
import { tell } from './follow/tell'

/** Days before the end of a term on which its holder is reminded. */
export const REMINDERS = [90, 30, 7] as const

/** `owned` default of a register whose entries have a term. */
export const TERM_OWNED = { renewalRemindAt: null }

/** The next day of a reminder; null when none is left. */
export const nextReminder = (validUntil: unknown, now: Date): string | null => {
  if (typeof validUntil !== 'string') return null
  const days = REMINDERS.map((before) => addDays(new Date(validUntil), -before))
  return days.find((day) => day > now)?.toISOString() ?? null
}

/** The reminders that are still to come, for an entry that stands again. */
export const remindAgain = ({ record, now }: ActionContext) => ({
  renewalRemindAt: nextReminder(record.validUntil, now),
})

type Term<State extends string> = { standing: State; suspended: State; expired: State; renewal: State }

/**
 * Reminders before the end, the end by itself, and the applicant's wish to go on, which must be said in time: what has
 * ended is applied for anew.
 */
export const termActs = <const State extends string>({
  standing,
  suspended,
  expired,
  renewal,
}: Term<State>): Record<'remind-renewal' | 'expire' | 'renew', ActionDefinition<State>> => ({
  'remind-renewal': {
    from: [standing],
    to: 'same',
    by: 'system',
    due: 'renewalRemindAt',
    change: remindAgain,
    follow: [tell('renewal-reminder', 'renew')],
  },
  expire: {
    from: [standing, suspended],
    to: expired,
    by: 'system',
    due: 'validUntil',
    change: () => TERM_OWNED,
    follow: [tell('expired')],
  },
  renew: {
    from: [standing],
    to: renewal,
    by: 'applicant',
    change: () => TERM_OWNED,
    follow: [tell('renewal-received')],
    followAll: [notify],
  },
})
