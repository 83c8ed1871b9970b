import { sql } from '@payloadcms/db-postgres/drizzle'

import { foldForSearch } from '../text/normalise'
import type { Follow } from '../workflow/definition'

/** What those who may not see the original find the comment by: the redacted text, folded like the original. */
export const searchRedacted: Follow = async ({ tx, record }) => {
  const [row] = await tx.query<{ redacted: string | null }>(
    sql`select redacted_body as redacted from comments where id = ${record.id}::uuid`,
  )
  const folded = row?.redacted == null ? null : foldForSearch(row.redacted)
  await tx.query(sql`update comments set redacted_search_text = ${folded} where id = ${record.id}::uuid`)
}
