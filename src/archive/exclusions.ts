import { sql } from '@payloadcms/db-postgres/drizzle'

import { CSV_START, csvRow } from './csvRow'
import { literalId, rowsOf } from './source'
import type { Source } from './source'

type Row = { number: number; exclusion: string; reason: string | null }

/** What was set aside and why; numbered as among the comments. */
export async function* exclusions({ tx, consultation, t }: Source): AsyncGenerator<string> {
  yield (
    CSV_START +
    csvRow(['number', 'exclusion', 'exclusionReason'].map((column) => t(`privacy:archive.columns.${column}`)))
  )
  const query = sql`
    select number::int, exclusion, reason from (
      select row_number() over (order by arrived_at, id) as number, state, exclusion, exclusion_reason as reason
      from comments where consultation_id = ${literalId(consultation)}) as numbered
    where state = 'excluded' order by number`
  for await (const rows of rowsOf<Row>(tx, query)) {
    yield rows
      .map(({ number, exclusion, reason }) => csvRow([number, t(`workflow:options.${exclusion}`), reason]))
      .join('')
  }
}
