import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../definition'

/** A granted deletion seals the files of a comment: what they say must have been grouped or decided before. */
export const filesAreRead: Guard = async ({ tx, record }) => {
  if (record.kind !== 'deletion') return null
  const [unread] = await tx.query(sql`
    select 1 from comments c join attachments a on a.comment_id = c.id and a.filename is not null
    where c.id = ${String(record.comment)}::uuid and c.state in ('received', 'screened') limit 1`)
  return unread ? reasonOf('files-unread') : null
}
