import { sql } from '@payloadcms/db-postgres/drizzle'

import { appendAudit } from '../audit/append'
import { SLUGS } from '../collections/slugs'
import type { ActionContext, Follow } from '../workflow/definition'
import { clearMasks, forgetMails, renameAttachments } from './forgetSender'

/** A message carries few; a comment came by one. */
const MAILS = 20

const eraseContact = async (tx: ActionContext['tx'], comment: string) => {
  // The address stays for the one mail that tells of the deletion; the worker takes it away afterwards.
  await tx.query(
    sql`update comment_contacts set name = null, contact = null where comment_id = ${comment}::uuid`,
  )
  await tx.query(sql`delete from comment_contacts where comment_id = ${comment}::uuid and email is null`)
  await clearMasks(tx, [comment])
  await renameAttachments(tx, [comment])
  await forgetMails(tx, sql`comment_id = ${comment}::uuid`, MAILS)
}

/**
 * A granted deletion takes away name and contact wherever they are kept. The opinion stays, as the record the law asks
 * for (个人信息保护法 art 47; 重大行政决策程序暂行条例 art 33); what it says of a person can be redacted. A granted
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
