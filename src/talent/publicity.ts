import type { Transaction } from '../db/transaction'
import { beijingDay } from '../legal/beijing'
import { addWorkingDays } from '../legal/workingDays'
import type { WorkingDay } from '../legal/workingDays'
import { getHolidayCalendar } from '../queries/holidayCalendar'
import type { Programme } from './programme'

/** The last Beijing day of a publicity 公示 that begins now: so many working days after today. */
export const publicityEnd = async (
  tx: Transaction,
  { publicityDays }: Pick<Programme, 'publicityDays'>,
  now: Date,
): Promise<WorkingDay> => addWorkingDays(beijingDay(now), publicityDays, await getHolidayCalendar(tx))
