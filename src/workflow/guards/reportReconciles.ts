import { reasonOf } from '../../errors/Refusal'
import { formatReceiptCode } from '../../intake/receiptCode'
import { findUnreconciled } from '../../report/findUnreconciled'
import type { Guard } from '../definition'

/** Receipt codes a sentence can hold; the consultation's report tab lists more. */
const NAMED = 5

/** Totals reconcile or publishing is refused: every comment received is in a row of the report or excluded with a reason. */
export const reportReconciles: Guard = async ({ tx, record }) => {
  const { count, hasMore, comments } = await findUnreconciled(tx, { consultation: record.id, limit: NAMED })
  if (count === 0) return null
  const named = comments.map(({ receipt }) => formatReceiptCode(receipt)).join(' ')
  return reasonOf('comments-unsettled', { count: hasMore ? `${count}+` : count, receipts: named })
}
