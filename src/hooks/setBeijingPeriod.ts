import type { CollectionBeforeChangeHook } from 'payload'

import { beijingDay, endOfBeijingDay, startOfBeijingDay } from '../legal/beijing'

/** A consultation opens with the first minute of a Beijing day and counts to 23:59:59 of its closing day. */
export const setBeijingPeriod: CollectionBeforeChangeHook = ({ data }) => ({
  ...data,
  ...(data.opensAt && { opensAt: startOfBeijingDay(beijingDay(new Date(data.opensAt))).toISOString() }),
  ...(data.closesAt && { closesAt: endOfBeijingDay(beijingDay(new Date(data.closesAt))).toISOString() }),
})
