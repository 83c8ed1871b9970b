import { addDays } from 'date-fns'

import { startOfBeijingDay } from '../legal/beijing'
import type { ActionContext, ActionDefinition, RecordData } from '../workflow/definition'
import { tell } from './follow/tell'
import { nextReminder, REMINDERS } from './term'

/** `owned` default of a register whose entries hold permits that end. */
export const PERMIT_OWNED = { permitRemindAt: null }

const DAY = /^\d{4}-\d{2}-\d{2}$/

const endOf = (record: RecordData, name: string): Date | undefined => {
  const day = record[name]
  return typeof day === 'string' && DAY.test(day) ? startOfBeijingDay(day) : undefined
}

/** Those of the days that are near, or over: what a reminder speaks of. */
export const endingPermits = (
  days: readonly string[],
  { record, now }: { record: RecordData; now: Date },
): string[] =>
  days.filter((name) => {
    const end = endOf(record, name)
    return end !== undefined && addDays(end, -REMINDERS[0]) <= now
  })

/** When a holder is next reminded of a permit that ends; null when none is left to be told of. */
export const nextPermitReminder = (
  days: readonly string[],
  { record, now }: { record: RecordData; now: Date },
): { permitRemindAt: string | null } => {
  const reminders = days.flatMap((name) => {
    const end = endOf(record, name)
    return (end && nextReminder(end.toISOString(), now)) ?? []
  })
  return { permitRemindAt: reminders.sort()[0] ?? null }
}

/** Reminders before a permit ends; where two end within days of each other one letter tells of both. */
export const permitActs = <const State extends string>(
  days: readonly string[],
  from: readonly State[],
): Record<'remind-permit', ActionDefinition<State>> => ({
  'remind-permit': {
    from: [...from],
    to: 'same',
    by: 'system',
    due: 'permitRemindAt',
    change: (context: ActionContext) => nextPermitReminder(days, context),
    follow: [tell('permit-reminder')],
  },
})
