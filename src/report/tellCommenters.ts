import { sql } from '@payloadcms/db-postgres/drizzle'
import { v5 as uuidv5 } from 'uuid'

import type { Transaction } from '../db/transaction'
import type { Locale } from '../i18n'
import { enqueueAll } from '../outbox/enqueue'
import { defineRun } from '../runs/definition'

type Params = { consultation: string }
type Cursor = { after: string }
type Commenter = { comment: string; locale: Locale }

/** Mails put into the outbox in one transaction. */
const CHUNK = 500

const NOBODY_YET = '00000000-0000-0000-0000-000000000000'

/** Who left a mail address and has not said that the comment is not theirs, in the order of the comments' ids. */
const commentersOf = ({ consultation }: Params) => sql`
  comments c join comment_contacts p on p.comment_id = c.id
  where c.consultation_id = ${consultation}::uuid and p.email is not null and c.disowned is not true`

const countCommenters = async (tx: Transaction, params: Params) => {
  const [counted] = await tx.query<{ count: number }>(sql`
    select count(*)::int as count from ${commentersOf(params)}`)
  return counted?.count ?? 0
}

/** One mail to a comment, however often the run is started: the same comment always gets the same parcel. */
const parcelOf = ({ comment, locale }: Commenter) => ({
  id: uuidv5('consultation-published', comment),
  parcel: { kind: 'mail', template: 'consultation-published', comment, locale } as const,
})

/** Tells everybody who left a mail address that the result is published: their mails go to the outbox, a chunk at a time. */
export const tellCommentersRun = defineRun<Params, Cursor>({
  kind: 'tell-commenters',
  step: async ({ tx, params, cursor, total }) => {
    const after = cursor?.after ?? NOBODY_YET
    const commenters = await tx.query<Commenter>(sql`
      select c.id as comment, coalesce(c.locale::text, 'zh') as locale from ${commentersOf(params)}
        and c.id > ${after}::uuid
      order by c.id limit ${CHUNK}`)
    await enqueueAll(tx, commenters.map(parcelOf))
    return {
      done: commenters.length,
      cursor: { after: commenters.at(-1)?.comment ?? after },
      finished: commenters.length < CHUNK,
      total: total ?? (await countCommenters(tx, params)),
    }
  },
})
