import type { Payload } from 'payload'

import { systemActor } from '../access/actor'
import { inTransaction } from '../db/transaction'
import { Refusal } from '../errors/Refusal'
import { isKnownYear } from '../legal/workingDays'
import { getHolidayCalendar } from '../queries/holidayCalendar'
import { findUnsettled } from '../queries/unsettledClocks'
import { perform } from '../workflow/perform'
import type { Job } from './job'

/** Gives every clock that waited for a year's holidays its due day, once they have been entered. */
export const settleDueClocks = async (payload: Payload, now: Date): Promise<void> => {
  const waiting = await inTransaction(payload, async (tx) => {
    const calendar = await getHolidayCalendar(tx)
    return (await findUnsettled(tx)).filter(({ year }) => isKnownYear(year, calendar))
  })
  for (const { collection, id } of waiting) {
    try {
      await perform(payload, { collection, id, action: 'settle-clock', actor: systemActor('clock'), now })
    } catch (error) {
      // One record that fails does not keep the others waiting; the next round tries it again.
      const msg = `clock of ${collection} ${id} not settled`
      if (error instanceof Refusal) payload.logger.info({ msg, reasons: error.reasons })
      else payload.logger.error({ msg, err: error })
    }
  }
}

export const settleClocks: Job = { name: 'settle-clocks', everySeconds: 30, run: settleDueClocks }
