import { access, mkdir, rename } from 'node:fs/promises'
import path from 'node:path'

import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'
import { mediaDirectory } from '../environment'
import { inList } from './forgetSender'

/** Where the file of a sealed attachment lies, under the attachment's id: no request reaches it. */
export const sealedFileOf = (attachment: string): string =>
  path.resolve(mediaDirectory(), 'sealed', path.basename(attachment))

/** A crash after the move and before the commit leaves a file that has been moved already. */
const moveFile = async (id: string, filename: string) => {
  const from = path.resolve(mediaDirectory(), 'attachments', path.basename(filename))
  const isThere = await access(from).then(
    () => true,
    () => false,
  )
  if (isThere) await rename(from, sealedFileOf(id))
}

/**
 * Seals files that came with comments: kept for the record, read by nobody. What a scan or a Word file says of who wrote
 * cannot be taken out of it, so everything but storing it ends (个人信息保护法 art 47 para 2). The name goes, as people
 * name files after themselves; SM3 and place stay, to prove what came.
 *
 * @returns how many were sealed, at most `limit`.
 */
export const sealAttachments = async (tx: Transaction, where: SQL, limit: number): Promise<number> => {
  const files = await tx.query<{ id: string; filename: string }>(sql`
    select id, filename from attachments where filename is not null and ${where} order by id limit ${limit} for update`)
  if (files.length === 0) return 0
  await mkdir(path.dirname(sealedFileOf('x')), { recursive: true, mode: 0o700 })
  for (const { id, filename } of files) await moveFile(id, filename)
  await tx.query(sql`
    update attachments a set filename = null, url = null, thumbnail_u_r_l = null,
      original_name = '附件' || (
        select count(*) from attachments b where b.comment_id = a.comment_id and b.id <= a.id
      ) || coalesce(substring(a.original_name from '\\.[A-Za-z0-9]{1,5}$'), '')
    where a.id in ${inList(files.map(({ id }) => id))}`)
  return files.length
}
