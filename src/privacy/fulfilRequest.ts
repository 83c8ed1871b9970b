import { sql } from '@payloadcms/db-postgres/drizzle'

import { appendAudit } from '../audit/append'
import { SLUGS } from '../collections/slugs'
import type { ActionContext, Follow } from '../workflow/definition'
import { forgetInTexts } from './forgetInTexts'
import type { SentText } from './forgetInTexts'
import { clearMasks, forgetMails } from './forgetSender'
import { sealAttachments } from './sealAttachments'

/** More than a comment has of files, or has come by of messages. */
const ALL = 1000

const eraseContact = async (tx: ActionContext['tx'], comment: string) => {
  const text = await tx.query<SentText>(sql`
    select c.id, c.body, c.redacted_body as redacted, p.name, p.contact, p.email
    from comments c join comment_contacts p on p.comment_id = c.id where c.id = ${comment}::uuid`)
  await forgetInTexts(tx, text)
  // The address stays for the one mail that tells of the deletion; the worker takes it away afterwards.
  await tx.query(
    sql`update comment_contacts set name = null, contact = null where comment_id = ${comment}::uuid`,
  )
  await tx.query(sql`delete from comment_contacts where comment_id = ${comment}::uuid and email is null`)
  await clearMasks(tx, [comment])
  await sealAttachments(tx, sql`comment_id = ${comment}::uuid`, ALL)
  await forgetMails(tx, sql`comment_id = ${comment}::uuid`, ALL)
}

/**
 * A granted deletion takes away name and contact wherever they are kept, in the text as well, and seals the files. The
 * opinion stays, as the record the law asks for (个人信息保护法 art 47; 重大行政决策程序暂行条例 art 33). A granted
 * access is fulfilled by its answer.
 */
export const fulfilRequest: Follow = async ({ tx, record, actor, now }) => {
  if (record.kind !== 'deletion') return
  const comment = String(record.comment)
  await eraseContact(tx, comment)
  await appendAudit(tx, {
    collection: SLUGS.comments,
    id: comment,
    action: 'erase-contact',
    actor,
    at: now,
    data: { request: record.id },
  })
}
