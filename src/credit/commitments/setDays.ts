import type { CollectionBeforeValidateHook } from 'payload'

import { addDays, beijingDay, endOfBeijingDay, startOfBeijingDay } from '../../legal/beijing'
import { COMMITMENT_REMINDER_DAYS } from '../../legal/creditPeriods'

/** Reminders go out when people have come to work: 09:00 Beijing. */
const MORNING_MS = 9 * 60 * 60 * 1000

/** The day a commitment is to be performed by counts to its end; its maker is reminded some days before. */
export const setDays: CollectionBeforeValidateHook = ({ data, operation }) => {
  const by = new Date(
    typeof data?.performBy === 'string' || data?.performBy instanceof Date ? data.performBy : '',
  )
  if (operation !== 'create' || Number.isNaN(by.getTime())) return data
  const day = beijingDay(by)
  const reminder = startOfBeijingDay(addDays(day, -COMMITMENT_REMINDER_DAYS)).getTime() + MORNING_MS
  return { ...data, endsAt: endOfBeijingDay(day).toISOString(), remindAt: new Date(reminder).toISOString() }
}
