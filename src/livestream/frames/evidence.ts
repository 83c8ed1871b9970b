import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../../db/transaction'
import { FRAME_PURPOSE } from './purpose'

/** A file that goes with a letter: as it is named, and by what it can be told from any other. */
export type EvidenceFile = {
  name: string
  sm3: string
  /** Of a still: its moment in the recording, and which recording it was taken from. */
  atMs?: number | null
  from?: string | null
}

/** Files reporters and the operator handed in, stills moderators took, and the recordings they were taken from. */
export const findEvidence = (tx: Pick<Transaction, 'query'>, record: string): Promise<EvidenceFile[]> =>
  tx.query<EvidenceFile>(sql`
    select f.original_name as name, f.sm3, f.at_ms::int as "atMs", v.original_name as "from"
    from case_files f left join recordings v on v.id = f.recording_id
    where (f.subject_collection = 'live-cases' and f.subject_id = ${record})
      or (f.subject_collection = 'live-reports' and f.subject_id in
        (select id::text from live_reports where case_id = ${record}::uuid))
    union all
    select original_name as name, sm3, null as "atMs", null as "from" from recordings where case_id = ${record}::uuid
    order by "atMs" nulls first, name, sm3`)

/** What the department has recorded itself: of what reporters handed in the operator learns nothing, not a file's name. */
export const findOwnEvidence = (tx: Pick<Transaction, 'query'>, record: string): Promise<EvidenceFile[]> =>
  tx.query<EvidenceFile>(sql`
    select f.original_name as name, f.sm3, f.at_ms::int as "atMs", v.original_name as "from"
    from case_files f left join recordings v on v.id = f.recording_id
    where f.subject_collection = 'live-cases' and f.subject_id = ${record} and f.purpose = ${FRAME_PURPOSE}
    union all
    select original_name as name, sm3, null as "atMs", null as "from" from recordings where case_id = ${record}::uuid
    order by "atMs" nulls first, name, sm3`)
