import { sql } from '@payloadcms/db-postgres/drizzle'

import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import { MEND_DAYS } from '../imports/limits'
import { tableOf } from '../workflow/tableOf'
import type { Job } from './job'

/** Rows left out of an import are there to be mended for a time; nobody has come for these. */
export const forgetRowsToMend: Job = {
  name: 'forget-rows-to-mend',
  everySeconds: 3600,
  run: async (payload, now) => {
    for (const collection of [SLUGS.registerImports, SLUGS.creditImports]) {
      await query(
        payload,
        sql`update import_rows set content = null where content is not null and batch_id in (
          select id from ${tableOf(collection)} where state = 'done'
            and updated_at < ${now.toISOString()}::timestamptz - make_interval(days => ${MEND_DAYS}))`,
      )
    }
  },
}
