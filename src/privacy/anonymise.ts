import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'
import { forgetInTexts } from './forgetInTexts'
import type { SentText } from './forgetInTexts'
import { clearMasks, forgetMails, removeFiles } from './forgetSender'
import { sealAttachments } from './sealAttachments'

/** Records taken in one transaction: small enough that nobody waits for it, and that a crash loses little. */
export const CHUNK = 500

/** Does one chunk of its part for a consultation; says how many records, 0 when there is nothing left. */
type Part = (tx: Transaction, consultation: string) => Promise<number>

/** Opinions stay, without who gave them; in the order of their ids, as the place reached is kept with the consultation. */
const texts: Part = async (tx, consultation) => {
  const taken = await tx.query<SentText>(sql`
    select c.id, c.body, c.redacted_body as redacted, p.name, p.contact, p.email
    from comments c left join comment_contacts p on p.comment_id = c.id
    where c.consultation_id = ${consultation}::uuid and c.id > (
      select coalesce(anonymised_to, '00000000-0000-0000-0000-000000000000') from consultations
      where id = ${consultation}::uuid)
    order by c.id limit ${CHUNK}`)
  const last = taken.at(-1)
  if (!last) return 0
  await forgetInTexts(tx, taken)
  await tx.query(sql`
    update consultations set anonymised_to = ${last.id}::uuid where id = ${consultation}::uuid`)
  return taken.length
}

/** Name, contact and address of who wrote, with their masks; after the texts, which are searched for them. */
const people: Part = async (tx, consultation) => {
  const forgotten = await tx.query<{ comment: string }>(sql`
    delete from comment_contacts where id in (
      select p.id from comment_contacts p join comments c on c.id = p.comment_id
      where c.consultation_id = ${consultation}::uuid limit ${CHUNK})
    returning comment_id as comment`)
  const comments = forgotten.map(({ comment }) => comment)
  if (comments.length > 0) await clearMasks(tx, comments)
  return comments.length
}

/** Whatever stands in a file: nobody reads it any more. */
const files: Part = (tx, consultation) =>
  sealAttachments(
    tx,
    sql`comment_id in (select c.id from comments c where c.consultation_id = ${consultation}::uuid)`,
    CHUNK,
  )

/** Raw messages have the sender in every header. */
const messages: Part = (tx, consultation) =>
  forgetMails(tx, sql`consultation_id = ${consultation}::uuid`, CHUNK)

/** Files that were never imported to the end, those that were are gone already; and what tells that a row came before. */
const imports: Part = async (tx, consultation) => {
  const batches = await tx.query<{ id: string; filename: string | null }>(sql`
    select id, filename from import_batches b
    where consultation_id = ${consultation}::uuid and (filename is not null
      or exists (select 1 from import_rows r where r.batch_id = b.id
        and (r.content is not null or r.fingerprint is not null)))
    limit 1`)
  const [batch] = batches
  if (!batch) return 0
  await tx.query(
    sql`update import_rows set content = null, fingerprint = null where batch_id = ${batch.id}::uuid`,
  )
  await removeFiles(tx, 'import_batches', batches)
  return 1
}

/** What people wrote when they asked about their data. */
const notes: Part = async (tx, consultation) => {
  const cleared = await tx.query(sql`
    update privacy_requests set note = null
    where state <> 'submitted' and note is not null and comment_id in (
      select c.id from comments c where c.consultation_id = ${consultation}::uuid)
    returning 1`)
  return cleared.length
}

const PARTS = { texts, people, files, messages, imports, notes } satisfies Record<string, Part>

/**
 * One chunk of what is left to forget about who commented on a consultation.
 *
 * @returns which part and how many records; undefined when all is done.
 */
export const anonymiseChunk = async (
  tx: Transaction,
  consultation: string,
): Promise<{ part: keyof typeof PARTS; count: number } | undefined> => {
  for (const part of Object.keys(PARTS) as (keyof typeof PARTS)[]) {
    const count = await PARTS[part](tx, consultation)
    if (count > 0) return { part, count }
  }
  return undefined
}
