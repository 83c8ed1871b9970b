import { addDays } from 'date-fns'

import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../../workflow/definition'

/** 行政复议法 art 20: an application for reconsideration within 60 days of knowing of the act; here the same time for the appeal to the department. */
export const DAYS_TO_APPEAL = 60

/** One appeal, in time. */
export const mayAppeal: Guard = ({ record, now }) => {
  if (record.appealReason) return Promise.resolve(reasonOf('appealed-already'))
  const { revokedAt } = record
  const isInTime = typeof revokedAt === 'string' && now <= addDays(new Date(revokedAt), DAYS_TO_APPEAL)
  return Promise.resolve(isInTime ? null : reasonOf('appeal-too-late', { days: DAYS_TO_APPEAL }))
}
