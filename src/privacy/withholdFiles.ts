import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Follow } from '../workflow/definition'

const setVisibility =
  (visibility: 'shown' | 'withheld'): Follow =>
  async ({ tx, record }) => {
    await tx.query(
      sql`update attachments set visibility = ${visibility} where comment_id = ${record.id}::uuid`,
    )
  }

/** What is blacked out of a text may stand in the files beside it: they are read by those alone who read the original. */
export const withholdFiles = setVisibility('withheld')

/** Once the text is whole again, so are its files. */
export const showFiles = setVisibility('shown')
