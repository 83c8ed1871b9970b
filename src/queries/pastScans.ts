import { sql } from '@payloadcms/db-postgres/drizzle'

import type { StaffActor } from '../access/actor'
import type { Transaction } from '../db/transaction'
import type { RunState } from '../runs/ownRuns'

/** A rule's look at broadcasts that are over; days are YYYY-MM-DD in Beijing. */
export type PastScanView = {
  id: string
  state: RunState
  done: number
  total: number | null
  from: string
  to: string
  by: string | null
  startedAt: string
  isMine: boolean
  /** Reports it has opened. */
  reports: number
}

const MOST = 5

/** How a rule's looks at broadcasts that are over stand, the last first. */
export const findPastScans = async (
  { query }: Pick<Transaction, 'query'>,
  { rule, actor }: { rule: string; actor: StaffActor },
): Promise<PastScanView[]> => {
  const rows = await query<PastScanView>(sql`
    select r.id, r.state::text, r.done::int, r.total::int, r.params->'past'->>'from' as from,
      r.params->'past'->>'to' as to, u.name as by, r.created_at as "startedAt",
      coalesce(r.owner_id = ${actor.id}::uuid, false) as "isMine",
      (select count(*)::int from rule_reports p join broadcasts b on b.id = p.broadcast_id
        where p.rule_id = ${rule}::uuid and p.report_id is not null and b.state = 'ended'
          and p.opened_at between r.created_at and coalesce(r.finished_at, now())) as reports
    from runs r left join users u on u.id = r.owner_id
    where r.kind = 'apply-rules' and r.params ? 'past' and r.params->'past'->>'rule' = ${rule}
    order by r.created_at desc limit ${MOST}`)
  return rows.map((row) => ({ ...row, startedAt: new Date(row.startedAt).toISOString() }))
}
