import { sql } from '@payloadcms/db-postgres/drizzle'

import type { ActionContext } from '../../workflow/definition'
import { addMonths } from '../addMonths'

/** Records of checks and corrections are kept three years from the end of the broadcast. 直播电商监督管理办法 arts 27, 28, 31, 45. */
export const RETENTION_MONTHS = 36

/** The law's starting point: the end of the broadcast, or when it is said to have happened; never before the case is done with. */
const startOf = async ({ tx, record, now }: ActionContext): Promise<Date> => {
  const [row] = await tx.query<{ ended: string | null }>(sql`
    select greatest(
      (select coalesce(ended_at, ends_at) from broadcasts where id = ${record.broadcast ?? null}::uuid),
      (select max(happened_at) from live_reports where case_id = ${record.id}::uuid)) as ended`)
  const ended = row?.ended ? new Date(row.ended) : now
  return ended > now ? ended : now
}

/** Columns of a case that comes to its end: until when what belongs to it must be kept; while it is preserved, once that has ended. */
export const endedChange = async (context: ActionContext) => {
  const until = addMonths(await startOf(context), RETENTION_MONTHS).toISOString()
  const isHeld = context.record.legalHold === true
  return {
    closedAt: context.now.toISOString(),
    retainUntil: isHeld ? null : until,
    heldRetention: isHeld ? until : null,
  }
}
