import { rm } from 'node:fs/promises'
import path from 'node:path'

import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../db/transaction'
import { mediaDirectory } from '../environment'

export const inList = (ids: readonly string[]): SQL =>
  sql`(${sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )})`

/** Collections whose files say who wrote, and the folder each keeps them in. */
const FOLDERS = { mail_messages: 'mail', import_batches: 'imports' } as const

/**
 * Removes files of uploads, then forgets their names. In this order a crash in between leaves a record without its
 * file, and the next round forgets the name; the other way round it would leave a file nobody knows of.
 */
export const removeFiles = async (
  tx: Transaction,
  table: keyof typeof FOLDERS,
  rows: readonly { id: string; filename: string | null }[],
): Promise<void> => {
  for (const { filename } of rows) {
    if (filename)
      await rm(path.resolve(mediaDirectory(), FOLDERS[table], path.basename(filename)), { force: true })
  }
  if (rows.length === 0) return
  await tx.query(sql`
    update ${sql.identifier(table)} set filename = null, url = null, filesize = null
    where id in ${inList(rows.map(({ id }) => id))}`)
}

/** The raw messages the comments came by, with everything that tells their sender. */
export const forgetMails = async (tx: Transaction, where: SQL, limit: number): Promise<number> => {
  const mails = await tx.query<{ id: string; filename: string | null }>(sql`
    update mail_messages set sender_masked = null, sender_key = null, subject = null
    where id in (select id from mail_messages where (filename is not null or sender_masked is not null) and ${where} limit ${limit})
    returning id, filename`)
  await removeFiles(tx, 'mail_messages', mails)
  return mails.length
}

export const clearMasks = async (tx: Transaction, comments: readonly string[]): Promise<void> => {
  await tx.query(
    sql`update comments set name_masked = null, contact_masked = null where id in ${inList(comments)}`,
  )
}
