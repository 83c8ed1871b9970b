import type { CollectionBeforeChangeHook } from 'payload'

import { beijingDay, endOfBeijingDay, startOfBeijingDay } from '../legal/beijing'

/** What is no day of our years is left as it came, for the field's own validation to refuse. */
const onDay = (entered: unknown, momentOf: (day: string) => Date): unknown => {
  const moment = typeof entered === 'string' || entered instanceof Date ? new Date(entered) : undefined
  const year = moment?.getUTCFullYear() ?? NaN
  return moment && year >= 1992 && year < 9999 ? momentOf(beijingDay(moment)).toISOString() : entered
}

/** A consultation opens with the first minute of a Beijing day and counts to 23:59:59 of its closing day. */
export const setBeijingPeriod: CollectionBeforeChangeHook = ({ data }) => ({
  ...data,
  ...(data.opensAt && { opensAt: onDay(data.opensAt, startOfBeijingDay) }),
  ...(data.closesAt && { closesAt: onDay(data.closesAt, endOfBeijingDay) }),
})
