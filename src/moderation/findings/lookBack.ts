import { reasonOf } from '../../errors/Refusal'
import { addDays, beijingDay } from '../../legal/beijing'
import { startRun } from '../../runs/startRun'
import type { Follow, Guard } from '../../workflow/definition'
import type { ScanParams } from './startScan'

/** Days a rule may look back over when it is put in force. */
const MOST_PAST_DAYS = 366

export const pastDaysAreFew: Guard = ({ input }) => {
  const days = Number(input.pastDays ?? 1)
  const isFit = days >= 1 && days <= MOST_PAST_DAYS
  return Promise.resolve(isFit ? null : reasonOf('past-days', { most: MOST_PAST_DAYS }))
}

/** Who puts a rule in force may have it look at the last days as well; it is theirs to watch, and to stop. */
export const lookBack: Follow = async ({ tx, record, input, actor, now }) => {
  if (!input.pastDays) return
  const to = beijingDay(now)
  const params: ScanParams = {
    past: { rule: record.id, from: addDays(to, 1 - Number(input.pastDays)), to },
  }
  await startRun(tx, { kind: 'apply-rules', params, actor })
}
