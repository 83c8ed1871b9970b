import { rm } from 'node:fs/promises'
import path from 'node:path'

import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../db/transaction'
import { mediaDirectory } from '../environment'
import type { Job } from './job'

const BATCH = 100

/** Removes from disk what has been cleared from the database; a name is struck off only once its file is gone. */
export const removeClearedFiles = async (payload: Payload): Promise<number> => {
  const rows = await query<{ directory: string; file: string }>(
    payload,
    sql`select directory, file from files_to_remove order by directory, file limit ${BATCH}`,
  )
  for (const { directory, file } of rows) {
    await rm(path.resolve(mediaDirectory(), directory, path.basename(file)), { force: true })
    await query(payload, sql`delete from files_to_remove where directory = ${directory} and file = ${file}`)
  }
  return rows.length
}

export const removeFiles: Job = {
  name: 'remove-files',
  everySeconds: 60,
  run: async (payload) => {
    await removeClearedFiles(payload)
  },
}
